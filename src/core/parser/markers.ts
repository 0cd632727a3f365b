import type { MarkerForm } from '../speech.ts';
import { skipBlank } from '../text/blank.ts';
import { CharacterClass, classesAt, codesOf } from '../text/characterClasses.ts';
import { HAN_ORDINAL, ordinalValue } from '../text/numerals.ts';
import { matchesAt } from '../text/scanner.ts';

/** A marker as it stands in the text, before it is known whether it belongs to a series. */
export interface MarkerMatch {
  readonly form: MarkerForm;
  /** As written, without the comma that belongs to it in a series: `一、` `第三` `首先`. */
  readonly text: string;
  readonly ordinal: number | undefined;
  /** Offset after the marker, its comma and the blanks behind it: where the lead begins. */
  readonly end: number;
}

/** What may follow the ordinal word of a series: 第一， 第一、 第一： 第一是 第一条. */
const COMMA = '[，,、：:]';
const COMMAS = codesOf('，,、：:');

/** 一、 and the flagged 一. 一． */
const HAN_COMMA = new RegExp(`${HAN_ORDINAL}[ \\u3000]?[、．.]`, 'y');
/**
 * A numeral and its unit behind 一、, which make 三、四季度, 七、八月份, 一、二级市场 and 一、二、三产业 no markers: there the
 * numerals follow each other. 一、十四年 is one.
 */
const ENUMERATED = new RegExp(`${HAN_ORDINAL}(?=、|级|线|类|期|档|等[奖功级]|季|月|年级|层|成)`, 'y');
/** （一） (一) and the flagged （一）、 */
const HAN_BRACKET = new RegExp(`[（(] ?${HAN_ORDINAL} ?[）)]、?`, 'y');
/** 1. １． and the flagged 1、; not 1.5亿元, 2026.1.5. */
const DIGIT_POINT = /[0-9０-９]{1,2}[.．、](?![0-9０-９])/y;
/** （1） (1) */
const DIGIT_BRACKET = /[（(][0-9０-９]{1,2}[）)]/y;
/** ① … ⑳ */
const CIRCLED = /[①-⑳]/y;
/** 第一部分： 第一部分是 第一部分 before a blank or the line's end, 第二个方面 only there; not 第一部分的, 第二个方面是. */
const PART = new RegExp(`第${HAN_ORDINAL}(?:部分(?:${COMMA}|(?=[。\\s\\u0000]|是|$))|个?方面(?=[\\s\\u0000]|$))`, 'y');
/** 第一， 第一、 第一是 第一条， 第一个问题：; not 第一书记, 第一次, 第一条的, 质量第一. */
const ORDINAL_WORD = new RegExp(
  `第(?:${HAN_ORDINAL}|[0-9０-９]{1,2})(?:条|点|句话|句|件事|个问题|个方面|方面)?(?:${COMMA}|(?=是|[\\s\\u0000]|$))`,
  'y',
);
/** 其一， 其二是; not 其一切. */
const QI = new RegExp(`其${HAN_ORDINAL}(?:${COMMA}|(?=是))`, 'y');
/**
 * 一是 十二是; not the saying 一是一、二是二 (nor 一是一、二是二地说), nor 统一是 (the boundary before it is the caller's to see).
 */
const SHI = new RegExp(
  `(?!(?:一是一|二是二)(?:[，、。；！”\\s]|$)|二是二(?<=一是一[，、]?二是二))${HAN_ORDINAL}是(?:${COMMA})?`,
  'y',
);
/** 一要 二要; not 一要素. */
const YAO = new RegExp(`${HAN_ORDINAL}要(?![素闻职点害领塞])`, 'y');
/** 一可 二可; not 一可以. */
const KE = new RegExp(`${HAN_ORDINAL}可(?!以)`, 'y');
/** 一个是, and the further member of such a series: 再一个是 还有一个是 另一个是. */
const GE_SHI = /(?:再|还有|再有|另)?一个是/y;
/** Two or more — or ― are one bullet, from the first of them. */
const DASH = /(?<![—―])[—―]{2,}/y;
/** 首先， 首先是 首先要 首先（也）在; 其次 likewise; not 首先的. */
const FIRST_WORDS = new RegExp(`(?:首先|其次)(?!的)(?:${COMMA})?`, 'y');
/** 最后，祝大家… 最后，我衷心感谢… 最后，让我们… 最后，用一句话与大家共勉: with these a speech ends. */
const LAST_WISH =
  '最后[，,]?(?:我|我们)?(?:再次|衷心|诚挚|真诚)*(?:祝|预祝|感谢|谢谢|让我们|[想愿就]?[以用借送][^。！？；：，]{1,24}(?:共勉|结束|作结))';
/** 再次， 然后， 最后，; not 再次强调, 最后阶段, 最后，祝大家…. */
const LATER_WORDS = new RegExp(`(?!${LAST_WISH})(?:再次|然后|最后)(?:${COMMA}|(?=是|要))`, 'y');

const SEQUENCE_ORDINALS: ReadonlyMap<string, number | undefined> = new Map([
  ['首先', 1],
  ['其次', 2],
  ['再次', 3],
  ['然后', undefined],
  ['最后', undefined],
]);

interface MarkerRule {
  readonly form: Exclude<MarkerForm, 'hash'>;
  /** The characters with which its markers begin. */
  readonly openers: string;
  /** Sticky, and without groups: to test it costs less than to have its match. */
  readonly pattern: RegExp;
  /** The ordinal of the match from `at` to `end`; `null` rejects the match. */
  readonly ordinal: (text: string, at: number, end: number) => number | undefined | null;
  /** Whether the comma behind the marker is no part of its text, as in 一是， and 首先，; it is in 一、 */
  readonly commaApart: boolean;
}

/** The value of the numeral within a match. */
function numbered(text: string, at: number, end: number): number | null {
  let start = at;
  while (start < end && !(classesAt(text, start) & CharacterClass.count)) start++;
  let stop = start;
  while (stop < end && classesAt(text, stop) & CharacterClass.count) stop++;
  return ordinalValue(text.slice(start, stop)) ?? null;
}

function unlessEnumerated(text: string, at: number, end: number): number | null {
  const ordinal = numbered(text, at, end);
  if (!(classesAt(text, end) & CharacterClass.hanNumeral) || !matchesAt(ENUMERATED, text, end)) return ordinal;
  const enumerated = ordinal !== null && ordinalValue(text.slice(end, ENUMERATED.lastIndex)) === ordinal + 1;
  return enumerated ? null : ordinal;
}

function sequenceOrdinal(text: string, at: number): number | undefined {
  return SEQUENCE_ORDINALS.get(text.slice(at, at + 2));
}

const HAN_DIGITS = '一二三四五六七八九十';

/** In the order in which they are tried: at one place the first that fits is the marker. */
const RULES: readonly MarkerRule[] = [
  { form: 'geShi', openers: '一再还另', pattern: GE_SHI, ordinal: () => 1, commaApart: false },
  { form: 'hanComma', openers: HAN_DIGITS, pattern: HAN_COMMA, ordinal: unlessEnumerated, commaApart: false },
  { form: 'shi', openers: HAN_DIGITS, pattern: SHI, ordinal: numbered, commaApart: true },
  { form: 'yao', openers: HAN_DIGITS, pattern: YAO, ordinal: numbered, commaApart: false },
  { form: 'ke', openers: HAN_DIGITS, pattern: KE, ordinal: numbered, commaApart: false },
  { form: 'hanBracket', openers: '（(', pattern: HAN_BRACKET, ordinal: numbered, commaApart: false },
  { form: 'digitBracket', openers: '（(', pattern: DIGIT_BRACKET, ordinal: numbered, commaApart: false },
  {
    form: 'digitPoint',
    openers: '0123456789０１２３４５６７８９',
    pattern: DIGIT_POINT,
    ordinal: numbered,
    commaApart: false,
  },
  {
    form: 'circled',
    openers: '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳',
    pattern: CIRCLED,
    ordinal: (text, at) => text.charCodeAt(at) - 0x245f,
    commaApart: false,
  },
  { form: 'part', openers: '第', pattern: PART, ordinal: numbered, commaApart: false },
  { form: 'ordinalWord', openers: '第', pattern: ORDINAL_WORD, ordinal: numbered, commaApart: true },
  { form: 'sequenceWord', openers: '首其', pattern: FIRST_WORDS, ordinal: sequenceOrdinal, commaApart: true },
  { form: 'sequenceWord', openers: '再然最', pattern: LATER_WORDS, ordinal: sequenceOrdinal, commaApart: true },
  { form: 'qi', openers: '其', pattern: QI, ordinal: numbered, commaApart: true },
  { form: 'dash', openers: '—―', pattern: DASH, ordinal: () => undefined, commaApart: false },
];

/** The rules to be tried, by the first character. */
const RULES_BY_OPENER: ReadonlyMap<number, readonly MarkerRule[]> = new Map(
  [...new Set(RULES.map(({ openers }) => openers).join(''))].map((opener) => [
    opener.charCodeAt(0),
    RULES.filter(({ openers }) => openers.includes(opener)),
  ]),
);

/** The marker that stands at `at` in a line that ends at `end`, if any. */
export function readMarker(text: string, at: number, end: number): MarkerMatch | undefined {
  const rules = at < end && classesAt(text, at) & CharacterClass.marker ? rulesAt(text, at) : undefined;
  if (!rules) return undefined;
  for (const { form, pattern, ordinal: ordinalOf, commaApart } of rules) {
    if (!matchesAt(pattern, text, at)) continue;
    const stop = pattern.lastIndex;
    if (stop > end) continue;
    const ordinal = ordinalOf(text, at, stop);
    if (ordinal === null) continue;
    const textEnd = commaApart && COMMAS.has(text.charCodeAt(stop - 1)) ? stop - 1 : stop;
    return { form, text: text.slice(at, textEnd), ordinal, end: skipBlank(text, stop, end) };
  }
  return undefined;
}

const rulesOf = (...forms: readonly MarkerForm[]) => RULES.filter(({ form }) => forms.includes(form));
/** By what stands behind the numeral of a marker: 一、 一. 一 、 一是 一要 一可 一个是. Behind most 一 stands something else. */
const RULES_BEHIND_NUMERAL: ReadonlyMap<number, readonly MarkerRule[]> = new Map(
  (
    [
      ['、．. \u3000', rulesOf('hanComma')],
      ['是', rulesOf('shi')],
      ['要', rulesOf('yao')],
      ['可', rulesOf('ke')],
      ['个', rulesOf('geShi')],
    ] as const
  ).flatMap(([characters, rules]) => [...characters].map((character) => [character.charCodeAt(0), rules] as const)),
);

function rulesAt(text: string, at: number): readonly MarkerRule[] | undefined {
  const code = text.charCodeAt(at);
  if (!(classesAt(text, at) & CharacterClass.hanNumeral)) return RULES_BY_OPENER.get(code);
  let behind = at + 1;
  while (behind < at + 3 && classesAt(text, behind) & CharacterClass.hanNumeral) behind++;
  return behind < text.length ? RULES_BEHIND_NUMERAL.get(text.charCodeAt(behind)) : undefined;
}

/** Where a marker stands: at its paragraph's start, within it, or within one that lost its line breaks. */
export type MarkerPlace = 'opening' | 'within' | 'glued';

/**
 * Rank of a marker: 1 is the highest. 一、 > （一） > 1. > （1） > ① > paragraph series > inline series. Within a paragraph
 * all forms are of one rank, but where headings were glued together they keep their order.
 */
export function rankOf(form: MarkerForm, place: MarkerPlace): number {
  switch (place) {
    case 'opening':
      return RANKS[form];
    case 'within':
      return INLINE_RANK;
    case 'glued':
      return INLINE_RANK + RANKS[form];
  }
}

const INLINE_RANK = 7;
const RANKS: Readonly<Record<MarkerForm, number>> = {
  hash: 1,
  part: 1,
  hanComma: 1,
  hanBracket: 2,
  digitPoint: 3,
  digitBracket: 4,
  circled: 5,
  ordinalWord: 6,
  sequenceWord: 6,
  qi: 6,
  dash: 6,
  shi: 6,
  yao: 6,
  ke: 6,
  geShi: 6,
};

/** Whether the form is one of the headings' (一、 （一） 1. （1） ①, 第一部分, #), not of a series'. */
export function isHeadingForm(form: MarkerForm): boolean {
  return RANKS[form] <= 5;
}
