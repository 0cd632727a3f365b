import { conversionTables } from '../scripts/conversionTables.ts';
import type { CleaningTables } from '../src/services/cleaning/cleaningTables.ts';
import { converterOf } from '../src/services/cleaning/conversion.ts';
import { FIRST_LEAD, isTrail, LAST_LEAD } from '../src/services/cleaning/gbk.ts';

/** How a page was damaged: what differs between the programs that did it. */
export interface DamageHistory {
  /** Draws the glossed characters and the marks. */
  readonly seed: number;
  /** How many different characters are glossed. */
  readonly glossed: number;
  /** Of the marks ，：； the part that is made half-width. */
  readonly halfwidth: number;
  /** What a decoder leaves of a byte without a partner: a ? for it and the bracket behind, U+FFFD for it alone, or nothing. */
  readonly decoder: 'questionMark' | 'replacement' | 'nothing';
  /** The marks are looked for among the bytes, and found across two characters as well. */
  readonly marksByBytes?: boolean;
}

const toTraditional = converterOf(conversionTables['simplified-traditional.txt'] ?? '');

/** Numbers from 0 to 1 that are the same for the same seed. */
function drawing(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/**
 * Damages a simplified text as such pages were: made traditional, in GBK glossed by a search for bytes that minds no
 * character, decoded, and some of its marks made half-width.
 */
export function damagedPage(text: string, tables: CleaningTables, readings: string, history: DamageHistory): string {
  const draw = drawing(history.seed);
  const traditional = toTraditional(text);
  let bytes = encoded(traditional, tables);
  for (const [character, reading] of glossary(tables, readings, history.glossed, draw)) {
    bytes = glossed(bytes, encoded(character, tables), encoded(`(${reading})`, tables));
  }
  if (history.marksByBytes) {
    for (const mark of '，：；！') bytes = bytes.split(encoded(mark, tables)).join(HALFWIDTH[mark] ?? mark);
  }
  const decoded = decode(bytes, tables, history.decoder);
  return decoded.replace(/[，：；]/g, (mark) => (draw() < history.halfwidth ? (HALFWIDTH[mark] ?? mark) : mark));
}

const HALFWIDTH: Readonly<Record<string, string>> = { '，': ',', '：': ':', '；': ';', '！': '!' };

/** As one character for each byte. */
function encoded(text: string, { gbk }: CleaningTables): string {
  return [...text]
    .map((character) => {
      const code = character.charCodeAt(0);
      if (character.length === 1 && code < 0x80) return character;
      const pair = gbk.code(character);
      return pair === undefined ? '' : String.fromCharCode(pair >> 8, pair & 0xff);
    })
    .join('');
}

/** Puts a gloss behind each place where two bytes stand, be they a character or the halves of two. */
function glossed(bytes: string, key: string, gloss: string): string {
  return bytes.split(key).join(key + gloss);
}

/** Traditional characters, frequent ones the likelier, with a reading. */
function glossary(
  { gbk, pairs, simplify }: CleaningTables,
  readings: string,
  size: number,
  draw: () => number,
): ReadonlyMap<string, string> {
  const byCharacter = new Map<string, string[]>();
  for (const line of readings.split('\n')) {
    const start = [...line].findIndex((letter) => letter >= '\u3400');
    const reading = line.slice(0, start);
    if (!/[āáǎàōóǒòēéěèīíǐìūúǔùǖǘǚǜ]/.test(reading) || /[ḿńňǹềế]/.test(reading)) continue;
    for (const character of line.slice(start)) {
      if (simplify(character) === character || gbk.code(character) === undefined) continue;
      byCharacter.set(character, [...(byCharacter.get(character) ?? []), reading]);
    }
  }
  const frequent = [...byCharacter.keys()].sort((a, b) => pairs.share(simplify(b)) - pairs.share(simplify(a)));
  const chosen = new Map<string, string>();
  for (const character of frequent.slice(0, size * 4)) {
    const ofIt = byCharacter.get(character) ?? [];
    if (draw() < 0.4 && chosen.size < size) chosen.set(character, ofIt[Math.floor(draw() * ofIt.length)] ?? '');
  }
  return chosen;
}

const LEFT = { questionMark: '?', replacement: '\ufffd', nothing: '' } as const;

function decode(bytes: string, { gbk }: CleaningTables, decoder: DamageHistory['decoder']): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes.charCodeAt(at);
    const next = bytes.charCodeAt(at + 1);
    if (byte < FIRST_LEAD || byte > LAST_LEAD) {
      pieces.push(byte < 0x80 ? bytes.charAt(at) : LEFT[decoder]);
      continue;
    }
    const character = isTrail(next) ? gbk.character(byte, next) : undefined;
    if (character !== undefined) {
      pieces.push(character);
      at++;
    } else {
      pieces.push(LEFT[decoder]);
      // The bracket is taken for the second byte; a line end is not.
      if (decoder === 'questionMark' && next === 0x28) at++;
    }
  }
  return pieces.join('');
}
