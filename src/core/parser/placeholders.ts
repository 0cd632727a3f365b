import type { Span } from '../text/span.ts';

/** Unfinished places: 【待核实】 【……】 ×× ＿＿ ____; not × alone (3×5), not a lone ＿. */
const PLACEHOLDER = /【[^【】\r\n]{0,60}】|×{2,}|＿{2,}|_{3,}/g;

export function findPlaceholders(text: string, paragraph: Span): Span[] {
  const found: Span[] = [];
  PLACEHOLDER.lastIndex = paragraph.start;
  for (let match = PLACEHOLDER.exec(text); match; match = PLACEHOLDER.exec(text)) {
    const end = match.index + match[0].length;
    if (end > paragraph.end) break;
    found.push({ start: match.index, end });
  }
  return found;
}
