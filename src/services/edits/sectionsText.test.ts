import { expect, test } from 'vitest';
import { parseSpeech } from '../../core/parser/parseSpeech.ts';
import { sectionsText } from './sectionsText.ts';

test.each([
  ['a section with all that stands under it', '一、', '一、甲\n（一）子\n子文。\n'],
  ['the last, at the end of the file', '二、', '二、乙。要抓：一是东；二是西。\n'],
  ['an item of a sentence', '一是', '一是东；\n'],
  [
    'several, in the order of the text, once each',
    '二、 （一） 一、',
    '一、甲\n（一）子\n子文。\n二、乙。要抓：一是东；二是西。\n',
  ],
])('%s', (_name, words, expected) => {
  const speech = parseSpeech('同志们：\n一、甲\n（一）子\n子文。\n二、乙。要抓：一是东；二是西。');
  const nodes = words.split(' ').flatMap((marker) => speech.nodes.filter((node) => node.marker === marker));
  expect(sectionsText(speech, nodes)).toBe(expected);
});
