import { scannerOf } from '../text/scanner.ts';
import type { Span } from '../text/span.ts';

const QUOTE = /[“”‘’《》]/g;
const PARTNERS: ReadonlyMap<string, string> = new Map([
  ['”', '“'],
  ['’', '‘'],
  ['》', '《'],
]);

/**
 * Finds the quotations “…” and ‘…’ and titles 《…》 of a paragraph, outermost only, in order; to be asked in ascending
 * order. A mark without its partner opens none: a quotation over several paragraphs must not swallow the rest of this one.
 */
export function quotationFinder(text: string): (paragraph: Span) => Span[] {
  const next = scannerOf(QUOTE, text);
  return (paragraph) => {
    const found: Span[] = [];
    const open: { mark: string; at: number }[] = [];
    for (let match = next(paragraph.start); match && match.index < paragraph.end; match = next(match.index + 1)) {
      const mark = match[0];
      const partner = PARTNERS.get(mark);
      if (partner === undefined) {
        open.push({ mark, at: match.index });
        continue;
      }
      const top = open.at(-1);
      if (top?.mark !== partner) continue;
      open.pop();
      const span = { start: top.at, end: match.index + 1 };
      while (found.length > 0 && (found.at(-1)?.start ?? 0) >= span.start) found.pop();
      found.push(span);
    }
    return found;
  };
}
