import type { OutlineNode, Speech } from '../../core/speech.ts';
import { editedList, isNoneAlone, isTorn, removal } from './editedList.ts';
import { leadsOver, type OutlineAfter } from './outlineAfter.ts';
import { carryOut, refused, type StructuralOptions, type StructuralResult } from './structuralEdit.ts';

/**
 * Takes a section or an item away, with all that stands under it and the line ends or blanks that part it from the next, or
 * the last from the one before. Of the members of one sentence the new last takes over the end mark. The closing of the
 * speech stays, and what stands behind the last item in its paragraph.
 *
 * Where the others would be no list any more, or be read otherwise with new numbers, they keep theirs.
 */
export function deleteNode(speech: Speech, node: OutlineNode, options: StructuralOptions): StructuralResult {
  const list = editedList(speech, node, true);
  const unit = list.units[list.index];
  if (!unit || isTorn(speech, unit)) return refused('torn');
  const { start, end } = unit.span;
  const left = speech.nodes.filter(({ markerSpan }) => markerSpan.start < start || markerSpan.start >= end);
  const others = list.units.filter((other) => other !== unit).map((other) => other.node);
  const result = carryOut(
    speech,
    {
      changes: removal(list, options.renumber),
      source: unit.span,
      counted: others,
      isSound: (after) => !options.renumber || areFound(left, others, after),
    },
    options,
  );
  return result.kind === 'refused' ? deleteNode(speech, node, { renumber: false }) : result;
}

/** Whether each node is found again with its lead, but for items that are no list alone, and what stood under them. */
function areFound(left: readonly OutlineNode[], others: readonly OutlineNode[], after: OutlineAfter): boolean {
  const isLost = others.every((other) => isNoneAlone(other) && after.nodeOf(other)?.lead !== other.lead);
  const start = others[0]?.markerSpan.start ?? 0;
  return left.every((old) => {
    const isFound = after.nodeOf(old)?.lead === old.lead || leadsOver(old, start);
    return isFound || (isLost && others.some((top) => isUnder(old, top)));
  });
}

function isUnder(node: OutlineNode, top: OutlineNode): boolean {
  for (let above: OutlineNode | undefined = node; above; above = above.parent) if (above === top) return true;
  return false;
}
