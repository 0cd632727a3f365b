import type { Comment, Paragraph, Speech } from '../../core/speech.ts';
import { commentAround, lineStartOf } from '../edits/blockLines.ts';
import type { TextEdit } from '../edits/textEdit.ts';
import { lastStartingUpTo } from '../lastStartingUpTo.ts';
import type { CheckCode } from './checkValues.ts';

/** Whether a check is switched off at an offset by a comment. */
export type IsExempt = (code: CheckCode, offset: number) => boolean;

/** 不查 with ids, or without for all checks; also rostrum-disable. */
const EXEMPTING = /^<!--\s*(?:不查|rostrum-disable)(?![\w\u4e00-\u9fff])([\s\S]*?)(?:-->)?$/;

/** What the comments `<!-- 不查 ID -->` say: each is for the paragraph that it stands in, or, in a line of its own, for the next. */
export function exemptions({ text, comments, paragraphs }: Speech): IsExempt {
  const exempt = new Map<Paragraph, { all: boolean; readonly codes: Set<string> }>();
  for (const { span } of comments) {
    const match = EXEMPTING.exec(text.slice(span.start, span.end));
    if (!match) continue;
    const paragraph = paragraphAt(paragraphs, span.end);
    if (!paragraph) continue;
    const entry = exempt.get(paragraph) ?? { all: false, codes: new Set<string>() };
    const ids = (match[1] ?? '').split(/[\s,，、]+/).filter((id) => id !== '');
    if (ids.length === 0) entry.all = true;
    for (const id of ids) entry.codes.add(id);
    exempt.set(paragraph, entry);
  }
  if (exempt.size === 0) return () => false;
  return (code, offset) => {
    const paragraph = lastStartingUpTo(paragraphs, offset, ({ span }) => span.start);
    const entry = paragraph && exempt.get(paragraph);
    return entry !== undefined && (entry.all || entry.codes.has(code));
  };
}

/** The paragraph in which an offset stands, or the next behind it. */
function paragraphAt(paragraphs: readonly Paragraph[], offset: number): Paragraph | undefined {
  let low = 0;
  let high = paragraphs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((paragraphs[middle]?.span.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return paragraphs[low];
}

/**
 * The edit that exempts the paragraph at an offset from a check: a comment in a line of its own before it, or one more id in
 * the comment that is there. `undefined` where no paragraph is, as in the front matter.
 */
export function exemptingEdit(speech: Speech, code: CheckCode, offset: number): TextEdit | undefined {
  const { text, comments, paragraphs } = speech;
  const paragraph = lastStartingUpTo(paragraphs, offset, ({ span }) => span.start);
  if (!paragraph || offset > paragraph.span.end) return undefined;
  const present = comments.find((comment) => exempts(speech, comment, paragraph));
  if (present) {
    const end = present.span.start + text.slice(present.span.start, present.span.end - CLOSE.length).trimEnd().length;
    return { span: { start: end, end }, text: ` ${code}` };
  }
  const written = `<!-- 不查 ${code} -->`;
  const start = lineStartOf(speech, paragraph.span.start);
  // The line may begin within a comment over several lines.
  if (commentAround(speech, start)) return insertion(paragraph.span.start, written);
  return insertion(start, `${written}${text.includes('\r\n') ? '\r\n' : '\n'}`);
}

const CLOSE = '-->';

function exempts({ text, paragraphs }: Speech, { span, closed }: Comment, paragraph: Paragraph): boolean {
  if (!closed || paragraphAt(paragraphs, span.end) !== paragraph) return false;
  const ids = EXEMPTING.exec(text.slice(span.start, span.end))?.[1]?.trim();
  // A comment without ids exempts from all.
  return ids !== undefined && ids !== '';
}

function insertion(at: number, text: string): TextEdit {
  return { span: { start: at, end: at }, text };
}
