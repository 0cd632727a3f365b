import { expect, test } from 'vitest';
import { parseSpeech } from '../../core/parser/parseSpeech.ts';
import { exportQuestions } from './exportQuestions.ts';

const NONE = { stageDirections: false, contents: false, comments: false };

test.each([
  ['running text', '同志们：\n正文。', 'official', NONE],
  ['a stage direction', '同志们：\n辛苦了！（掌声）', 'official', { ...NONE, stageDirections: true }],
  ['a stage direction in chat', '同志们：\n辛苦了！（掌声）', 'chat', { ...NONE, stageDirections: true }],
  ['headings', '同志们：\n一、甲\n二、乙', 'podium', { ...NONE, contents: true }],
  ['headings with their contents', '目录\n一、甲\n同志们：\n一、甲\n二、乙', 'official', NONE],
  ['a comment', '同志们：\n正文。<!-- 查 -->', 'official', { ...NONE, comments: true }],
  ['an unfinished place', '同志们：\n【待核实】', 'official', { ...NONE, comments: true }],
  ['a comment in plain text', '同志们：\n正文。<!-- 查 -->', 'typed', NONE],
  ['all of it, as an outline', '同志们：\n一、甲\n二、乙（掌声）<!-- 查 -->', 'outline', NONE],
] as const)('%s', (_name, source, kind, expected) => {
  expect(exportQuestions([parseSpeech('同志们：\n好。'), parseSpeech(source)], kind)).toEqual(expected);
});
