import { HAN_ORDINAL, ordinalValue } from '../../core/text/numerals.ts';
import { digitNumeral, hanNumeral } from '../edits/ordinals.ts';

/** A place that begins with a number: 【第一项任务】, 【第2条】; not 【重点任务】. Group 1 is the number, group 2 what follows it. */
const NUMBERED_PLACE = new RegExp(`【第(${HAN_ORDINAL}|[0-9]{1,2})([^【】\\r\\n])`, 'g');
/** A number with what follows it: 第一项, 第2条. */
const NUMBERED = new RegExp(`第(${HAN_ORDINAL}|[0-9]{1,2})(.)`, 'gu');

/** What follows the number in the places of a lead that name this ordinal: 项 for 【第二项任务】 and 2. Empty where none does. */
export function openUnits(lead: string, ordinal: number): readonly string[] {
  const units = [...lead.matchAll(NUMBERED_PLACE)]
    .filter(([, number]) => ordinalValue(number ?? '') === ordinal)
    .map(([, , unit]) => unit ?? '');
  return [...new Set(units)];
}

/** The words with another ordinal wherever they name the one, followed by one of the units: 【第二项任务】 → 【第四项任务】. */
export function withOrdinal(words: string, from: number, to: number, units: readonly string[]): string {
  if (from === to) return words;
  return words.replace(NUMBERED, (found, number: string, unit: string) => {
    if (ordinalValue(number) !== from || !units.includes(unit)) return found;
    return `第${countLike(number, to)}${unit}`;
  });
}

/** A number in the style of another: digits after digits, else Chinese characters. */
function countLike(like: string, value: number): string {
  return (/[0-9]/.test(like) ? digitNumeral(value, like) : hanNumeral(value)) ?? like;
}
