import type { Clause, Sentence } from './speech.ts';
import type { SpokenStretch } from './spokenStretches.ts';
import { skipBlank } from './text/blank.ts';
import {
  CLAUSE_END,
  CLOSING_BRACKET,
  CLOSING_MARK,
  CLOSING_TITLE,
  DASH,
  ENUMERATION_COMMA,
  MARK_OF,
  NO_MARK,
  OPENING_BRACKET,
  SENTENCE_END,
  STRAIGHT_QUOTE,
} from './text/sentenceMarks.ts';
import type { Span } from './text/span.ts';
import { SPEECH_OF, SYLLABLE, spokenTokenAt, TOKEN } from './text/spokenTokens.ts';

/** Behind a closing quotation mark these go on with the sentence: “依靠谁？”的问题, “快干！”等口号. */
const GOES_ON = new Set('的等');

/**
 * The sentences of a stretch of the paragraph with index `paragraph`; none where nothing in it takes a syllable. A mark only
 * proposes a boundary, the next syllable confirms it. So marks alone make no clause: those before all words belong to the
 * first, those behind them to the last.
 */
export function splitStretch({ text, start, end, offsets }: SpokenStretch, paragraph: number): Sentence[] {
  const sentences: Sentence[] = [];
  const clauses: Clause[] = [];
  let firstClause = 0;
  let clauseStart = start;
  let clauseSyllables = 0;
  /** Where the clause ends if words follow; -1 for nowhere yet. */
  let boundary = -1;
  /** Whether the sentence ends there as well. */
  let sentenceEnds = false;
  /** Whether a bracket was opened amid the sentence: a mark before its end ends no sentence. */
  let bracketed = false;
  /** Whether a straight quotation mark stands open. */
  let quoted = false;

  for (let at = start; at < end; ) {
    let next = at;
    while (next < end && SPEECH_OF[text.charCodeAt(next)] === SYLLABLE) next++;
    let syllables = next - at;
    if (syllables === 0) {
      next = at + 1;
      if (SPEECH_OF[text.charCodeAt(at)] === TOKEN) {
        const token = spokenTokenAt(text, at);
        syllables = token.syllables;
        if (syllables > 0) next = token.end;
      }
    }
    if (syllables > 0) {
      if (boundary >= 0) {
        const goesOn = sentenceEnds && boundary === at && GOES_ON.has(text.charAt(at)) && closesQuote(text, at - 1);
        if (!goesOn) {
          clauses.push({ span: spanOf(clauseStart, boundary, offsets), syllables: clauseSyllables });
          clauseSyllables = 0;
          if (sentenceEnds) {
            sentences.push(sentenceOf(paragraph, clauses.slice(firstClause)));
            firstClause = clauses.length;
            bracketed = false;
          }
          clauseStart = skipBlank(text, boundary, at);
        }
        boundary = -1;
        sentenceEnds = false;
      }
      clauseSyllables += syllables;
      at = next;
      continue;
    }
    const mark = MARK_OF[text.charCodeAt(at)];
    if (mark === STRAIGHT_QUOTE) quoted = !quoted;
    if (clauseSyllables > 0 && mark !== NO_MARK) {
      const touches = boundary === at;
      switch (mark) {
        case SENTENCE_END:
          boundary = next;
          sentenceEnds = true;
          break;
        case ENUMERATION_COMMA:
        case CLAUSE_END:
          if (mark === ENUMERATION_COMMA && isNumeral(text, at - 1) && isNumeral(text, next)) break;
          // “为了谁？”，这要讲清楚: the sentence goes on.
          if (touches) sentenceEnds = false;
          if (!sentenceEnds) boundary = next;
          break;
        case DASH:
          while (text.charCodeAt(next) === text.charCodeAt(at)) next++;
          if (next === at + 1 && text.charAt(at) !== '⸺') break;
          // 为了谁？——为了群众: a dash behind a sentence opens the next one, unless a quotation comes between.
          if (touches && sentenceEnds && closesQuote(text, at - 1)) {
            sentenceEnds = false;
            boundary = next;
          } else if (boundary < 0) boundary = next;
          break;
        case OPENING_BRACKET:
          if (!sentenceEnds) bracketed = true;
          break;
        case CLOSING_BRACKET:
          if (touches) {
            boundary = next;
            if (bracketed) sentenceEnds = false;
          }
          bracketed = false;
          break;
        case CLOSING_TITLE:
          // 《怎么办？》一书
          if (touches) {
            boundary = -1;
            sentenceEnds = false;
          }
          break;
        case CLOSING_MARK:
          if (touches) boundary = next;
          break;
        case STRAIGHT_QUOTE:
          if (touches && !quoted) boundary = next;
          break;
      }
    }
    at = next;
  }
  if (clauseSyllables > 0) {
    clauses.push({ span: spanOf(clauseStart, end, offsets), syllables: clauseSyllables });
    sentences.push(sentenceOf(paragraph, clauses.slice(firstClause)));
  }
  return sentences;
}

function sentenceOf(paragraph: number, clauses: readonly Clause[]): Sentence {
  const span = { start: clauses[0]?.span.start ?? 0, end: clauses.at(-1)?.span.end ?? 0 };
  let syllables = 0;
  for (const clause of clauses) syllables += clause.syllables;
  return { span, paragraph, clauses, syllables };
}

const CLOSING_QUOTES = new Set('”’」』〞"');

function closesQuote(text: string, at: number): boolean {
  return CLOSING_QUOTES.has(text.charAt(at));
}

/** The span in the speech of a clause that stands from `start` to `end` in its stretch. */
function spanOf(start: number, end: number, offsets: Int32Array | undefined): Span {
  return offsets ? { start: offsets[start] ?? 0, end: (offsets[end - 1] ?? 0) + 1 } : { start, end };
}

/** What the 、 of 三、四季度 and 20、30年 stands between. */
const NUMERALS = new Set(
  [...'一二三四五六七八九十两几0123456789０１２３４５６７８９'].map((numeral) => numeral.charCodeAt(0)),
);

function isNumeral(text: string, at: number): boolean {
  return NUMERALS.has(text.charCodeAt(at));
}
