import type { Paragraph, Speech } from '../core/speech.ts';
import { isSpace } from '../core/text/blank.ts';
import { lineAt } from '../core/text/lineStarts.ts';

/** How paragraphs are set in a draft. */
export interface ParagraphSetting {
  readonly indent: string;
  /** From the end of one paragraph to the indentation of the next: one `\n`, or two where blank lines part them. */
  readonly separator: string;
}

/** How a paragraph is set; others that follow it may be set alike. */
export function paragraphSetting({ text, lineStarts }: Speech, { span }: Paragraph): ParagraphSetting {
  const line = lineAt(lineStarts, span.start);
  const start = lineStarts[line] ?? span.start;
  let at = lineStarts[line - 1] ?? start;
  const hasLineBefore = at < start;
  while (at < start && isSpace(text.charCodeAt(at))) at++;
  return { indent: text.slice(start, span.start), separator: hasLineBefore && at === start ? '\n\n' : '\n' };
}
