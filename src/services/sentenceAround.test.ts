import { expect, test } from 'vitest';
import { parseSpeech } from '../core/parser/parseSpeech.ts';
import { sentenceAround } from './sentenceAround.ts';

/** The sentence around ⟦. */
function sentence(marked: string): string | undefined {
  const text = marked.replace('⟦', '');
  const span = sentenceAround(parseSpeech(text), marked.indexOf('⟦'));
  return span && text.slice(span.start, span.end);
}

test.each([
  ['the first', '同志们：\n大⟦家好。今天开会。', '大家好。'],
  ['the last, without an end mark', '同志们：\n大家好。今天⟦开会', '今天开会'],
  ['its closing marks belong to it', '同志们：\n他说：“干⟦！”大家都干。', '他说：“干！”'],
  ['between two, the one before', '同志们：\n大家好。⟦今天开会。', '大家好。'],
  ['the start of a paragraph', '同志们：\n⟦大家好。', '大家好。'],
  ['the end of a paragraph', '同志们：\n大家好。⟦\n今天。', '大家好。'],
  ['a blank line', '同志们：\n\n⟦\n大家好。', undefined],
  ['front matter', '---\n类⟦型: 致辞\n---\n同志们：', undefined],
  ['nothing', '⟦', undefined],
])('%s', (_name, marked, answer) => {
  expect(sentence(marked)).toBe(answer);
});
