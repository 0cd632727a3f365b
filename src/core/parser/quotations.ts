import type { Span } from '../text/span.ts';
import type { Landmarks } from './landmarks.ts';

/** Most paragraphs hold none. */
const NOTHING: readonly Span[] = [];

/**
 * Finds the quotations “…” and ‘…’ and titles 《…》 of a paragraph, outermost only, in order; to be asked in ascending
 * order. A mark without its partner opens none: a quotation over several paragraphs must not swallow the rest of this one.
 */
export function quotationFinder(text: string, { quotationMarks }: Landmarks): (paragraph: Span) => readonly Span[] {
  let index = 0;
  return ({ start, end }) => {
    while (index < quotationMarks.length && (quotationMarks[index] ?? 0) < start) index++;
    if (index === quotationMarks.length || (quotationMarks[index] ?? 0) >= end) return NOTHING;
    const found: Span[] = [];
    const open: number[] = [];
    for (; index < quotationMarks.length; index++) {
      const at = quotationMarks[index] ?? 0;
      if (at >= end) break;
      const code = text.charCodeAt(at);
      if (!isClosing(code)) {
        open.push(at);
        continue;
      }
      const top = open.at(-1);
      if (top === undefined || text.charCodeAt(top) !== code - 1) continue;
      open.pop();
      while (found.length > 0 && (found.at(-1)?.start ?? 0) >= top) found.pop();
      found.push({ start: top, end: at + 1 });
    }
    return found;
  };
}

/** Of “ ” ‘ ’ 《 》 each closing mark has an odd code, one more than its opening mark's. */
function isClosing(code: number): boolean {
  return (code & 1) === 1;
}
