import { isHeadingForm } from '../../core/parser/markers.ts';
import type { Inline, InlineKind, OutlineNode, Speech } from '../../core/speech.ts';
import { skipBlank } from '../../core/text/blank.ts';
import type { Span } from '../../core/text/span.ts';
import { lastStartingUpTo } from '../lastStartingUpTo.ts';
import { holdsLineEnd, paragraphUpTo, textWithoutComments } from './blockLines.ts';
import { CLOSING_BRACKETS, closedEnd, OPENING_BRACKETS } from './brackets.ts';
import { sectionEnding } from './sectionEnding.ts';

/** A member that stands before another, so far as it is known. */
interface MemberBefore {
  readonly node: OutlineNode;
  readonly words: Span;
}

/** 。 ！ ？ …… and the quotation marks and brackets behind them. */
const SENTENCE_END = /[。！？!?…]+[”’」』）)》】]*/y;
/**
 * How a sentence begins that looks back on a whole list: 总之，… 以上三条… 这四项任务… 同志们！ 谢谢大家！; not 这是关键, 以上率下,
 * 同志们的努力.
 */
const LOOKS_BACK =
  /(?:总之|综上(?:所述)?|总的看|总的来[看说]|总而言之)[，,：:]|(?:以上|上述)(?:这?[几两二三四五六七八九十]|问题|意见|任务|工作|措施|要求)|这[几两二三四五六七八九十][个条点项句件层方大]|(?:同志们|各位[^。！？，；：]{0,8})[！!]|谢谢(?:大家|各位)/y;

/** Behind these stand asterisks, or a reading in its braces. */
const MARKED: ReadonlySet<InlineKind> = new Set(['strong', 'stress', 'reading']);
const FOLLOWING: ReadonlySet<InlineKind> = new Set(['budget', 'stageDirection', 'comment', 'pause']);

/**
 * Where the last member of a list ends, which no next marker says. The model lets it run to its paragraph's end, or to
 * the next heading; what is no part of it by its neighbours' measure is left off:
 * - Items that open paragraphs, each of which fills one: the last fills one too.
 * - Items of one sentence, parted by ； or ，: the last ends with the sentence. Otherwise it ends before a sentence that
 *   looks back on the list.
 * - A bracket or a quotation that the list stands in.
 *
 * `childEnd`: where the last of what stands under it ends.
 */
export function lastMemberEnd(
  speech: Speech,
  node: OutlineNode,
  before: readonly MemberBefore[],
  childEnd: number | undefined,
): number {
  const { text } = speech;
  const least = Math.max(node.markerSpan.end, node.leadSpan.end, childEnd ?? 0);
  let end = Math.max(least, node.section.end);
  const isItem = node.kind === 'I' || !isHeadingForm(node.form);
  if (isItem && before.length > 0 && before.every(({ words }) => !holdsLineEnd(text, words.start, words.end))) {
    const paragraphEnd = paragraphUpTo(speech, least - 1)?.span.end ?? end;
    end = Math.max(least, Math.min(end, paragraphEnd));
  }
  if (node.kind !== 'I') return withWhatFollows(speech, end, paragraphUpTo(speech, end - 1)?.span.end ?? end);
  const { start } = node.markerSpan;
  const read = textWithoutComments(speech, start, end);
  end = Math.max(least, Math.min(end, start + closedEnd(read)));
  const ends = sentenceEnds(read.slice(0, end - start)).filter((sentence) => sentence >= least - start);
  const cut = areClauses(speech, before) ? ends[0] : ends.find((sentence) => looksBack(read, sentence));
  return withWhatFollows(speech, cut === undefined ? end : start + cut, Math.max(end, nextMarkerStart(speech, end)));
}

/** Where the next node of the same paragraph begins behind an offset, or the paragraph ends. */
function nextMarkerStart(speech: Speech, offset: number): number {
  const { nodes, span } = paragraphUpTo(speech, offset - 1) ?? {};
  return nodes?.find(({ markerSpan }) => markerSpan.start >= offset)?.markerSpan.start ?? span?.end ?? offset;
}

/** 一是甲；二是乙；: one sentence with its last member. */
function areClauses(speech: Speech, before: readonly MemberBefore[]): boolean {
  return (
    before.length > 0 &&
    before.every(({ node, words }) => {
      const { coreEnd, markEnd } = sectionEnding(speech, node, words);
      const mark = speech.text.slice(coreEnd, markEnd);
      return (
        mark !== '' && mark !== '。' && sentenceEnds(textWithoutComments(speech, words.start, coreEnd)).length === 0
      );
    })
  );
}

/** Where the sentences of a text end, quotations and brackets passed over. */
function sentenceEnds(text: string): readonly number[] {
  const ends: number[] = [];
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (OPENING_BRACKETS.includes(character)) depth++;
    else if (CLOSING_BRACKETS.includes(character)) depth = Math.max(0, depth - 1);
    SENTENCE_END.lastIndex = at;
    if (depth > 0 || !SENTENCE_END.test(text)) continue;
    ends.push(SENTENCE_END.lastIndex);
    at = SENTENCE_END.lastIndex - 1;
  }
  return ends;
}

function looksBack(text: string, sentenceEnd: number): boolean {
  LOOKS_BACK.lastIndex = skipBlank(text, sentenceEnd, text.length);
  return LOOKS_BACK.test(text);
}

/** {3分钟}, （掌声）, closing asterisks, reading marks and a comment right behind the words belong to them. */
function withWhatFollows(speech: Speech, end: number, limit: number): number {
  const inlines = paragraphUpTo(speech, end)?.inlines ?? [];
  let at = end;
  for (;;) {
    const next = skipBlank(speech.text, at, limit);
    const following = lastStartingUpTo(inlines, next, ({ span }) => span.start);
    if (!following || following.span.start !== next || following.span.end > limit) return at;
    const belongs = following.kind === 'decoration' ? closesMarked(inlines, next) : FOLLOWING.has(following.kind);
    if (!belongs) return at;
    at = following.span.end;
  }
}

function closesMarked(inlines: readonly Inline[], offset: number): boolean {
  return inlines.some(({ kind, span }) => MARKED.has(kind) && span.end === offset);
}
