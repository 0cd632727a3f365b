import { expect, test } from 'vitest';
import { parseSpeech } from '../core/parser/parseSpeech.ts';
import { type SectionStep, stepToNextSection, stepToPreviousSection } from './sectionSteps.ts';

const CURSOR = '｜';

function words(text: string, step: SectionStep): string {
  return step.kind === 'to' ? (text.slice(step.offset).split(/[。\n]/, 1)[0] ?? '') : step.kind;
}

test.each<[string, string, string, string]>([
  ['from the opening', '同志们：\n今天｜开会。\n一、甲\n二、乙\n', '一、甲', 'end'],
  ['from within a section', '同志们：\n一、甲\n正｜文。\n二、乙\n', '二、乙', '一、甲'],
  ['from a marker', '同志们：\n一、甲\n｜二、乙\n三、丙\n', '三、丙', '一、甲'],
  ['down and up the levels', '同志们：\n一、甲\n（一）子。\n｜（二）丑。\n二、乙\n', '二、乙', '（一）子'],
  ['to an item that opens a paragraph', '同志们：\n第一，要快。\n正｜文。\n第二，要准。\n', '第二，要准', '第一，要快'],
  ['past items within a paragraph', '同志们：\n一、甲\n｜要做到：一是快，二是准。\n二、乙\n', '二、乙', '一、甲'],
  ['from the last section', '同志们：\n一、甲\n二、乙\n正｜文。\n', 'end', '二、乙'],
  ['behind the indentation', '同志们：\n一、甲\n｜　　二、乙\n', '二、乙', '一、甲'],
  ['to nodes in a text that lost its line breaks', '今天讲两点。一、甲。｜二、乙。三、丙。', '三、丙', '一、甲'],
  ['nowhere without sections', '同志们：\n今天｜开会。\n', 'noSections', 'noSections'],
])('%s', (_name, marked, next, previous) => {
  const text = marked.replace(CURSOR, '');
  const speech = parseSpeech(text);
  const offset = marked.indexOf(CURSOR);
  expect(words(text, stepToNextSection(speech, offset))).toBe(next);
  expect(words(text, stepToPreviousSection(speech, offset))).toBe(previous);
});
