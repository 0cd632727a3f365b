import type { OutlineNode, Speech } from '../../core/speech.ts';
import { seriesMembersOf } from '../seriesMembers.ts';
import { countOn, isCounted, membersBehind } from './countOn.ts';
import { descendantsOf } from './descendants.ts';
import { gapsOf } from './gapIndex.ts';
import { hashesOf, lowerHash } from './hashMarker.ts';
import { type LevelChange, type LevelChangeOptions, levelChange, refused, shiftSubtree } from './levelChange.ts';
import { exampleOf } from './markerExample.ts';
import { formOnRung, markerOf, type NewMarker, rungOf } from './markerForms.ts';
import { nextMarker, tailOf } from './nextMarker.ts';

/**
 * Lowers a heading or an item by one level: it comes to stand under the one before it. There it joins the last series of
 * headings or of items that open paragraphs, as its next member; where there is none it begins one, in the form that
 * what stands under its neighbours has, else in the next lower one of 第一部分 > 一、 > （一） > 1. > （1） > ①. An item
 * 第一， becomes a heading one form below the heading that it stands under, （一） where there is none.
 *
 * With the scope `subtree` the headings under it are lowered with it, one form each; with `heading` they keep their forms,
 * and those of its new form stand beside it from then on. With `renumber` these are counted on from it, and the members
 * behind it in the series that it leaves close up. All other numbers stay.
 */
export function demoteNode(speech: Speech, node: OutlineNode, { scope, renumber }: LevelChangeOptions): LevelChange {
  const target = siblingBefore(speech, node);
  if (node.kind === 'I' || target?.kind === 'I') return refused('inlineItem');
  if (!target) return refused('noPredecessor');
  if (gapsOf(speech)(target.markerSpan.start, node.markerSpan.start)) return refused('gap');
  const last = childrenOf(speech, target).at(-1);
  const written = last ? continued(speech, last) : first(speech, node);
  if (!written) return refused(last ? 'numbersUsedUp' : 'noLowerForm');
  const remarking = new Map([[node, written]]);
  if (scope === 'subtree' && !shiftSubtree(speech, node, written, remarking)) return refused('noLowerForm');
  if (renumber && !countOnBehind(speech, node, scope, remarking)) return refused('numbersUsedUp');
  const below = descendantsOf(speech, node);
  const lowered = scope === 'subtree' ? below : below.filter((each) => staysBelow(speech, each, node, written));
  return levelChange(speech, new Set([node, ...lowered]), remarking, 1);
}

function siblingBefore({ nodes }: Speech, node: OutlineNode): OutlineNode | undefined {
  for (let index = nodes.indexOf(node) - 1; index >= 0; index--) {
    const before = nodes[index];
    if (!before || before.level < node.level) return undefined;
    if (before.level === node.level) return before;
  }
  return undefined;
}

/** Headings and items that open paragraphs directly under a node. */
function childrenOf(speech: Speech, node: OutlineNode): readonly OutlineNode[] {
  return descendantsOf(speech, node).filter((below) => below.parent === node && below.kind !== 'I');
}

/** What comes next in the series of a member that opens a paragraph; it may have gone on within it: 一是甲；二是乙。 */
function continued(speech: Speech, opening: OutlineNode): NewMarker | undefined {
  const { text } = speech;
  const last = seriesMembersOf(speech)(opening).at(-1) ?? opening;
  // 一是甲。一是乙。 are followed by 一是 again.
  if (!isCounted(speech, last)) {
    return { marker: last.marker, tail: tailOf(text, last), form: last.form, ordinal: last.ordinal };
  }
  const next = nextMarker(text, last);
  return next && { marker: next.text, tail: '', form: next.form, ordinal: next.ordinal };
}

function first(speech: Speech, node: OutlineNode): NewMarker | undefined {
  if (node.form === 'hash') return lowerHash(speech, node);
  if (node.form === 'dash') return undefined;
  const form = cousinOf(speech, node)?.form ?? lowerForm(node);
  return form && markerOf(speech.text, form, 1, exampleOf(speech, form, node));
}

/** Whether what stands under a node that is lowered alone is of a lower form than its new one, or within a paragraph. */
function staysBelow(speech: Speech, below: OutlineNode, node: OutlineNode, written: NewMarker): boolean {
  let child = below;
  while (child.parent && child.parent !== node) child = child.parent;
  return child.kind === 'I' || rankIn(speech, child) > rankIn(speech, written);
}

function rankIn({ text }: Speech, marker: NewMarker | OutlineNode): number {
  return marker.form === 'hash' ? hashesOf(marker, text) : (rungOf(marker.form) ?? BELOW_HEADINGS);
}

const BELOW_HEADINGS = 9;

/** A heading under another member of the node's series. */
function cousinOf(speech: Speech, node: OutlineNode): OutlineNode | undefined {
  const rung = rungOf(node.form);
  if (rung === undefined) return undefined;
  const members = new Set(seriesMembersOf(speech)(node));
  return speech.nodes.find(
    ({ parent, kind, form }) =>
      parent !== undefined && parent !== node && members.has(parent) && kind !== 'I' && (rungOf(form) ?? 0) > rung,
  );
}

function lowerForm(node: OutlineNode): NewMarker['form'] | undefined {
  for (let above: OutlineNode | undefined = node; above; above = above.parent) {
    const rung = rungOf(above.form);
    if (rung !== undefined) return formOnRung(rung + 1);
  }
  return 'hanBracket';
}

/** `false` where a number cannot be written. */
function countOnBehind(
  speech: Speech,
  node: OutlineNode,
  scope: LevelChangeOptions['scope'],
  remarking: Map<OutlineNode, NewMarker>,
): boolean {
  const { text } = speech;
  const members = seriesMembersOf(speech)(node);
  const before = members[members.indexOf(node) - 1];
  const closesUp =
    !isCounted(speech, node) || countOn(text, membersBehind(speech, node), (before?.ordinal ?? 0) + 1, remarking);
  const written = remarking.get(node);
  // What stays under a heading that is lowered alone, and has its new form, stands beside it from then on.
  const beside = scope === 'heading' ? childrenOf(speech, node).find(({ form }) => form === written?.form) : undefined;
  if (written?.ordinal === undefined || !beside || !isCounted(speech, beside)) return closesUp;
  return closesUp && countOn(text, seriesMembersOf(speech)(beside), written.ordinal + 1, remarking);
}
