import { describe, expect, test } from 'vitest';
import { parseSpeech } from '../core/parser/parseSpeech.ts';
import { NO_COUNTS } from './countsWithin.ts';
import { sectionStatistics, spansStatistics, speechStatistics } from './statistics.ts';
import { timingOf } from './timing.ts';

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
  const characters = 6 + 8 + 4 + 5 + 6 + 3 + 5 + 5;
  const spoken = 3 + 4 + 1 + 2 + 3 + 1 + 2 + 1 + 2 + 6 + 4;
  expect(speechStatistics(parseSpeech(SPEECH))).toEqual({
    characters,
    han: 6 + 3 + 3 + 4 + 4 + 2 + 3 + 4,
    words: 3 + 1 + 1,
    withoutSpaces: characters + 3 + 1 + 3,
    withSpaces: characters + 3 + 1 + 3,
    paragraphs: 8,
    sentences: 6,
    spoken,
    duration: spoken,
  });
});

test('a section holds all that stands under it', () => {
  const sections = sectionStatistics(parseSpeech(SPEECH));
  expect(sections.map(({ node, characters, spoken, duration }) => [node.lead, characters, spoken, duration])).toEqual([
    ['完成38项', 9, 9, 9],
    ['提高5.2%', 5, 9, 9],
  ]);
});

test('without a rate of its own a speech is read at 180 syllables a minute', () => {
  expect(speechStatistics(parseSpeech('好'.repeat(90))).duration).toBe(30);
});

test('its own rate goes before the one that is preferred', () => {
  expect(timingOf(parseSpeech(SPEECH), { rate: 220, pause: 5 })).toEqual({ rate: 60, pause: 5 });
  expect(timingOf(parseSpeech('好'), { rate: 220, pause: 5 })).toEqual({ rate: 220, pause: 5 });
});

test('each stage direction takes its pause, in a line of its own and behind a sentence', () => {
  const speech = parseSpeech('同志们：\n好。（掌声）（起立）好。\n（长时间鼓掌）\n谢谢大家！（掌声）\n');
  expect(speechStatistics(speech, { rate: 60, pause: 7 }).duration).toBe(3 + 2 + 4 + 4 * 7);
  expect(spansStatistics(speech, [{ start: 0, end: 8 }], { rate: 60, pause: 7 }).duration).toBe(3 + 1 + 7);
});

test('an empty text counts nothing', () => {
  expect(speechStatistics(parseSpeech(''))).toEqual({ ...NO_COUNTS, sentences: 0, spoken: 0, duration: 0 });
});

describe('selections', () => {
  const speech = parseSpeech(SPEECH);
  const of = (...words: readonly string[]) => {
    const spans = words.map((word) => {
      const start = SPEECH.indexOf(word);
      return { start, end: start + word.length };
    });
    const { characters, withSpaces, paragraphs, sentences, spoken } = spansStatistics(speech, spans);
    return [characters, withSpaces, paragraphs, sentences, spoken];
  };

  test.each([
    ['words of one sentence', ['天开'], [2, 2, 1, 1, 2]],
    ['the half of a number is a number', ['8项'], [2, 2, 1, 1, 2]],
    ['over a line end', ['们：\n今天'], [4, 4, 2, 2, 3]],
    ['a comment and a stage direction within it', ['会。（掌声）<!-- 不算 -->\n一、'], [4, 4, 2, 2, 2]],
    ['nothing but a comment', ['不算'], [0, 0, 0, 0, 0]],
    ['the front matter', ['语速: 60'], [0, 0, 0, 0, 0]],
    ['the title is counted, but not read', ['在会上的讲话'], [6, 6, 1, 0, 0]],
    ['several at once', ['同志', '今天'], [4, 4, 2, 2, 4]],
    ['a stressed word', ['要**快**。'], [3, 3, 1, 1, 2]],
  ])('%s', (_name, words, expected) => {
    expect(of(...words)).toEqual(expected);
  });

  test('the whole text is what the whole speech is', () => {
    expect(spansStatistics(speech, [{ start: 0, end: SPEECH.length }])).toEqual(speechStatistics(speech));
  });
});

test('indentation is no text, blanks within are spaces', () => {
  const { characters, withSpaces } = speechStatistics(parseSpeech('　　李　强同志 好。　\n'));
  expect([characters, withSpaces]).toEqual([6, 8]);
});
