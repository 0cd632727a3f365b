import type { Speech } from '../core/speech.ts';
import type { Span } from '../core/text/span.ts';
import type { OutlineEntry } from './outlineTree.ts';
import { plainTextOf } from './plainText.ts';

/** UTF-16 code units of an excerpt, the mark of omission not among them. */
const LENGTH = 120;
/** Of the text that is read for it: what is not printed may stand in between. */
const REACH = 600;

/** The end of a sentence with the closing marks that follow it: matches 。” and ！ but no ； and no 1.5. */
const SENTENCE_END = /[。！？][”’）》】]*/g;

/** Marks and blanks that a lead leaves behind: matches 。 and ；“ up to the quotation mark, no mark that opens one. */
const LEFT_BY_LEAD = /^[。；，、：！？”’）》】\s]+/;

/**
 * How the text of an entry goes on behind its lead, of running text how it begins: two sentences, on one line, cut off
 * with …… where they are long. Empty where nothing follows and for what is no more than its own words.
 */
export function outlineExcerpt(speech: Speech, entry: OutlineEntry): string {
  const span = excerptedSpan(entry);
  if (span === undefined) return '';
  const end = Math.min(span.end, span.start + REACH);
  const text = plainTextOf(speech)({ start: span.start, end });
  return shortened(entry.node === undefined ? text : text.replace(LEFT_BY_LEAD, ''));
}

function excerptedSpan(entry: OutlineEntry): Span | undefined {
  switch (entry.kind) {
    case 'opening':
    case 'summary':
    case 'closing':
      return entry.range;
    case 'heading':
    case 'item':
    case 'inlineItem':
      return { start: entry.span.end, end: entry.range.end };
    case 'title':
    case 'byline':
    case 'salutation':
    case 'thanks':
    case 'signature':
    case 'announcement':
      return undefined;
  }
}

function shortened(text: string): string {
  const ends = [...text.matchAll(SENTENCE_END)].map(({ index, 0: { length } }) => index + length);
  const end = ends[1] ?? text.length;
  if (end <= LENGTH) return text.slice(0, end);
  const first = ends[0] ?? text.length;
  if (first <= LENGTH) return text.slice(0, first);
  // Half of a character beyond U+FFFF is none.
  return `${text.slice(0, LENGTH).replace(/[\ud800-\udbff]$/, '')}……`;
}
