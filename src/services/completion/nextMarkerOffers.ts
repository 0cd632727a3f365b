import type { Speech } from '../../core/speech.ts';
import { continueSeries, type SeriesContinuation } from '../edits/continueSeries.ts';
import type { OfferDraft } from './completionOffer.ts';
import { markerKeys } from './markerKeys.ts';

/** So much is shown of the member that a marker comes after. */
const LONGEST_WORDS = 60;
/** What a clause ends with. Matches ， and ； at the end; not the 、 of 一、. */
const CLAUSE_MARK = /[，,；;]$/;

/** The markers with which the open series go on, best first; `newLine`: also those that go to a line of their own. */
export function nextMarkerOffers(speech: Speech, offset: number, newLine: boolean): readonly OfferDraft[] {
  return continueSeries(speech, offset).flatMap((next): OfferDraft[] => {
    const goes = next.place === 'here' || (newLine && next.edit.span.start === offset);
    return goes ? [draftOf(speech, next)] : [];
  });
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
