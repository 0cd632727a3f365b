import type { Memento } from 'vscode';
import { type OutlineWish, outlineWish } from '../services/outlineSelection.ts';

const KEY = 'rostrum.outline.shown';

/** Which rows of the outline were last wanted in this workspace. */
export function recallOutlineWish(state: Memento): OutlineWish {
  return outlineWish(state.get(KEY));
}

export async function keepOutlineWish(state: Memento, wish: OutlineWish): Promise<void> {
  await state.update(KEY, wish);
}
