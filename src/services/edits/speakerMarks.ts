import { parseSpeech } from '../../core/parser/parseSpeech.ts';
import type { Inline, InlineKind, Speech } from '../../core/speech.ts';
import { isSpace } from '../../core/text/blank.ts';
import { isHan } from '../../core/text/countCharacters.ts';
import { syllablesOf } from '../../core/text/pinyin.ts';
import type { Span } from '../../core/text/span.ts';
import { applyEdits, type TextEdit } from './textEdit.ts';

/** An edit of a mark for the speaker; refused where what would be written is no mark but text. */
export type SpeakerMarkEdit =
  | {
      readonly kind: 'edits';
      readonly edits: readonly TextEdit[] /** Of the cursor, afterwards. */;
      readonly cursor: number;
    }
  | { readonly kind: 'refused' };

const REFUSED: SpeakerMarkEdit = { kind: 'refused' };
const PAUSE = '／';

/** A pause at an offset: a short one where there is none, a long one where there is a short one, and none after that. */
export function pauseAt(speech: Speech, offset: number): SpeakerMarkEdit {
  const present = touching(speech, 'pause', { start: offset, end: offset })?.span;
  if (present !== undefined && present.end - present.start > PAUSE.length) {
    return { kind: 'edits', edits: [{ span: present, text: '' }], cursor: present.start };
  }
  const at = present?.end ?? offset;
  const edits = [{ span: { start: at, end: at }, text: PAUSE }];
  return isMarkedBy(speech, edits, 'pause', present?.start ?? at)
    ? { kind: 'edits', edits, cursor: at + PAUSE.length }
    : REFUSED;
}

/** Stresses what is selected, or takes away the stress that it touches. */
export function stressWithin(speech: Speech, selected: Span): SpeakerMarkEdit {
  const present = touching(speech, 'stress', selected)?.span;
  if (present !== undefined) {
    const star = (start: number): TextEdit => ({ span: { start, end: start + 1 }, text: '' });
    return {
      kind: 'edits',
      edits: [star(present.start - 1), star(present.end)],
      cursor: Math.max(present.start, Math.min(selected.end, present.end)) - 1,
    };
  }
  const { start, end } = trimmed(speech.text, selected);
  if (start === end) return REFUSED;
  const edits = [start, end].map((at) => ({ span: { start: at, end: at }, text: '*' }));
  return isMarkedBy(speech, edits, 'stress', start + 1) ? { kind: 'edits', edits, cursor: end + 2 } : REFUSED;
}

/** A word that can be given a reading, and the one that it has. */
export interface WordToRead {
  readonly word: Span;
  /** The braces behind it; empty where there are none. */
  readonly mark: Span;
}

/** The Han at the end of a selection, without one the character before the cursor; `undefined` where there are none. */
export function wordToRead(speech: Speech, selected: Span): WordToRead | undefined {
  const present = readWord(speech, selected);
  if (present !== undefined) return present;
  const { end } = trimmed(speech.text, selected);
  let start = end;
  while (start > 0 && (start > selected.start || start === end)) {
    const length = /[\udc00-\udfff]/.test(speech.text.charAt(start - 1)) ? 2 : 1;
    if (!isHan(speech.text.codePointAt(start - length) ?? 0)) break;
    start -= length;
    if (selected.start === selected.end) break;
  }
  return start === end ? undefined : { word: { start, end }, mark: { start: end, end } };
}

/** The word with a reading that a selection touches, or whose braces it does. */
function readWord({ text, paragraphs }: Speech, selected: Span): WordToRead | undefined {
  for (const { span, inlines } of paragraphs) {
    if (span.end < selected.start || span.start > selected.end) continue;
    for (const { kind, span: word } of inlines) {
      if (kind !== 'reading' || word.start > selected.end) continue;
      const close = text.slice(word.end).search(/[}｝]/);
      const mark = { start: word.end, end: word.end + close + 1 };
      if (selected.start <= mark.end && (word.start < selected.end || selected.start > word.start))
        return { word, mark };
    }
  }
  return undefined;
}

/** How many syllables a word of the text has. */
export function charactersOf({ text }: Speech, { start, end }: Span): number {
  return [...text.slice(start, end)].length;
}

/** Gives a word a reading, with tone marks also where tones were digits; an empty one is taken away. */
export function readingFor(speech: Speech, { word, mark }: WordToRead, reading: string): SpeakerMarkEdit {
  if (reading.trim() === '') {
    return mark.start === mark.end ? REFUSED : { kind: 'edits', edits: [{ span: mark, text: '' }], cursor: word.end };
  }
  const syllables = syllablesOf(reading);
  if (syllables.length !== charactersOf(speech, word)) return REFUSED;
  const text = `{${syllables.join(' ')}}`;
  const edits = [{ span: mark, text }];
  return isMarkedBy(speech, edits, 'reading', word.start)
    ? { kind: 'edits', edits, cursor: mark.start + text.length }
    : REFUSED;
}

function touching({ paragraphs }: Speech, kind: InlineKind, { start, end }: Span): Inline | undefined {
  const reach = kind === 'stress' ? 1 : 0;
  for (const { span, inlines } of paragraphs) {
    if (span.end < start || span.start > end) continue;
    const found = inlines.find(
      (inline) => inline.kind === kind && inline.span.start - reach <= end && start <= inline.span.end + reach,
    );
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Whether the text would hold such a mark at an offset: 3*5*2 and 和／或 are none, wherever they come from. */
function isMarkedBy({ text }: Speech, edits: readonly TextEdit[], kind: InlineKind, at: number): boolean {
  return parseSpeech(applyEdits(text, edits)).paragraphs.some(({ inlines }) =>
    inlines.some((inline) => inline.kind === kind && inline.span.start === at),
  );
}

function trimmed(text: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  while (from < to && isSpace(text.charCodeAt(from))) from++;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
  return { start: from, end: to };
}
