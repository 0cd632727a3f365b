import { trimBlankEnd, withoutMask } from '../text/blank.ts';
import { CharacterClass, classesAt, codesOf } from '../text/characterClasses.ts';
import type { Span } from '../text/span.ts';
import type { Candidate } from './candidates.ts';
import type { TextLine } from './lines.ts';

/** What placing needs to know of the paragraphs. */
export interface ParagraphFacts {
  /** Number of gaps before each paragraph. */
  readonly gapBefore: readonly number[];
  /** Whether the paragraph holds no marker that opens it. */
  isUnmarked(paragraph: number): boolean;
  /** Whether the paragraph holds headings 一、 or 第一部分 within it: it lost its line breaks. */
  isGlued(paragraph: number): boolean;
  /** Whether the marker opens a paragraph in which it stands with its lead alone, like a heading. */
  standsAlone(candidate: Candidate): boolean;
  /** Whether the marker opens a paragraph that announces a list (三个方面). */
  announces(candidate: Candidate): boolean;
  /** Whether the marker's own sentence leads to `next`, a first member behind a colon: 第二，办好两件事：一是. */
  introduces(candidate: Candidate, next: Candidate): boolean;
  /** Whether nothing but the marker's own lead and the mark that ends it stands between the marker and `next`. */
  followsLead(candidate: Candidate, next: Candidate): boolean;
}

/** What follows a marker is one lead: 提高认识 提高认识。{3分钟} */
const STANDS_ALONE = /^[^。；！？]*[。；：]?(?:[{｛][^{}｛｝]{1,12}[}｝])?。?$/;
/** A longer paragraph does not stand alone. */
const LONGEST_ALONE = 200;

/** 三个方面 四项重点任务 at the end of a paragraph announces a list. */
const ANNOUNCES = /[几两二三四五六七八九十\d](?:个|点|项|条|大|方面|层|句|件|种|类)[^。！？]{0,20}[。：]?$/;
const LONGEST_ANNOUNCING = 60;
const LONGEST_LEAD = 80;
const COLONS = codesOf('：:');

/** The facts of the paragraphs, `gaps` and `lines` by paragraph. What few paragraphs are asked for is read when it is asked. */
export function paragraphFacts(
  masked: string,
  lines: readonly TextLine[],
  gaps: readonly (readonly Span[])[],
  candidates: readonly Candidate[],
): ParagraphFacts {
  const gapBefore = new Array<number>(lines.length);
  let count = 0;
  for (let paragraph = 0; paragraph < lines.length; paragraph++) {
    gapBefore[paragraph] = count;
    count += gaps[paragraph]?.length ?? 0;
  }
  const marked = new Array<boolean>(lines.length).fill(false);
  const glued = new Set<number>();
  for (const { form, initial, paragraph } of candidates) {
    if (initial) marked[paragraph] = true;
    else if (form === 'hanComma' || form === 'part') glued.add(paragraph);
  }
  const rest = ({ markerSpan, paragraph }: Candidate) => {
    const end = lines[paragraph]?.textEnd ?? markerSpan.end;
    return { start: markerSpan.end, end };
  };
  return {
    gapBefore,
    isUnmarked: (paragraph) => !marked[paragraph],
    isGlued: (paragraph) => glued.has(paragraph),
    standsAlone: remembered((candidate) => {
      const { start, end } = rest(candidate);
      return end - start <= LONGEST_ALONE && STANDS_ALONE.test(withoutMask(masked.slice(start, end)).trimEnd());
    }),
    announces: remembered((candidate) => {
      const { start, end } = rest(candidate);
      return ANNOUNCES.test(masked.slice(Math.max(start, end - LONGEST_ANNOUNCING), end));
    }),
    introduces: ({ markerSpan }, next) => {
      const colon = trimBlankEnd(masked, markerSpan.end, next.markerSpan.start) - 1;
      if (colon < markerSpan.end || !COLONS.has(masked.charCodeAt(colon))) return false;
      const limit = Math.max(markerSpan.end, colon - LONGEST_ANNOUNCING);
      let at = colon;
      while (at > limit && !(classesAt(masked, at - 1) & CharacterClass.leadEnd)) at--;
      return at === markerSpan.end;
    },
    followsLead: ({ markerSpan }, next) => {
      const limit = Math.min(next.markerSpan.start, markerSpan.end + LONGEST_LEAD);
      let at = markerSpan.end;
      while (at < limit && !(classesAt(masked, at) & CharacterClass.leadEnd)) at++;
      return at < limit && trimBlankEnd(masked, at + 1, next.markerSpan.start) === at + 1;
    },
  };
}

/** The answer for markers that open a paragraph, found once for each paragraph; all others are answered no. */
function remembered(answer: (candidate: Candidate) => boolean): (candidate: Candidate) => boolean {
  const known = new Map<number, boolean>();
  return (candidate) => {
    if (!candidate.initial) return false;
    const before = known.get(candidate.paragraph);
    if (before !== undefined) return before;
    const found = answer(candidate);
    known.set(candidate.paragraph, found);
    return found;
  };
}
