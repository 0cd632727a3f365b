import { expect, test } from 'vitest';
import { officialSetup } from './pageSetup.ts';
import { advancesOf, titleSetting } from './textWidth.ts';
import { titleLines } from './titleLines.ts';
import { LONGEST_WORD, titleWords } from './titleWords.ts';

function lines(text: string, cells = 20): string[] {
  const pieces = [{ start: 0, end: text.length, offset: 0, face: 'xiaobiaosong', bold: false }] as const;
  const setting = titleSetting(officialSetup);
  const room = cells * (setting.size * 1000 + setting.spacing);
  return titleLines(text, advancesOf(text, pieces, setting), room).map(({ start, end }) =>
    text.slice(start, end).trimEnd(),
  );
}

test.each([
  ['what fits stays one line', '在区政协专门委员会工作会议上的讲话', ['在区政协专门委员会工作会议上的讲话']],
  [
    'before 暨, which opens the second half',
    '在明德中学建校一百周年庆祝大会暨校友返校日活动上的致辞',
    ['在明德中学建校一百周年庆祝大会', '暨校友返校日活动上的致辞'],
  ],
  [
    'a number with its measure is one word',
    '在市政协十五届二次会议第三次全体会议结束时的讲话要点',
    ['在市政协十五届二次会议', '第三次全体会议结束时的讲话要点'],
  ],
  [
    '的 stays with what it follows',
    '全面开创社会主义现代化建设的新局面和新篇章',
    ['全面开创社会主义现代化建设的', '新局面和新篇章'],
  ],
  [
    'no line is far shorter than the other, though its end would be the better one',
    '在全省安全生产暨森林防火工作电视电话会议上的讲话',
    ['在全省安全生产暨森林防火工作', '电视电话会议上的讲话'],
  ],
  [
    'a name is not parted',
    '在青石桥街道基层治理创新案例交流会上的发言提纲',
    ['在青石桥街道基层治理创新', '案例交流会上的发言提纲'],
  ],
  [
    'a title in marks is not parted where that can be helped',
    '在《青川县志》出版座谈会暨地方志工作推进会上的讲话',
    ['在《青川县志》出版座谈会', '暨地方志工作推进会上的讲话'],
  ],
  [
    'digits are no word of their own',
    '关于2026年国民经济和社会发展计划执行情况与2027年计划草案的报告',
    ['关于2026年国民经济和社会发展计划执行情况', '与2027年计划草案的报告'],
  ],
  [
    'at a blank that the writer set',
    '坚定信心　真抓实干　奋力谱写高质量发展新篇章',
    ['坚定信心　真抓实干', '奋力谱写高质量发展新篇章'],
  ],
  [
    'a line end of the writer stays, and what is too long is broken besides',
    '凝心聚力\n在全省安全生产暨森林防火工作电视电话会议上的讲话',
    ['凝心聚力', '在全省安全生产暨森林防火工作', '电视电话会议上的讲话'],
  ],
  ['line ends alone', '甲\n\n乙\n', ['甲', '', '乙']],
  ['nothing', '', ['']],
])('%s', (_name, title, answer) => {
  expect(lines(title)).toEqual(answer);
});

test('three lines are no hourglass', () => {
  const widths = lines('在全市深入学习贯彻党的二十届四中全会精神专题研讨班开班式上的讲话', 14).map(
    ({ length }) => length,
  );
  expect(widths).toHaveLength(3);
  const [first = 0, second = 0, third = 0] = widths;
  expect(second >= Math.min(first, third)).toBe(true);
});

test('text that is no title is broken as text is', () => {
  const text = '国'.repeat(300);
  expect(lines(text).map(({ length }) => length)).toEqual(Array(15).fill(20));
});

test('the words are of two characters at least and no longer than is looked for', () => {
  const lengths = [...titleWords].map(({ length }) => length);
  expect(Math.min(...lengths)).toBe(2);
  expect(Math.max(...lengths)).toBeLessThanOrEqual(LONGEST_WORD);
});
