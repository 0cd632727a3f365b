import { expect, test } from 'vitest';
import { parseSpeech } from '../core/parser/parseSpeech.ts';
import { countSpokenSyllables } from '../core/text/spokenSyllables.ts';
import { practicePassage } from './practicePassage.ts';

const sentence = (index: number) => `第${index}句${'话'.repeat(26)}。`;
const text = `标题\n同志们：\n${Array.from({ length: 30 }, (_none, index) => sentence(index + 100)).join('\n')}\n`;

test('whole sentences from the cursor on, about a minute and a half', () => {
  const { text: words, syllables } = practicePassage(parseSpeech(text), text.indexOf('第105句') + 3);
  expect(words.split('\n')[0]).toBe(sentence(105));
  expect(words.split('\n')).toHaveLength(9);
  expect(syllables).toBe(countSpokenSyllables(words));
});

test('where the speech ends sooner, from before the cursor', () => {
  const { text: words } = practicePassage(parseSpeech(text), text.length);
  expect(words.split('\n').at(-1)).toBe(sentence(129));
  expect(words.split('\n')).toHaveLength(9);
});

test('the sentences of a paragraph stay together, without what is not read', () => {
  const source = `同志们：\n${'话'.repeat(150)}。<!-- 不读 -->${'话'.repeat(150)}。（掌声）\n`;
  expect(practicePassage(parseSpeech(source), 0).text).toBe(`同志们：\n${'话'.repeat(150)}。${'话'.repeat(150)}。`);
});

test.each([
  ['no speech', undefined],
  ['a short one', parseSpeech('同志们：\n好。')],
])('a passage of our own for %s', (_name, speech) => {
  const { text: words, syllables } = practicePassage(speech, 0);
  expect(words.startsWith('同志们：\n')).toBe(true);
  expect(syllables).toBe(countSpokenSyllables(words));
  expect(syllables).toBeGreaterThan(180);
});
