import type { OutlineNode, Speech } from '../../core/speech.ts';
import type { Span } from '../../core/text/span.ts';
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
  /** Taken away. */
  readonly isGone?: (node: OutlineNode) => boolean;
  /** May have another number, another form of marker, or, as the only member that is left, be no node any more. */
  readonly renumbered: ReadonlySet<OutlineNode>;
  /** The node that goes to another list, with the node it stands under then. */
  readonly moved?: { readonly node: OutlineNode; readonly parent: OutlineNode | undefined; readonly level: number };
  /** Under it the levels may be others: a list with one member left is none. */
  readonly isLoose?: (node: OutlineNode) => boolean;
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
  const { isGone, isLoose, renumbered, moved } = expected;
  const start = Math.min(...Array.from(renumbered, ({ markerSpan }) => markerSpan.start));
  const shift = moved ? moved.level - moved.node.level : 0;
  const movedNodes = new Set<OutlineNode>(moved ? [moved.node] : []);
  return before.nodes.every((old) => {
    if (old.parent && movedNodes.has(old.parent)) movedNodes.add(old);
    if (isGone?.(old)) return true;
    const node = after.nodeOf(old);
    if (isLoose?.(old)) return true;
    if (!node || (node.lead !== old.lead && !leadsOver(old, start))) return false;
    if (!renumbered.has(old) && (node.form !== old.form || node.ordinal !== old.ordinal)) return false;
    const parent = old === moved?.node ? moved.parent : old.parent;
    const level = movedNodes.has(old) ? old.level + shift : old.level;
    return node.level === level && node.parent === (parent && after.nodeOf(parent));
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

/** 一是抓学习，首先…，其次…: the items within a lead are words of it. */
function leadsOver({ leadSpan }: OutlineNode, start: number): boolean {
  return leadSpan.start < start && start < leadSpan.end;
}
