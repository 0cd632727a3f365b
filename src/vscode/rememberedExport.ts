import type { Memento } from 'vscode';
import { type ExportChoice, exportChoice } from '../services/export/exportChoice.ts';

const KEY = 'rostrum.export';

/** What was last chosen in this workspace for an export. */
export function recallExport(state: Memento): ExportChoice {
  return exportChoice(state.get(KEY));
}

export async function keepExport(state: Memento, choice: ExportChoice): Promise<void> {
  await state.update(KEY, choice);
}
