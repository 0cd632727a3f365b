import type { Announcement, OutlineNode, Speech } from '../../core/speech.ts';
import { lastStartingUpTo } from '../lastStartingUpTo.ts';
import { type ParagraphSetting, paragraphSetting } from '../paragraphSetting.ts';
import { headingMarkers, inlineMarkers } from './announcedMarkers.ts';
import type { OfferDraft } from './completionOffer.ts';
import { markerKeys } from './markerKeys.ts';
import { snippetLiteral } from './snippetLiteral.ts';
import type { WritingPlace } from './writingPlace.ts';

/**
 * From an announcement to the place where its list may begin: a few words, the mark that ends them, line ends.
 * Matches 。, ：, ，供大家参考。, 。↵↵, ↵; not ，, 。各级要抓好。.
 */
const UP_TO_LIST = /^[^。；：:！？\r\n]{0,16}([。；：:]?)[”’）)*]*[ \t\u3000]*((?:\r?\n[ \t\u3000]*)*)$/;
/** Nobody writes more at once; a higher number is a quantity. */
const MOST_ITEMS = 20;
/** The nouns of 六个坚持 and its like are what each item begins with. Matches 坚持, 更加注重; not 任务, 意见. */
const REPEATED_NOUN = /^(?:更加|必须|着力)?(?:坚持|突出|强化|聚焦|注重|推动|确保|增强|落实|抓好|狠抓)$/;

/**
 * The whole list of an announcement that ends right before a place and has no list yet, as a snippet: within the
 * paragraph (一是…；二是…。), and as headings or points in lines of their own. The form that fits the place comes first.
 */
export function announcedListOffers(speech: Speech, place: WritingPlace): readonly OfferDraft[] {
  const { offset, paragraph } = place;
  const announcement = lastStartingUpTo(speech.announcements, offset - 1, ({ span }) => span.start);
  const { count } = announcement ?? {};
  if (!announcement || !paragraph || count === undefined || announcement.class !== 'unlisted') return [];
  if (count < 2 || count > MOST_ITEMS || announcement.span.end > offset) return [];
  const [, mark = '', lineEnds = ''] = UP_TO_LIST.exec(speech.text.slice(announcement.span.end, offset)) ?? [undefined];
  if (mark === '' && lineEnds === '') return [];
  // Behind line ends the list is a paragraph of its own: nothing may follow in its line.
  if (lineEnds !== '' && !place.isBlankAfter) return [];
  const parent = parentOf(speech, announcement);
  const { indent, separator } = paragraphSetting(speech, paragraph);
  // A blank line that was just left says more than the one before the paragraph.
  const setting =
    lineEnds.lastIndexOf('\n') > lineEnds.indexOf('\n') ? { indent, separator: '\n\n' } : { indent, separator };
  const inline = inlineList(speech, announcement, inlineMarkers(parent, count), setting, place);
  const lines = place.isBlankAfter
    ? listInLines(speech, announcement, headingMarkers(speech, parent, count), setting, place)
    : undefined;
  const isWithin = lineEnds === '' && (mark !== '。' || isRunIn(parent, paragraph.span.start));
  return (isWithin ? [inline, lines] : [lines, inline]).filter((draft) => draft !== undefined);
}

/** The innermost node in which an announcement stands. */
function parentOf({ nodes }: Speech, { span }: Announcement): OutlineNode | undefined {
  let node = lastStartingUpTo(nodes, span.start, ({ section }) => section.start);
  while (node && node.section.end < span.end) node = node.parent;
  return node;
}

/** A point whose text follows its lead in the same paragraph, where its lists stand as well. */
function isRunIn(parent: OutlineNode | undefined, paragraphStart: number): boolean {
  return (
    parent !== undefined && (parent.kind === 'I' || (parent.kind === 'P' && parent.section.start >= paragraphStart))
  );
}

function repeatedWords({ refrain, noun }: Announcement): string {
  return refrain ?? (noun !== undefined && REPEATED_NOUN.test(noun) ? noun : '');
}

function inlineList(
  speech: Speech,
  announcement: Announcement,
  markers: readonly string[] | undefined,
  { indent }: ParagraphSetting,
  { isLineStart }: WritingPlace,
): OfferDraft | undefined {
  if (!markers) return undefined;
  const words = repeatedWords(announcement);
  const items = markers.map((marker, index) => `${marker}${snippetLiteral(words)}$${index + 1}`);
  return listDraft(speech, announcement, markers, {
    label: shortened(markers.map((marker) => `${marker}${words}…`)).join('；'),
    insert: `${isLineStart ? indent : ''}${items.join('；')}。`,
  });
}

function listInLines(
  speech: Speech,
  announcement: Announcement,
  markers: readonly string[] | undefined,
  { indent, separator }: ParagraphSetting,
  { isBlankBefore, isLineStart }: WritingPlace,
): OfferDraft | undefined {
  if (!markers) return undefined;
  const words = repeatedWords(announcement);
  const lines = markers.map((marker, index) => `${marker}${snippetLiteral(words)}$${index + 1}`);
  const opening = isBlankBefore ? (isLineStart ? indent : '') : `${separator}${indent}`;
  const label = shortened(markers.map((marker) => `${marker.trim()}${words}…`)).join(' ');
  return listDraft(speech, announcement, markers, {
    label: isBlankBefore ? label : `↵ ${label}`,
    insert: `${opening}${lines.join(`${separator}${indent}`)}`,
  });
}

function listDraft(
  { text }: Speech,
  { span }: Announcement,
  markers: readonly string[],
  texts: Pick<OfferDraft, 'label' | 'insert'>,
): OfferDraft {
  return {
    ...texts,
    isSnippet: true,
    keys: markerKeys(markers[0] ?? '', 1),
    reason: { kind: 'announced', count: markers.length, announcement: text.slice(span.start, span.end) },
  };
}

const MOST_SHOWN = 4;

/** The first two of many, and the last. */
function shortened(members: readonly string[]): readonly string[] {
  return members.length <= MOST_SHOWN ? members : [...members.slice(0, 2), '…', ...members.slice(-1)];
}
