import type { Speech } from '../../core/speech.ts';
import { isBlank } from '../../core/text/blank.ts';
import { lineAt } from '../../core/text/lineStarts.ts';
import { emWidth } from '../../layout/print/emWidth.ts';
import type { PrintedBlock, PrintOptions } from '../../layout/print/printedSpeech.ts';
import { printSpeech } from '../../layout/print/printSpeech.ts';
import { wrappedLines } from './wrappedLines.ts';

export type TextForm =
  /** Lines, blank lines and indentation as they were typed. */
  | 'typed'
  /** For chat: a blank line between paragraphs, no indentation, no line broken. */
  | 'chat'
  /** For e-mail: paragraphs set in, lines of equal length, the head in the middle. */
  | 'mail';

type Filled = Exclude<PrintedBlock, { readonly role: 'blank' }>;

const INDENT = '\u3000\u3000';
/** Characters of a line for e-mail. */
const MAIL_WIDTH = 36;

/** A speech as plain text, without what is written and not printed. Ends with a line end; empty when nothing is printed. */
export function speechText(speech: Speech, form: TextForm, options: PrintOptions): string {
  const { paragraphs } = printSpeech(speech, options);
  const lines = linesOf(speech, paragraphs, form);
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
}

function linesOf(speech: Speech, paragraphs: readonly PrintedBlock[], form: TextForm): readonly string[] {
  switch (form) {
    case 'typed':
      return typedLines(speech, paragraphs);
    case 'chat':
      return chatLines(paragraphs);
    case 'mail':
      return paragraphs.flatMap((paragraph) => (paragraph.role === 'blank' ? [''] : mailLines(paragraph)));
  }
}

function typedLines(speech: Speech, paragraphs: readonly PrintedBlock[]): readonly string[] {
  const { text, lineStarts, frontMatter } = speech;
  const lines: string[] = [];
  let lastLine: number | undefined;
  let parted = false;
  for (const paragraph of paragraphs) {
    if (paragraph.role === 'blank') {
      parted = lines.length > 0;
      continue;
    }
    const { span } = paragraph;
    if (span === undefined || span.start < (frontMatter?.span.end ?? 0)) {
      // It stands nowhere in the text, so the layout alone says where it is set apart.
      if (parted) lines.push('');
      lines.push(...wordsOf(paragraph).split('\n'));
      [lastLine, parted] = [undefined, false];
      continue;
    }
    const line = lineAt(lineStarts, span.start);
    const blank = lastLine === undefined ? (parted ? 1 : 0) : blankLinesBetween(speech, lastLine, line);
    for (let index = 0; index < blank; index++) lines.push('');
    const indentation = indentationOf(text, lineStarts[line] ?? span.start, span.start);
    lines.push(
      ...wordsOf(paragraph)
        .split('\n')
        .map((words) => indentation + words),
    );
    [lastLine, parted] = [lineAt(lineStarts, Math.max(span.start, span.end - 1)), false];
  }
  return lines;
}

/** Lines without anything in them; one that holds a comment is none of them. */
function blankLinesBetween({ text, lineStarts }: Speech, above: number, below: number): number {
  let count = 0;
  for (let line = above + 1; line < below; line++) {
    if (text.slice(lineStarts[line], lineStarts[line + 1]).trim() === '') count += 1;
  }
  return count;
}

function indentationOf(text: string, start: number, end: number): string {
  for (let at = start; at < end; at++) if (!isBlank(text.charCodeAt(at))) return '';
  return text.slice(start, end);
}

function chatLines(paragraphs: readonly PrintedBlock[]): readonly string[] {
  return paragraphs.flatMap((paragraph, index) => {
    if (paragraph.role === 'blank') return [];
    const before = paragraphs[index - 1];
    const apart = before === undefined || (isOfHead(before) && isOfHead(paragraph)) ? [] : [''];
    return [...apart, ...wordsOf(paragraph).split('\n')];
  });
}

/** Lines that stand together: the head, the contents, the signature. */
function isOfHead({ role }: PrintedBlock): boolean {
  switch (role) {
    case 'classification':
    case 'title':
    case 'subtitle':
    case 'byline':
    case 'contentsTitle':
    case 'contents':
    case 'signature':
      return true;
    case 'salutation':
    case 'body':
    case 'heading':
    case 'blank':
      return false;
  }
}

function mailLines(paragraph: Filled): readonly string[] {
  const words = wordsOf(paragraph);
  switch (paragraph.role) {
    case 'title':
    case 'subtitle':
    case 'byline':
    case 'contentsTitle':
      return words.split('\n').flatMap((line) => wrappedLines(line, MAIL_WIDTH, '').map(centred));
    case 'contents':
      return wrappedLines(words, MAIL_WIDTH, INDENT.repeat(paragraph.level - 1));
    case 'signature':
      return [blanks(MAIL_WIDTH - emWidth(words) - paragraph.fromRight) + words];
    case 'classification':
    case 'salutation':
      return wrappedLines(words, MAIL_WIDTH, '');
    case 'heading':
    case 'body':
      return wrappedLines(words, MAIL_WIDTH, INDENT);
  }
}

function centred(line: string): string {
  return blanks((MAIL_WIDTH - emWidth(line)) / 2) + line;
}

/** So many characters of blank, at least none. */
function blanks(width: number): string {
  const halves = Math.max(0, Math.round(width * 2));
  return '\u3000'.repeat(halves >> 1) + ' '.repeat(halves & 1);
}

function wordsOf({ pieces }: Filled): string {
  return pieces.map((piece) => (piece.kind === 'text' ? piece.text : piece.kind === 'lineBreak' ? '\n' : '')).join('');
}
