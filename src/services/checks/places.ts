/** Where what the checks look for stands in a text; all ascending. */
export interface Places {
  /** The offsets of a character; none for one that is not looked for. */
  readonly of: (character: string) => readonly number[];
  /** The second of two marks 、，；。：？！ that stand side by side. */
  readonly adjacentMarks: readonly number[];
  /** The second of two equal Chinese characters. */
  readonly doubles: readonly number[];
  /** Where a run of digits 0-9 begins. */
  readonly numbers: readonly number[];
}

/** What the checks begin at. Marks and words that every sentence holds are not among them, but for its end. */
const LOOKED_FOR = [...',.:;?!()"\'- ', ...'。？！…―─·“”‘’《》（）「」『』×XxＸ', ...'年月%％分等'];

const ADJACENT = 0x80;
const DIGIT = 0x40;
const SORT = 0xc0;
const SLOT = 0x3f;
const SIDE_BY_SIDE = '、，；。：？！';

/** For each character its index in {@link LOOKED_FOR} and one, and in the highest bits what sort it is; 0 for most. */
const CLASS_OF = new Uint8Array(0x10000);
LOOKED_FOR.forEach((character, index) => {
  CLASS_OF[character.charCodeAt(0)] = index + 1;
});
for (const mark of SIDE_BY_SIDE) CLASS_OF[mark.charCodeAt(0)] = (CLASS_OF[mark.charCodeAt(0)] ?? 0) | ADJACENT;
for (const digit of '0123456789') CLASS_OF[digit.charCodeAt(0)] = DIGIT;

const FIRST_HAN = 0x4e00;
const LAST_HAN = 0x9fff;

/** The lower bytes of the few Chinese characters that are looked for: all others are passed over without the large table. */
const HAN_HINT = new Uint8Array(0x100);
for (const character of LOOKED_FOR) {
  const code = character.charCodeAt(0);
  if (code >= FIRST_HAN && code <= LAST_HAN) HAN_HINT[code & 0xff] = 1;
}

const NOWHERE: readonly number[] = [];

/** One pass over a text for all checks, so that none of them reads what lies between. */
export function placesIn(text: string): Places {
  const places = new Array<number[] | undefined>(LOOKED_FOR.length).fill(undefined);
  const adjacentMarks: number[] = [];
  const doubles: number[] = [];
  const numbers: number[] = [];
  let before = 0;
  let classBefore = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const isPlain = code >= FIRST_HAN && code <= LAST_HAN && HAN_HINT[code & 0xff] === 0;
    const found = isPlain ? 0 : (CLASS_OF[code] ?? 0);
    if (found === 0) {
      if (code === before && code >= FIRST_HAN) doubles.push(at);
    } else {
      const slot = (found & SLOT) - 1;
      if (slot >= 0) {
        const known = places[slot];
        if (known) known.push(at);
        else places[slot] = [at];
      }
      if ((found & SORT) === ADJACENT && (classBefore & SORT) === ADJACENT) adjacentMarks.push(at);
      else if ((found & SORT) === DIGIT && (classBefore & SORT) !== DIGIT) numbers.push(at);
    }
    before = code;
    classBefore = found;
  }
  const of = (character: string) => {
    const slot = (CLASS_OF[character.charCodeAt(0)] ?? 0) & SLOT;
    return (slot === 0 ? undefined : places[slot - 1]) ?? NOWHERE;
  };
  return { of, adjacentMarks, doubles, numbers };
}

/** The places of several characters, ascending. */
export function placesOfAny({ of }: Places, characters: string): readonly number[] {
  let merged: readonly number[] = NOWHERE;
  for (const character of characters) {
    const more = of(character);
    if (more.length > 0) merged = merged.length === 0 ? more : mergedPlaces(merged, more);
  }
  return merged;
}

function mergedPlaces(a: readonly number[], b: readonly number[]): readonly number[] {
  const merged: number[] = [];
  let next = 0;
  for (const at of a) {
    for (let other = b[next]; other !== undefined && other < at; other = b[++next]) merged.push(other);
    merged.push(at);
  }
  for (; next < b.length; next++) merged.push(b[next] ?? 0);
  return merged;
}
