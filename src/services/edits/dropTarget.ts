import type { OutlineNode, Speech } from '../../core/speech.ts';
import { type OutlineEntry, outlineTree } from '../outlineTree.ts';
import type { MoveTarget } from './moveNodeTo.ts';
import { isUnder, topNodes } from './topNodes.ts';

/** Where sections are dropped in the outline. */
export type DropPlace =
  | { readonly kind: 'node'; readonly node: OutlineNode }
  /** On a count that is announced at an offset in the node's own text: first of what stands under it behind there. */
  | { readonly kind: 'under'; readonly node: OutlineNode; readonly offset: number }
  /** Before the first section of the speech: on the title or the opening. */
  | { readonly kind: 'first' }
  /** Behind the last section: on the closing, or where there are no rows. */
  | { readonly kind: 'last' };

/**
 * Where dropped sections go: they take the place of the node that they are dropped on. What comes from above goes behind it,
 * what comes from below, or from elsewhere, before it, so that every place can be reached. `undefined` where the speech has
 * no other section.
 */
export function dropTarget(speech: Speech, dropped: readonly OutlineNode[], place: DropPlace): MoveTarget | undefined {
  const tops = topNodes(dropped);
  if (place.kind === 'node') {
    const { node } = place;
    const isFromAbove = (tops[0]?.markerSpan.start ?? Number.POSITIVE_INFINITY) < node.markerSpan.start;
    return { kind: isFromAbove ? 'after' : 'before', node };
  }
  const moving = new Set(tops);
  if (place.kind === 'under') return targetUnder(speech, tops, moving, place);
  const rows = outlineTree(speech);
  const roots = nodesOf(rows, moving);
  // 我讲三点：一是…；二是…。 before the first heading are no sections of the speech.
  const sections = roots.filter(({ kind }) => kind !== 'I');
  const items = () =>
    nodesOf(
      rows.flatMap((row) => (row.node ? [row] : row.children)),
      moving,
    );
  const others = sections.length > 0 ? sections : items();
  const node = place.kind === 'first' ? others[0] : others.at(-1);
  return node && { kind: place.kind === 'first' ? 'before' : 'after', node };
}

function targetUnder(
  { nodes }: Speech,
  tops: readonly OutlineNode[],
  moving: ReadonlySet<OutlineNode>,
  { node: parent, offset }: Extract<DropPlace, { readonly kind: 'under' }>,
): MoveTarget {
  // A section goes beside sections, whatever is listed in the sentences before them.
  const isSection = tops.some(({ kind }) => kind !== 'I');
  const others = nodes.filter(
    (node) => node.parent === parent && !isUnder(node, moving) && !(isSection && node.kind === 'I'),
  );
  const next = others.find(({ markerSpan }) => markerSpan.start >= offset);
  if (next) return { kind: 'before', node: next };
  const last = others.at(-1);
  return last ? { kind: 'after', node: last } : { kind: 'lastUnder', node: parent };
}

/** Of rows, without those that are moved. */
function nodesOf(rows: readonly OutlineEntry[], moving: ReadonlySet<OutlineNode>): readonly OutlineNode[] {
  return rows.flatMap(({ node }) => (node && !isUnder(node, moving) ? [node] : []));
}

/** The nodes under which others can be moved, in document order: headings and items that open paragraphs, not those others. */
export function moveParents({ nodes }: Speech, moving: readonly OutlineNode[]): readonly OutlineNode[] {
  const tops = new Set(topNodes(moving));
  return nodes.filter((node) => node.kind !== 'I' && !isUnder(node, tops));
}
