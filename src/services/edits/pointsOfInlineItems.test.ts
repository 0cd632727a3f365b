import { expect, test } from 'vitest';
import { parseSpeech } from '../../core/parser/parseSpeech.ts';
import { pointsOfInlineItems } from './pointsOfInlineItems.ts';
import { applyEdits } from './textEdit.ts';

const HEAD = '同志们：\n';

/** The draft after its last series was made points, or why it was not. */
function asPoints(draft: string): string {
  const text = HEAD + draft;
  const speech = parseSpeech(text);
  const node = speech.nodes.findLast(({ kind }) => kind === 'I') ?? speech.nodes.at(-1);
  if (!node) throw new Error(`no node in ${draft}`);
  const result = pointsOfInlineItems(speech, node);
  return result.kind === 'edits' ? applyEdits(text, result.edits).slice(HEAD.length) : result.reason;
}

test.each([
  ['； become 。', '要抓三件事：一是甲；二是乙；三是丙。\n', '要抓三件事：\n（一）甲。\n（二）乙。\n（三）丙。\n'],
  ['， become 。', '要抓。一是甲，二是乙。\n', '要抓。\n（一）甲。\n（二）乙。\n'],
  ['。 and ！ stay', '要抓。一是甲！二是乙。丙。三是丁？\n', '要抓。\n（一）甲！\n（二）乙。丙。\n（三）丁？\n'],
  ['the last gets its 。', '要抓。一是甲；二是乙\n', '要抓。\n（一）甲。\n（二）乙。\n'],
  ['the last loses its ；', '要抓。一是甲；二是乙；\n', '要抓。\n（一）甲。\n（二）乙。\n'],
  ['a direction behind the last', '要抓。一是甲；二是乙。（掌声）\n', '要抓。\n（一）甲。\n（二）乙。（掌声）\n'],
  ['an end mark within quotes', '要抓。一是“甲。”二是“乙！”\n', '要抓。\n（一）“甲。”\n（二）“乙！”\n'],
  [
    'what stands behind the last stays with it',
    '要抓。一是甲；二是乙。总之好。\n丙。\n',
    '要抓。\n（一）甲。\n（二）乙。总之好。\n丙。\n',
  ],
  ['items without words before them', '一是甲；二是乙。\n', '（一）甲。\n（二）乙。\n'],
  ['一是 within a clause', '问题主要一是人少，二是钱少。\n', '问题主要\n（一）人少。\n（二）钱少。\n'],
  ['the comma of the marker goes', '要抓。一是，甲；二是，乙。\n', '要抓。\n（一）甲。\n（二）乙。\n'],
  ['其一', '要抓。其一，甲；其二，乙。\n', '要抓。\n（一）甲。\n（二）乙。\n'],
  ['一个是', '要抓。一个是甲，一个是乙。\n', '要抓。\n（一）甲。\n（二）乙。\n'],
  ['the same marker for each', '要抓：一是甲，一是乙。\n', '要抓：\n（一）甲。\n（二）乙。\n'],
  ['under 一、', '一、丁\n要抓。一是甲；二是乙。\n二、戊\n', '一、丁\n要抓。\n（一）甲。\n（二）乙。\n二、戊\n'],
  ['under （一）', '（一）抓。一是甲；二是乙。\n（二）丁。\n', '（一）抓。\n1.甲。\n2.乙。\n（二）丁。\n'],
  ['under 1.', '1.抓。一是甲；二是乙。\n2.丁。\n', '1.抓。\n（1）甲。\n（2）乙。\n2.丁。\n'],
  ['under 第一，', '第一，抓。一是甲；二是乙。\n第二，丁。\n', '第一，抓。\n（一）甲。\n（二）乙。\n第二，丁。\n'],
  [
    'an inner list stays within its point',
    '要抓。一是甲：首先，丙；其次，丁。二是乙。\n',
    '要抓。\n（一）甲：首先，丙；其次，丁。\n（二）乙。\n',
  ],
  [
    'the style of the points elsewhere',
    '一、丁\n(一)戊。己。\n二、庚\n要抓。一是甲；二是乙。\n',
    '一、丁\n(一)戊。己。\n二、庚\n要抓。\n(一)甲。\n(二)乙。\n',
  ],
  [
    'with the indentation of the paragraph',
    '　　要抓。一是甲；二是乙。\n',
    '　　要抓。\n　　（一）甲。\n　　（二）乙。\n',
  ],
  [
    'with the blank lines that part paragraphs',
    '丁。\n\n要抓。一是甲；二是乙。\n\n戊。\n',
    '丁。\n\n要抓。\n\n（一）甲。\n\n（二）乙。\n\n戊。\n',
  ],
  ['items of several paragraphs', '要抓。一是甲；二是乙；\n三是丙。\n', '要抓。\n（一）甲。\n（二）乙。\n（三）丙。\n'],
  ['stressed items', '要抓。**一是甲。**好。**二是乙。**好。\n', '要抓。\n**（一）甲。**好。\n**（二）乙。**好。\n'],
])('%s', (_name, draft, after) => {
  expect(asPoints(draft)).toBe(after);
});

test('line ends are those of the text', () => {
  const text = '同志们：\r\n要抓。一是甲；二是乙。\r\n';
  const speech = parseSpeech(text);
  const [node] = speech.nodes;
  const result = node && pointsOfInlineItems(speech, node);
  expect(result?.kind === 'edits' && applyEdits(text, result.edits)).toBe(
    '同志们：\r\n要抓。\r\n（一）甲。\r\n（二）乙。\r\n',
  );
});

test.each([
  ['headings', '一、甲\n二、乙\n', 'noInlineItems'],
  ['items that open paragraphs', '一是甲。\n二是乙。\n', 'noInlineItems'],
  ['items under ①', '①抓。一是甲；二是乙。\n', 'noLowerForm'],
  ['items whose points would be read as headings over what follows', '要抓。一是甲；二是乙。\n一、丁\n', 'structure'],
  ['a stressed passage over several items', '要抓。**一是甲；二是乙。**\n', 'stressed'],
])('refused: %s', (_name, draft, reason) => {
  expect(asPoints(draft)).toBe(reason);
});
