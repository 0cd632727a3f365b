import type { OutlineNode, Speech } from '../../core/speech.ts';
import { countOn, isCounted, membersBehind } from './countOn.ts';
import { descendantsOf } from './descendants.ts';
import { gapsOf } from './gapIndex.ts';
import { type LevelChange, type LevelChangeOptions, levelChange, refused, shiftSubtree } from './levelChange.ts';
import type { NewMarker } from './markerForms.ts';
import { nextMarker } from './nextMarker.ts';

/**
 * Raises a heading or an item by one level: it takes the form of the node that it stands under and comes next after it in
 * that one's series. As in an outline view nothing changes its place: what stood beside it, behind it, stands under it
 * from then on. With the scope `subtree` the headings under it rise with it, one form each (1. becomes （一）); with
 * `heading` they keep their forms and stand under it as before.
 *
 * With `renumber` the members behind it in the series that it joins are counted on, and those behind it in the series
 * that it leaves: they count on from its own last point of their form, else from 1. All other numbers stay.
 */
export function promoteNode(speech: Speech, node: OutlineNode, { scope, renumber }: LevelChangeOptions): LevelChange {
  const { parent } = node;
  if (node.kind === 'I' || parent?.kind === 'I') return refused('inlineItem');
  if (node.parentMissing) return refused('gap');
  if (!parent) return refused('atTop');
  if (gapsOf(speech)(parent.markerSpan.start, node.markerSpan.start)) return refused('gap');
  const next = nextMarker(speech.text, parent);
  // 最后 comes last.
  const isLastWord = next?.form === 'sequenceWord' && next.ordinal === undefined;
  if (!next || (isLastWord && membersBehind(speech, parent).length > 0)) return refused('numbersUsedUp');
  const written: NewMarker = { marker: next.text, tail: '', form: next.form, ordinal: next.ordinal };
  const remarking = new Map([[node, written]]);
  if (scope === 'subtree' && !shiftSubtree(speech, node, written, remarking)) return refused('noLowerForm');
  if (renumber && !countOnBehind(speech, node, parent, remarking)) return refused('numbersUsedUp');
  return levelChange(speech, new Set([node, ...descendantsOf(speech, node)]), remarking, -1);
}

/** `false` where a number cannot be written. */
function countOnBehind(
  speech: Speech,
  node: OutlineNode,
  parent: OutlineNode,
  remarking: Map<OutlineNode, NewMarker>,
): boolean {
  const { text } = speech;
  const ordinal = remarking.get(node)?.ordinal;
  const isJoined =
    ordinal === undefined ||
    !isCounted(speech, parent) ||
    countOn(text, membersBehind(speech, parent), ordinal + 1, remarking);
  const children = descendantsOf(speech, node).filter((below) => below.parent === node && below.kind !== 'I');
  const last = children.at(-1);
  const lastMarker = last && (remarking.get(last) ?? last);
  const before = lastMarker?.form === node.form ? (lastMarker.ordinal ?? 0) : 0;
  return isJoined && (!isCounted(speech, node) || countOn(text, membersBehind(speech, node), before + 1, remarking));
}
