import { expect, test } from 'vitest';
import { parseSpeech } from '../../core/parser/parseSpeech.ts';
import type { Span } from '../../core/text/span.ts';
import { renumberEdits } from './renumber.ts';
import { applyEdits } from './textEdit.ts';

function renumbered(text: string, within?: Span): string {
  return applyEdits(text, renumberEdits(parseSpeech(text), within ? { within } : {}));
}

const NINE = '一、甲\n二、甲\n三、甲\n四、甲\n五、甲\n六、甲\n七、甲\n八、甲\n九、甲\n';

test.each([
  ['一、', '一、甲\n三、乙\n三、丙\n', '一、甲\n二、乙\n三、丙\n'],
  ['一、 past ten', `${NINE}十一、乙\n十二、丙\n`, `${NINE}十、乙\n十一、丙\n`],
  ['（一）', '（一）甲\n（四）乙\n', '（一）甲\n（二）乙\n'],
  ['1.', '1.甲\n3.乙\n', '1.甲\n2.乙\n'],
  ['（1）', '（1）甲\n（3）乙\n', '（1）甲\n（2）乙\n'],
  ['①', '①甲\n③乙\n', '①甲\n②乙\n'],
  ['第N部分', '第一部分 甲\n第三部分 乙\n', '第一部分 甲\n第二部分 乙\n'],
  ['第N，', '第一，甲\n第二，乙\n第四，丙\n第五，丁\n', '第一，甲\n第二，乙\n第三，丙\n第四，丁\n'],
  ['第N条', '第一条，甲\n第二条，乙\n第四条，丙\n第五条，丁\n', '第一条，甲\n第二条，乙\n第三条，丙\n第四条，丁\n'],
  [
    '第N个问题',
    '第一个问题，甲\n第二个问题，乙\n第四个问题，丙\n第五个问题，丁\n',
    '第一个问题，甲\n第二个问题，乙\n第三个问题，丙\n第四个问题，丁\n',
  ],
  ['其一', '其一，甲。其二，乙。其四，丙。其五，丁。', '其一，甲。其二，乙。其三，丙。其四，丁。'],
  ['一是', '要抓。一是甲；二是乙；四是丙；五是丁。', '要抓。一是甲；二是乙；三是丙；四是丁。'],
  ['一要', '一要甲；二要乙；四要丙；五要丁。', '一要甲；二要乙；三要丙；四要丁。'],
  ['一可', '一可甲；二可乙；四可丙；五可丁。', '一可甲；二可乙；三可丙；四可丁。'],
  [
    '首先 其次 第三, each in its words',
    '首先，甲。\n其次，乙。\n第四，丙。\n第五，丁。\n最后，戊。\n',
    '首先，甲。\n其次，乙。\n第三，丙。\n第四，丁。\n最后，戊。\n',
  ],
])('%s is counted on', (_name, before, after) => {
  expect(renumbered(before)).toBe(after);
});

test.each([
  ['headings that lost the first', '二、甲\n三、乙\n', '一、甲\n二、乙\n'],
  ['items that lost the first', '要抓。二是甲；三是乙。', '要抓。一是甲；二是乙。'],
  ['a heading that was written twice', '一、甲\n二、乙\n二、丙\n三、丁\n', '一、甲\n二、乙\n三、丙\n四、丁\n'],
  [
    'anew under each parent',
    '一、甲\n（一）子\n（三）子\n三、乙\n（四）子\n（五）子\n',
    '一、甲\n（一）子\n（二）子\n二、乙\n（一）子\n（二）子\n',
  ],
  ['a series that starts anew', '一、甲\n二、乙\n一、丙\n二、丁\n二、戊\n', '一、甲\n二、乙\n一、丙\n二、丁\n三、戊\n'],
  [
    'a series within one of its own form',
    '一、甲\n一、子\n二、子\n二、乙\n四、丙\n',
    '一、甲\n一、子\n二、子\n二、乙\n三、丙\n',
  ],
  [
    'each paragraph with its own items',
    '一是甲。二是乙。\n一是丁。二是戊。四是己。五是庚。\n',
    '一是甲。二是乙。\n一是丁。二是戊。三是己。四是庚。\n',
  ],
  [
    'items that run over paragraphs without a marker',
    '要抓。一是甲。\n一般的话。\n三是乙。\n四是丙。\n',
    '要抓。一是甲。\n一般的话。\n二是乙。\n三是丙。\n',
  ],
  [
    'a speech pasted as one line',
    '同志们：一、甲。（一）子。（二）子。（四）子。（五）子。二、乙。',
    '同志们：一、甲。（一）子。（二）子。（三）子。（四）子。二、乙。',
  ],
  ['CRLF', '一、甲\r\n三、乙\r\n', '一、甲\r\n二、乙\r\n'],
  ['behind # and **', '# **一、甲**\n# **三、乙**\n', '# **一、甲**\n# **二、乙**\n'],
])('%s', (_name, before, after) => {
  expect(renumbered(before)).toBe(after);
});

test.each([
  ['二、甲\n一、乙\n三、丙\n', '一、甲\n二、乙\n三、丙\n'],
  ['三、甲\n一、乙\n二、丙\n', '一、甲\n二、乙\n三、丙\n'],
  ['二、甲\n三、乙\n一、丙\n', '一、甲\n二、乙\n三、丙\n'],
  ['三、甲\n二、乙\n一、丙\n', '一、甲\n二、乙\n三、丙\n'],
  ['一、甲\n三、乙\n二、丙\n', '一、甲\n二、乙\n三、丙\n'],
  ['二、甲\n（二）子\n（一）子\n一、乙\n', '一、甲\n（一）子\n（二）子\n二、乙\n'],
  // Not 1 to n: what starts anew is a list of its own.
  ['三、甲\n四、乙\n一、丙\n三、丁\n', '一、甲\n二、乙\n一、丙\n二、丁\n'],
])('headings that changed places: %j', (before, after) => {
  expect(renumbered(before)).toBe(after);
});

test.each([
  ['二是乙；一是甲；三是丙。', '一是乙；二是甲；三是丙。'],
  ['三是丙；一是甲；二是乙。', '一是丙；二是甲；三是乙。'],
  ['一是甲；三是丙；二是乙。', '一是甲；二是丙；三是乙。'],
  ['一是甲；三是丙。', '一是甲；二是丙。'],
  ['第二，乙。\n第一，甲。\n第三，丙。\n', '第一，乙。\n第二，甲。\n第三，丙。\n'],
  ['其次，乙。\n首先，甲。\n再次，丙。\n', '首先，乙。\n其次，甲。\n再次，丙。\n'],
  ['一要甲。四要丁。二要乙。三要丙。', '一要甲。二要丁。三要乙。四要丙。'],
])('items that changed places, or lost one: %j', (before, after) => {
  expect(renumbered(`同志们：\n${before}`)).toBe(`同志们：\n${after}`);
});

test.each([
  ['一. and 一．', '一.甲\n三．乙\n', '一.甲\n二．乙\n'],
  ['（一）、 and (一) and a blank within', '(一)甲\n（ 三 ）乙\n（四）、丙\n', '(一)甲\n（ 二 ）乙\n（三）、丙\n'],
  ['full-width and half-width digits', '１．甲\n３．乙\n４.丙\n5、丁\n', '１．甲\n２．乙\n３.丙\n4、丁\n'],
  ['full-width and half-width brackets', '（１）甲\n(3)乙\n', '（１）甲\n(2)乙\n'],
  ['leading zeros', '01.甲\n02.乙\n02.丙\n', '01.甲\n02.乙\n03.丙\n'],
  ['第1 and 第一', '第1，甲\n第２，乙\n第四，丙\n第5，丁\n', '第1，甲\n第２，乙\n第三，丙\n第4，丁\n'],
])('every member keeps its style: %s', (_name, before, after) => {
  expect(renumbered(before)).toBe(after);
});

test.each([
  [
    'members behind one count on from their own first',
    '一、甲\n三、乙\n〔此处省略9字〕\n五、丙\n七、丁\n',
    '一、甲\n二、乙\n〔此处省略9字〕\n五、丙\n六、丁\n',
  ],
  [
    'a section that holds one keeps the numbers behind it',
    '一、甲\n〔以下缺〕\n五、乙\n',
    '一、甲\n〔以下缺〕\n五、乙\n',
  ],
  [
    'one within a paragraph',
    '一是甲。二是乙。〔此处省略9字〕四是丙。五是丁。七是戊。八是己。',
    '一是甲。二是乙。〔此处省略9字〕四是丙。五是丁。六是戊。七是己。',
  ],
  [
    'children behind one, in the section that holds it; those of the next section start with 1',
    '一、甲\n〔此处省略9字〕\n（三）子\n（五）子\n二、乙\n（二）子\n（三）子\n',
    '一、甲\n〔此处省略9字〕\n（三）子\n（四）子\n二、乙\n（一）子\n（二）子\n',
  ],
  ['headings that changed places across one', '二、甲\n〔此处省略9字〕\n一、乙\n', '一、甲\n〔此处省略9字〕\n一、乙\n'],
  ['〔2026〕 is none', '一、甲〔2026〕\n三、乙\n', '一、甲〔2026〕\n二、乙\n'],
])('gaps: %s', (_name, before, after) => {
  expect(renumbered(before)).toBe(after);
});

test.each([
  ['nothing', ''],
  ['numbers in order', '一、甲\n（一）子。一是丑。二是寅。\n（二）子\n二、乙\n1.子\n2.子\n'],
  ['the same marker for each', '要抓：一是甲，一是乙。'],
  ['一个是 for each', '一个是甲，一个是乙，一个是丙。'],
  ['bullets and #', '## 甲\n## 乙\n——丙\n——丁\n'],
  ['最后 within a series', '首先，甲。\n其次，乙。\n最后，丙。\n'],
  ['words that are no markers', '一、甲\n全国统一是好事，质量第一、效益优先，增长3.5个百分点，十一是假日。\n二、乙\n'],
  ['a quotation', '一、甲\n“三是乙，五要丙”\n二、丁\n'],
  ['a comment', '一、甲\n<!-- 五、乙 -->\n二、丙\n'],
  ['front matter', '---\n标题: 三、甲\n---\n一、乙\n二、丙\n'],
  ['a number in the lead', '一、推进三项工作\n二、做好第五件事\n'],
  ['一是 that has no neighbour, then its list', '要抓。一是甲，再说几句。\n二是乙；三是丙。\n'],
  ['a list whose beginning has other words', '心要齐。这是第一条。第二条，劲要足。第三条，事要成。'],
  ['其次 and 再次 behind words that are no marker', '先要学。\n其次，要干。\n再次，要成。\n'],
])('left as it is: %s', (_name, text) => {
  expect(renumberEdits(parseSpeech(text))).toEqual([]);
});

const circled = Array.from({ length: 20 }, (_none, index) => `${String.fromCharCode(0x2460 + index)}甲\n`).join('');
const counted = Array.from({ length: 99 }, (_none, index) => `${index + 1}.甲\n`).join('');

test.each([
  ['①', circled, '⑳乙\n'],
  ['1.', counted, '99.乙\n'],
  ['首先', '首先，甲。\n其次，甲。\n', '其次，乙。\n再次，丙。\n'],
])('a series of %s that has more members than there are numbers stays as it is', (_name, fine, more) => {
  expect(renumbered(fine + more)).toBe(fine + more);
});

test('a member that stands alone keeps its number: as the first it would be read as words', () => {
  const draft = '第一，甲。\n一、乙。\n第二，丙。\n';
  expect(renumbered(draft)).toBe(draft);
});

test('a series that fills the numbers is counted on', () => {
  expect(renumbered(circled.replace('⑳', '⑲'))).toBe(circled);
  expect(renumbered(counted.replace('99.', '98.'))).toBe(counted);
});

test.each([
  ['再次 is the third', '其次，强调丙。\n其次，丁。\n', '其次，强调丙。\n再次，丁。\n'],
  ['再次强调 would repeat', '其次，强调丙。\n其次强调丁。\n', '其次，强调丙。\n其次强调丁。\n'],
])('a number is not written where the words behind it would make it none: %s', (_name, before, after) => {
  const text = (middle: string) => `首先，甲。\n${middle}最后，戊。\n`;
  expect(renumbered(text(before))).toBe(text(after));
});

test('only numbers within the span change, and they count on from what stands before it', () => {
  const text = '一、甲\n三、乙\n（一）子\n（三）子\n四、丙\n';
  const start = text.indexOf('三、乙');
  expect(renumbered(text, { start, end: text.indexOf('四、') })).toBe('一、甲\n二、乙\n（一）子\n（二）子\n四、丙\n');
  expect(renumbered(text, { start: start + 1, end: text.indexOf('四、') })).toBe(
    '一、甲\n三、乙\n（一）子\n（二）子\n四、丙\n',
  );
});
