import type { ByteUnit } from './byteUnits.ts';
import type { Certainty } from './damage.ts';
import { FIRST_LEAD, type GbkTable, isTrail, LAST_LEAD } from './gbk.ts';
import { fitOf, type Gloss } from './glosses.ts';
import type { Unlikeliness } from './likelihood.ts';
import type { PinyinReadings } from './pinyinReadings.ts';

/** What the bytes of a damaged run are put together by. */
export interface RejoiningNeeds {
  readonly gbk: GbkTable;
  readonly readings: PinyinReadings;
  readonly unlikeliness: Unlikeliness;
  /** The characters with a first byte that are written at all, for one whose second byte is gone. */
  readonly likelyBehind: (lead: number) => readonly string[];
  /** `會huì`: what is glossed elsewhere in the text. */
  readonly glossed: ReadonlySet<string>;
}

/** A character of the text before it was damaged. */
export interface Emitted {
  readonly text: string;
  readonly how: Certainty;
  /** Its bytes were torn apart or lost; a character that stands as it stood is none. */
  readonly rejoined: boolean;
  readonly others: readonly string[];
  readonly before: Emitted | undefined;
}

/** One way to read a run so far. */
export interface Reading {
  /** In nats; the least is the likeliest. */
  readonly cost: number;
  /** The first byte of a character whose second is still to come. */
  readonly pending: PendingByte | undefined;
  readonly last: Emitted | undefined;
  /** The character before the run, as long as nothing is emitted. */
  readonly context: string;
  readonly glosses: number;
}

interface PendingByte {
  readonly byte: number;
  /** What the byte may be instead: it was chosen from these, itself included. */
  readonly among: readonly number[];
}

/** A byte without its partner that stays in the text. */
const ORPHAN_KEPT = 9;
const OPENING = new Set('“‘《（');
/** A gloss that does not fit stays in the text: that is unlikely in one that is full of glosses. */
const GLOSS_KEPT = 8;
/** A reading that is known of the character in another tone. */
const OTHER_TONE = 2;
/** A byte that is gone. */
const BYTE_LOST = 4;
/** A reading that no other gloss of this text has. */
const UNKNOWN_GLOSS = 3;
/** The first bytes of marks, and the marks of a speech that begin with them. */
const MARK_LEADS: ReadonlySet<number> = new Set([0xa1, 0xa3]);
const USUAL_MARKS = '。，、；：！？”“》《）（…';
const END_MARKS = '。！？：；”）';
/** Of many candidates for a byte that is gone, the likeliest are gone on with. */
const MOST_CANDIDATES = 12;

/** The second bytes of the full-width marks that are made half-width by their bytes; the first is A3. */
const FULLWIDTH_LEAD = 0xa3;
const MARK_TRAILS: ReadonlyMap<string, number> = new Map(
  [...'!,:;?()%'].map((mark) => [mark, mark.charCodeAt(0) + 0x80]),
);

const QUESTION_TRAIL = 0xbf;
/** A second byte that decoders do not take for a first one. */
const LONE = 0x80;

/** The ways in which a reading can go on over a unit. */
export function stepsOver(reading: Reading, unit: ByteUnit, needs: RejoiningNeeds): readonly Reading[] {
  if (unit.kind === 'gloss') return overGloss(reading, unit, needs);
  const { pending } = reading;
  if (pending) return overShifted(reading, pending, unit, needs);
  const literal = emit(reading, unit.character, needs);
  if (unit.kind === 'orphanedMark') {
    const kept = { ...literal, cost: literal.cost + ORPHAN_KEPT };
    return [kept, ...overStraddlingMark(reading, MARK_TRAILS.get(unit.mark) ?? 0, needs, true)];
  }
  if (unit.kind !== 'ascii' && unit.character !== '?') return [literal];
  const trail = MARK_TRAILS.get(unit.character);
  return trail === undefined ? [literal] : [literal, ...overStraddlingMark(reading, trail, needs)];
}

/** “! for “专”: the mark was found in the second byte of a character and the first of the next. */
function overStraddlingMark(
  reading: Reading,
  trail: number,
  needs: RejoiningNeeds,
  isOrphaned = false,
): readonly Reading[] {
  // 。 ends in that byte as well; without a trace of its first byte it is too likely everywhere.
  const characters: string[] = isOrphaned && !OPENING.has(lastCharacter(reading)) ? ['。'] : [];
  for (let lead = FIRST_LEAD; lead <= LAST_LEAD; lead++) {
    const character = needs.gbk.character(lead, FULLWIDTH_LEAD);
    if (character !== undefined && isHan(character)) characters.push(character);
  }
  return inferred(reading, characters, needs).map((next) => ({ ...next, pending: { byte: trail, among: [trail] } }));
}

function overShifted(
  reading: Reading,
  pending: PendingByte,
  unit: Exclude<ByteUnit, { readonly kind: 'gloss' }>,
  needs: RejoiningNeeds,
): readonly Reading[] {
  const ended = secondByteLost(reading, pending, needs);
  const literal = ended.map((each) => emit({ ...each, pending: undefined }, unit.character, needs));
  switch (unit.kind) {
    case 'pair': {
      const joined = join(reading, pending, unit.lead, needs);
      return joined ? [withPending(joined, unit.trail), ...literal] : literal;
    }
    case 'ascii': {
      const joined = isTrail(unit.byte) ? join(reading, pending, unit.byte, needs) : undefined;
      const trail = MARK_TRAILS.get(unit.character);
      const mark = trail === undefined ? undefined : join(reading, pending, FULLWIDTH_LEAD, needs);
      return [
        ...(joined ? [joined] : []),
        ...(mark && trail !== undefined ? [withPending(mark, trail)] : []),
        ...literal,
      ];
    }
    case 'unknown': {
      // Before a pair of bytes only 80 is left alone: any other would have taken the next one for its partner.
      const alone = unit.beforePair ? join(reading, pending, LONE, needs) : undefined;
      const mark = unit.character === '?' ? join(reading, pending, FULLWIDTH_LEAD, needs) : undefined;
      const lost = unit.atLineEnd ? secondByteLost(reading, pending, needs, true) : ended;
      return [
        ...(alone ? [alone] : lost),
        ...(mark ? [withPending(mark, QUESTION_TRAIL)] : []),
        ...(unit.character === '?' ? literal : []),
      ];
    }
    case 'orphanedMark': {
      const marked = ended.map((each) => emit({ ...each, pending: undefined }, unit.mark, needs));
      return [...marked, ...literal];
    }
    case 'foreign':
      return literal;
  }
}

function withPending(reading: Reading, byte: number): Reading {
  return { ...reading, pending: { byte, among: [byte] } };
}

/** The reading with its pending byte made a character by this one; `undefined` where the two make none. */
function join(reading: Reading, pending: PendingByte, trail: number, needs: RejoiningNeeds): Reading | undefined {
  const character = needs.gbk.character(pending.byte, trail);
  if (character === undefined || isPrivate(character)) return undefined;
  const others = pending.among
    .map((byte) => needs.gbk.character(byte, trail))
    .filter((other) => other !== undefined && other !== character && !isPrivate(other));
  return emitRejoined(reading, character, others.length > 0 ? 'chosen' : 'certain', present(others), needs);
}

/** The reading at its end, or before what cannot be the second byte: the pending byte's partner is gone. */
export function secondByteLost(
  reading: Reading,
  pending: PendingByte,
  needs: RejoiningNeeds,
  atLineEnd = false,
): readonly Reading[] {
  if (MARK_LEADS.has(pending.byte)) return inferred(reading, [...(atLineEnd ? END_MARKS : USUAL_MARKS)], needs);
  return inferred(reading, needs.likelyBehind(pending.byte), needs);
}

/** The likeliest of some characters of which a byte is gone. */
function inferred(reading: Reading, characters: readonly string[], needs: RejoiningNeeds): readonly Reading[] {
  const before = lastCharacter(reading);
  const ranked = characters
    .map((character) => ({ character, cost: needs.unlikeliness(before, character) }))
    .sort((a, b) => a.cost - b.cost)
    .slice(0, MOST_CANDIDATES);
  return ranked.map(({ character, cost }) => ({
    ...reading,
    cost: reading.cost + cost + BYTE_LOST,
    pending: undefined,
    last: {
      text: character,
      how: 'inferred' as const,
      rejoined: true,
      others: ranked.map((each) => each.character).filter((other) => other !== character),
      before: reading.last,
    },
  }));
}

function overGloss(
  reading: Reading,
  unit: Extract<ByteUnit, { readonly kind: 'gloss' }>,
  needs: RejoiningNeeds,
): readonly Reading[] {
  const { gloss } = unit;
  const fit = gloss.orphan ? 'no' : fitOfLastBytes(reading, gloss.reading, needs);
  const dropped = { ...reading, glosses: reading.glosses + 1 };
  if (fit === 'yes') return [dropped];
  // The byte before it is not there, or was made a ? of: its gloss says which it can be.
  const joined = overOrphan(reading, gloss.reading, needs);
  if (fit === 'inAnotherTone') return [{ ...dropped, cost: dropped.cost + OTHER_TONE }, ...joined];
  return [...joined, emit({ ...reading, cost: reading.cost + GLOSS_KEPT, pending: undefined }, unit.text, needs)];
}

/** Whether the last two bytes are a character that is read so. */
function fitOfLastBytes(reading: Reading, pinyin: string, { gbk, readings }: RejoiningNeeds): Gloss['fits'] {
  const before = lastCharacter(reading);
  if (!reading.pending) return fitOf(before, pinyin, readings);
  const code = gbk.code(before);
  const glossed = code === undefined ? undefined : gbk.character(code & 0xff, reading.pending.byte);
  return glossed === undefined ? 'no' : fitOf(glossed, pinyin, readings);
}

/** The ways to put a byte in that makes a character with the reading of its gloss out of the byte before. */
function overOrphan(reading: Reading, pinyin: string, needs: RejoiningNeeds): readonly Reading[] {
  const { gbk, readings } = needs;
  const { pending } = reading;
  const code = pending ? pending.byte : gbk.code(lastCharacter(reading));
  if (code === undefined) return [];
  const lead = code & 0xff;
  const candidates = charactersOf(lead, gbk);
  const exact = candidates.filter(({ glossed }) => readings.fits(glossed, pinyin));
  const bytes = exact.length > 0 ? exact : candidates.filter(({ glossed }) => readings.fitsInSomeTone(glossed, pinyin));
  const counted = { ...reading, glosses: reading.glosses + 1 };
  const among = bytes.map(({ byte }) => byte);
  return bytes.flatMap(({ byte, glossed }) => {
    const cost = counted.cost + (needs.glossed.has(glossed + pinyin) ? 0 : UNKNOWN_GLOSS);
    if (!pending) return [{ ...counted, cost, pending: { byte, among } }];
    const others = bytes.map((each) => each.glossed).filter((other) => other !== glossed);
    return [emitRejoined({ ...counted, cost }, glossed, others.length > 0 ? 'chosen' : 'certain', others, needs)];
  });
}

interface GlossedByte {
  readonly byte: number;
  readonly glossed: string;
}

/** The characters with a first byte, by their second. */
function charactersOf(lead: number, gbk: GbkTable): readonly GlossedByte[] {
  const found: GlossedByte[] = [];
  for (let byte = 0x40; byte <= LAST_LEAD; byte++) {
    const glossed = isTrail(byte) ? gbk.character(lead, byte) : undefined;
    if (glossed !== undefined) found.push({ byte, glossed });
  }
  return found;
}

/** As many characters with one first byte are in use. */
const MOST_LIKELY = 48;

/** For `likelyBehind`: each first byte is looked at once. */
export function likelyCharacters(gbk: GbkTable, unlikeliness: Unlikeliness): (lead: number) => readonly string[] {
  const known = new Map<number, readonly string[]>();
  return (lead) => {
    const already = known.get(lead);
    if (already) return already;
    const likely = charactersOf(lead, gbk)
      .filter(({ glossed }) => isHan(glossed))
      .map(({ glossed }) => ({ glossed, cost: unlikeliness('', glossed) }))
      .sort((a, b) => a.cost - b.cost)
      .slice(0, MOST_LIKELY)
      .map(({ glossed }) => glossed);
    known.set(lead, likely);
    return likely;
  };
}

/** The last character that was read; the one before the run where none was. */
export function lastCharacter({ last, context }: Reading): string {
  return last ? last.text.slice(-1) : context;
}

/** A literal character stands as it stood. */
function emit(reading: Reading, text: string, needs: RejoiningNeeds): Reading {
  const cost = needs.unlikeliness(lastCharacter(reading), text.charAt(0));
  const last: Emitted = { text, how: 'certain', rejoined: false, others: [], before: reading.last };
  return { ...reading, cost: reading.cost + cost, pending: undefined, last };
}

function emitRejoined(
  reading: Reading,
  text: string,
  how: Certainty,
  others: readonly string[],
  needs: RejoiningNeeds,
): Reading {
  const cost = reading.cost + needs.unlikeliness(lastCharacter(reading), text);
  return { ...reading, cost, pending: undefined, last: { text, how, rejoined: true, others, before: reading.last } };
}

function isHan(character: string): boolean {
  return character >= '\u4e00' && character <= '\u9fff';
}

function isPrivate(character: string): boolean {
  return character >= '\ue000' && character <= '\uf8ff';
}

function present(values: readonly (string | undefined)[]): readonly string[] {
  return [...new Set(values.filter((value) => value !== undefined))];
}
