import type { Memento } from 'vscode';
import { type RememberedAnswers, rememberAnswers, rememberedAnswers } from '../services/templates/rememberedAnswers.ts';

const KEY = 'rostrum.newSpeech';

/** What was last answered in this workspace. */
export function recallAnswers(state: Memento): RememberedAnswers {
  return rememberedAnswers(state.get(KEY));
}

/** Adds what was answered now. */
export async function keepAnswers(state: Memento, now: Partial<RememberedAnswers>): Promise<void> {
  await state.update(KEY, rememberAnswers(recallAnswers(state), now));
}
