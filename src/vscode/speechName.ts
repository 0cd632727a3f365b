import type { TextDocument } from 'vscode';
import type { Speech } from '../core/speech.ts';

/** What a speech is called: its title, else its file. */
export function speechName({ facts }: Speech, { uri }: TextDocument): string {
  return facts.title?.value.trim() || (uri.path.split('/').at(-1) ?? '');
}

/** In characters. */
const LONGEST_NAME = 20;

/** A name for a tab. */
export function shortName(name: string): string {
  const characters = [...name];
  return characters.length <= LONGEST_NAME ? name : `${characters.slice(0, LONGEST_NAME - 1).join('')}…`;
}
