import type { Inline, OutlineNode, Speech } from '../../core/speech.ts';
import { isSpace } from '../../core/text/blank.ts';
import type { Span } from '../../core/text/span.ts';
import { lastStartingUpTo } from '../lastStartingUpTo.ts';
import { paragraphUpTo } from './blockLines.ts';

/** How a section or an item ends: its words, a mark, and what stands behind the mark: {3分钟}, （掌声）, comments. */
export interface SectionEnding {
  /** Where the words end. */
  readonly coreEnd: number;
  /** `coreEnd` where there is no mark. */
  readonly markEnd: number;
  /** It ends with ？ or ！, or within a quotation: that belongs to its words, whatever its place. */
  readonly isOwn: boolean;
}

/** The marks that say how a list goes on, not what an item means. */
const PLACE_MARKS = '。；，、;,';
/** 怎么办？ 加油！ “……干。” （见附件。）; not “两个维护”. */
const OWN_END = /(?:[？！?!…]|[。？！?!…][”’」』）)》】]+)$/;
/** How far a mark and the quotation marks behind it reach back. */
const REACH = 4;

export function sectionEnding(speech: Speech, node: OutlineNode, words: Span): SectionEnding {
  const { text } = speech;
  const least = markerEnd(text, node);
  const end = Math.max(least, withoutTail(speech, words.end, least));
  if (end > least && PLACE_MARKS.includes(text.charAt(end - 1))) {
    return { coreEnd: end - 1, markEnd: end, isOwn: false };
  }
  const isOwn = end > least && OWN_END.test(text.slice(Math.max(least, end - REACH), end));
  // A mark that is put in goes behind the asterisks.
  const coreEnd = isOwn ? end : asterisksEnd(text, end, words.end);
  return { coreEnd, markEnd: coreEnd, isOwn };
}

function asterisksEnd(text: string, from: number, limit: number): number {
  let at = from;
  while (at < limit && text.charAt(at) === '*') at++;
  return at;
}

/** Without the blanks behind it: where there is no lead they are before what follows. */
function markerEnd(text: string, { markerSpan }: OutlineNode): number {
  let at = markerSpan.end;
  while (at > markerSpan.start && isSpace(text.charCodeAt(at - 1))) at--;
  return at;
}

/** Before blanks, comments, stage directions, budgets and closing asterisks at the end. */
function withoutTail(speech: Speech, end: number, least: number): number {
  const { text, comments } = speech;
  let at = end;
  while (at > least) {
    if (isSpace(text.charCodeAt(at - 1))) {
      at--;
      continue;
    }
    const comment = lastStartingUpTo(comments, at - 1, ({ span }) => span.start);
    if (comment && comment.span.end >= at) {
      at = comment.span.start;
      continue;
    }
    const tail = lastStartingUpTo(paragraphUpTo(speech, at - 1)?.inlines ?? [], at - 1, ({ span }) => span.start);
    if (tail?.span.end !== at || !isTail(tail, text)) break;
    at = tail.span.start;
  }
  return at;
}

function isTail({ kind, span }: Inline, text: string): boolean {
  if (kind === 'decoration') return text.charAt(span.start) === '*';
  return kind === 'stageDirection' || kind === 'budget';
}
