import type { Memento } from 'vscode';

/** Leaves nothing of what is remembered in this workspace: every key of its memory is something remembered. */
export async function forgetRemembered(state: Memento): Promise<void> {
  await Promise.all(state.keys().map((key) => state.update(key, undefined)));
}
