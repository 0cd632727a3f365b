import type { Paragraph, Speech } from '../../core/speech.ts';
import { isBlank, isSpace } from '../../core/text/blank.ts';
import { lineAt } from '../../core/text/lineStarts.ts';
import { lastStartingUpTo } from '../lastStartingUpTo.ts';

/** An offset of a speech at which its text may go on. */
export interface WritingPlace {
  readonly offset: number;
  /** The offset stands at its line's very beginning, where no indentation is typed yet. */
  readonly isLineStart: boolean;
  /** No text stands before it in its line. */
  readonly isBlankBefore: boolean;
  /** No text stands behind it in its line. */
  readonly isBlankAfter: boolean;
  /** No text stands behind it at all. */
  readonly isLast: boolean;
  /** The paragraph that begins before the offset, not necessarily in its line. */
  readonly paragraph: Paragraph | undefined;
}

/** `undefined` within the front matter and within a comment. */
export function writingPlace(speech: Speech, offset: number): WritingPlace | undefined {
  const { text, lineStarts, frontMatter, comments, paragraphs } = speech;
  if (frontMatter && offset <= frontMatter.span.end) return undefined;
  const comment = lastStartingUpTo(comments, offset - 1, ({ span }) => span.start);
  if (comment && offset < comment.span.end) return undefined;
  const line = lineAt(lineStarts, offset);
  const lineStart = lineStarts[line] ?? 0;
  let before = offset;
  while (before > lineStart && isBlank(text.charCodeAt(before - 1))) before--;
  let after = offset;
  while (after < text.length && isBlank(text.charCodeAt(after))) after++;
  let next = after;
  while (next < text.length && isSpace(text.charCodeAt(next))) next++;
  return {
    offset,
    isLineStart: offset === lineStart,
    isBlankBefore: before === lineStart,
    isBlankAfter: after === text.length || text[after] === '\n' || text[after] === '\r',
    isLast: next === text.length,
    paragraph: lastStartingUpTo(paragraphs, offset - 1, ({ span }) => span.start),
  };
}
