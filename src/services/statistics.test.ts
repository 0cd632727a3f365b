import { expect, test } from 'vitest';
import { parseSpeech } from '../core/parser/parseSpeech.ts';
import { sectionStatistics, speechStatistics } from './statistics.ts';

const SPEECH = [
  '---',
  '语速: 60',
  '---',
  '在会上的讲话',
  '（2026年1月5日）',
  '同志们：',
  '今天开会。（掌声）<!-- 不算 -->',
  '一、完成38项{3分钟}',
  '要**快**。',
  '二、提高5.2%',
  '〔此处省略9字〕',
  '谢谢大家！',
].join('\n');

test('the whole: everything printed is counted, only what is read aloud is spoken', () => {
  // 字数: 6 title, 7 date line (two brackets, three Han, three numbers: 2026年1月5日 = 6, in brackets 8), and the rest.
  expect(speechStatistics(parseSpeech(SPEECH))).toEqual({
    characters: 6 + 8 + 4 + 5 + 6 + 3 + 5 + 5,
    han: 6 + 3 + 3 + 4 + 4 + 2 + 3 + 4,
    words: 3 + 1 + 1,
    spoken: 3 + 4 + 1 + 2 + 3 + 1 + 2 + 1 + 2 + 6 + 4,
    minutes: 0.48,
  });
});

test('a section holds all that stands under it', () => {
  const sections = sectionStatistics(parseSpeech(SPEECH));
  expect(sections.map(({ node, characters, spoken, minutes }) => [node.lead, characters, spoken, minutes])).toEqual([
    ['完成38项', 9, 9, 0.15],
    ['提高5.2%', 5, 9, 0.15],
  ]);
});

test('without a rate of its own a speech is read at 180 syllables a minute', () => {
  expect(speechStatistics(parseSpeech('好'.repeat(90))).minutes).toBe(0.5);
});

test('an empty text counts nothing', () => {
  expect(speechStatistics(parseSpeech(''))).toEqual({ characters: 0, han: 0, words: 0, spoken: 0, minutes: 0 });
});
