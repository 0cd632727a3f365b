import { expect, test } from 'vitest';
import { parseSpeech } from '../../core/parser/parseSpeech.ts';
import { deleteNode } from './deleteNode.ts';
import { moveNode } from './moveNode.ts';
import { offsetAfter, type StructuralEdit, type StructuralResult } from './structuralEdit.ts';
import { applyEdits } from './textEdit.ts';

function made(result: StructuralResult): StructuralEdit {
  if (result.kind !== 'edits') throw new Error(result.kind);
  return result;
}

/** Where ｜ in the text stands after the second section has moved up. */
function caretAfterMove(marked: string): string {
  const offset = marked.indexOf('｜');
  const text = marked.replace('｜', '');
  const speech = parseSpeech(text);
  const second = speech.nodes.filter(({ level }) => level === 1)[1];
  if (!second) throw new Error('no second section');
  const result = made(moveNode(speech, second, 'up', { renumber: true }));
  const after = applyEdits(text, result.edits);
  const caret = offsetAfter(result, offset);
  return `${after.slice(0, caret)}｜${after.slice(caret)}`;
}

test.each([
  ['in the words that move', '一、甲\n二、乙｜文\n', '一、乙｜文\n二、甲\n'],
  ['at their end', '一、甲\n二、乙｜\n', '一、乙｜\n二、甲\n'],
  ['at the end of the text', '一、甲\n二、乙｜', '一、乙｜\n二、甲'],
  ['before their marker', '一、甲\n｜二、乙\n', '｜一、乙\n二、甲\n'],
  ['in what they move over', '一、甲｜文\n二、乙\n', '一、乙\n二、甲｜文\n'],
  ['before it all', '同志｜们：\n一、甲\n二、乙\n', '同志｜们：\n一、乙\n二、甲\n'],
  ['behind it all', '一、甲\n二、乙\n三、丙｜\n', '一、乙\n二、甲\n三、丙｜\n'],
  ['in an item within it', '一、甲\n二、乙\n要：一是东；二是｜西。\n', '一、乙\n要：一是东；二是｜西。\n二、甲\n'],
])('the caret stays %s', (_name, before, after) => {
  expect(caretAfterMove(before)).toBe(after);
});

test('numbers that become longer shift the caret behind them', () => {
  const nine = Array.from({ length: 9 }, () => '一、甲\n').join('');
  const text = `${nine}五、乙文\n六、丙\n`;
  const speech = parseSpeech(text);
  const node = speech.nodes.at(-1);
  const result = made(node ? moveNode(speech, node, 'up', { renumber: true }) : { kind: 'atEdge' });
  const after = applyEdits(text, result.edits);
  const caret = offsetAfter(result, text.indexOf('文'));
  expect(after.slice(caret, caret + 1)).toBe('文');
});

test('where the section was taken away, the caret stands in its place', () => {
  const text = '一、甲\n二、乙文\n三、丙\n';
  const speech = parseSpeech(text);
  const node = speech.nodes[1];
  const result = made(node ? deleteNode(speech, node, { renumber: true }) : { kind: 'atEdge' });
  expect(applyEdits(text, result.edits)).toBe('一、甲\n二、丙\n');
  expect(offsetAfter(result, text.indexOf('文'))).toBe(4);
  expect(offsetAfter(result, text.indexOf('丙'))).toBe(6);
});

test('the edits leave alone what stays', () => {
  const text = `一、甲\n${'甲文。\n'.repeat(50)}二、乙\n三、丙\n`;
  const speech = parseSpeech(text);
  const last = speech.nodes.at(-1);
  const { edits } = made(last ? moveNode(speech, last, 'up', { renumber: true }) : { kind: 'atEdge' });
  expect(edits.every(({ span, text: written }) => span.end - span.start + written.length < 10)).toBe(true);
});
