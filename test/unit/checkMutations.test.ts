import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseSpeech } from '../../src/core/parser/parseSpeech.ts';
import { checkCodes } from '../../src/services/checks/checks.ts';
import type { CheckCode } from '../../src/services/checks/checkValues.ts';
import { fixAllEdits } from '../../src/services/checks/fixAll.ts';
import { namesOfSpeech } from '../../src/services/checks/namesOfSpeech.ts';
import { checkSpeech } from '../../src/services/checks/problems.ts';
import { applyEdits } from '../../src/services/edits/textEdit.ts';
import { formatEdits } from '../../src/services/format/formatSpeech.ts';
import { type Mutant, mutations } from '../checkMutations.ts';
import { shippedLexicon } from '../checkRows.ts';

const own = [new URL('../../samples/', import.meta.url), new URL('../fixtures/checks/', import.meta.url)];
const published = new URL('../../../shared/corpus/open/', import.meta.url);

function textsIn(folder: URL): readonly string[] {
  return readdirSync(folder)
    .filter((name) => /\.(?:speech|txt)$/.test(name))
    .map((name) => readFileSync(new URL(name, folder), 'utf8'));
}

/** So many faults of a kind in all, spread over the texts. */
const MOST = 200;
/** Of a kind so many must be found. */
const REQUIRED = 0.95;
/** Whether the check finds something at the fault. */
function isCaught(code: CheckCode, { text, start, end }: Mutant): boolean {
  const speech = parseSpeech(text);
  const alike = ORDER.has(code) ? ORDER : new Set([code]);
  const off = checkCodes.filter((other) => !alike.has(other));
  const { problems } = checkSpeech(speech, { lexicon: shippedLexicon, names: namesOfSpeech(speech), off });
  const isAnywhere = PLACELESS.has(code);
  const meets = (place: { readonly start: number; readonly end: number }) =>
    isAnywhere || (place.start <= end && start <= place.end);
  return problems.some(
    ({ span, related = [] }) => meets(span) || (TOLD_ONCE.has(code) && related.some((each) => meets(each.span))),
  );
}

/** 二、 behind 四、 of the section before may be a list without its first, or a count that goes back: one of them is told. */
const ORDER: ReadonlySet<CheckCode> = new Set(['ordinal.first', 'ordinal.skip', 'ordinal.repeat']);

/** Of these it is not said where the fault was made but where it shows: a lost mark, a style that is rarer elsewhere. */
const PLACELESS: ReadonlySet<CheckCode> = new Set([
  'punct.pair',
  'number.style',
  'figure.differs',
  'part.missing',
  'text.repeat',
  'frontmatter.invalid',
  'frontmatter.differs',
  'text.long',
]);
/** A text that is wrong throughout says so once, and shows the other places with it. */
const TOLD_ONCE: ReadonlySet<CheckCode> = new Set(['number.year', 'ordinal.mark', 'text.placeholder']);

function spread(mutants: readonly Mutant[]): readonly Mutant[] {
  const step = Math.max(1, mutants.length / MOST);
  return Array.from(
    { length: Math.min(MOST, mutants.length) },
    (_none, index) => mutants[Math.floor(index * step)],
  ).filter((mutant): mutant is Mutant => mutant !== undefined);
}

/** What is not caught, as its surroundings. */
function missed(
  code: CheckCode,
  texts: readonly string[],
): { readonly made: number; readonly missed: readonly string[] } {
  const all = spread(texts.flatMap((text) => mutations[code](parseSpeech(text))));
  const escaped = all.filter((mutant) => !isCaught(code, mutant));
  return {
    made: all.length,
    missed: escaped.map(({ text, start, end }) => text.slice(Math.max(0, start - 15), end + 15).replaceAll('\n', '⏎')),
  };
}

describe('faults made in the project’s own speeches are found', () => {
  const texts = own.flatMap(textsIn);
  test.each(checkCodes)('%s', (code) => {
    const { made, missed: escaped } = missed(code, texts);
    expect(made).toBeGreaterThan(0);
    expect(escaped.length / made, escaped.join('\n')).toBeLessThanOrEqual(1 - REQUIRED);
  });
});

/** So many faults of each kind are put right. */
const MENDED = 6;

/** The texts after all safe fixes, and after the formatter, that a second time would change. */
function changedTwice(code: CheckCode, texts: readonly string[]): readonly string[] {
  const mutants = texts.flatMap((text) => mutations[code](parseSpeech(text)));
  const step = Math.max(1, Math.floor(mutants.length / MENDED));
  return mutants
    .filter((_mutant, index) => index % step === 0)
    .flatMap(({ text }) => {
      const once = applyEdits(text, fixAllEdits(parseSpeech(text), { lexicon: shippedLexicon }));
      const formatted = applyEdits(text, formatEdits(parseSpeech(text)));
      const again = [
        ...fixAllEdits(parseSpeech(once), { lexicon: shippedLexicon }).map((edit) => ({ edit, of: once })),
        ...formatEdits(parseSpeech(formatted)).map((edit) => ({ edit, of: formatted })),
      ];
      return again.map(
        ({ edit: { span, text: by }, of }) => `${of.slice(span.start - 10, span.end + 10)} → ${JSON.stringify(by)}`,
      );
    });
}

describe('all safe fixes twice are all safe fixes once, and so is the formatter', () => {
  const texts = [...own, ...(existsSync(published) ? [published] : [])].flatMap(textsIn);
  test.each(checkCodes)('where faults were made: %s', (code) => {
    expect(changedTwice(code, texts)).toEqual([]);
  });
});

if (!existsSync(published))
  console.log('The corpus of published speeches is not here: faults are made in our own alone.');

describe.skipIf(!existsSync(published))('faults made in published speeches are found', () => {
  const texts = existsSync(published) ? textsIn(published) : [];
  test.each(checkCodes)('%s', (code) => {
    const { made, missed: escaped } = missed(code, texts);
    if (process.env['REPORT'] !== undefined) console.log(`${code}\t${made}\t${made - escaped.length}`);
    // A few kinds of fault cannot be made in any of them.
    if (made > 0) expect(escaped.length / made, escaped.slice(0, 20).join('\n')).toBeLessThanOrEqual(1 - REQUIRED);
  });
});
