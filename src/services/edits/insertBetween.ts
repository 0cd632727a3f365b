import type { OutlineNode, Speech } from '../../core/speech.ts';
import { isSpace } from '../../core/text/blank.ts';
import { lastStartingUpTo } from '../lastStartingUpTo.ts';
import { isAll } from './blockLines.ts';
import { insertSibling } from './insertSibling.ts';
import { unitOf } from './sectionSpan.ts';
import { siblingList } from './siblingList.ts';
import type { StructuralOptions, StructuralResult } from './structuralEdit.ts';

/**
 * A new member behind the one that ends at an offset, as {@link insertSibling} puts it in, where its list goes on behind it.
 * `undefined` where none ends there, or only the last of their lists do.
 */
export function insertBetween(
  speech: Speech,
  offset: number,
  options: StructuralOptions,
): StructuralResult | undefined {
  const { nodes, text } = speech;
  let node: OutlineNode | undefined = lastStartingUpTo(nodes, offset - 1, ({ markerSpan }) => markerSpan.start);
  for (; node; node = node.parent) {
    const { members, index } = siblingList(speech, node, false);
    if (index === members.length - 1) continue;
    const { end } = unitOf(speech, node).words;
    const endsThere = end <= offset && offset > node.markerSpan.end && isAll(text, end, offset, isSpace);
    return endsThere ? insertSibling(speech, node, 'after', options) : undefined;
  }
  return undefined;
}
