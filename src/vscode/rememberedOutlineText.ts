import type { Memento } from 'vscode';
import { type OutlineTextChoice, outlineTextChoice } from '../services/outlineTextChoice.ts';

const KEY = 'rostrum.outlineText';

/** What was last chosen in this workspace for the outline as text. */
export function recallOutlineText(state: Memento): OutlineTextChoice {
  return outlineTextChoice(state.get(KEY));
}

export async function keepOutlineText(state: Memento, choice: OutlineTextChoice): Promise<void> {
  await state.update(KEY, choice);
}
