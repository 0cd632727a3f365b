import { parseSpeech } from '../../core/parser/parseSpeech.ts';
import type { Paragraph, Speech } from '../../core/speech.ts';
import { INDENT, type OutlineForm, outlineLines } from '../outlineText.ts';
import { lineEndOf } from './lineEnd.ts';
import { applyEdits, type TextEdit } from './textEdit.ts';

/** Which leads the contents name, and whether with their numbers. */
export type ContentsForm = Pick<OutlineForm, 'levels' | 'numbered'>;

export type ContentsResult =
  /** `edits` is empty where the contents agree already. */
  | {
      readonly kind: 'edits';
      readonly edits: readonly TextEdit[];
      readonly lineCount: number;
      /** Where the block begins in the text afterwards. */
      readonly offset: number;
      /** A block that was there is brought up to date. */
      readonly updated: boolean;
    }
  | { readonly kind: 'refused'; readonly reason: ContentsRefusal };

export type ContentsRefusal =
  /** The speech has no points that could be named. */
  | 'noPoints'
  /** No salutation stands in a line of its own: without one behind them the lines would be read as headings. */
  | 'noSalutation'
  /** The lines would be read as something else: there are too many of them, or one is too long. */
  | 'structure';

/** What the block is headed by. */
const TITLE = '目录';
/** 目录 目　录 提纲： alone in its line; not 讲话提纲, 目录如下. */
const CONTENTS_TITLE = /^(?:目[ \u3000]*录|提[ \u3000]*纲)[：:]?$/;
/** （2026年3月6日） （根据录音整理）: such a line belongs to the head, not to the contents; not （一）看到机遇. */
const BRACKETED = /^[（(][^（）()]+[）)]$/;
/** 区长　张　三, 张　三, 局长 李四四: office and name; not 看到机遇 加强领导, 张三. */
const OFFICE_AND_NAME =
  /^\p{Script=Han}{1,16}[ \u3000]+(?:\p{Script=Han}[ \u3000]\p{Script=Han}|\p{Script=Han}{1,3})$/u;

/**
 * Writes the contents (目录) between the head of a speech and its salutation, or brings those that stand there up to date;
 * their title stays as it was written. The rest of the speech is read as before.
 */
export function contentsEdits(speech: Speech, { levels, numbered }: ContentsForm): ContentsResult {
  const outline = outlineLines(speech, levels, numbered);
  if (outline.length === 0) return { kind: 'refused', reason: 'noPoints' };
  const salutation = speech.paragraphs.find(({ kind }) => kind === 'salutation');
  if (salutation === undefined) return { kind: 'refused', reason: 'noSalutation' };
  const lines = outline.map(({ words, level }) => INDENT.repeat(level - 1) + words);
  const known = contentsBefore(speech, salutation);
  const placed = known === undefined ? inserted(speech, salutation, lines) : replaced(speech, known, lines);
  const { edit, offset } = placed;
  const edits = speech.text.slice(edit.span.start, edit.span.end) === edit.text ? [] : [edit];
  if (!keepsStructure(speech, parseSpeech(applyEdits(speech.text, edits)))) {
    return { kind: 'refused', reason: 'structure' };
  }
  return { kind: 'edits', edits, lineCount: lines.length, offset, updated: known !== undefined };
}

/** Whether contents stand before the salutation. */
export function hasContents(speech: Speech): boolean {
  const salutation = speech.paragraphs.find(({ kind }) => kind === 'salutation');
  return salutation !== undefined && contentsBefore(speech, salutation) !== undefined;
}

interface ContentsBlock {
  readonly title: Paragraph;
  /** The last line of the block; the title where it has none. */
  readonly last: Paragraph;
}

function contentsBefore({ paragraphs, text }: Speech, salutation: Paragraph): ContentsBlock | undefined {
  const behind = paragraphs.indexOf(salutation);
  const first = paragraphs.findIndex(
    ({ kind, span }, index) =>
      index < behind && kind === 'text' && CONTENTS_TITLE.test(text.slice(span.start, span.end)),
  );
  const title = paragraphs[first];
  if (title === undefined) return undefined;
  const end = paragraphs.findIndex(
    ({ span }, index) => index > first && (index === behind || endsContents(text.slice(span.start, span.end))),
  );
  return { title, last: paragraphs[end - 1] ?? title };
}

function endsContents(line: string): boolean {
  return BRACKETED.test(line) || OFFICE_AND_NAME.test(line);
}

interface PlacedContents {
  readonly edit: TextEdit;
  readonly offset: number;
}

function inserted({ text, lineStarts }: Speech, salutation: Paragraph, lines: readonly string[]): PlacedContents {
  const lineEnd = lineEndOf(text);
  const start = lineStarts[salutation.line] ?? salutation.span.start;
  // Where the salutation stands apart from the head, it stands apart from the contents too.
  const above = salutation.line === 0 ? undefined : text.slice(lineStarts[salutation.line - 1], start);
  const gap = above !== undefined && above.trim() === '' ? lineEnd : '';
  const block = [TITLE, ...lines].map((line) => line + lineEnd).join('');
  return { edit: { span: { start, end: start }, text: block + gap }, offset: start };
}

function replaced(
  { text, lineStarts }: Speech,
  { title, last }: ContentsBlock,
  lines: readonly string[],
): PlacedContents {
  const lineEnd = lineEndOf(text);
  const span = { start: title.span.end, end: last.span.end };
  // Entries that were set in by more than their level, or apart from each other, are written anew as the others are.
  const block = lines.map((line) => lineEnd + line).join('');
  return { edit: { span, text: block }, offset: lineStarts[title.line] ?? title.span.start };
}

/** The same outline under the same head. */
function keepsStructure(before: Speech, after: Speech): boolean {
  const { title, subtitle, date, speaker, office, salutation } = before.facts;
  return (
    before.nodes.length === after.nodes.length &&
    before.nodes.every(({ form, level, lead }, index) => {
      const node = after.nodes[index];
      return node?.form === form && node.level === level && node.lead === lead;
    }) &&
    after.facts.title?.value === title?.value &&
    after.facts.subtitle?.value === subtitle?.value &&
    after.facts.date?.value === date?.value &&
    after.facts.speaker?.value === speaker?.value &&
    after.facts.office?.value === office?.value &&
    after.facts.salutation?.value === salutation?.value
  );
}
