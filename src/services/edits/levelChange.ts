import type { MarkerForm, OutlineNode, Speech } from '../../core/speech.ts';
import { lastStartingUpTo } from '../lastStartingUpTo.ts';
import { descendantsOf } from './descendants.ts';
import { hashesOf, hashMarker, MOST_HASHES } from './hashMarker.ts';
import { exampleOf } from './markerExample.ts';
import { formOnRung, markerOf, type NewMarker, rungOf } from './markerForms.ts';
import type { WrittenMarker } from './nextMarker.ts';
import { expectedNode, isReadAs, type Remarking, remarkingEdits } from './remarking.ts';
import type { TextEdit } from './textEdit.ts';

export interface LevelChangeOptions {
  /** Whether what stands under the node changes its level, and its form, with it. */
  readonly scope: 'heading' | 'subtree';
  /** Whether members that stand behind the node in the series that it leaves, joins or opens are counted on. */
  readonly renumber: boolean;
}

export type LevelChange =
  /** In document order, never empty. The words of the speech stay where they are: markers change, and the `#`s before them. */
  | { readonly kind: 'edits'; readonly edits: readonly TextEdit[] }
  | { readonly kind: 'refused'; readonly reason: LevelRefusal };

export type LevelRefusal =
  /** It stands within a paragraph, or under an item that does. */
  | 'inlineItem'
  /** It is of the highest level. */
  | 'atTop'
  /** Nothing stands before it that it could come to stand under. */
  | 'noPredecessor'
  /** Text is missing 〔…〕 between it and its new neighbours, or where its parent stood. */
  | 'gap'
  /** There is no form below its own, or below that of what stands under it: ①, ####, a bullet. */
  | 'noLowerForm'
  /** A series has no number that goes so far: ⑳, 再次, 最后. */
  | 'numbersUsedUp'
  /** The edited text would not be read as wanted: a list whose only member stays behind, a number that meets its like. */
  | 'structure';

export function refused(reason: LevelRefusal): LevelChange {
  return { kind: 'refused', reason };
}

/**
 * Writes down the forms of what stands under a node that takes another form, each as far below its parent as it was before,
 * where all are headings; what is no heading keeps its form. `false` where there is no form so low.
 */
export function shiftSubtree(
  speech: Speech,
  node: OutlineNode,
  written: NewMarker,
  remarking: Map<OutlineNode, NewMarker>,
): boolean {
  const hashes = hashesOf(written, speech.text) - hashesOf(node, speech.text);
  const examples = new Map<MarkerForm, WrittenMarker | undefined>();
  const headingOn = (below: OutlineNode, rung: number): NewMarker | undefined => {
    const form = formOnRung(rung);
    if (form === undefined) return undefined;
    if (!examples.has(form)) examples.set(form, exampleOf(speech, form, node));
    return markerOf(speech.text, form, below.ordinal ?? 1, examples.get(form));
  };
  return descendantsOf(speech, node).every((below) => {
    if (below.kind === 'I') return true;
    const shifted =
      below.form === 'hash' ? shiftedHash(speech, below, hashes) : shiftedHeading(below, node, remarking, headingOn);
    if (typeof shifted === 'object') remarking.set(below, shifted);
    return shifted !== 'none';
  });
}

/** The form that a node below takes; or it keeps its own, or there is none for it. */
type Shifted = NewMarker | 'kept' | 'none';

function shiftedHash(speech: Speech, below: OutlineNode, by: number): Shifted {
  return by === 0 ? 'kept' : (hashMarker(speech, below, hashesOf(below, speech.text) + by) ?? 'none');
}

function shiftedHeading(
  below: OutlineNode,
  top: OutlineNode,
  remarking: Remarking,
  headingOn: (below: OutlineNode, rung: number) => NewMarker | undefined,
): Shifted {
  const rung = rungOf(below.form);
  if (rung === undefined) return 'kept';
  let above = below.parent;
  while (above && above !== top && rungOf(above.form) === undefined) above = above.parent;
  const oldAbove = above && rungOf(above.form);
  const newAbove = above && rungOf((remarking.get(above) ?? above).form);
  if (newAbove === undefined || oldAbove === newAbove) return 'kept';
  // A heading under an item 第一， keeps its form where that is low enough.
  if (oldAbove === undefined) return rung > newAbove ? 'kept' : (headingOn(below, newAbove + 1) ?? 'none');
  const distance = Math.max(1, rung - oldAbove);
  return headingOn(below, newAbove + distance) ?? headingOn(below, newAbove + 1) ?? 'none';
}

/**
 * The edits for new markers and, by as many levels, for the `#`s before the markers of what moves; refused where the result is
 * not read with the node, and all that moves with it, `by` levels lower, and all else as it was.
 */
export function levelChange(
  speech: Speech,
  moving: ReadonlySet<OutlineNode>,
  remarking: Remarking,
  by: 1 | -1,
): LevelChange {
  const edits = withDecorations(speech, moving, remarkingEdits(speech, remarking), by);
  const isWanted = isReadAs(speech, edits, (node) =>
    expectedNode(node, remarking.get(node), moving.has(node) ? node.level + by : node.level),
  );
  return isWanted ? { kind: 'edits', edits } : refused('structure');
}

/** The `#`s that decorate a line; blanks and asterisks may stand between them and the marker. */
const DECORATION = /^#{1,4}/;
const LONGEST_DECORATION = 12;

function withDecorations(
  { text, nodes, paragraphs }: Speech,
  moving: ReadonlySet<OutlineNode>,
  edits: readonly TextEdit[],
  by: 1 | -1,
): readonly TextEdit[] {
  const decorated = nodes.flatMap((node): TextEdit[] => {
    if (!moving.has(node) || node.form === 'hash') return [];
    const { start } = node.markerSpan;
    if (!text.slice(Math.max(0, start - LONGEST_DECORATION), start).includes('#')) return [];
    const span = lastStartingUpTo(paragraphs, start, (paragraph) => paragraph.span.start)?.span;
    const signs = span && DECORATION.exec(text.slice(span.start, start))?.[0];
    if (!span || !signs || node.kind === 'I' || signs.length + by < 1 || signs.length + by > MOST_HASHES) return [];
    const at = span.start + signs.length;
    return by > 0 ? [{ span: { start: at, end: at }, text: '#' }] : [{ span: { start: at - 1, end: at }, text: '' }];
  });
  return decorated.length === 0 ? edits : [...edits, ...decorated].sort((a, b) => a.span.start - b.span.start);
}
