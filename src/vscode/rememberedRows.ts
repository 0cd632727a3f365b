import type { Memento, Uri } from 'vscode';
import { collapsedFiles, withCollapsedRows } from '../services/collapsedRows.ts';

const KEY = 'rostrum.outline.collapsed';

/** The keys of the rows that were closed in the outline of a file. */
export function recallCollapsedRows(state: Memento, file: Uri): ReadonlySet<string> {
  const known = collapsedFiles(state.get(KEY)).find((each) => each.file === file.toString());
  return new Set(known?.rows);
}

/** Keeps which rows are closed. A draft without a file is not kept: its next namesake is another. */
export async function keepCollapsedRows(state: Memento, file: Uri, rows: readonly string[]): Promise<void> {
  if (file.scheme === 'untitled') return;
  const known = collapsedFiles(state.get(KEY));
  const kept = withCollapsedRows(known, file.toString(), rows);
  if (JSON.stringify(kept) !== JSON.stringify(known)) await state.update(KEY, kept);
}
