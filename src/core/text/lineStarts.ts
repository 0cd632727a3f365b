/**
 * The offset of each line's first character, the first being 0. Lines end with LF, CRLF or a lone CR, as in an editor.
 */
export function lineStartsOf(text: string): number[] {
  const starts = [0];
  let cr = text.indexOf('\r');
  let lf = text.indexOf('\n');
  while (cr >= 0 || lf >= 0) {
    let next: number;
    if (lf >= 0 && (cr < 0 || lf <= cr + 1)) {
      next = lf + 1;
    } else {
      next = cr + 1;
    }
    starts.push(next);
    if (cr >= 0 && cr < next) cr = text.indexOf('\r', next);
    if (lf >= 0 && lf < next) lf = text.indexOf('\n', next);
  }
  return starts;
}

/** The zero-based line that holds `offset`; an offset at a line's end belongs to that line. */
export function lineAt(lineStarts: readonly number[], offset: number): number {
  let low = 0;
  let high = lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
