import type { ParagraphKind, Part, PartKind } from '../speech.ts';
import { trimSpaceEnd } from '../text/blank.ts';
import type { Span } from '../text/span.ts';
import { dateOf } from './byline.ts';
import type { Candidate } from './candidates.ts';
import type { Head } from './head.ts';
import { type TextLine, wordsOf } from './lines.ts';
import type { NodeDraft } from './nodes.ts';

/** 谢谢大家！ 谢谢！ 感谢各位！ 我的讲话就到这里，谢谢大家！; not 谢谢大家的支持，我们…. */
const THANKS =
  /^(?:[^。！？；：]{1,20}[，。！])?(?:最后，?)?(?:再次)?(?:谢谢|感谢)(?:大家|各位|同志们|诸位)?[^。，；：]{0,16}[！!。]$/;
/** How a closing begins that opens with no address. */
const CLOSING =
  /^(?:最后，?(?:祝|预祝|衷心|让我们|愿)|让我们|预祝|衷心祝愿|祝愿|祝(?:大会|会议|各位|大家|同志们|本次)|特此报告|以上报告|我宣布|现在，?我宣布|散会)/;
/** 特此报告，请予评议。 … 请监督。 */
const REPORT_END = /(?:特此报告|请予评议|请予审议|请审议|请予监督)[^。]{0,12}[。！]$/;
/** 同志们，让我们……！ 各位代表，……！: an address that a comma parts from the call. */
const ADDRESSED_CALL =
  /^(?:各位|全体)?[^。，！？：；]{0,8}(?:同志|代表|委员|朋友|来宾|校友|老师|同学|党员|干部)们?，.*(?:让我们|我相信|希望大家|努力|奋斗)[^。]*！$/;
/** 我就讲这些。 我的发言完了 会议到此结束 以上表态，请…监督。 */
const SIGN_OFF =
  /^(?:我就?讲这些|我的(?:讲话|发言|汇报|表态)|(?:发言|讲话|汇报)完毕|(?:今天的)?(?:会议|大会)(?:就)?到此|以上(?:表态|发言|意见|汇报|讲话|是))/;
/** …祝各位身体健康、阖家幸福！ a wish as the paragraph's last sentence. */
const WISH = /(?:祝|祝愿|预祝|祝福)[^。！？]{2,80}！$/;
/** 总之， 综上所述， 总的看， */
const SUMMARY = /^(?:总之|综上所述|综上|总的看|总的来看|总的来说|总而言之|概括起来|归结起来)[，,：]/;
/** 下面，我讲三点意见。 我再强调几点。 围绕……，我谈四点体会。 */
const TRANSITION =
  /(?:讲|谈|说|强调|提出?|作|汇报|报告|安排|部署|介绍|分享)[^。！？，]{0,12}(?:[几两二三四五六七八九十\d][^。！？，]{0,3}(?:点|个|条|项|方面|句|层|件)|如下)[^。！？，]{0,10}[。：]$/;

/**
 * Kinds of the lines behind the head: addresses, thanks, signature. The rest stays what its markers make it. `addresses`
 * holds for each line the length of the address that opens it.
 */
export function tailKinds(
  masked: string,
  lines: readonly TextLine[],
  addresses: readonly number[],
  headLength: number,
): Map<number, ParagraphKind> {
  const kinds = new Map<number, ParagraphKind>();
  let last = lines.length - 1;
  const date = wordsOf(masked, lines[last]);
  if (last > headLength && dateOf(date) && !/^[（(]/.test(date)) {
    kinds.set(last--, 'signature');
    if (last > headLength && isSignatureName(wordsOf(masked, lines[last]))) kinds.set(last--, 'signature');
  }
  for (let index = headLength; index <= last; index++) {
    const address = addresses[index] ?? 0;
    const line = lines[index];
    if (address > 0 && line && address === line.textEnd - line.textStart) kinds.set(index, 'address');
  }
  for (let index = last; index > last - 3 && index >= headLength; index--) {
    const text = wordsOf(masked, lines[index]);
    if (THANKS.test(text)) kinds.set(index, 'thanks');
    // Behind thanks there is no more speech: only （掌声）.
    else if (!/^[（(]/.test(text)) break;
  }
  return kinds;
}

function isSignatureName(text: string): boolean {
  return text.length <= 30 && !/[。！？；，]/.test(text);
}

/**
 * The large parts. The closing begins at the last address behind the last paragraph that a marker opens, or at the first
 * of the last paragraphs that opens as closings do.
 */
export function findParts(
  masked: string,
  lines: readonly TextLine[],
  kinds: readonly ParagraphKind[],
  drafts: readonly NodeDraft[],
  addresses: readonly number[],
  head: Pick<Head, 'kinds' | 'gluedParts'>,
): Part[] {
  const headLength = head.kinds.length;
  const parts: Part[] = [...head.gluedParts];
  for (const [kind, members] of HEAD_PARTS) {
    const span = spanOf(lines, kinds, members, 0, headLength);
    if (span) parts.push({ kind, span });
  }
  parts.sort((a, b) => a.span.start - b.span.start);

  const bodyLines: number[] = [];
  for (let index = lastHeadLine(kinds, headLength) + 1; index < kinds.length; index++) {
    const kind = kinds[index] ?? 'text';
    if (kind === 'thanks' || kind === 'signature') break;
    if (BODY_KINDS.has(kind)) bodyLines.push(index);
  }
  if (bodyLines.length > 0) pushBody(masked, lines, kinds, drafts, bodyLines, parts, addresses);

  for (const kind of ['thanks', 'signature'] as const) {
    const span = spanOf(lines, kinds, [kind], Math.max(headLength, kinds.length - TAIL_LINES), kinds.length);
    if (span) parts.push({ kind, span });
  }
  return parts.sort((a, b) => a.span.start - b.span.start);
}

const HEAD_PARTS: readonly (readonly [PartKind, readonly ParagraphKind[]])[] = [
  ['title', ['title', 'subtitle']],
  ['byline', ['date', 'speaker']],
  ['salutation', ['salutation']],
];
/** Thanks and signature are among the last lines. */
const TAIL_LINES = 5;
const BODY_KINDS: ReadonlySet<ParagraphKind> = new Set(['address', 'heading', 'item', 'text', 'stageDirection', 'gap']);
const HEAD_KINDS: ReadonlySet<ParagraphKind> = new Set([
  'classification',
  'title',
  'subtitle',
  'date',
  'speaker',
  'salutation',
]);

function lastHeadLine(kinds: readonly ParagraphKind[], headLength: number): number {
  for (let index = headLength - 1; index >= 0; index--) if (HEAD_KINDS.has(kinds[index] ?? 'text')) return index;
  return -1;
}

function pushBody(
  masked: string,
  lines: readonly TextLine[],
  kinds: readonly ParagraphKind[],
  drafts: readonly NodeDraft[],
  bodyLines: readonly number[],
  parts: Part[],
  addresses: readonly number[],
): void {
  const textOf = (index: number) => wordsOf(masked, lines[index]);
  const startOf = (index: number | undefined) => (index === undefined ? undefined : lines[index]?.span.start);
  // A salutation glued to the text is no part of its opening.
  const bodyStart = Math.max(lines[bodyLines[0] ?? 0]?.span.start ?? 0, ...parts.map(({ span }) => span.end));
  const end = lines[bodyLines.at(-1) ?? 0]?.span.end ?? bodyStart;
  const closing = startOf(closingLine(bodyLines, kinds, drafts, addresses, textOf));
  const limit = closing ?? end;
  const first = firstOfBody(drafts, bodyLines, lines, textOf);
  const nodeStart =
    first && Math.max(bodyStart, sectionStartOf(first.initial, first.markerSpan.start, lines[first.paragraph]));
  const sentence = first?.initial ? transitionBefore(first.paragraph, bodyLines, lines, textOf) : undefined;
  const transition = sentence && sentence.start >= bodyStart ? sentence : undefined;
  if (transition) parts.push({ kind: 'transition', span: transition });
  pushTrimmed(masked, parts, 'opening', bodyStart, transition?.start ?? Math.min(limit, nodeStart ?? limit));

  const summaryLine = bodyLines.findLast(
    (index) =>
      (lines[index]?.span.start ?? 0) < limit &&
      (lines[index]?.span.start ?? 0) > (drafts.at(-1)?.leadSpan.end ?? bodyStart) &&
      SUMMARY.test(textOf(index)),
  );
  const summary = startOf(summaryLine);
  if (nodeStart !== undefined) pushTrimmed(masked, parts, 'body', nodeStart, summary ?? limit);
  if (summary !== undefined) pushTrimmed(masked, parts, 'summary', summary, limit);
  if (closing !== undefined) pushTrimmed(masked, parts, 'closing', closing, end);
}

function closes(text: string): boolean {
  return CLOSING.test(text) || REPORT_END.test(text) || ADDRESSED_CALL.test(text) || SIGN_OFF.test(text);
}

/**
 * The node with which the body begins: the first that opens a paragraph where a transition sentence (下面，我讲三点意见。)
 * stands before it, or where the nodes before it lie within the first two paragraphs, as in a reply to those who
 * reported; else the first of all.
 */
function firstOfBody(
  drafts: readonly NodeDraft[],
  bodyLines: readonly number[],
  lines: readonly TextLine[],
  textOf: (index: number) => string,
): Candidate | undefined {
  const first = drafts[0]?.placement.candidate;
  const opening = drafts.find(({ placement }) => placement.candidate.initial)?.placement.candidate;
  if (!first || !opening || first.initial) return first;
  if (transitionBefore(opening.paragraph, bodyLines, lines, textOf)) return opening;
  return bodyLines.slice(0, 2).includes(first.paragraph) ? opening : first;
}

/** The transition sentence that ends the paragraph before this one. */
function transitionBefore(
  paragraph: number,
  bodyLines: readonly number[],
  lines: readonly TextLine[],
  textOf: (index: number) => string,
): Span | undefined {
  const before = bodyLines[bodyLines.indexOf(paragraph) - 1];
  if (before === undefined) return undefined;
  const text = textOf(before).trimEnd();
  let start = Math.max(0, text.length - 1);
  while (start > 0 && !/[。！？]/.test(text.charAt(start - 1))) start--;
  if (!TRANSITION.test(text.slice(start))) return undefined;
  const offset = lines[before]?.textStart ?? 0;
  return { start: offset + start, end: offset + text.length };
}

function closingLine(
  bodyLines: readonly number[],
  kinds: readonly ParagraphKind[],
  drafts: readonly NodeDraft[],
  addresses: readonly number[],
  textOf: (index: number) => string,
): number | undefined {
  const lastMarked =
    drafts.findLast(({ placement }) => placement.candidate.initial)?.placement.candidate.paragraph ?? -1;
  const after = bodyLines.filter(
    (index) => index > lastMarked && kinds[index] !== 'heading' && kinds[index] !== 'item',
  );
  const address = after.findLast((index) => (addresses[index] ?? 0) > 0);
  // An address opens the closing, not one of many breaks in a speech without an outline.
  if (
    address !== undefined &&
    address !== bodyLines[0] &&
    (drafts.length > 0 || bodyLines.indexOf(address) > bodyLines.length / 2)
  )
    return address;
  let found: number | undefined;
  for (let position = after.length - 1; position >= 0 && position >= after.length - 4; position--) {
    const index = after[position];
    if (index === undefined || index === bodyLines[0]) break;
    const text = textOf(index);
    if (closes(text) || (position === after.length - 1 && WISH.test(text))) found = index;
  }
  return found;
}

/** A node that opens its paragraph takes the indentation and the `#`s before its marker along. */
export function sectionStartOf(initial: boolean, markerStart: number, line: TextLine | undefined): number {
  return initial && line ? line.span.start : markerStart;
}

function pushTrimmed(masked: string, parts: Part[], kind: PartKind, from: number, end: number): void {
  // No part begins before the one that stands before it has ended.
  const start = parts.reduce((after, { span }) => (span.start <= from ? Math.max(after, span.end) : after), from);
  const stop = trimSpaceEnd(masked, start, end);
  if (stop > start) parts.push({ kind, span: { start, end: stop } });
}

/** The first run of paragraphs of some kinds, among those from `from` on. */
function spanOf(
  lines: readonly TextLine[],
  kinds: readonly ParagraphKind[],
  wanted: readonly ParagraphKind[],
  from: number,
  end: number,
): Span | undefined {
  const isWanted = (index: number) => index < end && wanted.includes(kinds[index] ?? 'text');
  let first = from;
  while (first < end && !isWanted(first)) first++;
  if (first >= end) return undefined;
  let last = first;
  while (isWanted(last + 1)) last++;
  return { start: lines[first]?.span.start ?? 0, end: lines[last]?.span.end ?? 0 };
}
