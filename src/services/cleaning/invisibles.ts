import type { Repair } from './damage.ts';

/**
 * Control characters, soft hyphens, zero-width and direction marks; not tab, line ends, the joiner and the selector within
 * emoji.
 */
const INVISIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb]+|(?<!\p{Extended_Pictographic}\ufe0f?)\u200d|[\u2028\u2029\u0085]/gu;
const LINE_ENDS = new Set(['\u2028', '\u2029', '\u0085', '\u000b', '\u000c']);

/** Characters that nobody sees taken out; those that end a line become its end. */
export function removeInvisibles(text: string, lineEnd: string): readonly Repair[] {
  return [...text.matchAll(INVISIBLE)].map((match) => {
    const [found] = match;
    const by = [...found].some((each) => LINE_ENDS.has(each)) ? lineEnd : '';
    const span = { start: match.index, end: match.index + found.length };
    return { class: 'invisible', span, text: by, count: found.length };
  });
}
