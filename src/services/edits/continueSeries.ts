import { isHeadingForm } from '../../core/parser/markers.ts';
import { parseSpeech } from '../../core/parser/parseSpeech.ts';
import type { MarkerForm, OutlineNode, Paragraph, Speech } from '../../core/speech.ts';
import { isBlank, isSpace } from '../../core/text/blank.ts';
import { lineAt } from '../../core/text/lineStarts.ts';
import type { Span } from '../../core/text/span.ts';
import { lastStartingUpTo } from '../lastStartingUpTo.ts';
import { seriesMembersOf } from '../seriesMembers.ts';
import { gapsOf } from './gapIndex.ts';
import { lineEndOf } from './lineEnd.ts';
import { type LoneMember, loneMemberBefore, loneMemberWithin } from './loneMembers.ts';
import { nextMarker, type WrittenMarker } from './nextMarker.ts';
import type { TextEdit } from './textEdit.ts';

/** The next marker of a series that can go on at an offset. */
export interface SeriesContinuation {
  /** The marker alone, with the comma or blank that its series writes behind it: `四是`, `（三）`, `第三，`. */
  readonly text: string;
  readonly form: MarkerForm;
  /** Absent for 最后, dashes and `#`. */
  readonly ordinal: number | undefined;
  /**
   * `here`: the marker goes to the offset, within a paragraph or on a line without text. `newLine`: the offset stands at the
   * end of a paragraph, and the marker goes to a line of its own behind it.
   */
  readonly place: 'here' | 'newLine';
  /** What puts it there, an insertion: with the line ends, the indentation and the `#`s that the place needs. */
  readonly edit: TextEdit;
  /** The marker that it comes after, without its comma and blanks. */
  readonly continues: Span;
  /** The node of that marker; absent for a first member that has no second yet (一是…。): alone it is no node. */
  readonly node: OutlineNode | undefined;
}

/**
 * The markers with which the series that are open at an offset go on, best first: behind 三是…。 within its paragraph 四是; on
 * a line without text the next （三）, then the next 一、 above it. A list that has but one member yet, or fewer than
 * were announced, comes first.
 *
 * None where the next member already stands behind the offset (what is put between two members is no continuation:
 * every later one would need another number), where the numbers are used up (⑳, 最后), within words, a marker, a
 * quotation, a comment or the front matter, behind a gap 〔…〕 and behind the body's end.
 */
export function continueSeries(speech: Speech, offset: number): readonly SeriesContinuation[] {
  const place = placeAt(speech, offset);
  if (!place) return [];
  const hasGap = gapsOf(speech);
  return membersToContinue(speech, place).flatMap((member) => {
    const { markerSpan, marker } = member.written;
    if (isFollowed(speech, member) || hasGap(markerSpan.start, offset)) return [];
    const next = nextOf(speech, member);
    if (!next || (!isSureOpening(member) && !isReadAsNext(speech, member, place, next.text))) return [];
    return [
      {
        text: next.text,
        form: next.form,
        ordinal: next.ordinal,
        place: isNewLine(place, member) ? 'newLine' : 'here',
        edit: insertion(speech, place, member, next.text),
        continues: { start: markerSpan.start, end: markerSpan.start + marker.length },
        node: member.node,
      } satisfies SeriesContinuation,
    ];
  });
}

/** The offset in its line. */
interface Place {
  readonly offset: number;
  readonly lineStart: number;
  /** Before the line end. */
  readonly lineEnd: number;
  /** No text stands before it in the line. */
  readonly isBlankBefore: boolean;
  readonly isBlankAfter: boolean;
  /** The paragraph that begins before the offset, not necessarily in its line. */
  readonly paragraph: Paragraph;
}

/** A member that may be gone on with; `asParagraph`: by one that opens a paragraph. */
interface OpenMember {
  readonly written: WrittenMarker;
  readonly node: OutlineNode | undefined;
  readonly paragraph: Paragraph;
  readonly asParagraph: boolean;
}

function placeAt(speech: Speech, offset: number): Place | undefined {
  const { text, lineStarts, paragraphs, frontMatter, comments } = speech;
  if (offset <= (frontMatter?.span.end ?? -1)) return undefined;
  // No cursor stands within a CRLF.
  if (text[offset] === '\n' && text[offset - 1] === '\r') return undefined;
  const comment = lastStartingUpTo(comments, offset - 1, ({ span }) => span.start);
  if (comment && offset < comment.span.end) return undefined;
  const paragraph = lastStartingUpTo(paragraphs, offset - 1, ({ span }) => span.start);
  if (!paragraph) return undefined;
  const line = lineAt(lineStarts, offset);
  const lineStart = lineStarts[line] ?? 0;
  let lineEnd = lineStarts[line + 1] ?? text.length;
  while (lineEnd > lineStart && (text[lineEnd - 1] === '\n' || text[lineEnd - 1] === '\r')) lineEnd--;
  return {
    offset,
    lineStart,
    lineEnd,
    isBlankBefore: isAll(text, lineStart, offset, isBlank),
    isBlankAfter: isAll(text, offset, lineEnd, isBlank),
    paragraph,
  };
}

function isAll(text: string, start: number, end: number, test: (code: number) => boolean): boolean {
  for (let at = start; at < end; at++) if (!test(text.charCodeAt(at))) return false;
  return true;
}

function membersToContinue(speech: Speech, place: Place): readonly OpenMember[] {
  const { offset } = place;
  const last = lastStartingUpTo(speech.nodes, offset - 1, ({ markerSpan }) => markerSpan.start);
  if (last && offset < last.markerSpan.end && !isAll(speech.text, offset, last.markerSpan.end, isBlank)) return [];
  const chain = openChain(last, place.paragraph);
  if (!place.isBlankBefore) {
    const within = endsClause(speech.text, place) ? membersWithin(speech, place, chain) : [];
    return place.isBlankAfter ? [...within, ...membersOfParagraphs(speech, place, chain)] : within;
  }
  const inside = membersWithin(speech, place, chain);
  const unfinished = inside.filter((member) => isUnfinished(speech, member));
  const finished = inside.filter((member) => !unfinished.includes(member));
  return [...unfinished, ...membersOfParagraphs(speech, place, chain), ...finished];
}

/** The last node before an offset and those that it stands in, innermost first, whose sections reach into its paragraph. */
function openChain(last: OutlineNode | undefined, { span }: Paragraph): readonly OutlineNode[] {
  const chain: OutlineNode[] = [];
  for (let node = last; node; node = node.parent) {
    // A paragraph behind the end is the closing.
    if (span.start < node.section.end) chain.push(node);
  }
  return chain;
}

/** Members of the paragraph before the offset, or of the one that it stands in, that go on within a paragraph. */
function membersWithin(speech: Speech, { paragraph, offset }: Place, chain: readonly OutlineNode[]): OpenMember[] {
  const lone = loneMemberWithin(speech, paragraph, Math.min(offset, paragraph.span.end));
  const nodes = chain.filter((node) => node.markerSpan.start >= paragraph.span.start && goesOnWithin(speech, node));
  const members = nodes.map((node) => ({ written: node, node, paragraph, asParagraph: false }));
  return lone && (!lone.opens || INLINE_FORMS.has(lone.form)) ? [loneMember(lone, false), ...members] : members;
}

/** They go on within the paragraph that they open. */
const INLINE_FORMS: ReadonlySet<MarkerForm> = new Set(['shi', 'yao', 'ke', 'geShi']);

/** A series of which two members opened paragraphs goes on in paragraphs. */
function goesOnWithin(speech: Speech, node: OutlineNode): boolean {
  if (node.kind === 'I') return true;
  const members = seriesMembersOf(speech)(node);
  return INLINE_FORMS.has(node.form) && (members.length === 1 || members.some(({ kind }) => kind === 'I'));
}

/** Members that open paragraphs, innermost first. */
function membersOfParagraphs(speech: Speech, place: Place, chain: readonly OutlineNode[]): OpenMember[] {
  const lone = loneMemberBefore(speech, place.offset);
  const members = chain.flatMap((node): OpenMember[] => {
    const paragraph = lastStartingUpTo(speech.paragraphs, node.markerSpan.start, ({ span }) => span.start);
    // Within the paragraph they are offered already.
    const isOffered = paragraph === place.paragraph && goesOnWithin(speech, node);
    if (node.kind === 'I' || !paragraph || isOffered) return [];
    return [{ written: node, node, paragraph, asParagraph: true }];
  });
  const offered = lone && lone.paragraph === place.paragraph && INLINE_FORMS.has(lone.form);
  return lone && !offered ? [loneMember(lone, true), ...members] : members;
}

function loneMember(lone: LoneMember, asParagraph: boolean): OpenMember {
  return { written: lone, node: undefined, paragraph: lone.paragraph, asParagraph };
}

/** What a member of a series may follow. After ， one follows only where the others do, or where there is none yet. */
function endsClause(text: string, { offset, lineStart }: Place): boolean {
  let at = offset;
  while (at > lineStart && (isBlank(text.charCodeAt(at - 1)) || CLOSING.includes(text.charAt(at - 1)))) at--;
  return at > lineStart && CLAUSE_ENDS.includes(text.charAt(at - 1));
}

const CLOSING = '”’）)》】*〕';
const CLAUSE_ENDS = '。；，！？;,!?';

function isUnfinished(speech: Speech, { node }: OpenMember): boolean {
  if (!node) return true;
  const members = seriesMembersOf(speech)(node);
  const start = members[0]?.markerSpan.start;
  return speech.announcements.some(
    ({ count, items }) =>
      count !== undefined &&
      count > items.length &&
      items.some((item) => item.start === start) &&
      count > members.length,
  );
}

function isFollowed(speech: Speech, { node }: OpenMember): boolean {
  return node !== undefined && seriesMembersOf(speech)(node).at(-1) !== node;
}

function nextOf(speech: Speech, { node, written }: OpenMember) {
  const members = node ? seriesMembersOf(speech)(node) : [];
  // 一是…，一是…: every member bears the same marker.
  const repeats = members.length > 1 && members.every(({ marker }) => marker === written.marker);
  if (repeats && written.ordinal !== undefined) {
    const { form, marker, ordinal } = written;
    return { text: marker, form, ordinal };
  }
  return nextMarker(speech.text, written);
}

/** A heading that opens a paragraph goes on with its series, whatever stands around it. */
function isSureOpening({ node, written, asParagraph }: OpenMember): boolean {
  return asParagraph && node !== undefined && node.kind !== 'I' && isHeadingForm(written.form);
}

/** Whether the text from the series' beginning on, its next marker put in, is read as the series and its next member. */
function isReadAsNext(speech: Speech, member: OpenMember, place: Place, marker: string): boolean {
  const { text } = speech;
  const { written, node } = member;
  const first = node ? (seriesMembersOf(speech)(node)[0] ?? node) : undefined;
  const paragraph = first
    ? lastStartingUpTo(speech.paragraphs, first.markerSpan.start, ({ span }) => span.start)
    : member.paragraph;
  const from = paragraph?.span.start ?? place.lineStart;
  if (!isNewLine(place, member) && !place.isBlankBefore && !followsAsOthers(speech, member, place)) return false;
  const before = `${HEAD}${text.slice(from, place.offset)}${isNewLine(place, member) ? '\n' : ''}`;
  const behind = place.isBlankAfter || isNewLine(place, member) ? '甲。' : text.slice(place.offset, place.lineEnd);
  const { nodes } = parseSpeech(`${before}${marker}${behind}\n`);
  const next = nodes.find(({ markerSpan }) => markerSpan.start === before.length);
  const known = nodes.find(({ markerSpan }) => markerSpan.start === written.markerSpan.start - from + HEAD.length);
  return next !== undefined && known !== undefined && next.parent === known.parent && next.series === known.series;
}

const HEAD = '同志们：\n';

/** A comma is no end of a member where the members before end otherwise. */
function followsAsOthers(speech: Speech, { node }: OpenMember, { offset, lineStart }: Place): boolean {
  const { text } = speech;
  const mark = markBefore(text, offset, lineStart);
  if (mark !== '，' && mark !== ',') return true;
  const members = node ? seriesMembersOf(speech)(node) : [];
  const later = members.slice(1);
  return later.length === 0 || later.some(({ markerSpan }) => '，,'.includes(markBefore(text, markerSpan.start, 0)));
}

function markBefore(text: string, offset: number, limit: number): string {
  let at = offset;
  while (at > limit && (isBlank(text.charCodeAt(at - 1)) || CLOSING.includes(text.charAt(at - 1)))) at--;
  return at > limit ? text.charAt(at - 1) : '';
}

function isNewLine({ isBlankBefore }: Place, { asParagraph }: OpenMember): boolean {
  return asParagraph && !isBlankBefore;
}

function insertion(speech: Speech, place: Place, member: OpenMember, marker: string): TextEdit {
  const { text } = speech;
  const { start } = member.paragraph.span;
  const lineStart = speech.lineStarts[lineAt(speech.lineStarts, start)] ?? start;
  const indent = text.slice(lineStart, start);
  const signs = text.slice(start, member.written.markerSpan.start);
  const opening = indent + (member.asParagraph && HASHES.test(signs) ? signs : '');
  if (!isNewLine(place, member)) {
    const opens = place.isBlankBefore && place.offset === place.lineStart;
    return { span: { start: place.offset, end: place.offset }, text: (opens ? opening : '') + marker };
  }
  const lineEnd = lineEndOf(text);
  const separator = isSetOff(speech, member.paragraph) ? lineEnd + lineEnd : lineEnd;
  return { span: { start: place.lineEnd, end: place.lineEnd }, text: separator + opening + marker };
}

/** The `#`s before 一、; asterisks that stress a heading are not repeated. */
const HASHES = /^#{1,4}[ \t\u3000]*$/;

/** Whether a blank line stands before a paragraph. */
function isSetOff({ text, lineStarts }: Speech, { span }: Paragraph): boolean {
  const line = lineAt(lineStarts, span.start);
  return line > 0 && isAll(text, lineStarts[line - 1] ?? 0, lineStarts[line] ?? 0, isSpace);
}
