import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseSpeech } from './parser/parseSpeech.ts';
import { sentencesOf } from './sentences.ts';
import { spokenStretchesOf } from './spokenStretches.ts';
import { isSpace } from './text/blank.ts';
import type { Span } from './text/span.ts';
import { countSpokenSyllables } from './text/spokenSyllables.ts';

const samplesFolder = new URL('../../samples/', import.meta.url);
const samples = readdirSync(samplesFolder)
  .filter((name) => name.endsWith('.speech'))
  .map((name) => readFileSync(new URL(name, samplesFolder), 'utf8'));

/** What must hold of the sentences of any text; the names of what does not. */
function brokenLaws(text: string): string[] {
  const speech = parseSpeech(text);
  const sentences = sentencesOf(speech);
  const broken: string[] = [];
  let end = 0;
  for (const { start, end: stop, paragraph, clauses, syllables } of sentences) {
    const around = speech.paragraphs[paragraph]?.span;
    if (!around || start < around.start || stop > around.end) broken.push('a sentence leaves its paragraph');
    if (start < end) broken.push('sentences overlap');
    if (start !== clauses[0]?.start || stop !== clauses.at(-1)?.end) broken.push('a sentence is loose');
    for (const clause of clauses) {
      if (clause.start < end || clause.end <= clause.start) broken.push('clauses overlap or are empty');
      if (isSpace(text.charCodeAt(clause.start)) || isSpace(text.charCodeAt(clause.end - 1)))
        broken.push('a clause is not trimmed');
      if (clause.syllables < 1) broken.push('a clause has no syllable');
      end = clause.end;
    }
    if (syllables !== clauses.reduce((sum, clause) => sum + clause.syllables, 0)) broken.push('syllables differ');
  }
  const clauses = sentences.flatMap((sentence) => sentence.clauses);
  if (
    unread(
      text,
      clauses,
      speech.paragraphs.flatMap((each) => readSpans(text, each)),
    )
  )
    broken.push('words are lost');
  return broken;
}

/** The characters that are read of a paragraph, one span each, where any of its stretch is. */
function readSpans(text: string, paragraph: Parameters<typeof spokenStretchesOf>[1]): Span[] {
  return spokenStretchesOf(text, paragraph).flatMap((stretch) => {
    if (countSpokenSyllables(stretch.text.slice(stretch.start, stretch.end)) === 0) return [];
    return Array.from({ length: stretch.end - stretch.start }, (_, index) => {
      const start = stretch.offsets?.[stretch.start + index] ?? stretch.start + index;
      return { start, end: start + 1 };
    });
  });
}

/** Whether a character other than a blank stands outside of all clauses. */
function unread(text: string, clauses: readonly Span[], characters: readonly Span[]): boolean {
  let index = 0;
  return characters.some(({ start }) => {
    while ((clauses[index]?.end ?? Number.POSITIVE_INFINITY) <= start) index++;
    return (clauses[index]?.start ?? Number.POSITIVE_INFINITY) > start && !isSpace(text.charCodeAt(start));
  });
}

const piece = fc.constantFrom(
  ...[
    '同志们：',
    '一、',
    '（一）',
    '1.',
    '第一，',
    '——',
    '—',
    '一是',
    '谢谢大家！',
    '加强学习',
    '的',
    '等',
    '三',
    '\n',
    '\r\n',
  ],
  ...[
    '。',
    '！',
    '？',
    '……',
    '，',
    '、',
    '；',
    '：',
    '!',
    '?',
    ',',
    ':',
    '.',
    '%',
    '-',
    '～',
    '×',
    '××',
    '＿＿',
    '①',
    '\ud800',
  ],
  ...[
    '“',
    '”',
    '"',
    '（',
    '）',
    '《',
    '》',
    '【',
    '】',
    '【待核实，】',
    '〔此处省略9字〕',
    '（掌声）',
    '{3分钟}',
    '**',
    '#',
  ],
  ...['<!--', '-->', '2020', '1,000', '5.2%', '年', 'GDP', 'a', ' ', '　', '\u0000', '\udc00', '𠮷', '👍'],
);
const text = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));

test('no text breaks a law of the sentences', () => {
  fc.assert(
    fc.property(fc.oneof(text, fc.string({ unit: 'binary', maxLength: 200 })), (input) => {
      expect(brokenLaws(input)).toEqual([]);
    }),
    { numRuns: 3000 },
  );
});

test('the samples hold them, each prefix too', () => {
  expect(samples.length).toBeGreaterThanOrEqual(3);
  for (const sample of samples) {
    for (let end = 0; end <= sample.length; end += 61) expect(brokenLaws(sample.slice(0, end))).toEqual([]);
    expect(brokenLaws(sample)).toEqual([]);
    expect(sentencesOf(parseSpeech(sample)).length).toBeGreaterThan(10);
  }
});

test('Han characters take a syllable each, marks and blanks none', () => {
  const han = fc.constantFrom(...'会议工作认识行〇');
  const mark = fc.constantFrom('，', '。', '；', '“', '”', '（', '）', '？', ' ', '　', '\n', '——');
  fc.assert(
    fc.property(fc.array(fc.oneof({ weight: 3, arbitrary: han }, mark), { maxLength: 80 }), (pieces) => {
      // The salutation takes three; behind it no paragraph is a title.
      const input = `同志们：\n${pieces.join('')}`;
      const syllables = sentencesOf(parseSpeech(input)).reduce((sum, sentence) => sum + sentence.syllables, 0);
      expect(syllables).toBe(3 + pieces.filter((each) => /[会议工作认识行〇]/.test(each)).length);
    }),
  );
});

test('a paragraph of very many sentences is read', () => {
  const speech = parseSpeech(`同志们：\n${'干。'.repeat(150_000)}`);
  expect(sentencesOf(speech)).toHaveLength(150_001);
});
