import { expect, test } from 'vitest';
import { parseSpeech } from './parser/parseSpeech.ts';
import { sentencesOf } from './sentences.ts';

const SPEECH = [
  '在会上的讲话',
  '（2026年1月5日）',
  '同志们：',
  '今天**开会**，共38人。（掌声）下面<!-- 两点 -->讲话。',
  '一、完成5.2%{3分钟}',
  '要快〔此处省略9字〕要好；要省。',
  '谢谢大家！',
].join('\n');

test('the sentences of a speech, with their paragraphs and syllables', () => {
  const sentences = sentencesOf(parseSpeech(SPEECH)).map(({ start, end, paragraph, syllables, clauses }) => [
    SPEECH.slice(start, end),
    paragraph,
    syllables,
    clauses.map((clause) => clause.syllables),
  ]);
  expect(sentences).toEqual([
    ['同志们：', 2, 3, [3]],
    ['今天**开会**，共38人。', 3, 9, [4, 5]],
    ['下面<!-- 两点 -->讲话。', 3, 4, [4]],
    ['一、完成5.2%', 4, 9, [1, 8]],
    ['要快', 5, 2, [2]],
    ['要好；要省。', 5, 4, [2, 2]],
    ['谢谢大家！', 6, 4, [4]],
  ]);
});

test('they are computed once for a speech', () => {
  const speech = parseSpeech(SPEECH);
  expect(sentencesOf(speech)).toBe(sentencesOf(speech));
  expect(sentencesOf(parseSpeech(SPEECH))).not.toBe(sentencesOf(speech));
});
