import type { Clause, Sentence } from './speech.ts';
import type { SpokenStretch } from './spokenStretches.ts';
import { skipBlank } from './text/blank.ts';
import { CharacterClass, classesAt, codesOf } from './text/characterClasses.ts';
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
import { SPEECH_OF, SYLLABLE, TOKEN, UNSPOKEN } from './text/spokenCharacters.ts';
import { spokenTokenAt } from './text/spokenTokens.ts';

/** Behind a closing quotation mark these go on with the sentence: “依靠谁？”的问题, “快干！”等口号. */
const OF = 0x7684; // 的
const AND_SUCH = 0x7b49; // 等

/**
 * Appends to `sentences`, and returns, those of a stretch of the paragraph with index `paragraph`; none where nothing in it takes a syllable. A mark only
 * proposes a boundary, the next syllable confirms it. So marks alone make no clause: those before all words belong to the
 * first, those behind them to the last.
 *
 * `clauses` is room to work in: whatever it holds, and calls one after another may share it.
 */
export function splitStretch(
  { text, start, end, offsets }: SpokenStretch,
  paragraph: number,
  sentences: Sentence[] = [],
  clauses: Clause[] = [],
): Sentence[] {
  /** How many of `clauses` are of the sentence that is being read; what stands behind them is of an earlier one. */
  let clauseCount = 0;
  let clauseStart = start;
  let clauseSyllables = 0;
  let sentenceStart = start;
  let sentenceSyllables = 0;
  /** Where the clause ends if words follow; -1 for nowhere yet. */
  let boundary = -1;
  /** Whether the sentence ends there as well. */
  let sentenceEnds = false;
  /** Whether a bracket was opened amid the sentence: a mark before its end ends no sentence. */
  let bracketed = false;
  /** Whether a straight quotation mark stands open. */
  let quoted = false;

  const speechOf = SPEECH_OF;
  const markOf = MARK_OF;
  for (let at = start; at < end; ) {
    let next = at;
    let code = text.charCodeAt(at);
    let speech = speechOf[code];
    while (speech === SYLLABLE) {
      next++;
      if (next === end) break;
      code = text.charCodeAt(next);
      speech = speechOf[code];
    }
    let syllables = next - at;
    if (syllables === 0) {
      next = at + 1;
      if (speech === TOKEN) {
        const token = spokenTokenAt(text, at);
        syllables = token.syllables;
        if (syllables > 0) next = token.end;
      }
    }
    if (syllables > 0) {
      if (boundary >= 0) {
        const first = text.charCodeAt(at);
        const goesOn = sentenceEnds && boundary === at && (first === OF || first === AND_SUCH);
        if (!goesOn || !closesQuote(text.charCodeAt(at - 1))) {
          clauses[clauseCount++] = {
            start: startIn(offsets, clauseStart),
            end: endIn(offsets, boundary),
            syllables: clauseSyllables,
          };
          sentenceSyllables += clauseSyllables;
          clauseSyllables = 0;
          clauseStart = skipBlank(text, boundary, at);
          if (sentenceEnds) {
            sentences.push({
              start: startIn(offsets, sentenceStart),
              end: endIn(offsets, boundary),
              paragraph,
              clauses: clauses.slice(0, clauseCount),
              syllables: sentenceSyllables,
            });
            clauseCount = 0;
            sentenceStart = clauseStart;
            sentenceSyllables = 0;
            bracketed = false;
          }
        }
        boundary = -1;
        sentenceEnds = false;
      }
      clauseSyllables += syllables;
      at = next;
      // Only a run of syllables ends at what is unspoken, and that was read already: mostly it is a mark.
      if (speech !== UNSPOKEN) continue;
      next = at + 1;
    }
    const mark = markOf[code];
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
          while (text.charCodeAt(next) === code) next++;
          if (next === at + 1 && code !== TWO_EM_DASH) break;
          // 为了谁？——为了群众: a dash behind a sentence opens the next one, unless a quotation comes between.
          if (touches && sentenceEnds && closesQuote(text.charCodeAt(at - 1))) {
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
    clauses[clauseCount++] = {
      start: startIn(offsets, clauseStart),
      end: endIn(offsets, end),
      syllables: clauseSyllables,
    };
    sentences.push({
      start: startIn(offsets, sentenceStart),
      end: endIn(offsets, end),
      paragraph,
      clauses: clauses.slice(0, clauseCount),
      syllables: sentenceSyllables + clauseSyllables,
    });
  }
  return sentences;
}

const TWO_EM_DASH = 0x2e3a; // ⸺
const CLOSING_QUOTES = codesOf('”’」』〞"');

function closesQuote(code: number): boolean {
  return CLOSING_QUOTES.has(code);
}

/** The offset in the speech of what begins at `at` in its stretch. */
function startIn(offsets: Int32Array | undefined, at: number): number {
  return offsets ? (offsets[at] ?? 0) : at;
}

/** The offset in the speech of what ends at `at` in its stretch: behind its last character. */
function endIn(offsets: Int32Array | undefined, at: number): number {
  return offsets ? (offsets[at - 1] ?? 0) + 1 : at;
}

/** Whether a numeral stands at `at`, as around the 、 of 三、四季度 and 20、30年. */
function isNumeral(text: string, at: number): boolean {
  return (classesAt(text, at) & CharacterClass.count) !== 0;
}
