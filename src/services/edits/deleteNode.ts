import type { OutlineNode, Speech } from '../../core/speech.ts';
import { editedList, isNoneAlone, isTorn, removal } from './editedList.ts';
import { isOutlineKept } from './outlineAfter.ts';
import { carryOut, refused, type StructuralOptions, type StructuralResult } from './structuralEdit.ts';

/**
 * Takes a section or an item away, with all that stands under it and the line ends or blanks that part it from the next, or
 * the last from the one before. Of the members of one sentence the new last takes over the end mark. The closing of the
 * speech stays, and what stands behind the last item in its paragraph.
 */
export function deleteNode(speech: Speech, node: OutlineNode, options: StructuralOptions): StructuralResult {
  const list = editedList(speech, node, true);
  const unit = list.units[list.index];
  if (!unit || isTorn(speech, unit)) return refused('torn');
  const { start, end } = unit.span;
  const isGone = ({ markerSpan }: OutlineNode) => start <= markerSpan.start && markerSpan.start < end;
  const others = list.units.filter((other) => other !== unit).map((other) => other.node);
  const lone = others.length === 1 && others[0] && isNoneAlone(others[0]) ? others[0] : undefined;
  return carryOut(
    speech,
    {
      changes: removal(list, options.renumber),
      source: unit.span,
      counted: others,
      isSound: (after) =>
        !options.renumber ||
        isOutlineKept(speech, after, { isGone, renumbered: new Set(others), isLoose: (other) => isUnder(other, lone) }),
    },
    options,
  );
}

function isUnder(node: OutlineNode, top: OutlineNode | undefined): boolean {
  for (let above: OutlineNode | undefined = node; top && above; above = above.parent) if (above === top) return true;
  return false;
}
