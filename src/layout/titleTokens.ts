import { CharacterTrait, traitsOf } from './characterTraits.ts';
import { LONGEST_WORD, titleWords } from './titleWords.ts';

/** A stretch of a title that belongs together. */
export interface TitleToken {
  readonly kind: TitleTokenKind;
  readonly start: number;
  readonly end: number;
}

export type TitleTokenKind =
  /** Known, or of letters and digits, or a number with its measure: 二十届四中全会. */
  | 'word'
  /** Belongs to what stands before it: 的 了 们, and 上 中 in 会议上的讲话. */
  | 'suffix'
  /** Belongs to what stands behind it: 在 对 为 第. */
  | 'prefix'
  /** 和 与 及 暨: a line may begin with it and not end. */
  | 'joint'
  | 'mark'
  | 'blank'
  /** No known word: a name, or part of one. */
  | 'unknown';

const SUFFIXES = new Set('的地得了着过们上中下里内间时者后前等之式性化会节日班届处科');
const PREFIXES = new Set('在对向为把从以于由就不第新老被将按因');
const JOINTS = new Set(['和', '与', '及', '暨', '并', '而', '或', '以及', '并且']);

/** 二十届四中全会 十四届三次会议 2026年度 第三季度 二十大 100周年; not 万众一心. */
const NUMBER =
  /第?[0-9０-９〇零一二三四五六七八九十百千万两]+(?:届(?:第?[0-9一二三四五六七八九十]+(?:中全会|次(?:全体)?(?:会议|全会)))?|次(?:全体)?(?:会议|全会|党代会)?|周年|年度|年|月份|月|日|个|期|号|大|条|项|点|批|轮|季度|世纪|五|周|级|区|中全会)/y;

/**
 * Parts a title into words, from a list and by form: the parting with the fewest pieces, unknown characters counting most.
 * The tokens cover the text.
 */
export function titleTokens(text: string): readonly TitleToken[] {
  const { length } = text;
  const costs = new Float64Array(length + 1).fill(Number.POSITIVE_INFINITY);
  const steps: (TitleToken | undefined)[] = [];
  costs[0] = 0;
  for (let at = 0; at < length; at++) {
    const cost = costs[at] ?? 0;
    for (const [token, price] of tokensAt(text, at)) {
      if (cost + price >= (costs[token.end] ?? 0)) continue;
      costs[token.end] = cost + price;
      steps[token.end] = token;
    }
  }
  const tokens: TitleToken[] = [];
  for (let end = length; end > 0; ) {
    const token = steps[end];
    if (token === undefined) break;
    const next = tokens[0];
    if (token.kind === 'unknown' && next?.kind === 'unknown') tokens[0] = { ...token, end: next.end };
    else tokens.unshift(token);
    end = token.start;
  }
  return tokens;
}

const WORD_PRICE = 1;
const FORM_WORD_PRICE = 1.1;
const UNKNOWN_PRICE = 2;

type Priced = readonly [token: TitleToken, price: number];

/** What may begin at a character: any known word, and the character by itself. */
function tokensAt(text: string, at: number): readonly Priced[] {
  const found: Priced[] = [];
  const put = (kind: TitleTokenKind, end: number, price: number): void => {
    found.push([{ kind, start: at, end }, price]);
  };
  const latinEnd = endOfRun(text, at);
  if (latinEnd > at) put('word', latinEnd, WORD_PRICE);
  NUMBER.lastIndex = at;
  const number = NUMBER.exec(text);
  if (number !== null) put('word', at + number[0].length, WORD_PRICE);
  for (let length = 2; length <= LONGEST_WORD && at + length <= text.length; length++) {
    const word = text.slice(at, at + length);
    if (JOINTS.has(word)) put('joint', at + length, FORM_WORD_PRICE);
    else if (titleWords.has(word)) put('word', at + length, WORD_PRICE);
  }
  const character = text.charAt(at);
  const traits = traitsOf(text.charCodeAt(at));
  if ((traits & CharacterTrait.space) !== 0) put('blank', at + 1, 0);
  else if (JOINTS.has(character)) put('joint', at + 1, FORM_WORD_PRICE);
  else if (SUFFIXES.has(character)) put('suffix', at + 1, FORM_WORD_PRICE);
  else if (PREFIXES.has(character)) put('prefix', at + 1, FORM_WORD_PRICE);
  else if (isMark(character)) put('mark', at + 1, 0);
  else put('unknown', at + 1, UNKNOWN_PRICE);
  return found;
}

const MARK = /[\p{P}\p{S}\n]/u;

function isMark(character: string): boolean {
  return MARK.test(character);
}

/** The end of a run of Latin letters and digits. */
function endOfRun(text: string, at: number): number {
  let end = at;
  while (end < text.length && (traitsOf(text.charCodeAt(end)) & (CharacterTrait.letter | CharacterTrait.digit)) !== 0)
    end++;
  return end;
}
