import { parseSpeech } from '../../core/parser/parseSpeech.ts';
import type { PartKind, Speech } from '../../core/speech.ts';
import { composeEdits } from './composeEdits.ts';
import type { NodesResult } from './editWalk.ts';
import { movedOffset } from './movedOffset.ts';
import { paragraphDrop } from './paragraphDrop.ts';
import { renumberEdits } from './renumber.ts';
import type { StructuralOptions } from './structuralEdit.ts';
import { applyEdits, type TextEdit } from './textEdit.ts';

/** What ends a speech: sections stand before it. */
const ENDING: ReadonlySet<PartKind> = new Set(['summary', 'closing', 'thanks', 'signature']);

/**
 * Puts the sections of a text from elsewhere into a speech that has none: before its closing, else at its end. They are
 * counted from one. `atEdge` where the text has no words.
 */
export function firstSections(speech: Speech, pasted: string, { renumber }: StructuralOptions): NodesResult {
  const { text } = speech;
  const end = speech.parts.find(({ kind }) => ENDING.has(kind))?.span.start ?? text.length;
  const edit = beforeClosing(speech, end, pasted) ?? paragraphDrop(text, end, pasted);
  if (edit === undefined) return { kind: 'atEdge' };
  const numbers = renumber ? renumberEdits(parseSpeech(applyEdits(text, [edit]))) : [];
  const edits = composeEdits([edit], numbers);
  const words = edit.span.start + edit.text.search(/[^\r\n]/);
  return { kind: 'edits', edits, steps: [{ kind: 'edits', edits }], place: movedOffset(numbers, words) };
}

/** Without sections a call such as 同志们！让我们努力奋斗！ is read as more of the opening; with them it closes the speech. */
function beforeClosing({ text, paragraphs, parts }: Speech, end: number, pasted: string): TextEdit | undefined {
  const opening = parts.find(({ kind }) => kind === 'opening')?.span.start ?? end;
  const last = paragraphs.findLast(({ span }) => opening <= span.start && span.start < end && span.end > span.start);
  const edit = last && paragraphDrop(text, last.span.start, pasted);
  if (last === undefined || edit === undefined) return undefined;
  const closing = parseSpeech(applyEdits(text, [edit])).parts.find(({ kind }) => kind === 'closing');
  const was = (closing?.span.start ?? 0) - edit.text.length;
  return last.span.start <= was && was < last.span.end ? edit : undefined;
}
