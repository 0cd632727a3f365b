import type { Memento } from 'vscode';

/** Leaves nothing of what a memory of ours holds: every key is something remembered. */
export async function forgetRemembered(state: Memento): Promise<void> {
  await Promise.all(state.keys().map((key) => state.update(key, undefined)));
}
