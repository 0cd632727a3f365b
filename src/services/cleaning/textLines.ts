/** A line of a text that is being cleaned. */
export interface TextLine {
  readonly start: number;
  /** Before its line end. */
  readonly end: number;
  /** After its line end. */
  readonly next: number;
  /** Without blanks around it. */
  readonly words: string;
}

/** The lines of a text; a text that ends in a line end has no empty line behind it. */
export function linesOf(text: string): readonly TextLine[] {
  const lines: TextLine[] = [];
  let start = 0;
  while (start < text.length) {
    const feed = text.indexOf('\n', start);
    const next = feed < 0 ? text.length : feed + 1;
    let end = feed < 0 ? text.length : feed;
    if (feed > start && text.charAt(feed - 1) === '\r') end--;
    lines.push({ start, end, next, words: text.slice(start, end).trim() });
    start = next;
  }
  return lines;
}

/** Lines of a text, ascending, that are to go. */
export interface DroppedLines {
  readonly span: { readonly start: number; readonly end: number };
  readonly count: number;
}

/**
 * As few spans as hold the lines whole, with their line ends; at the end of a text that ends in none, with the one before, so
 * that it ends in none again.
 */
export function droppedLines(text: string, lines: readonly TextLine[]): readonly DroppedLines[] {
  const dropped: { span: { start: number; end: number }; count: number }[] = [];
  for (const { start, next } of lines) {
    const last = dropped.at(-1);
    if (last?.span.end === start) {
      last.span.end = next;
      last.count++;
    } else dropped.push({ span: { start, end: next }, count: 1 });
  }
  const last = dropped.at(-1);
  if (last?.span.end === text.length && !text.endsWith('\n')) {
    last.span.start -= /\r?\n$/.exec(text.slice(0, last.span.start))?.[0].length ?? 0;
  }
  return dropped;
}
