import type { ParagraphKind } from '../speech.ts';
import type { Span } from '../text/span.ts';
import { type TextLine, wordsOf } from './lines.ts';
import type { NodeDraft } from './nodes.ts';

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

/** How a speech ends, and where. The sections of the body end before all of it. */
export interface Ending {
  /** Indices of the paragraphs between the head and thanks or signature. */
  readonly bodyLines: readonly number[];
  /** Offset of the paragraph with which the summary begins. */
  readonly summary: number | undefined;
  /** Offset of the paragraph with which the closing begins. */
  readonly closing: number | undefined;
  readonly thanks: Span | undefined;
  readonly signature: Span | undefined;
}

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

/**
 * Reads the end of a speech. The closing begins at the last address behind the last paragraph that a marker opens, or at
 * the first of the last paragraphs that opens as closings do. `addresses` holds for each paragraph the length of the
 * address that opens it.
 */
export function readEnding(
  masked: string,
  lines: readonly TextLine[],
  kinds: readonly ParagraphKind[],
  drafts: readonly NodeDraft[],
  addresses: readonly number[],
  headLength: number,
): Ending {
  const bodyLines: number[] = [];
  for (let index = lastHeadLine(kinds, headLength) + 1; index < kinds.length; index++) {
    const kind = kinds[index] ?? 'text';
    if (kind === 'thanks' || kind === 'signature') break;
    if (BODY_KINDS.has(kind)) bodyLines.push(index);
  }
  const tail = Math.max(headLength, kinds.length - TAIL_LINES);
  const closing = closingLine(masked, lines, kinds, drafts, addresses, bodyLines);
  const summary = summaryLine(masked, lines, drafts, bodyLines, closing);
  return {
    bodyLines,
    summary: lines[summary ?? -1]?.span.start,
    closing: lines[closing ?? -1]?.span.start,
    thanks: spanOfKinds(lines, kinds, ['thanks'], tail, kinds.length),
    signature: spanOfKinds(lines, kinds, ['signature'], tail, kinds.length),
  };
}

/** Where the last sections end: at the first closing part behind the last node; `length` where there is none. */
export function endOfBody(
  { summary, closing, thanks, signature }: Ending,
  drafts: readonly NodeDraft[],
  length: number,
): number {
  const lastNode = drafts.at(-1)?.placement.candidate.markerSpan.start ?? -1;
  let end = length;
  for (const start of [summary, closing, thanks?.start, signature?.start]) {
    if (start !== undefined && start > lastNode && start < end) end = start;
  }
  return end;
}

function lastHeadLine(kinds: readonly ParagraphKind[], headLength: number): number {
  for (let index = headLength - 1; index >= 0; index--) if (HEAD_KINDS.has(kinds[index] ?? 'text')) return index;
  return -1;
}

function closes(text: string): boolean {
  return (
    CLOSING.test(text) ||
    (/[。！]$/.test(text) && REPORT_END.test(text)) ||
    (text.endsWith('！') && ADDRESSED_CALL.test(text)) ||
    SIGN_OFF.test(text)
  );
}

/** So many of the last paragraphs may belong to a closing without an address. */
const CLOSING_LINES = 4;

/** Index of the paragraph with which the closing begins. */
function closingLine(
  masked: string,
  lines: readonly TextLine[],
  kinds: readonly ParagraphKind[],
  drafts: readonly NodeDraft[],
  addresses: readonly number[],
  bodyLines: readonly number[],
): number | undefined {
  const lastMarked =
    drafts.findLast(({ placement }) => placement.candidate.initial)?.placement.candidate.paragraph ?? -1;
  let from = bodyLines.length;
  while (from > 0 && (bodyLines[from - 1] ?? 0) > lastMarked) from--;
  const after = bodyLines.slice(from).filter((index) => kinds[index] !== 'heading' && kinds[index] !== 'item');
  const address = addressBeforeThanks(masked, lines, addresses, after);
  // An address opens the closing, not one of many breaks in a speech without an outline.
  if (
    address !== undefined &&
    address !== bodyLines[0] &&
    (drafts.length > 0 || bodyLines.indexOf(address) > bodyLines.length / 2)
  )
    return address;
  let found: number | undefined;
  for (const index of after.slice(-CLOSING_LINES).reverse()) {
    if (index === bodyLines[0]) break;
    const text = wordsOf(masked, lines[index]);
    if (closes(text) || (index === after.at(-1) && text.endsWith('！') && WISH.test(text))) found = index;
  }
  return found;
}

/** 谢谢大家！ 感谢各位！ also where words follow it. */
const THANKED = /^(?:谢谢|感谢)/;

/** The last address; where that gives thanks and one stands right before it, that one: 同志们！让我们…！ 谢谢大家！ */
function addressBeforeThanks(
  masked: string,
  lines: readonly TextLine[],
  addresses: readonly number[],
  after: readonly number[],
): number | undefined {
  const isAddress = (index: number | undefined) => index !== undefined && (addresses[index] ?? 0) > 0;
  const at = after.findLastIndex(isAddress);
  const thanked = THANKED.test(wordsOf(masked, lines[after[at] ?? -1]));
  return thanked && isAddress(after[at - 1]) ? after[at - 1] : after[at];
}

/** Index of the paragraph with which the summary begins: the last that opens with 总之 behind all nodes, before the closing. */
function summaryLine(
  masked: string,
  lines: readonly TextLine[],
  drafts: readonly NodeDraft[],
  bodyLines: readonly number[],
  closing: number | undefined,
): number | undefined {
  const after = drafts.at(-1)?.leadSpan.end ?? lines[bodyLines[0] ?? -1]?.span.start ?? 0;
  for (let position = bodyLines.length - 1; position >= 0; position--) {
    const index = bodyLines[position] ?? -1;
    if ((lines[index]?.span.start ?? 0) <= after) return undefined;
    if (index < (closing ?? lines.length) && SUMMARY.test(wordsOf(masked, lines[index]))) return index;
  }
  return undefined;
}

/** The first run of paragraphs of some kinds, among those from `from` on. */
export function spanOfKinds(
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
