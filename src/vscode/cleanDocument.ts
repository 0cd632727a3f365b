import {
  type CancellationToken,
  l10n,
  ProgressLocation,
  Range,
  type TextDocument,
  type TextEditor,
  window,
  workspace,
} from 'vscode';
import type { Span } from '../core/text/span.ts';
import { cleaningEdits } from '../services/cleaning/cleaningEdits.ts';
import { type CleaningResult, cleaningSteps, wantsTables } from '../services/cleaning/cleanSpeech.ts';
import type { Doubt } from '../services/cleaning/damage.ts';
import type { CharacterTables } from './characterTables.ts';
import { spanRange } from './convert.ts';

/** What is cleaned although nothing says that it is damage. */
export type CleaningWish = 'simplify' | 'glosses' | 'marks' | 'paragraphs';

export type CleaningOutcome =
  | {
      readonly kind: 'cleaned';
      readonly before: string;
      readonly result: CleaningResult;
      readonly doubts: readonly Doubt[];
    }
  | { readonly kind: 'clean'; readonly result: CleaningResult }
  | { readonly kind: 'readOnly' }
  /** The text changed again and again while it was cleaned. */
  | { readonly kind: 'changing' }
  | { readonly kind: 'cancelled' };

const ATTEMPTS = 3;
/** With more edits the editor is faster given one. */
const MOST_EDITS = 5_000;
/** A text that is longer takes so long that its progress is shown. */
const LONG = 100_000;

/** Cleans a document, or its selection where one is made, as one step that can be undone. */
export async function cleanDocument(
  editor: TextEditor,
  tables: CharacterTables,
  wish?: CleaningWish,
): Promise<CleaningOutcome> {
  const { document } = editor;
  if (workspace.fs.isWritableFileSystem(document.uri.scheme) === false) return { kind: 'readOnly' };
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const { version } = document;
    const before = document.getText();
    const selection = editor.selection.isEmpty
      ? { start: 0, end: before.length }
      : { start: document.offsetAt(editor.selection.start), end: document.offsetAt(editor.selection.end) };
    const result = await cleanPart(before, selection, tables, wish);
    if (result === undefined) return { kind: 'cancelled' };
    if (document.version !== version) continue;
    if (result.changes.length === 0) return { kind: 'clean', result };
    const taken = await replace(editor, before, selection, result);
    if (!taken) continue;
    if (document.version === version) return { kind: 'readOnly' };
    const doubts = result.doubts.map((doubt) => moved(doubt, selection.start));
    return { kind: 'cleaned', before, result, doubts };
  }
  return { kind: 'changing' };
}

function moved(doubt: Doubt, by: number): Doubt {
  return { ...doubt, span: { start: doubt.span.start + by, end: doubt.span.end + by } };
}

async function replace(
  editor: TextEditor,
  before: string,
  { start, end }: Span,
  result: CleaningResult,
): Promise<boolean> {
  const { document } = editor;
  const edits = cleaningEdits(before.slice(start, end), result);
  const few = edits.length <= MOST_EDITS;
  return editor.edit((builder) => {
    if (!few) builder.replace(new Range(document.positionAt(start), document.positionAt(end)), result.text);
    else
      for (const { span, text } of edits)
        builder.replace(spanRange(document, { start: start + span.start, end: start + span.end }), text);
  });
}

/** A text by itself, cleaned; `undefined` where that was cancelled. */
export function cleanedText(text: string, tables: CharacterTables): Promise<CleaningResult | undefined> {
  return cleanPart(text, { start: 0, end: text.length }, tables, undefined);
}

/** `undefined` where it was cancelled. */
async function cleanPart(
  whole: string,
  { start, end }: Span,
  tables: CharacterTables,
  wish: CleaningWish | undefined,
): Promise<CleaningResult | undefined> {
  const known = wantsTables(whole, wish === 'simplify' || wish === 'glosses') ? await tables.get() : undefined;
  const text = whole.slice(start, end);
  const steps = cleaningSteps(text, {
    tables: known,
    ...(wish === undefined ? {} : { [wish]: true }),
    ...(text === whole ? {} : { whole }),
  });
  if (text.length < LONG) return drained(steps, undefined, () => {});
  return window.withProgress(
    { location: ProgressLocation.Notification, title: l10n.t('Cleaning up the text'), cancellable: true },
    (progress, token) => drained(steps, token, (part) => progress.report({ increment: part * 100 })),
  );
}

/** Runs the steps; between them others may do something. */
async function drained(
  steps: Generator<number, CleaningResult>,
  token: CancellationToken | undefined,
  report: (part: number) => void,
): Promise<CleaningResult | undefined> {
  let done = 0;
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    report(step.value - done);
    done = step.value;
    if (token === undefined) continue;
    await new Promise((resolve) => setTimeout(resolve, 0));
    if (token.isCancellationRequested) return undefined;
  }
}

/** What is in an editor that is no speech's, a file in the explorer's preview and its like can be cleaned too. */
export function isCleanable(document: TextDocument): boolean {
  return document.uri.scheme !== 'output' && document.uri.scheme !== 'vscode-notebook-cell';
}
