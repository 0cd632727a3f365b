import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseSpeech } from '../../src/core/parser/parseSpeech.ts';
import type { Problem } from '../../src/services/checks/check.ts';
import { fixAllEdits } from '../../src/services/checks/fixAll.ts';
import { checkSpeech } from '../../src/services/checks/problems.ts';
import { applyEdits } from '../../src/services/edits/textEdit.ts';
import { formatEdits } from '../../src/services/format/formatSpeech.ts';
import { shippedLexicon } from '../checkRows.ts';

const own = new URL('../fixtures/checks/silent.speech', import.meta.url);
const published = new URL('../../../shared/corpus/open/', import.meta.url);
const isHere = existsSync(published);
const options = { lexicon: shippedLexicon };

test('a good speech with every construct is met with silence', () => {
  const text = readFileSync(own, 'utf8');
  const { problems } = checkSpeech(parseSpeech(text), options);
  expect(problems.map(({ code, span }) => [code, text.slice(span.start, span.end)])).toEqual([]);
  expect(fixAllEdits(parseSpeech(text), options)).toEqual([]);
});

if (!isHere) console.log('The corpus of published speeches is not here: silence on it is not tested.');

describe.skipIf(!isHere)('published speeches', () => {
  const texts = isHere
    ? readdirSync(published)
        .filter((name) => name.endsWith('.txt'))
        .map((name) => ({ name, text: readFileSync(new URL(name, published), 'utf8') }))
    : [];
  const found = texts.map(({ name, text }) => ({
    name,
    text,
    problems: checkSpeech(parseSpeech(text), options).problems,
  }));
  const characters = texts.reduce((sum, { text }) => sum + text.length, 0);
  const isGrave = ({ severity }: Problem) => severity === 'error' || severity === 'warning';
  const count = (which: (problem: Problem) => boolean) =>
    found.reduce((sum, { problems }) => sum + problems.filter(which).length, 0);

  test('at most one error or warning in 10,000 characters', () => {
    expect((count(isGrave) / characters) * 10_000).toBeLessThanOrEqual(1);
  });

  test('hints are as rare', () => {
    expect((count(({ severity }) => severity === 'hint') / characters) * 10_000).toBeLessThanOrEqual(1);
  });

  test('no count is said to be wrong', () => {
    expect(count(({ code }) => code === 'count.mismatch')).toBe(0);
  });

  test.each(texts)('$name: all safe fixes twice are all safe fixes once, and so is the formatter', ({ text }) => {
    const once = applyEdits(text, fixAllEdits(parseSpeech(text), options));
    expect(fixAllEdits(parseSpeech(once), options)).toEqual([]);
    const formatted = applyEdits(text, formatEdits(parseSpeech(text)));
    expect(formatEdits(parseSpeech(formatted))).toEqual([]);
  });
});
