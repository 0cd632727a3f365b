import type { MarkerForm } from '../speech.ts';
import { isBlank } from '../text/blank.ts';
import { scannerOf } from '../text/scanner.ts';
import type { Span } from '../text/span.ts';
import type { TextLine } from './lines.ts';
import { isHeadingForm, type MarkerMatch, readMarker } from './markers.ts';
import { quotationFinder } from './quotations.ts';

/** A marker that may open a node: whether it does is for its series to show. */
export interface Candidate {
  readonly form: MarkerForm;
  readonly text: string;
  readonly ordinal: number | undefined;
  /** Marker with its comma and the blanks behind it. */
  readonly markerSpan: Span;
  /** Index of its paragraph. */
  readonly paragraph: number;
  /** It opens its paragraph. */
  readonly initial: boolean;
  /** Number of `#` for a heading without a marker, else 0. */
  readonly hashes: number;
}

/**
 * Where a marker may stand within a paragraph. Matches 一是 一、 第一 首先 其一 （一） 1. ① ——; which of them are
 * markers {@link readMarker} and the character before decide.
 */
const WITHIN =
  /[一二三四五六七八九十]{1,3}(?:是|要|可|个是|[、．.])|第[一二三四五六七八九十]{1,3}|首先|其次|再次|然后|最后|其[一二三四五六七八九十]|[（(](?:[一二三四五六七八九十]{1,3}|[0-9０-９]{1,2})[）)]|[①-⑳]|[0-9０-９]{1,2}[.．、](?![0-9０-９])|[—―]{2,}/g;

/** After these a clause begins. */
const CLAUSE_BOUNDARY = new Set('。；，：！？、”’）》】—…;,:!?)〕');
/** After these a sentence begins. */
const SENTENCE_BOUNDARY = new Set('。；：！？”’）…;:!?)〕');

/**
 * Finds the markers of a paragraph in order: the one that opens it, then those within it. To be asked in ascending order.
 */
export function candidateFinder(masked: string): (line: TextLine, paragraph: number) => Candidate[] {
  const next = scannerOf(WITHIN, masked);
  const quotationsOf = quotationFinder(masked);
  return (line, paragraph) => {
    const { candidates, from } = openingCandidate(masked, line, paragraph);
    const { end } = line.span;
    let quotations: Span[] | undefined;
    let quotation = 0;
    let found = next(from);
    while (found && found.index < end) {
      const at = found.index;
      const match = readMarker(masked, at, end);
      if (!match || !mayStandWithin(masked, line, at, match)) {
        // 二十一是: a match that begins one character later may be the marker, so the search goes on right behind.
        found = next(at + 1);
        continue;
      }
      quotations ??= quotationsOf(line.span);
      while ((quotations[quotation]?.end ?? Number.POSITIVE_INFINITY) <= at) quotation++;
      const quoted = (quotations[quotation]?.start ?? Number.POSITIVE_INFINITY) < at;
      if (!quoted) candidates.push(candidateOf(match, at, paragraph, false));
      found = next(Math.max(match.end, at + 1));
    }
    return candidates;
  };
}

/** The marker or the `#`s that open a paragraph, and where the search for markers within it begins. */
function openingCandidate(
  masked: string,
  line: TextLine,
  paragraph: number,
): { candidates: Candidate[]; from: number } {
  // **一、重点工作**: the asterisks are decoration, the marker opens the paragraph all the same.
  const at = line.textStart + (masked.startsWith('**', line.textStart) ? 2 : 0);
  const opening = readMarker(masked, at, line.span.end);
  if (opening) {
    const candidates = [candidateOf(opening, at, paragraph, true)];
    return { candidates, from: Math.max(opening.end, at + 1) };
  }
  if (line.hashes === 0) return { candidates: [], from: line.textStart };
  const markerSpan = { start: line.span.start, end: line.textStart };
  const hash: Candidate = {
    form: 'hash',
    text: '',
    ordinal: undefined,
    markerSpan,
    paragraph,
    initial: true,
    hashes: line.hashes,
  };
  return { candidates: [hash], from: line.textStart };
}

function candidateOf(match: MarkerMatch, start: number, paragraph: number, initial: boolean): Candidate {
  const { form, text, ordinal, end } = match;
  return { form, text, ordinal, markerSpan: { start, end }, paragraph, initial, hashes: 0 };
}

/** Whether the text before `at` lets a marker of this form stand there. */
function mayStandWithin(masked: string, line: TextLine, at: number, match: MarkerMatch): boolean {
  let before = at - 1;
  while (before >= line.textStart && isBlank(masked.charCodeAt(before))) before--;
  if (before < line.textStart) return true;
  const mark = masked.charAt(before);
  // 第一、第二、第三产业: nothing stands between the ordinals.
  if (match.form === 'ordinalWord' && /^第[一二三四五六七八九十]/.test(masked.slice(match.end, match.end + 2)))
    return false;
  if (
    match.form === 'ordinalWord' &&
    mark === '、' &&
    /第[一二三四五六七八九十]{1,3}$/.test(masked.slice(Math.max(0, before - 4), before))
  ) {
    return false;
  }
  // 全体委员首先是要加强学习：首先 may stand within a clause; 其次 and the rest open one.
  if (match.text === '首先') return masked.charAt(at + 2) === '是' || CLAUSE_BOUNDARY.has(mark);
  // …主义”③: a note's sign behind a quotation.
  if (match.form === 'circled') return mark !== '”' && mark !== '’' && mark !== '》' && CLAUSE_BOUNDARY.has(mark);
  if (match.form === 'dash') return SENTENCE_BOUNDARY.has(mark) && mark !== '：';
  if (isHeadingForm(match.form) && match.form !== 'hanBracket' && match.form !== 'digitBracket') {
    return SENTENCE_BOUNDARY.has(mark);
  }
  return CLAUSE_BOUNDARY.has(mark);
}
