import type { Span } from '../text/span.ts';
import type { AnnouncedList } from './announcedLists.ts';

/** How far behind the announcement the first item may begin, and the last. */
const FIRST_WITHIN = 60;
const LAST_WITHIN = 1200;
/** What the item itself is called in a clause of its own: 一个是, 一句叫做, 另一类就是; not 一个国家. */
const ITEM_WORD = '就?[是叫为则要在，：]';

/**
 * Items that repeat the measure word of their announcement: 两个意思。一个是…；另一个是…, 两句话，一句叫做…；一句叫做….
 * `undefined` where there are not two.
 */
export function unitItems(masked: string, end: number, lineEnd: number, unit: string): AnnouncedList | undefined {
  const measure = unit.charAt(0);
  if (!holdsOne(masked, end, Math.min(lineEnd, end + FIRST_WITHIN), measure.charCodeAt(0))) return undefined;
  const limit = Math.min(lineEnd, end + LAST_WITHIN);
  const items: Span[] = [];
  let cut = false;
  for (const match of masked.slice(end, limit).matchAll(patternFor(measure))) {
    if (match[1] === undefined) {
      // Another announcement of the same measure word begins: its items are its own.
      cut = items.length > 0;
      if (cut) break;
      continue;
    }
    const start = end + match.index + match[0].length - match[1].length;
    if (items.length === 0 && start - end > FIRST_WITHIN) return undefined;
    const before = items.at(-1);
    if (before) items[items.length - 1] = { start: before.start, end: start };
    items.push({ start, end: limit });
  }
  if (items.length < 2) return undefined;
  return { class: 'inline', items, unchecked: cut ? 'ambiguous' : undefined };
}

const ONE = 0x4e00; // 一

/** Whether 一 with a measure word stands in a range. */
function holdsOne(masked: string, from: number, to: number, measure: number): boolean {
  for (let at = from; at < to; at++) {
    if (masked.charCodeAt(at) === ONE && masked.charCodeAt(at + 1) === measure) return true;
  }
  return false;
}

const PATTERNS = new Map<string, RegExp>();

/** Group 1 is an item's beginning; without it the match is another number with the measure word (not 第二种, one of the items). */
function patternFor(measure: string): RegExp {
  const known = PATTERNS.get(measure);
  if (known) return known;
  const item = `[。；，：、！？][ \\u3000]*(?:还有|再有|再|其中)?(另?一${measure}(?=${ITEM_WORD}))`;
  const made = new RegExp(`${item}|(?<!第)[两二三四五六七八九十几]${measure}`, 'g');
  PATTERNS.set(measure, made);
  return made;
}
