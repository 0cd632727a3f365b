import { withoutMask } from '../text/blank.ts';
import { codesOf } from '../text/characterClasses.ts';
import { cursorOf, matchesAt } from '../text/scanner.ts';
import type { Landmarks } from './landmarks.ts';
import type { TextLine } from './lines.ts';

/** Who is addressed. */
const LISTENER =
  '(?:同志|代表|委员|领导|来宾|嘉宾|女士|先生|朋友|老师|同学|校友|同仁|同事|同行|战友|乡亲|父老|家长|家人|专家|企业家|院士|评委|主席团|主席|书记|主任|秘书长|理事长|董事长|会长|校长|院长|市长|省长|区长|县长|镇长|乡长|部长|局长|厅长|处长|站长|行长|理事|会员|股东|职工|干部|党员|队员|裁判员|教练员|运动员|青年|员工|师生|伙伴|学者|客人|教授|总经理|总|大家)';
/** Words that make a sentence of it: 各位委员要做到以下几点： 希望大家： is no address. */
const SAYS = '[要应须把将请就让给向对是我你他她望了着过能做讲说]';
/** One listener of an address: 各位领导, 尊敬的张主任, 女士们, 政协委员同志们, 远道而来的朋友们. */
const ONE = new RegExp(
  `^(?:(?:尊敬的|亲爱的|敬爱的)?(?:各位|全体|在座的|现场的)?(?:(?!${SAYS})[^。；！？：，、]){0,14}?${LISTENER}(?:们|同志|同志们|先生|女士)?|大家好|你们好)$`,
);
/** 尊敬的…： and 各位…： are addresses whoever is named. */
const RESPECTFUL = new RegExp(`^(?:尊敬的|亲爱的|敬爱的|各位)(?:(?!${SAYS})[^。；！？：]){1,30}$`);
/** Few lists pass: what names no listener at its end, and begins respectfully in no way, is not looked at closely. */
const LISTENER_BEFORE = new RegExp(`(?<=(?:们|同志|先生|女士|[大你们]好|${LISTENER})[ \\u3000\\u0000]*)`, 'y');
/** The last characters of what passes there. */
const MAY_END = codesOf(` \u3000\u0000们志生士好${[...LISTENER.matchAll(/.(?=[|)])/g)].join('')}`);
const RESPECTFUL_OPENING = /(?:尊敬的|亲爱的|敬爱的|各位)/y;
const SEPARATORS = /[，,、 \u3000]+/;
/** 县委、县政府各位领导: an institution before its people. */
const INSTITUTION = /^[\u4e00-\u9fff]{0,6}(?:委|政府|人大|政协|纪委|党组|集团|公司|学校|支部|工会)$/;
const LONGEST = 80;

/**
 * The length of an address that opens `line` with its mark (同志们！ 各位代表： 尊敬的各位领导、各位来宾，女士们、先生们：),
 * or 0. An address names listeners and nothing else: 让我们携手奋进！ and 同志们的意见是： are none.
 */
export function addressLength(line: string): number {
  const mark = line.slice(0, LONGEST).search(/[！：!:]/);
  return mark > 0 && isAddress(line.slice(0, mark)) ? mark + 1 : 0;
}

/**
 * Finds the lengths of the addresses that open lines, 0 for none; to be asked in ascending order. Lines without ： or ！
 * near their beginning are passed over.
 */
export function addressFinder(masked: string, landmarks: Landmarks): (line: TextLine) => number {
  const nextEnd = cursorOf(landmarks.addressEnds);
  return ({ textStart, textEnd }) => {
    const mark = nextEnd(textStart);
    if (mark >= textEnd || mark === textStart || mark - textStart >= LONGEST) return 0;
    return isAddress(masked.slice(textStart, mark)) ? mark + 1 - textStart : 0;
  };
}

/** Whether a list, its mark left off, names listeners and nothing else. */
export function isAddress(list: string): boolean {
  const likely =
    (MAY_END.has(list.charCodeAt(list.length - 1)) && matchesAt(LISTENER_BEFORE, list, list.length)) ||
    matchesAt(RESPECTFUL_OPENING, list, 0);
  return likely && isListenerList(list);
}

/** A first line of a salutation that goes on in the next line: 尊敬的各位领导、各位来宾， */
export function isBrokenSalutation(line: string): boolean {
  return line.length <= LONGEST && /[，,、]$/.test(line) && isListenerList(line.slice(0, -1));
}

function isListenerList(list: string): boolean {
  const names = withoutMask(list)
    .split(SEPARATORS)
    .filter((name) => name !== '');
  let lastListens = false;
  for (const name of names) {
    lastListens = ONE.test(name);
    if (!lastListens && !RESPECTFUL.test(name) && !INSTITUTION.test(name)) return false;
  }
  return lastListens || RESPECTFUL.test(names[0] ?? '');
}
