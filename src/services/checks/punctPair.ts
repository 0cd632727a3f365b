import type { Speech } from '../../core/speech.ts';
import { isDigitAt, isLatinAt } from './characters.ts';
import type { Check, Fix } from './check.ts';
import type { CheckedSpeech } from './checkedSpeech.ts';
import { placesOfAny } from './places.ts';

/** A mark that has no partner, or one that is crossed: “甲》乙”. */
export const punctPair: Check<'punct.pair'> = {
  severity: 'warning',
  find: (checked) =>
    lonely(checked).map(({ at, mark, fault }) => ({ span: { start: at, end: at + 1 }, values: { mark, fault } })),
  fixes: (checked, { span: { start }, values: { mark } }) => turnedFix(checked, start, mark),
};

interface LoneMark {
  readonly at: number;
  readonly mark: string;
  readonly fault: 'unopened' | 'unclosed';
}

const OPENING = '“‘《（(';
const CLOSING = '”’》）)';

function lonely({ speech, prose, places }: CheckedSpeech): readonly LoneMark[] {
  const marks = placesOfAny(places, OPENING + CLOSING);
  const brackets = {
    han: speech.nodes.some(({ form }) => form === 'hanBracket'),
    digits: speech.nodes.some(({ form }) => form === 'digitBracket'),
  };
  const byParagraph: LoneMark[][] = [];
  let next = 0;
  for (const { span, inlines } of speech.paragraphs) {
    const own: number[] = [];
    while ((marks[next] ?? Number.POSITIVE_INFINITY) < span.start) next++;
    for (let at = marks[next]; at !== undefined && at < span.end; at = marks[++next]) own.push(at);
    // Where text is missing, so may be the partner.
    const isBroken = inlines.some(({ kind }) => kind === 'gap');
    byParagraph.push(own.length === 0 || isBroken ? [] : lonelyOf(prose, own, brackets));
  }
  return byParagraph.flatMap((lone, index) =>
    lone.length === 0 ? [] : lone.filter((mark) => !isCarriedOn(speech, prose, byParagraph, index, mark)),
  );
}

/** The marks of one paragraph without a partner in it. */
function lonelyOf(text: string, marks: readonly number[], brackets: MarkerBrackets): LoneMark[] {
  const lone: LoneMark[] = [];
  const open: { readonly at: number; readonly kind: number }[] = [];
  for (const at of marks) {
    const mark = text.charAt(at);
    const opening = OPENING.indexOf(mark);
    if (opening >= 0) {
      open.push({ at, kind: kindOf(opening) });
      continue;
    }
    const kind = kindOf(CLOSING.indexOf(mark));
    const depth = open.findLastIndex((other) => other.kind === kind);
    if (depth < 0) {
      if (!isNoPartner(text, at, mark, brackets)) lone.push({ at, mark, fault: 'unopened' });
      continue;
    }
    // What was opened within it and not closed has no partner: “甲《乙”.
    for (const { at: inner } of open.splice(depth).slice(1))
      lone.push({ at: inner, mark: text.charAt(inner), fault: 'unclosed' });
  }
  for (const { at } of open) lone.push({ at, mark: text.charAt(at), fault: 'unclosed' });
  return lone.sort((a, b) => a.at - b.at);
}

/** ( and （ are one kind. */
function kindOf(index: number): number {
  return Math.min(index, 3);
}

/** Whether the speech has markers （一） and （1）: then 一） and 1） are such that lost a bracket. */
interface MarkerBrackets {
  readonly han: boolean;
  readonly digits: boolean;
}

/** 1） a) 一） where a clause begins. */
const MARKER_BEFORE = /(?:^|[\s。；：，、（(])([0-9０-９]{1,2}|[a-zA-Z]|[一二三四五六七八九十]{1,3})$/;

/** 1） a) 一） at a clause's beginning, and the apostrophes of don’t and ’99. */
function isNoPartner(text: string, at: number, mark: string, { han, digits }: MarkerBrackets): boolean {
  if (mark === '’') return isLatinAt(text, at - 1) || isDigitAt(text, at + 1);
  if (mark !== '）' && mark !== ')') return false;
  const numeral = MARKER_BEFORE.exec(text.slice(Math.max(0, at - 4), at))?.[1];
  if (numeral === undefined) return false;
  return /[一二三四五六七八九十]/.test(numeral) ? !han : !digits;
}

/** A quotation is no longer than so many paragraphs. */
const MOST_PARAGRAPHS = 12;

/**
 * Whether a quotation runs over paragraphs: each opens it, only the last closes; or only the first opens it, and a later
 * paragraph has a mark that closes what none there has opened.
 */
function isCarriedOn(
  { paragraphs }: Speech,
  text: string,
  byParagraph: readonly (readonly LoneMark[])[],
  index: number,
  { mark, fault }: LoneMark,
): boolean {
  const kind = fault === 'unclosed' ? OPENING.indexOf(mark) : CLOSING.indexOf(mark);
  // Brackets and titles end in their paragraph.
  if (kind > 1) return false;
  const opens = (other: number) => text.charAt(paragraphs[other]?.span.start ?? -1) === OPENING.charAt(kind);
  if (fault === 'unclosed' && opens(index + 1)) return true;
  const step = fault === 'unclosed' ? 1 : -1;
  for (let other = index + step, count = 0; count < MOST_PARAGRAPHS; other += step, count++) {
    const same = byParagraph[other]?.filter((each) => kindAt(each.mark) === kind);
    if (!same) return false;
    if (same.some((each) => each.fault !== fault)) return true;
    if (same.length > 0) return false;
  }
  return false;
}

function kindAt(mark: string): number {
  return kindOf(Math.max(OPENING.indexOf(mark), CLOSING.indexOf(mark)));
}

/** ”甲” and “甲“: where two marks of one kind stand side by side and one lacks its partner, one is turned the wrong way. */
function turnedFix({ prose }: CheckedSpeech, at: number, mark: string): readonly Fix[] {
  const opening = OPENING.indexOf(mark);
  const kind = opening >= 0 ? opening : CLOSING.indexOf(mark);
  if (kind > 2 || isDigitAt(prose, at - 1)) return [];
  const [left, right] = [OPENING.charAt(kind), CLOSING.charAt(kind)];
  const next = nextInLine(prose, at + 1, left + right);
  if (next === undefined || prose.charAt(next) !== mark) return [];
  // “甲“: the second of two that open, unless what it opens is closed; ”甲”: the first of two that close.
  if (opening < 0) return [turned(at, left)];
  const behind = nextInLine(prose, next + 1, left + right);
  return behind !== undefined && prose.charAt(behind) === right ? [] : [turned(next, right)];
}

function turned(at: number, text: string): Fix {
  return { title: { kind: 'replace', text }, edits: [{ span: { start: at, end: at + 1 }, text }], isSafe: false };
}

function nextInLine(text: string, from: number, marks: string): number | undefined {
  for (let at = from; at < text.length && text.charAt(at) !== '\n' && text.charAt(at) !== '\r'; at++) {
    if (marks.includes(text.charAt(at))) return at;
  }
  return undefined;
}
