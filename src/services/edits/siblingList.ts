import type { OutlineNode, Speech } from '../../core/speech.ts';
import { type GapBetween, gapsOf } from './gapIndex.ts';

/** The members that a node can change places with. */
export interface SiblingList {
  /** In document order, the node among them. */
  readonly members: readonly OutlineNode[];
  readonly index: number;
  /** Behind a gap 〔…〕 at this end the list goes on. */
  readonly gapBefore: boolean;
  readonly gapAfter: boolean;
}

/**
 * The list that a node of a speech is a member of: its series. A gap ends it, as further members may lie there; with
 * `overGaps` not where the numbers count on over it: then the text that is missing is of the section before it.
 */
export function siblingList(speech: Speech, node: OutlineNode, overGaps: boolean): SiblingList {
  const siblings = siblingsAround(speech.nodes, node);
  const hasGap = gapsOf(speech);
  const areJoined = (before: OutlineNode | undefined, next: OutlineNode | undefined) =>
    before !== undefined && next !== undefined && goesOn(before, next, hasGap, overGaps);
  const index = siblings.indexOf(node);
  let first = index;
  while (first > 0 && areJoined(siblings[first - 1], siblings[first])) first--;
  let last = index;
  while (last < siblings.length - 1 && areJoined(siblings[last], siblings[last + 1])) last++;
  return {
    members: siblings.slice(first, last + 1),
    index: index - first,
    gapBefore: isParted(siblings[first - 1], siblings[first], hasGap),
    gapAfter: isParted(siblings[last], siblings[last + 1], hasGap),
  };
}

/** Those under its parent. Behind a gap several have no parent that is seen: there a node of a higher level parts them. */
function siblingsAround(nodes: readonly OutlineNode[], node: OutlineNode): readonly OutlineNode[] {
  let siblings: OutlineNode[] = [];
  let isAround = false;
  for (const other of nodes) {
    if (other.level < node.level && node.parent === undefined) {
      if (isAround) return siblings;
      siblings = [];
    } else if (other.level === node.level && other.parent === node.parent) {
      siblings.push(other);
      isAround ||= other === node;
    }
  }
  return siblings;
}

function goesOn(before: OutlineNode, next: OutlineNode, hasGap: GapBetween, overGaps: boolean): boolean {
  if (!hasGap(before.markerSpan.start, next.markerSpan.start)) return before.series === next.series;
  if (!overGaps || before.form !== next.form) return false;
  return before.ordinal !== undefined && next.ordinal === before.ordinal + 1;
}

function isParted(before: OutlineNode | undefined, next: OutlineNode | undefined, hasGap: GapBetween): boolean {
  if (!before || !next || before.form !== next.form) return false;
  return hasGap(before.markerSpan.start, next.markerSpan.start);
}
