import { codesOf } from '../text/characterClasses.ts';

/**
 * Set terms that hold a number and announce nothing: whoever says 四个意识 names a doctrine, not a list to come.
 * Each is the number with what follows it, quotation marks left off.
 */
export const SET_TERMS: readonly string[] = [
  '一国两制',
  '三大民主',
  '三大作风',
  '三个世界',
  '五个统筹',
  '三期叠加',
  '三去一降一补',
  '三个区分开来',
  '两免一补',
  '两手抓',
  '两个文明',
  '两个先锋队',
  '两个大局',
  '两个积极性',
  '两个一百年',
  '两个维护',
  '两个确立',
  '两个毫不动摇',
  '两个凡是',
  '两个基本点',
  '两个务必',
  '两学一做',
  '两不愁三保障',
  '两弹一星',
  '两岸三地',
  '两会',
  '双一流',
  '三个代表',
  '三个有利于',
  '三个务必',
  '三会一课',
  '三严三实',
  '三大攻坚战',
  '三大改造',
  '三大规律',
  '三大纪律八项注意',
  '三农',
  '三步走',
  '三重一大',
  '三公经费',
  '三区三州',
  '三权分置',
  '三中全会',
  '四个自信',
  '四个意识',
  '四个全面',
  '四个现代化',
  '四个伟大',
  '四个服从',
  '四项基本原则',
  '四种形态',
  '四风',
  '四中全会',
  '五位一体',
  '五大理念',
  '五大发展理念',
  '五年计划',
  '五年规划',
  '五项原则',
  '五中全会',
  '五四运动',
  '六稳',
  '六保',
  '六中全会',
  '六个必须坚持',
  '八项规定',
  '八项注意',
  '八项主张',
  '八荣八耻',
  '九二共识',
  '十个明确',
  '十四个坚持',
  '十三个方面成就',
  '十大关系',
  '百年变局',
];

/** By their first two characters as {@link opening} gives them; longest first. */
const BY_OPENING: ReadonlyMap<number, readonly string[]> = new Map(
  [...new Set(SET_TERMS.map((term) => opening(term, 0, 1)))].map((key) => [
    key,
    SET_TERMS.filter((term) => opening(term, 0, 1) === key).sort((a, b) => b.length - a.length),
  ]),
);

/** Two characters of a text as one number. */
function opening(text: string, first: number, second: number): number {
  return text.charCodeAt(first) * 0x10000 + text.charCodeAt(second);
}

const QUOTATION_MARKS = codesOf('“”"');

const NONE: readonly string[] = [];

/** The length of the set term that begins at `at`, the quotation marks in it counted; 0 where none does. */
export function setTermLength(text: string, at: number): number {
  const second = QUOTATION_MARKS.has(text.charCodeAt(at + 1)) ? at + 2 : at + 1;
  for (const term of BY_OPENING.get(opening(text, at, second)) ?? NONE) {
    const length = matchedLength(text, at, term);
    if (length > 0) return length;
  }
  return 0;
}

function matchedLength(text: string, at: number, term: string): number {
  let end = at;
  for (let index = 0; index < term.length; end++) {
    const code = text.charCodeAt(end);
    if (code === term.charCodeAt(index)) index++;
    else if (!QUOTATION_MARKS.has(code)) return 0;
  }
  return end - at;
}
