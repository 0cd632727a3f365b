import type { IdentifiedEntry } from './outlineIdentity.ts';
import type { OutlineEntry } from './outlineTree.ts';

/**
 * Names for the rows that have rows below them, by id, under which they are known again when the file is opened another
 * time; ids last only as long as the speech is open. A name is made of the row's words without their number, so it outlives
 * renumbering and moving; of equal words the first, the second … are told apart. It does not tell the words themselves.
 */
export function outlineRowKeys(roots: readonly IdentifiedEntry[]): ReadonlyMap<string, string> {
  const keys = new Map<string, string>();
  const seen = new Map<string, number>();
  const name = (rows: readonly IdentifiedEntry[]): void => {
    for (const { id, entry, children } of rows) {
      if (children.length === 0) continue;
      const words = identityOf(entry);
      const before = seen.get(words) ?? 0;
      seen.set(words, before + 1);
      keys.set(id, digest(`${before} ${words}`));
      name(children);
    }
  };
  name(roots);
  return keys;
}

function identityOf({ kind, node, text }: OutlineEntry): string {
  if (node === undefined) return kind;
  return `${node.form} ${node.lead === '' ? text : node.lead}`;
}

/** FNV-1a over UTF-16 code units, 32 bits, in base 36: short, and the words cannot be read from it. */
function digest(words: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < words.length; at++) hash = Math.imul(hash ^ words.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
}
