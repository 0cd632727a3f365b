import type { Repair } from './damage.ts';
import { droppedLines, linesOf, type TextLine } from './textLines.ts';

const HAN = /\p{Script=Han}/u;
/** ｱｶﾞ ガナ ■□ ─│┼ and what could not be decoded: of no sense in a line without Chinese. */
const STRANGE = /[\u30a0-\u30ff\uff61-\uff9f\ufffd\u2500-\u257f\u2580-\u259f]/u;
/** A string without a blank in which letters, digits and signs take turns; not 2026.1.5, COVID-19, A4, a@b.cn, a link. */
const STRING = /^[\x21-\x7e]{8,}$/;
const SENSE =
  /^(?:https?:|www\.|[\w.+-]+@[\w.-]+$|[\d.,:/%+\-()]+$|[A-Za-z][a-z]*(?:[-'][A-Za-z]+)*[.,!?:;]?$|[A-Z]{2,}[-–]?\d{0,4}$|<!--|---+$|[*_=#~-]+$)/;
/** A letter beside a digit or a sign, so often, is no word. */
const TURNS = /[A-Za-z][^A-Za-z\s]|[^A-Za-z\s][A-Za-z]/g;
const MANY_TURNS = 3;

export interface Noise {
  readonly repairs: readonly Repair[];
  readonly dropped: readonly string[];
}

/** Lines dropped that hold no Chinese and no sense, in a text that is Chinese. */
export function dropNoise(text: string): Noise {
  const lines = linesOf(text);
  const filled = lines.filter(({ words }) => words !== '');
  const chinese = filled.filter(({ words }) => HAN.test(words)).length;
  if (chinese * 2 < filled.length) return { repairs: [], dropped: [] };
  const noise = filled.filter(isNoise);
  return {
    repairs: droppedLines(text, noise).map(({ span, count }) => ({ class: 'noise' as const, span, text: '', count })),
    dropped: noise.map(({ words }) => words),
  };
}

function isNoise({ words }: TextLine): boolean {
  if (HAN.test(words)) return false;
  if (STRANGE.test(words)) return true;
  return STRING.test(words) && !SENSE.test(words) && (words.match(TURNS)?.length ?? 0) >= MANY_TURNS;
}
