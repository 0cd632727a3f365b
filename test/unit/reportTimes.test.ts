import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseSpeech } from '../../src/core/parser/parseSpeech.ts';
import { minutesOf, speechStatistics } from '../../src/services/statistics.ts';

const corpus = join(import.meta.dirname, '..', '..', '..', 'shared', 'corpus', 'open');
const isThere = existsSync(corpus);
if (!isThere) console.warn('Not run: the corpus of published reports is not here.');

// Read at the rate of a solemn report. A report of about 32,000 characters was given in 206 minutes; these are of that order.
test.skipIf(!isThere).each([
  ['cpc-12', 203],
  ['cpc-18', 182],
  ['cpc-20', 203],
])('%s takes about %i minutes', (name, minutes) => {
  const speech = parseSpeech(readFileSync(join(corpus, `${name}.txt`), 'utf8'));
  const { duration, spoken, characters } = speechStatistics(speech, { rate: 145, pause: 0 });
  expect(Math.abs(minutesOf(duration) - minutes)).toBeLessThanOrEqual(5);
  // Syllables for each character, marks included, as measured over published speeches: 0.907.
  expect(spoken / characters).toBeGreaterThan(0.88);
  expect(spoken / characters).toBeLessThan(0.94);
});
