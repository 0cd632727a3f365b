import type { ParagraphKind, Part, PartKind } from '../speech.ts';
import { trimSpaceEnd } from '../text/blank.ts';
import type { Span } from '../text/span.ts';
import { dateOf } from './byline.ts';
import type { Candidate } from './candidates.ts';
import { type Ending, spanOfKinds } from './ending.ts';
import { gluedParts } from './gluedHead.ts';
import type { Head } from './head.ts';
import { type TextLine, wordsOf } from './lines.ts';
import type { NodeDraft } from './nodes.ts';

/** 谢谢大家！ 谢谢！ 感谢各位！ 我的讲话就到这里，谢谢大家！; not 谢谢大家的支持，我们…. */
const THANKS =
  /^(?:[^。！？；：]{1,20}[，。！])?(?:最后，?)?(?:再次)?(?:谢谢|感谢)(?:大家|各位|同志们|诸位)?[^。，；：]{0,16}[！!。]$/;
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

/** The large parts. */
export function findParts(
  masked: string,
  lines: readonly TextLine[],
  kinds: readonly ParagraphKind[],
  drafts: readonly NodeDraft[],
  head: Head,
  ending: Ending,
): Part[] {
  const headLength = head.kinds.length;
  const parts: Part[] = head.glued ? gluedParts(head.glued, lines[headLength]?.textStart ?? 0) : [];
  for (const [kind, members] of HEAD_PARTS) {
    const span = spanOfKinds(lines, kinds, members, 0, headLength);
    if (span) parts.push({ kind, span });
  }
  parts.sort((a, b) => a.span.start - b.span.start);
  if (ending.bodyLines.length > 0) pushBody(masked, lines, drafts, ending, parts);
  const { thanks, signature } = ending;
  if (thanks) parts.push({ kind: 'thanks', span: thanks });
  if (signature) parts.push({ kind: 'signature', span: signature });
  return parts.sort((a, b) => a.span.start - b.span.start);
}

const HEAD_PARTS: readonly (readonly [PartKind, readonly ParagraphKind[]])[] = [
  ['title', ['title', 'subtitle']],
  ['byline', ['date', 'speaker']],
  ['salutation', ['salutation']],
];
function pushBody(
  masked: string,
  lines: readonly TextLine[],
  drafts: readonly NodeDraft[],
  { bodyLines, summary, closing }: Ending,
  parts: Part[],
): void {
  const textOf = (index: number) => wordsOf(masked, lines[index]);
  // A salutation glued to the text is no part of its opening.
  const bodyStart = Math.max(lines[bodyLines[0] ?? 0]?.span.start ?? 0, ...parts.map(({ span }) => span.end));
  const end = lines[bodyLines.at(-1) ?? 0]?.span.end ?? bodyStart;
  const limit = closing ?? end;
  const first = firstOfBody(drafts, bodyLines, lines, textOf);
  const nodeStart =
    first && Math.max(bodyStart, sectionStartOf(first.initial, first.markerSpan.start, lines[first.paragraph]));
  const sentence = first?.initial ? transitionBefore(first.paragraph, bodyLines, lines, textOf) : undefined;
  const transition = sentence && sentence.start >= bodyStart ? sentence : undefined;
  if (transition) parts.push({ kind: 'transition', span: transition });
  pushTrimmed(masked, parts, 'opening', bodyStart, transition?.start ?? Math.min(limit, nodeStart ?? limit));
  if (nodeStart !== undefined) pushTrimmed(masked, parts, 'body', nodeStart, summary ?? limit);
  if (summary !== undefined) pushTrimmed(masked, parts, 'summary', summary, limit);
  if (closing !== undefined) pushTrimmed(masked, parts, 'closing', closing, end);
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
