/** Gives the first match of a pattern at or behind an offset; to be asked in ascending order. */
export type Scanner = (from: number) => RegExpExecArray | undefined;

/**
 * A scanner that tries `pattern` only at `openers`, the ascending offsets of the characters with which it can begin.
 * However many ranges are asked about, each opener is tried once. `pattern` must be sticky.
 */
export function scannerOf(pattern: RegExp, text: string, openers: readonly number[]): Scanner {
  let index = 0;
  let found: RegExpExecArray | undefined;
  return (from) => {
    if (found && found.index >= from) return found;
    found = undefined;
    for (; index < openers.length; index++) {
      const at = openers[index] ?? 0;
      if (at < from) continue;
      pattern.lastIndex = at;
      const match = pattern.exec(text);
      if (match) {
        found = match;
        index++;
        break;
      }
    }
    return found;
  };
}

/**
 * Gives the first of some ascending offsets at or behind an offset, infinity behind the last; to be asked in ascending
 * order.
 */
export function cursorOf(offsets: readonly number[]): (from: number) => number {
  let index = 0;
  return (from) => {
    while (index < offsets.length && (offsets[index] ?? 0) < from) index++;
    return index < offsets.length ? (offsets[index] ?? 0) : Number.POSITIVE_INFINITY;
  };
}

/** Whether a sticky pattern matches at an offset. */
export function matchesAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

/** What a sticky pattern matches at an offset. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** Whether a few characters stand at an offset: as `startsWith`, but quick where mostly the first is another. */
export function standsAt(characters: string, text: string, at: number): boolean {
  if (at + characters.length > text.length) return false;
  for (let index = 0; index < characters.length; index++) {
    if (text.charCodeAt(at + index) !== characters.charCodeAt(index)) return false;
  }
  return true;
}
