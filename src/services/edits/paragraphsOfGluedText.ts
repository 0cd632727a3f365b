import { addressLength } from '../../core/parser/addresses.ts';
import { isHeadingForm, rankOf, readMarker } from '../../core/parser/markers.ts';
import type { Inline, MarkerForm, OutlineNode, Paragraph, Speech } from '../../core/speech.ts';
import { isBlank, skipBlank } from '../../core/text/blank.ts';
import type { Span } from '../../core/text/span.ts';
import { lastStartingUpTo } from '../lastStartingUpTo.ts';
import { seriesMembersOf } from '../seriesMembers.ts';
import { membersBehind } from './countOn.ts';
import { lineEndOf } from './lineEnd.ts';
import type { TextEdit } from './textEdit.ts';

export type GluedTextResult =
  /** Insertions of one line end each, in document order, never empty. */
  | { readonly kind: 'edits'; readonly edits: readonly TextEdit[] }
  /** No paragraph holds what should begin one. */
  | { readonly kind: 'refused'; readonly reason: 'nothingGlued' };

/**
 * Gives a text that lost its line breaks its paragraphs back, by line ends alone: no other character is put in or taken away.
 *
 * A paragraph is broken before the headings in it (一、 （一） 1. （1） 第一部分) where a sentence ends before each of a series:
 * ；二、 is an item of its sentence. One that lost its breaks altogether, being the whole text, or holding 一、, or
 * long and holding other headings, is also broken around title, byline and salutation at its head, before items 第一，
 * 首先， 其一， and bullets —— behind the end of a sentence, around an address 同志们！, before the thanks at its end, and
 * before the indentation of two U+3000 within it. 一是 一要 一可 一个是 stay within their paragraphs, and so does what
 * runs on behind a heading and its 。.
 */
export function paragraphsOfGluedText(speech: Speech): GluedTextResult {
  const breaks = new Set<number>();
  const endsSentences = sentenceSeries(speech);
  for (const paragraph of speech.paragraphs) {
    const wanted = breaksWithin(speech, paragraph, endsSentences);
    const whole = wanted.length > 0 ? paragraph.inlines.filter(({ kind }) => UNBROKEN.has(kind)) : [];
    for (const at of wanted) {
      const place = breakPlace(speech.text, paragraph.span, whole, at);
      if (place !== undefined) breaks.add(place);
    }
  }
  if (breaks.size === 0) return { kind: 'refused', reason: 'nothingGlued' };
  const text = lineEndOf(speech.text);
  const edits = [...breaks].sort((a, b) => a - b).map((at) => ({ span: { start: at, end: at }, text }));
  return { kind: 'edits', edits };
}

/** A paragraph of headings that is no longer than this may be meant as one. */
const LONG = 200;

/** Whether a sentence ends before each member of a node's series but the first, or before all of them. */
type EndsSentences = (node: OutlineNode, members: 'all' | 'later') => boolean;

function sentenceSeries(speech: Speech): EndsSentences {
  /** By the first member of a series. */
  const known = { all: new Map<OutlineNode, boolean>(), later: new Map<OutlineNode, boolean>() };
  return (node, which) => {
    const members = seriesMembersOf(speech)(node);
    const first = members[0] ?? node;
    const asked = known[which].get(first);
    if (asked !== undefined) return asked;
    const answer = members.every(
      (member) => (which === 'later' && member === first) || followsSentence(speech.text, member),
    );
    known[which].set(first, answer);
    return answer;
  };
}

function breaksWithin(speech: Speech, paragraph: Paragraph, endsSentences: EndsSentences): readonly number[] {
  const { span, nodes } = paragraph;
  const headings = nodes.filter((node) => node.kind === 'I' && mayBegin(node) && beginsParagraph(node, endsSentences));
  const isWhole = speech.paragraphs.length === 1;
  const length = span.end - span.start;
  const isGlued =
    headings.some(({ form }) => TOP_FORMS.has(form)) ||
    (length > LONG && headings.length > 0) ||
    (isWhole && length > SHORT);
  const behind = behindOpening(speech, paragraph);
  if (!isGlued) return [...headings.map(startOf), ...behind];
  const items = nodes.filter(
    (node) => node.kind === 'I' && ITEM_FORMS.has(node.form) && mayBegin(node) && endsSentences(node, 'all'),
  );
  const head = headSpans(speech, paragraph);
  const bodyStart = Math.max(span.start, ...head.map(({ end }) => end));
  return [
    ...head.flatMap(({ start, end }) => [start, end]),
    ...headings.map(startOf),
    ...behind,
    ...items.map(startOf),
    ...sentenceBreaks(speech, { start: bodyStart, end: span.end }),
    ...indentations(speech.text, { start: bodyStart, end: span.end }),
  ];
}

/** A text of one paragraph that is shorter is a sentence or two. */
const SHORT = 40;
const TOP_FORMS: ReadonlySet<MarkerForm> = new Set(['part', 'hanComma']);
/** Items that open paragraphs; 一是 and its like do so seldom. */
const ITEM_FORMS: ReadonlySet<MarkerForm> = new Set(['ordinalWord', 'sequenceWord', 'qi', 'dash']);

function startOf({ markerSpan }: OutlineNode): number {
  return markerSpan.start;
}

/**
 * Not what stands under 一是, which stays within its paragraph, nor （一） under 1.: at the beginning of a paragraph it would
 * be the higher of the two.
 */
function mayBegin({ form, parent }: OutlineNode): boolean {
  for (let above = parent; above; above = above.parent) {
    if (above.kind === 'I' && !ITEM_FORMS.has(above.form) && !isHeadingForm(above.form)) return false;
    const isHeading = isHeadingForm(form) && isHeadingForm(above.form) && form !== 'hash' && above.form !== 'hash';
    if (isHeading && rankOf(above.form, 'opening') >= rankOf(form, 'opening')) return false;
  }
  return true;
}

/** The first of a series may stand behind the colon that leads up to it. */
function beginsParagraph(node: OutlineNode, endsSentences: EndsSentences): boolean {
  // ① behind a sentence is the sign of a note more often than a heading.
  return isHeadingForm(node.form) && node.form !== 'circled' && endsSentences(node, 'later');
}

/**
 * Where the headings that go on with the one which opens a paragraph begin within it: （二） in （一）抓学习。（二）抓落实。 is no
 * node there, for （一） may be the last that this line holds. None where another paragraph opens with that number.
 */
function behindOpening(speech: Speech, { span, nodes }: Paragraph): readonly number[] {
  const [opening] = nodes;
  if (!opening || opening.kind === 'I' || !RUN_ON_FORMS.has(opening.form)) return [];
  const { text } = speech;
  const [next] = membersBehind(speech, opening);
  const breaks: number[] = [];
  let wanted = (opening.ordinal ?? 0) + 1;
  SENTENCE_START.lastIndex = opening.markerSpan.end;
  for (let match = SENTENCE_START.exec(text); match !== null; match = SENTENCE_START.exec(text)) {
    const at = match.index + match[0].length;
    if (at >= span.end) break;
    const read = readMarker(text, at, span.end);
    if (read?.form !== opening.form || read.ordinal !== wanted || next?.ordinal === wanted) continue;
    breaks.push(at);
    wanted++;
  }
  return breaks;
}

/** Headings that stand in one line with the text behind them. */
const RUN_ON_FORMS: ReadonlySet<MarkerForm> = new Set(['hanBracket', 'digitPoint', 'digitBracket']);

/** Behind an end mark, with what closes behind it; or at its paragraph's start. */
const AFTER_SENTENCE = /(?:^|[。！？!?…\r\n])[”’）)》】〕}｝*\s]*$/;
const LONGEST_CLOSING = 8;

function followsSentence(text: string, { kind, markerSpan: { start } }: OutlineNode): boolean {
  return kind !== 'I' || AFTER_SENTENCE.test(text.slice(Math.max(0, start - LONGEST_CLOSING), start));
}

/** Title, date, office and name, salutation, as far as they stand in the paragraph and it goes on behind them. */
function headSpans({ text, facts, parts }: Speech, { span }: Paragraph): readonly Span[] {
  const isInside = (part: Span | undefined): part is Span =>
    part !== undefined && span.start <= part.start && part.end <= span.end;
  const isHead = parts.some((part) => HEAD_PARTS.has(part.kind) && isInside(part.span) && part.span.end < span.end);
  if (!isHead) return [];
  const { title, date, office, speaker, salutation } = facts;
  const ofText = [title, date, salutation].flatMap((fact) => (fact?.source === 'text' ? [fact.span] : []));
  const name =
    speaker?.source === 'text' ? { start: (office ?? speaker).span.start, end: speaker.span.end } : undefined;
  return [...ofText, ...(name ? [name] : [])].filter(isInside).map((found) => withBrackets(text, found));
}

const HEAD_PARTS: ReadonlySet<string> = new Set(['title', 'byline', 'salutation']);

/** The date with its brackets. */
function withBrackets(text: string, { start, end }: Span): Span {
  const isOpened = '（('.includes(text.charAt(start - 1)) && start > 0;
  const isClosed = end < text.length && '）)'.includes(text.charAt(end));
  return isOpened && isClosed ? { start: start - 1, end: end + 1 } : { start, end };
}

/** Where a sentence begins. */
const SENTENCE_START = /[。！？][”’）]*[ \t\u3000]*(?=[^。！？”’）\s])/g;
/** 谢谢大家！ 谢谢！ 感谢各位！ as the last words; not 感谢大家一年来的支持。, which goes on. */
const THANKS = /^(?:谢谢|感谢)(?:大家|各位|同志们|诸位)?[^。！？，；：]{0,6}[！。]$/;
const LONGEST_ADDRESS = 40;
/** 谢谢各位领导！ addresses nobody: it thanks. */
const SAYS_THANKS = /^(?:再次|最后)?(?:谢谢|感谢)/;

/** Around an address 同志们！ that follows a sentence, and before the thanks that end the paragraph. */
function sentenceBreaks({ text }: Speech, { start, end }: Span): readonly number[] {
  const breaks: number[] = [];
  SENTENCE_START.lastIndex = start;
  for (let match = SENTENCE_START.exec(text); match !== null; match = SENTENCE_START.exec(text)) {
    const at = match.index + match[0].length;
    if (at >= end) break;
    const words = text.slice(at, Math.min(end, at + LONGEST_ADDRESS));
    const address = SAYS_THANKS.test(words) ? 0 : addressLength(words);
    if (address > 0 && words.charAt(address - 1) === '！') breaks.push(at, at + address);
    if (end - at < LONGEST_ADDRESS && THANKS.test(text.slice(at, end))) breaks.push(at);
  }
  return breaks;
}

/** Two or more U+3000 in the middle of a line: the indentation of what was a paragraph. */
const INDENTATION = /(?<!\u3000)\u3000{2,}/g;

function indentations(text: string, { start, end }: Span): readonly number[] {
  return [...text.slice(start, end).matchAll(INDENTATION)].map(({ index }) => start + index);
}

/**
 * Where a line end goes that is wanted at an offset: before the indentation that stands there, or before the asterisks of a
 * stressed passage. `undefined` at the paragraph's ends and within a stressed passage.
 */
function breakPlace(text: string, span: Span, whole: readonly Inline[], offset: number): number | undefined {
  const around = lastStartingUpTo(whole, offset, (inline) => inline.span.start);
  const opens = around?.kind === 'strong' && around.span.start === offset;
  if (around && around.span.start < offset && offset < around.span.end) return undefined;
  const at = opens ? offset - 2 : offset;
  let from = at;
  while (from > span.start && isBlank(text.charCodeAt(from - 1))) from--;
  const to = skipBlank(text, at, span.end);
  if (from <= span.start || to >= span.end) return undefined;
  const indent = text.slice(from, to).indexOf('\u3000\u3000');
  return indent >= 0 ? from + indent : to;
}

/** What a line end would spoil. */
const UNBROKEN: ReadonlySet<Inline['kind']> = new Set(['strong', 'stress', 'comment', 'gap', 'placeholder']);
