import { expect, test } from 'vitest';
import { expectedCharacters } from './expectedCharacters.ts';

test.each([
  [5, 180, 990],
  [20, 180, 4000],
  [60, 180, 11900],
  [10, 145, 1600],
  [1, 180, 200],
])('%i minutes at %i syllables are about %i characters', (minutes, rate, characters) => {
  expect(expectedCharacters(minutes, rate)).toBe(characters);
});
