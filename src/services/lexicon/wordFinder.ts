/** A word that was found: its index in the list, and where it stands. */
export interface FoundWord {
  readonly index: number;
  readonly start: number;
}

/** Finds the words of a list in a text, in the order of their beginnings; those that overlap too. */
export type WordFinder = (text: string) => readonly FoundWord[];

/** Buckets of pairs of characters; hardly any pair of a text is the first of a word. */
const BUCKETS = 1 << 13;

function bucketOf(first: number, second: number): number {
  return (Math.imul(first, 31) ^ second) & (BUCKETS - 1);
}

/**
 * A finder for words of at least two characters, prepared once for a list. It reads a text once, whatever the number of
 * words: what is looked at is the first two characters. Shorter words are never found.
 */
export function wordFinder(words: readonly string[]): WordFinder {
  const indicesOf = new Map<number, number[]>();
  const isFirst = new Uint8Array(BUCKETS);
  words.forEach((word, index) => {
    if (word.length < 2) return;
    const bucket = bucketOf(word.charCodeAt(0), word.charCodeAt(1));
    isFirst[bucket] = 1;
    const indices = indicesOf.get(bucket);
    if (indices) indices.push(index);
    else indicesOf.set(bucket, [index]);
  });
  if (indicesOf.size === 0) return () => [];
  return (text) => {
    const found: FoundWord[] = [];
    let first = text.charCodeAt(0);
    for (let at = 1; at < text.length; at++) {
      const second = text.charCodeAt(at);
      const bucket = bucketOf(first, second);
      first = second;
      if (isFirst[bucket] === 0) continue;
      for (const index of indicesOf.get(bucket) ?? []) {
        if (text.startsWith(words[index] ?? '', at - 1)) found.push({ index, start: at - 1 });
      }
    }
    return found;
  };
}
