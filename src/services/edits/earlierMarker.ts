import type { OutlineNode } from '../../core/speech.ts';
import { ordinalValue } from '../../core/text/numerals.ts';
import { markerNumberSpan } from './markerNumber.ts';

const NUMERAL = '([一二三四五六七八九十]{1,3}|[0-9０-９]{1,2})';

/**
 * The ordinal of the last place in a stretch of text that reads like a marker of a member's form and counts lower: 一是 in
 * 一是…，三是…，四是…, or 第一条 in 这是第一条。第二条，…: no node, but the list began there. `undefined` where there is none.
 *
 * It takes 统一是 for one too: then a number stays as it was written.
 */
export function earlierOrdinal(stretch: string, { marker, form, ordinal = 0 }: OutlineNode): number | undefined {
  const number = markerNumberSpan(form, marker);
  if (!number) return undefined;
  const pattern = new RegExp(
    `${escaped(marker.slice(0, number.start))}${NUMERAL}${escaped(marker.slice(number.end))}`,
    'g',
  );
  let found: number | undefined;
  for (const match of stretch.matchAll(pattern)) {
    const value = ordinalValue(match[1] ?? '');
    if (value !== undefined && value < ordinal) found = value;
  }
  // 首先…… 第二，……
  return found ?? (form === 'ordinalWord' && stretch.includes('首先') ? 1 : undefined);
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
