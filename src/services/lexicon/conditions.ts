/** What must stand, or must not stand, beside a form of words. */
export interface Condition {
  readonly side: 'before' | 'behind';
  readonly isWanted: boolean;
  /** One of them is enough. */
  readonly words: readonly NearWords[];
}

export interface NearWords {
  readonly text: string;
  /** It may stand farther off in the same sentence: written with … before or behind it. */
  readonly isLoose: boolean;
}

/** How many characters may stand between a form and loose words beside it. */
const LOOSE_REACH = 20;
/** A sentence ends at one of these. */
const SENTENCE_END = /[。！？\r\n\0]/;

/** Reads `一|二|…三`; `undefined` for a cell that says nothing. */
export function readCondition(cell: string, side: Condition['side'], isWanted: boolean): Condition | undefined {
  const words = cell
    .split(/[|｜]/)
    .map((written) => written.trim())
    .map((written) => ({ text: written.replace(/^…+|…+$/g, ''), isLoose: /^…|…$/.test(written) }))
    .filter(({ text }) => text !== '');
  return words.length === 0 ? undefined : { side, isWanted, words };
}

/** Whether a condition holds for the words from `start` to `end`. */
export function holds({ side, isWanted, words }: Condition, text: string, start: number, end: number): boolean {
  const found = words.some((near) => (side === 'before' ? stands(near, text, start) : follows(near, text, end)));
  return found === isWanted;
}

function stands({ text: words, isLoose }: NearWords, text: string, start: number): boolean {
  if (text.startsWith(words, start - words.length) && start >= words.length) return true;
  if (!isLoose) return false;
  const sentence =
    text
      .slice(Math.max(0, start - LOOSE_REACH - words.length), start)
      .split(SENTENCE_END)
      .at(-1) ?? '';
  return sentence.includes(words);
}

function follows({ text: words, isLoose }: NearWords, text: string, end: number): boolean {
  if (text.startsWith(words, end)) return true;
  if (!isLoose) return false;
  const [sentence = ''] = text.slice(end, end + LOOSE_REACH + words.length).split(SENTENCE_END, 1);
  return sentence.includes(words);
}
