/**
 * Finds the first match of a global pattern at or behind an offset. Asked in ascending order it reads the text once,
 * however many ranges are asked about; a pattern run anew for each range would read to the text's end each time.
 */
export type Scanner = (from: number) => RegExpExecArray | undefined;

/** A scanner of `text`. `pattern` must be global, not sticky; its `lastIndex` is set anew at every search. */
export function scannerOf(pattern: RegExp, text: string): Scanner {
  let searchedFrom = -1;
  let found: RegExpExecArray | null = null;
  return (from) => {
    const known = searchedFrom >= 0 && from >= searchedFrom && (found === null || from <= found.index);
    if (!known) {
      pattern.lastIndex = from;
      found = pattern.exec(text);
      searchedFrom = from;
    }
    return found ?? undefined;
  };
}
