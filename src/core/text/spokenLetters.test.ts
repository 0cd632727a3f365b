import { expect, test } from 'vitest';
import { lettersSyllables } from './spokenLetters.ts';

test.each([
  ['GDP', 3],
  ['W', 3],
  ['WTO', 5],
  ['w', 3],
  // Long capitals with vowels are a word, those without are spelled; so are four.
  ['COVID', 2],
  ['HTTPS', 5],
  ['APEC', 4],
  ['app', 3],
  ['App', 3],
  ['happy', 2],
  ['SARS', 2],
  ['AAA', 3],
  ['Internet', 3],
  ['DeepSeek', 2],
  ['ChatGPT', 4],
  ['mRNA', 4],
  ['WiFi', 2],
  ['nth', 3],
])('%s takes %i syllables', (letters, syllables) => {
  expect(lettersSyllables(letters, false)).toBe(syllables);
});

test('a unit is read in Chinese behind a number only', () => {
  expect(lettersSyllables('kWh', true)).toBe('千瓦时'.length);
  expect(lettersSyllables('KM', true)).toBe('公里'.length);
  expect(lettersSyllables('m', true)).toBe('米'.length);
  expect(lettersSyllables('MW', true)).toBe('兆瓦'.length);
  expect(lettersSyllables('MW', false)).toBe(4);
});
