import { expect, test } from 'vitest';
import { parseSpeech } from '../../core/parser/parseSpeech.ts';
import { exportFileName } from './exportFileName.ts';

test.each([
  ['在会上的讲话\n同志们：\n正文。', 'draft.speech', 'official', '在会上的讲话（送审稿）'],
  ['在会上的讲话\n同志们：\n正文。', 'draft.speech', 'podium', '在会上的讲话（大字版）'],
  ['坚定信心　真抓实干\n开创新局面\n同志们：\n正文。', 'a.speech', 'chat', '坚定信心 真抓实干开创新局面（文字稿）'],
  ['同志们：\n正文。', '动员会讲话.speech', 'outline', '动员会讲话（提纲）'],
  ['同志们：\n正文。', '动员会讲话.speech.txt', 'typed', '动员会讲话（文字稿）'],
  ['同志们：\n正文。', '第1.5稿.txt', 'official', '第1.5稿（送审稿）'],
  ['同志们：\n正文。', 'Untitled-1', 'official', 'Untitled-1（送审稿）'],
  ['关于/进展:情况的报告\n同志们：\n正文。', 'a.speech', 'official', '关于进展情况的报告（送审稿）'],
] as const)('%j as %s (%s): %s', (source, fileName, kind, expected) => {
  expect(exportFileName(parseSpeech(source), fileName, kind)).toBe(expected);
});

test('the note of a long name is not cut off', () => {
  const speech = parseSpeech(`---\n标题: ${'长'.repeat(200)}\n---\n同志们：\n正文。`);
  const name = exportFileName(speech, 'a.speech', 'official');
  expect(name).toBe(`${'长'.repeat(60)}（送审稿）`);
  expect(new TextEncoder().encode(`${name}.docx`).length).toBeLessThan(255);
});
