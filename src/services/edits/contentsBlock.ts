import { parseSpeech } from '../../core/parser/parseSpeech.ts';
import type { Paragraph, Speech } from '../../core/speech.ts';
import { type WrittenContents, writtenContents } from '../../core/writtenContents.ts';
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
  const known = writtenContents(speech);
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
  return writtenContents(speech) !== undefined;
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
  { title, last }: WrittenContents,
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
