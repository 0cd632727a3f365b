import { expect, test } from 'vitest';
import { parseSpeech } from '../../core/parser/parseSpeech.ts';
import type { MarkerForm } from '../../core/speech.ts';
import { convertSeries } from './convertSeries.ts';
import { applyEdits } from './textEdit.ts';

const HEAD = '同志们：\n';

/** The draft after the series of its first node was converted, or why it was not. */
function converted(draft: string, form: MarkerForm): string {
  const text = HEAD + draft;
  const speech = parseSpeech(text);
  const [node] = speech.nodes;
  if (!node) throw new Error(`no node in ${draft}`);
  const result = convertSeries(speech, node, form);
  return result.kind === 'edits' ? applyEdits(text, result.edits).slice(HEAD.length) : result.reason;
}

test.each<[draft: string, form: MarkerForm, after: string]>([
  ['一、甲\n二、乙\n', 'hanBracket', '（一）甲\n（二）乙\n'],
  ['（一）甲\n（二）乙\n', 'hanComma', '一、甲\n二、乙\n'],
  ['（一）甲\n（二）乙\n', 'digitPoint', '1.甲\n2.乙\n'],
  ['1. 甲\n2. 乙\n', 'digitBracket', '（1）甲\n（2）乙\n'],
  ['1.甲\n2.乙\n', 'circled', '①甲\n②乙\n'],
  ['一、甲\n二、乙\n', 'part', '第一部分　甲\n第二部分　乙\n'],
  ['一、甲\n二、乙\n', 'ordinalWord', '第一，甲\n第二，乙\n'],
  ['第一，甲。\n第二，乙。\n', 'sequenceWord', '首先，甲。\n其次，乙。\n'],
  [
    '第一，甲。\n第二，乙。\n第三，丙。\n第四，丁。\n',
    'sequenceWord',
    '首先，甲。\n其次，乙。\n再次，丙。\n最后，丁。\n',
  ],
  ['首先，甲。\n其次，乙。\n最后，丙。\n', 'ordinalWord', '第一，甲。\n第二，乙。\n第三，丙。\n'],
  ['首先，甲。\n其次，乙。\n', 'hanComma', '一、甲。\n二、乙。\n'],
  ['——甲。\n——乙。\n', 'qi', '其一，甲。\n其二，乙。\n'],
  ['第一，甲。\n第二，乙。\n', 'dash', '——甲。\n——乙。\n'],
  ['要抓。一是甲；二是乙。', 'yao', '要抓。一要甲；二要乙。'],
  ['要抓。一是，甲；二是，乙。', 'hanBracket', '要抓。（一）甲；（二）乙。'],
  ['要抓。一个是甲，一个是乙。', 'shi', '要抓。一是甲，二是乙。'],
  ['**第一，**甲。\n**第二，**乙。\n', 'hanComma', '**一、**甲。\n**二、**乙。\n'],
  ['**1.** 甲\n**2.** 乙\n', 'hanComma', '**一、**甲\n**二、**乙\n'],
  ['三、甲\n五、乙\n', 'hanBracket', '（三）甲\n（五）乙\n'],
  [
    '一、甲\n一是丁。好。\n二是戊。好。\n二、乙\n(一)丙\n',
    'part',
    '第一部分　甲\n一是丁。好。\n二是戊。好。\n第二部分　乙\n(一)丙\n',
  ],
])('%j to %s', (draft, form, after) => {
  expect(converted(draft, form)).toBe(after);
});

test('the style is that of the form elsewhere', () => {
  expect(converted('一、甲\n二、乙\n(三)丙\n', 'hanBracket')).toBe('structure');
  expect(converted('第一，甲。\n第二，乙。\n〔此处省略9字〕\n( 三 )丙\n', 'hanBracket')).toBe(
    '( 一 )甲。\n( 二 )乙。\n〔此处省略9字〕\n( 三 )丙\n',
  );
});

test.each<[name: string, draft: string, form: MarkerForm, reason: string]>([
  ['it has that form', '一、甲\n二、乙\n', 'hanComma', 'sameForm'],
  ['# counts nothing', '一、甲\n二、乙\n', 'hash', 'notCounted'],
  ['一个是 counts nothing', '要抓。一是甲；二是乙。', 'geShi', 'notCounted'],
  [
    'there is no fourth 首先 that another follows',
    '第一，甲。\n第二，乙。\n第三，丙。\n第四，丁。\n第五，戊。\n',
    'sequenceWord',
    'numbersUsedUp',
  ],
  ['there is no ㉑', '二十一、甲\n', 'circled', 'numbersUsedUp'],
  ['what stands under it has that form', '一、甲\n（一）乙\n二、丙\n', 'hanBracket', 'structure'],
  ['alone it would be no list', '一、甲\n', 'ordinalWord', 'structure'],
  ['a word would be a marker in its stead', '（1）甲乙\n其一，丙丁。\n（2）戊己。', 'qi', 'structure'],
  ['the words behind it would make it none', '要抓。一是素质；二是纪律。', 'yao', 'structure'],
])('refused: %s', (_name, draft, form, reason) => {
  expect(converted(draft, form)).toBe(reason);
});
