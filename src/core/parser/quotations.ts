import { cursorOf } from '../text/scanner.ts';
import type { Span } from '../text/span.ts';
import type { Landmarks } from './landmarks.ts';

const PARTNERS: ReadonlyMap<string, string> = new Map([
  ['”', '“'],
  ['’', '‘'],
  ['》', '《'],
]);

/**
 * Finds the quotations “…” and ‘…’ and titles 《…》 of a paragraph, outermost only, in order; to be asked in ascending
 * order. A mark without its partner opens none: a quotation over several paragraphs must not swallow the rest of this one.
 */
export function quotationFinder(text: string, landmarks: Landmarks): (paragraph: Span) => Span[] {
  const next = cursorOf(landmarks.quotationMarks);
  return (paragraph) => {
    const found: Span[] = [];
    const open: { mark: string; at: number }[] = [];
    for (let at = next(paragraph.start); at !== undefined && at < paragraph.end; at = next(at + 1)) {
      const mark = text.charAt(at);
      const partner = PARTNERS.get(mark);
      if (partner === undefined) {
        open.push({ mark, at });
        continue;
      }
      const top = open.at(-1);
      if (top?.mark !== partner) continue;
      open.pop();
      const span = { start: top.at, end: at + 1 };
      while (found.length > 0 && (found.at(-1)?.start ?? 0) >= span.start) found.pop();
      found.push(span);
    }
    return found;
  };
}
