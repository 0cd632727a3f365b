import { expect, test } from 'vitest';
import { parseSpeech } from '../core/parser/parseSpeech.ts';
import { characterCountOf } from './characterCount.ts';
import { countedTextOf, plainTextOf } from './plainText.ts';

const text = '# 一、提高**认识**。{3分钟}要想<!-- 怎么想\n再说 -->明白。（掌声）\n　　〔此处省略8字〕\n完。';

test('the printed words have no comments, no stress marks and no budgets', () => {
  const speech = parseSpeech(text);
  expect(plainTextOf(speech)({ start: 0, end: text.length })).toBe(
    '一、提高认识。要想明白。（掌声） 〔此处省略8字〕 完。',
  );
});

test('the counted words have no stage directions and no notes of missing text either', () => {
  const speech = parseSpeech(text);
  expect(countedTextOf(speech)({ start: 0, end: text.length })).toBe('一、提高认识。要想明白。 完。');
  expect(characterCountOf(speech)({ start: 0, end: text.length })).toBe(14);
});

test('a span may begin and end within what is left out', () => {
  const speech = parseSpeech('甲<!-- 乙 -->丙');
  expect(plainTextOf(speech)({ start: 3, end: 6 })).toBe('');
  expect(plainTextOf(speech)({ start: 0, end: 4 })).toBe('甲');
  expect(plainTextOf(speech)({ start: 5, end: 12 })).toBe('丙');
});
