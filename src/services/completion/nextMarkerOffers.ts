import type { OutlineNode, Speech } from '../../core/speech.ts';
import { continueSeries, type SeriesContinuation } from '../edits/continueSeries.ts';
import { seriesMembersOf } from '../seriesMembers.ts';
import type { OfferDraft } from './completionOffer.ts';
import { markerKeys } from './markerKeys.ts';

/** So much is shown of the member that a marker comes after. */
const LONGEST_WORDS = 60;
/** What a clause ends with. Matches ， and ； at the end; not the 、 of 一、. */
const CLAUSE_MARK = /[，,；;]$/;

export interface NextMarkerWishes {
  /** Also those that go to a line of their own. */
  readonly newLine: boolean;
  /** Also a fourth where 三点意见 was announced. */
  readonly beyondCount: boolean;
}

/** The markers with which the open series go on, best first. */
export function nextMarkerOffers(
  speech: Speech,
  offset: number,
  { newLine, beyondCount }: NextMarkerWishes,
): readonly OfferDraft[] {
  return continueSeries(speech, offset).flatMap((next): OfferDraft[] => {
    const goes = next.place === 'here' || (newLine && next.edit.span.start === offset);
    const wanted = beyondCount || !next.node || !hasAllAnnounced(speech, next.node);
    return goes && wanted ? [draftOf(speech, next)] : [];
  });
}

/** As many members were announced as the series of a node has. */
function hasAllAnnounced(speech: Speech, node: OutlineNode): boolean {
  const members = seriesMembersOf(speech)(node);
  const start = members[0]?.markerSpan.start;
  return speech.announcements.some(({ count, items }) => count === members.length && items[0]?.start === start);
}

function draftOf({ text }: Speech, next: SeriesContinuation): OfferDraft {
  const { continues, node, ordinal } = next;
  const end = Math.max(continues.end, node?.leadSpan.end ?? continues.end);
  return {
    label: `${next.place === 'newLine' ? '↵ ' : ''}${next.text.trim()}`,
    insert: next.edit.text.replaceAll('\r\n', '\n'),
    isSnippet: false,
    keys: markerKeys(next.text, ordinal),
    reason: {
      kind: 'next',
      ordinal,
      after: text.slice(continues.start, continues.end),
      words: text.slice(continues.start, Math.min(end, continues.start + LONGEST_WORDS)).replace(CLAUSE_MARK, ''),
    },
  };
}
