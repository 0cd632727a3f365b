import type { OutlineNode, Speech } from '../../core/speech.ts';
import type { Span } from '../../core/text/span.ts';
import { gapsOf } from './gapIndex.ts';
import { type CarriedStretch, carriedOffset, type Rewriting } from './rewriting.ts';

/** The outline of an edited speech, seen from that before the edit. */
export interface OutlineAfter {
  readonly speech: Speech;
  readonly carried: readonly CarriedStretch[];
  /** Where the piece stands that was marked as focus; see {@link Rewriting}. */
  readonly focus: Span | undefined;
  /** The node whose marker stands where that of a node of the old speech went; `undefined` where there is none. */
  readonly nodeOf: (old: OutlineNode) => OutlineNode | undefined;
}

/** What may be different after an edit. */
export interface Expectation {
  /** May have another number, or another form of marker. */
  readonly renumbered: ReadonlySet<OutlineNode>;
  /** The node that goes to another list, with the node it stands under then. */
  readonly moved?: { readonly node: OutlineNode; readonly parent: OutlineNode | undefined; readonly level: number };
}

export function outlineAfter(speech: Speech, { carried, focus }: Pick<Rewriting, 'carried' | 'focus'>): OutlineAfter {
  const byStart = new Map(speech.nodes.map((node) => [node.markerSpan.start, node]));
  return {
    speech,
    carried,
    focus,
    nodeOf: (old) => byStart.get(carriedOffset(carried, old.markerSpan.start, 'start')),
  };
}

/** Whether the focus begins with a new node beside an old one, and so many nodes are new. */
export function isJoined(before: Speech, after: OutlineAfter, beside: OutlineNode, count: number): boolean {
  const { speech, focus, nodeOf } = after;
  const fresh = speech.nodes.find(({ markerSpan }) => markerSpan.start >= (focus?.start ?? 0));
  const parent = beside.parent && nodeOf(beside.parent);
  return (
    speech.nodes.length === before.nodes.length + count && fresh?.level === beside.level && fresh.parent === parent
  );
}

/** Whether each node is found again with its words, in its place in the tree, and with its number where none was to change. */
export function isOutlineKept(before: Speech, after: OutlineAfter, expected: Expectation): boolean {
  const { renumbered, moved } = expected;
  const hasGap = gapsOf(before);
  const first = before.nodes.find((node) => renumbered.has(node));
  const start = first?.markerSpan.start ?? Number.POSITIVE_INFINITY;
  return before.nodes.every((old) => {
    const node = after.nodeOf(old);
    if (!node || (node.lead !== old.lead && !leadsOver(old, start))) return false;
    if (!renumbered.has(old) && (node.form !== old.form || node.ordinal !== old.ordinal)) return false;
    const goes = old === moved?.node;
    const parent = goes ? moved.parent : old.parent;
    if (node.parent !== (parent && after.nodeOf(parent))) return false;
    // Under a parent the level is one more than its; behind a gap it is a guess from all that follows.
    if (parent !== undefined || (!goes && hasGap(0, old.markerSpan.start))) return true;
    return node.level === (goes ? moved.level : old.level);
  });
}

/**
 * Whether each node is found again with its marker and its lead, whatever its place in the tree. `start`: where the first of
 * those begins that changed places.
 */
export function areNodesKept(before: Speech, after: OutlineAfter, start: number): boolean {
  if (before.nodes.length !== after.speech.nodes.length) return false;
  return before.nodes.every((old) => {
    const node = after.nodeOf(old);
    return node?.marker === old.marker && (node.lead === old.lead || leadsOver(old, start));
  });
}

/** Whether a lead goes on over an offset: in 一是抓学习，首先…，其次… the items within the lead are words of it. */
export function leadsOver({ leadSpan }: OutlineNode, start: number): boolean {
  return leadSpan.start < start && start < leadSpan.end;
}
