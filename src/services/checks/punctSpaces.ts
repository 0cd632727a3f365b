import type { ParagraphKind } from '../../core/speech.ts';
import { lastStartingUpTo } from '../lastStartingUpTo.ts';
import type { Names } from '../lexicon/names.ts';
import { isDigitAt, isHanAt, isMarkAt } from './characters.ts';
import type { Check, Finding } from './check.ts';
import type { CheckedSpeech } from './checkedSpeech.ts';

/** Spaces between Chinese characters or around figures: 2024 年, 我们 要. None is ever asked to be put in. */
export const punctSpaces: Check<'punct.spaces'> = {
  severity: 'hint',
  find: ({ speech, prose, places, names }: CheckedSpeech) => {
    const found: Finding<'punct.spaces'>[] = [];
    let end = 0;
    for (const start of places.of(' ')) {
      if (start < end) continue;
      end = start + 1;
      while (prose.charAt(end) === ' ') end++;
      if (!isWrong(prose, start, end)) continue;
      const paragraph = lastStartingUpTo(speech.paragraphs, start, ({ span }) => span.start);
      if (!paragraph || start >= paragraph.span.end || !RUNNING.has(paragraph.kind)) continue;
      const behindMarker = paragraph.inlines.some(({ kind, span }) => kind === 'marker' && span.end === end);
      if (behindMarker || isInName(names, prose, start)) continue;
      found.push({ span: { start, end }, values: { before: prose.charAt(start - 1), behind: prose.charAt(end) } });
    }
    return found;
  },
  fixes: (_checked, { span }) => [{ title: { kind: 'removeSpaces' }, edits: [{ span, text: '' }], isSafe: false }],
};

/** A listed name may be written with a space: 李 强. */
function isInName({ all }: Names, text: string, at: number): boolean {
  return all.some(({ name }) => {
    const inner = name.indexOf(' ');
    return inner > 0 && text.startsWith(name, at - inner);
  });
}

/** In head and signature spaces set things apart. */
const RUNNING: ReadonlySet<ParagraphKind> = new Set(['text', 'heading', 'item']);

function isWrong(text: string, start: number, end: number): boolean {
  const before = start - 1;
  if (isHanAt(text, before)) {
    if (isDigitAt(text, end)) return isUnitBehind(text, end);
    if (isHanAt(text, end)) return !isNameOrBody(text, start, end);
    return isMarkAt(text, end) && !OPENING.test(text.charAt(end));
  }
  if (isDigitAt(text, before))
    return isHanAt(text, end) && UNIT.test(text.slice(end, end + 1)) && isHanAt(text, digitsStart(text, before) - 1);
  return (
    isMarkAt(text, before) &&
    end - start === 1 &&
    (isHanAt(text, end) || isMarkAt(text, end)) &&
    !ENDING.test(text.charAt(before))
  );
}

const OPENING = /[（《“‘【〔]/;
/** Behind these a sentence ends, and in text that lost its line ends so may a paragraph. */
const ENDING = /[。！？…”’）：》】]/;
/** What is counted or dated: 2024 年, 38 项, 5 亿元; not 第1章 总则, 附件1 名单. */
const UNIT = /[年月日时个项次条名位万亿元人家种类户所座件届天周岁倍米吨度分秒多余%]/;

function isUnitBehind(text: string, at: number): boolean {
  let end = at;
  while (isDigitAt(text, end) || '.,'.includes(text.charAt(end) || ' ')) end++;
  while (text.charAt(end) === ' ') end++;
  return UNIT.test(text.charAt(end));
}

function digitsStart(text: string, at: number): number {
  let start = at;
  while (isDigitAt(text, start - 1) || '., '.includes(text.charAt(start - 1) || '|')) start--;
  return start;
}

/** So many characters of running text on both sides, up to the next blank or mark, are no name, body or office. */
const LEAST = 5;
/** What ends the name of a body or an office: 中共中央 国务院, 区长 张三. */
const BODY = /(?:[央院委府局厅部办会室处司署社校]|书记|主席|主任|总理|长|代表|委员|同志)$/;

/** 三同志, 三、, 三等: one character behind the space, and what follows a name. */
const GIVEN_NAME =
  /^[\u4e00-\u9fff](?:[、，。）”]|同志|同学|先生|女士|等|书记|主[席任]|代表|委员|[局县市省部区镇乡校院]长)/;

function isNameOrBody(text: string, start: number, end: number): boolean {
  let left = start;
  while (isHanAt(text, left - 1)) left--;
  let right = end;
  while (isHanAt(text, right)) right++;
  if (start - left < 2 || right - end < 2) return true;
  if (/[ \u3000]/.test(text.charAt(left - 1)) || /[ \u3000]/.test(text.charAt(right))) return true;
  if (BODY.test(text.slice(left, start)) || GIVEN_NAME.test(text.slice(end, end + 4))) return true;
  return start - left + (right - end) < LEAST * 2 && start - left < LEAST && right - end < LEAST;
}
