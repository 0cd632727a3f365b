import { expect, test } from 'vitest';
import { parseSpeech } from '../../core/parser/parseSpeech.ts';
import type { DropPlace } from './dropTarget.ts';
import { pasteAt } from './pasteAt.ts';
import { applyEdits } from './textEdit.ts';

const TEXT = '讲话\n同志们：\n一、甲\n二、乙\n要抓两项工作。\n三、丙\n（一）子\n谢谢大家！\n';
const speech = parseSpeech(TEXT);

function on(words: string): DropPlace {
  const node = speech.nodes.find(({ lead }) => lead === words);
  if (!node) throw new Error(`no node ${words}`);
  return { kind: 'node', node };
}

function under(words: string): DropPlace {
  const place = on(words);
  return place.kind === 'node' ? { kind: 'under', node: place.node, offset: place.node.leadSpan.end } : place;
}

test.each<[string, DropPlace, 'before' | 'after', string]>([
  ['before a node', on('乙'), 'before', '二、新\n三、乙'],
  ['behind a node', on('乙'), 'after', '要抓两项工作。\n三、新\n四、丙'],
  ['before all', { kind: 'first' }, 'after', '同志们：\n一、新\n二、甲'],
  ['behind all', { kind: 'last' }, 'before', '（一）子\n四、新\n谢谢'],
  ['on a count: the first of what stands under it', under('丙'), 'after', '三、丙\n（一）新\n（二）子'],
  [
    'on a count under which nothing stands: behind the section',
    under('乙'),
    'before',
    '要抓两项工作。\n三、新\n四、丙',
  ],
])('%s', (_name, place, onNode, expected) => {
  const result = pasteAt(speech, place, onNode, '五、新\n', { renumber: true });
  expect(result.kind === 'edits' && applyEdits(TEXT, result.edits)).toContain(expected);
});

test.each(['first', 'last'] as const)('without sections, on parts: before the closing (%s)', (kind) => {
  const text = '同志们：\n讲两点：一是快；二是稳。\n谢谢大家！\n';
  const result = pasteAt(parseSpeech(text), { kind }, 'after', '五、新\n新文。\n', { renumber: true });
  expect(result.kind === 'edits' && applyEdits(text, result.edits)).toBe(
    '同志们：\n讲两点：一是快；二是稳。\n一、新\n新文。\n谢谢大家！\n',
  );
});
