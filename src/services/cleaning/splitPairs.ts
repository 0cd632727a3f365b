import { isMarkByte, lengthOf, unitAt } from './byteUnits.ts';
import type { Doubt, Repair } from './damage.ts';
import type { Gloss } from './glosses.ts';
import {
  type Emitted,
  lastCharacter,
  type Reading,
  type RejoiningNeeds,
  secondByteLost,
  stepsOver,
} from './rejoining.ts';

/** As many ways to read a run are gone on with. */
const MOST_READINGS = 64;
/** A run that is so much longer than any that a decoder leaves is broken off. */
const LONGEST_RUN = 400;
/** Behind a mark the bytes come right sooner, or it was none. */
const LONGEST_MARK_RUN = 80;
/** Marks across two characters are rare; more places that look like one are something else. */
const MOST_MARKS = 300;
/** In nats: a character that is so unlikely may be made of the halves of two. */
const STRANGE = 12.5;
/** So many characters behind a mark tell whether it stands between halves. */
const LOOKED_AT = 4;

/**
 * Puts characters together whose two bytes were torn apart: by a gloss between them (勇?lián)…), or by a mark that was
 * found across two characters and made half-width (“!背鎏厣). From there on the bytes pair up wrongly until a single byte
 * puts them right; the run is read byte by byte, the likeliest way.
 */
export function rejoinSplitPairs(text: string, glosses: readonly Gloss[], needs: RejoiningNeeds): readonly Repair[] {
  const repairs: Repair[] = [];
  let next = 0;
  let at = 0;
  let marksRead = 0;
  while (at < text.length) {
    while ((glosses[next]?.start ?? text.length) < at) next++;
    const gloss = glosses[next]?.start === at ? glosses[next] : undefined;
    const starts = gloss ? gloss.fits !== 'yes' : opensByMark(text, at, needs) && marksRead < MOST_MARKS;
    if (!starts) {
      at += gloss ? gloss.end - gloss.start : 1;
      continue;
    }
    if (!gloss) marksRead++;
    const run = readRun(text, at, glosses, next, needs);
    if (run.repair) repairs.push(run.repair);
    at = run.end;
  }
  return repairs;
}

/** F(x of ,F(xiàn): the second byte of a character that has its gloss behind it. */
const GLOSSED_BYTE = /^[@-~][(（][a-z\u00e0-\u01dc]/;

/** Whether bytes may pair up wrongly from a mark on, which may stand behind a byte without its partner. */
function opensByMark(text: string, at: number, needs: RejoiningNeeds): boolean {
  const character = text.charAt(at);
  const isOrphaned = (character === '\ufffd' || character === '?') && isMarkByte(text.charAt(at + 1));
  return isOrphaned || (isMarkByte(character) && isStrangeBehind(text, at, needs));
}

/** Whether something that is hardly ever written stands right behind a mark. */
function isStrangeBehind(text: string, at: number, { unlikeliness }: RejoiningNeeds): boolean {
  if (GLOSSED_BYTE.test(text.slice(at + 1, at + 4))) return true;
  for (let behind = at + 1; behind <= at + LOOKED_AT && behind < text.length; behind++) {
    const character = text.charAt(behind);
    if (character < '\u4e00') {
      if (behind === at + 1) return false;
      continue;
    }
    if (unlikeliness(text.charAt(behind - 1), character) > STRANGE) return true;
  }
  return false;
}

interface Run {
  readonly end: number;
  /** Absent where the text stands as it should. */
  readonly repair: Repair | undefined;
}

function readRun(text: string, start: number, glosses: readonly Gloss[], first: number, needs: RejoiningNeeds): Run {
  const longest = glosses[first]?.start === start ? LONGEST_RUN : LONGEST_MARK_RUN;
  const context = characterBefore(text, start, glosses, first);
  let readings: readonly Reading[] = [{ cost: 0, pending: undefined, last: undefined, context, glosses: 0 }];
  let next = first;
  let at = start;
  while (at < text.length && at - start < longest && text.charAt(at) !== '\n' && text.charAt(at) !== '\r') {
    while ((glosses[next]?.start ?? text.length) < at) next++;
    const gloss = glosses[next]?.start === at ? glosses[next] : undefined;
    const unit = unitAt(text, at, gloss, needs.gbk);
    readings = likeliest(readings.flatMap((reading) => stepsOver(reading, unit, needs)));
    at += lengthOf(unit);
    const [only] = readings;
    if (readings.length === 1 && only && !only.pending) break;
  }
  const ended = readings.flatMap((each) => (each.pending ? secondByteLost(each, each.pending, needs, true) : [each]));
  const [best] = likeliest(ended);
  return { end: at, repair: best ? repairOf(text, { start, end: at }, best) : undefined };
}

/** The character that stands before an offset, glosses apart; `next` is the first gloss that is not before it. */
function characterBefore(text: string, start: number, glosses: readonly Gloss[], next: number): string {
  let end = start;
  for (let index = next - 1; glosses[index]?.end === end; index--) end = glosses[index]?.start ?? 0;
  return text.charAt(end - 1);
}

/** The likeliest way to each state, the likeliest first. */
function likeliest(readings: readonly Reading[]): readonly Reading[] {
  const best = new Map<string, Reading>();
  for (const reading of readings) {
    const state = `${reading.pending?.byte ?? ''} ${lastCharacter(reading)}`;
    const known = best.get(state);
    if (!known || reading.cost < known.cost) best.set(state, reading);
  }
  return [...best.values()].sort((a, b) => a.cost - b.cost).slice(0, MOST_READINGS);
}

function repairOf(
  text: string,
  span: { readonly start: number; readonly end: number },
  best: Reading,
): Repair | undefined {
  const emitted: Emitted[] = [];
  for (let each = best.last; each; each = each.before) emitted.push(each);
  emitted.reverse();
  const by = emitted.map((each) => each.text).join('');
  if (by === text.slice(span.start, span.end)) return undefined;
  const doubts: Doubt[] = [];
  let at = 0;
  for (const { text: character, how, others } of emitted) {
    if (how !== 'certain') {
      const kind = how === 'chosen' ? 'splitPair' : 'lostBytes';
      doubts.push({ class: kind, how, span: { start: at, end: at + character.length }, others });
    }
    at += character.length;
  }
  const count = emitted.filter(({ how, rejoined }) => rejoined && how === 'certain').length;
  return { class: 'splitPair', span, text: by, count, doubts, also: [{ class: 'gloss', count: best.glosses }] };
}
