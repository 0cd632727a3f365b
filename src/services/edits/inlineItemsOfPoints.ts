import type { OutlineNode, Paragraph, Speech } from '../../core/speech.ts';
import { isSpace } from '../../core/text/blank.ts';
import { seriesMembersOf } from '../seriesMembers.ts';
import { descendantsOf } from './descendants.ts';
import { holdsSentences, itemEndMarkEdit } from './itemEndMark.ts';
import { markerOf, type NewMarker } from './markerForms.ts';
import { expectedNode, isReadAs, remarkingEdits } from './remarking.ts';
import type { TextEdit } from './textEdit.ts';
import { joinTouching } from './touchingEdits.ts';

export type InlineItemsResult =
  /** In document order, never empty. */
  | { readonly kind: 'edits'; readonly edits: readonly TextEdit[] }
  | { readonly kind: 'refused'; readonly reason: InlineItemsRefusal };

export type InlineItemsRefusal =
  /** The series has one member: alone 一是 is no list. */
  | 'single'
  /** A member stands within a paragraph already. */
  | 'inlineItem'
  /** A member has more than one paragraph, or a comment stands between two. */
  | 'severalParagraphs'
  /** A line begins with `#`, which says something only there. */
  | 'decorated'
  /** The items would not be read as what the points are. */
  | 'structure';

/** What a paragraph ends in that leads up to a list whatever it says. */
const LEADS = '：:';
const SENTENCE_ENDS = '。！？';
/** Headings that stand alone in their paragraphs: nothing runs on behind them. */
const STANDS_ALONE: ReadonlySet<OutlineNode['form']> = new Set(['part', 'hanComma', 'hash']);

/**
 * Makes points that are paragraphs one paragraph with items: （一）甲。 and （二）乙。 become 一是甲；二是乙。 They run on behind
 * the paragraph before them where it leads up to them: it ends in a colon, announces them, or is their own heading
 * （一）抓学习。 or lower, with its 。
 *
 * Besides the markers and the white space between the paragraphs only end marks change: between items that are one
 * sentence each 。 becomes ；, a missing mark is put in, and the last item ends in 。. Unmarked paragraphs behind the last
 * point stay paragraphs.
 */
export function inlineItemsOfPoints(speech: Speech, node: OutlineNode): InlineItemsResult {
  const members = seriesMembersOf(speech)(node);
  const last = members.at(-1);
  if (members.length === 1 || !last) return refused('single');
  if (members.some(({ kind }) => kind === 'I')) return refused('inlineItem');
  const places = members.map((member) => speech.paragraphs.findIndex(({ nodes }) => nodes[0] === member));
  const paragraphs = places.flatMap((place) => speech.paragraphs[place] ?? []);
  if (members.some(({ form }) => form === 'hash') || paragraphs.some((each) => isDecorated(speech, each))) {
    return refused('decorated');
  }
  const isApart = paragraphs.some((paragraph, index) => index > 0 && !isNext(speech, paragraphs[index - 1], paragraph));
  if (isApart || descendantsOf(speech, last).some(({ kind }) => kind !== 'I')) return refused('severalParagraphs');

  const remarking = new Map<OutlineNode, NewMarker>();
  for (const [index, member] of members.entries()) {
    const written = markerOf(speech.text, 'shi', member.ordinal ?? index + 1, undefined);
    if (!written) return refused('structure');
    remarking.set(member, written);
  }
  const lead = leadBefore(speech, places[0] ?? 0, members);
  const edits = [...joins(lead ? [lead, ...paragraphs] : paragraphs), ...markEdits(speech, members, paragraphs)];
  edits.push(...remarkingEdits(speech, remarking));
  const sorted = joinTouching(edits.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end));
  const isWanted = isReadAs(speech, sorted, (other) => {
    const expected = expectedNode(other, remarking.get(other));
    return remarking.has(other) ? { ...expected, inline: lead !== undefined || other !== members[0] } : expected;
  });
  return isWanted ? { kind: 'edits', edits: sorted } : refused('structure');
}

function refused(reason: InlineItemsRefusal): InlineItemsResult {
  return { kind: 'refused', reason };
}

function isDecorated({ text }: Speech, { span }: Paragraph): boolean {
  return text.charAt(span.start) === '#';
}

function isNext({ text }: Speech, before: Paragraph | undefined, paragraph: Paragraph): boolean {
  for (let at = before?.span.end ?? 0; at < paragraph.span.start; at++) {
    if (!isSpace(text.charCodeAt(at))) return false;
  }
  return true;
}

/** The paragraph before the first point where the items run on behind it. */
function leadBefore(speech: Speech, place: number, members: readonly OutlineNode[]): Paragraph | undefined {
  const { paragraphs, text, announcements } = speech;
  const [first] = members;
  const before = paragraphs[place - 1];
  const paragraph = paragraphs[place];
  if (!first || !before || !paragraph || !LEADING_KINDS.has(before.kind)) return undefined;
  if (!isNext(speech, before, paragraph)) return undefined;
  const mark = text.charAt(before.span.end - 1);
  if (LEADS.includes(mark)) return before;
  if (!SENTENCE_ENDS.includes(mark)) return undefined;
  const { parent } = first;
  if (parent && before.nodes[0] === parent) return STANDS_ALONE.has(parent.form) ? undefined : before;
  const announces = announcements.some(
    ({ span, items }) =>
      span.start >= before.span.start &&
      span.end <= before.span.end &&
      items.some(({ start }) => start === first.markerSpan.start),
  );
  return announces ? before : undefined;
}

const LEADING_KINDS: ReadonlySet<Paragraph['kind']> = new Set(['text', 'heading', 'item']);

/** What is taken away between paragraphs. */
function joins(paragraphs: readonly Paragraph[]): TextEdit[] {
  return paragraphs.flatMap((paragraph, index) => {
    const before = paragraphs[index - 1];
    return before ? [{ span: { start: before.span.end, end: paragraph.span.start }, text: '' }] : [];
  });
}

function markEdits({ text }: Speech, members: readonly OutlineNode[], paragraphs: readonly Paragraph[]): TextEdit[] {
  const stretches = members.map((member, index) => ({
    start: member.markerSpan.end,
    end: paragraphs[index]?.span.end ?? member.markerSpan.end,
  }));
  const between = stretches.some(({ start, end }) => holdsSentences(text, start, end)) ? '。' : '；';
  return stretches.flatMap(
    ({ start, end }, index) => itemEndMarkEdit(text, start, end, index < stretches.length - 1 ? between : '。') ?? [],
  );
}
