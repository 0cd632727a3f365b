import type { Inline, MarkerForm, OutlineNode, Paragraph, Speech } from '../../core/speech.ts';
import { lastStartingUpTo } from '../lastStartingUpTo.ts';
import { paragraphSetting } from '../paragraphSetting.ts';
import { seriesMembersOf } from '../seriesMembers.ts';
import { itemEndMarkEdit } from './itemEndMark.ts';
import { lineEndOf } from './lineEnd.ts';
import { exampleOf } from './markerExample.ts';
import { formOnRung, markerOf, type NewMarker, rungOf } from './markerForms.ts';
import { expectedNode, isReadAs, remarkingEdits } from './remarking.ts';
import type { TextEdit } from './textEdit.ts';
import { joinTouching } from './touchingEdits.ts';

export type PointsResult =
  /** In document order, never empty. */
  | { readonly kind: 'edits'; readonly edits: readonly TextEdit[] }
  | { readonly kind: 'refused'; readonly reason: PointsRefusal };

export type PointsRefusal =
  /** The members of the series open paragraphs already. */
  | 'noInlineItems'
  /** A stressed **passage** runs over several members. */
  | 'stressed'
  /** ① is in use: there is no form below it, or no number that goes so far. */
  | 'noLowerForm'
  /** The points would not be read as what the items are. */
  | 'structure';

/** Where nothing says which form is next. */
const FIRST_RUNG = rungOf('hanBracket') ?? 0;

/**
 * Makes the items of a series within a paragraph points of their own: 抓三件事：一是甲；二是乙。 becomes 抓三件事： and
 * （一）甲。 and （二）乙。, each a paragraph, in the form below that of the heading that they stand under; （一） where they
 * stand under none.
 *
 * Besides the markers and the line ends (with a blank line and the indentation where the paragraph has them) only end marks change: ； ， and 、 before
 * the next item become 。, and the last item gets 。 where it ends without a mark. What stands before the first item
 * stays a paragraph of its own; what stands behind the last in its paragraph stays with it.
 */
export function pointsOfInlineItems(speech: Speech, node: OutlineNode): PointsResult {
  const members = seriesMembersOf(speech)(node);
  if (members.every(({ kind }) => kind !== 'I')) return refused('noInlineItems');
  if (members.some((member) => isWithinStressed(speech, member))) return refused('stressed');
  let reason: PointsRefusal = 'noLowerForm';
  const next = firstRung(node);
  // Where the next form is taken by a series that these points would run into, the one below it may do.
  for (const rung of [next, next + 1]) {
    const form = formOnRung(rung);
    const remarking = form && remarkingIn(speech, members, form);
    if (!remarking) continue;
    const edits = pointEdits(speech, members, remarking);
    const isWanted = isReadAs(speech, edits, (other) => {
      const expected = expectedNode(other, remarking.get(other));
      return remarking.has(other) ? { ...expected, inline: false } : expected;
    });
    if (isWanted) return { kind: 'edits', edits };
    reason = 'structure';
  }
  return refused(reason);
}

function refused(reason: PointsRefusal): PointsResult {
  return { kind: 'refused', reason };
}

function firstRung({ parent }: OutlineNode): number {
  for (let above = parent; above; above = above.parent) {
    const rung = rungOf(above.form);
    if (rung !== undefined && above.kind !== 'I') return rung + 1;
  }
  return FIRST_RUNG;
}

/** `undefined` where the form has no number for a member. */
function remarkingIn(
  speech: Speech,
  members: readonly OutlineNode[],
  form: MarkerForm,
): Map<OutlineNode, NewMarker> | undefined {
  const [first] = members;
  const example = first && exampleOf(speech, form, first);
  const remarking = new Map<OutlineNode, NewMarker>();
  const repeats = members.every(({ ordinal }) => ordinal === first?.ordinal);
  for (const [index, member] of members.entries()) {
    const ordinal = repeats ? undefined : member.ordinal;
    const written = markerOf(speech.text, form, ordinal ?? index + 1, example);
    if (!written) return undefined;
    remarking.set(member, written);
  }
  return remarking;
}

function pointEdits(
  speech: Speech,
  members: readonly OutlineNode[],
  remarking: ReadonlyMap<OutlineNode, NewMarker>,
): readonly TextEdit[] {
  const { text } = speech;
  const edits: TextEdit[] = [];
  for (const [index, member] of members.entries()) {
    const paragraph = paragraphOf(speech, member);
    const at = startOf(member, paragraph);
    const before = members[index - 1];
    const mark = before && itemEndMarkEdit(text, before.markerSpan.end, at, '。');
    if (mark) edits.push(mark);
    const written = remarkingEdits(speech, new Map([...remarking].filter(([other]) => other === member)));
    const [first, ...others] = written;
    const separator = member.kind === 'I' ? separatorIn(speech, paragraph) : '';
    if (first?.span.start === at) edits.push({ span: first.span, text: separator + first.text }, ...others);
    else edits.push({ span: { start: at, end: at }, text: separator }, ...written);
  }
  const last = members.at(-1);
  const end = last && (paragraphOf(speech, last)?.span.end ?? 0);
  const mark = last && itemEndMarkEdit(text, last.markerSpan.end, end ?? 0, '。');
  if (mark) edits.push(mark);
  return joinTouching(edits.filter(({ span, text: written }) => span.end > span.start || written !== ''));
}

function paragraphOf({ paragraphs }: Speech, { markerSpan }: OutlineNode): Paragraph | undefined {
  return lastStartingUpTo(paragraphs, markerSpan.start, ({ span }) => span.start);
}

/** Where a member begins: before the asterisks that stress it. */
function startOf({ markerSpan }: OutlineNode, paragraph: Paragraph | undefined): number {
  const opens = ({ kind, span }: Inline) => kind === 'strong' && span.start === markerSpan.start;
  return markerSpan.start - (paragraph?.inlines.some(opens) ? 2 : 0);
}

function isWithinStressed(speech: Speech, member: OutlineNode): boolean {
  const { start } = member.markerSpan;
  const inlines = member.kind === 'I' ? (paragraphOf(speech, member)?.inlines ?? []) : [];
  return inlines.some(({ kind, span }) => kind === 'strong' && span.start < start && start < span.end);
}

/** Line ends and indentation, as they part the paragraph from the one before. */
function separatorIn(speech: Speech, paragraph: Paragraph | undefined): string {
  const lineEnd = lineEndOf(speech.text);
  if (!paragraph) return lineEnd;
  const { indent, separator } = paragraphSetting(speech, paragraph);
  return separator.replaceAll('\n', lineEnd) + indent;
}
