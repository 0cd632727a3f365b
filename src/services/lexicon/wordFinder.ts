/** A word that was found: its index in the list, and where it stands. */
export interface FoundWord {
  readonly index: number;
  readonly start: number;
}

/** Finds the words of a list in a text, in the order of their beginnings; those that overlap too. */
export type WordFinder = (text: string) => readonly FoundWord[];

/** Buckets of pairs of characters; hardly any pair of a text is the first of a word. */
const BUCKETS = 1 << 14;

function bucketOf(first: number, second: number): number {
  return (Math.imul(first, 31) ^ second) & (BUCKETS - 1);
}

/** The words of one bucket: their indices, and the words themselves beside them. */
interface Bucket {
  readonly indices: number[];
  readonly words: string[];
}

/**
 * A finder for words of at least two characters, prepared once for a list. It reads a text once, whatever the number of
 * words: what is looked at is the first two characters. Shorter words are never found.
 */
export function wordFinder(words: readonly string[]): WordFinder {
  const buckets: Bucket[] = [];
  /** The number of a bucket in `buckets` and one; 0 for an empty one. Small, so that it stays at hand while a text is read. */
  const numberOf = new Uint16Array(BUCKETS);
  words.forEach((word, index) => {
    if (word.length < 2) return;
    const place = bucketOf(word.charCodeAt(0), word.charCodeAt(1));
    numberOf[place] ||= buckets.push({ indices: [], words: [] });
    const bucket = buckets[(numberOf[place] ?? 0) - 1];
    bucket?.indices.push(index);
    bucket?.words.push(word);
  });
  if (buckets.length === 0) return () => [];
  return (text) => {
    const found: FoundWord[] = [];
    let first = text.charCodeAt(0);
    for (let at = 1; at < text.length; at++) {
      const second = text.charCodeAt(at);
      const number = numberOf[bucketOf(first, second)] ?? 0;
      first = second;
      const bucket = number === 0 ? undefined : buckets[number - 1];
      if (bucket) pushWords(found, bucket, text, at - 1);
    }
    return found;
  };
}

function pushWords(found: FoundWord[], { indices, words }: Bucket, text: string, start: number): void {
  for (let each = 0; each < words.length; each++) {
    const word = words[each] ?? '';
    // The last character tells most apart.
    if (text.charCodeAt(start + word.length - 1) !== word.charCodeAt(word.length - 1)) continue;
    if (text.startsWith(word, start)) found.push({ index: indices[each] ?? 0, start });
  }
}
