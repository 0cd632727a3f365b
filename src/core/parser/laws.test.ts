import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { brokenLaws } from '../../../test/speechFacts.ts';
import { parseSpeech } from './parseSpeech.ts';

const samplesFolder = new URL('../../../samples/', import.meta.url);
const samples = readdirSync(samplesFolder)
  .filter((name) => name.endsWith('.speech'))
  .map((name) => readFileSync(new URL(name, samplesFolder), 'utf8'));

/** Pieces of which hostile and half-typed speeches are made. */
const piece = fc.constantFrom(
  ...[
    '一、',
    '（一）',
    '1.',
    '（1）',
    '①',
    '第一，',
    '第二，',
    '第三，',
    '首先，',
    '其次，',
    '最后，',
    '——',
    '一是',
    '二是',
    '三是',
  ],
  ...[
    '一个是',
    '其一，',
    '同志们：',
    '同志们！',
    '谢谢大家！',
    '三点意见。',
    '四个“增强”',
    '“',
    '”',
    '《',
    '》',
    '（掌声）',
    '（',
    '）',
  ],
  ...[
    '〔此处省略9字〕',
    '〔',
    '〕',
    '<!--',
    '-->',
    '---',
    '#',
    '## ',
    '**',
    '{3分钟}',
    '{',
    '【待核实】',
    '××',
    '＿＿',
    '／',
    '*',
    '{shàn}',
  ],
  ...[
    '\n',
    '\r\n',
    '\r',
    '　　',
    ' ',
    '\t',
    '。',
    '；',
    '，',
    '：',
    '加强学习',
    '2026年',
    '标题: 甲',
    '在会上的讲话',
    '（2026年1月5日）',
    '李强',
    '各位代表：',
    '一方面',
    '另一方面',
    '既要',
    '又要',
    '两个方面',
    '以下三条',
    '下面，我讲三点意见。',
    '八、',
    '九、',
    '让我们',
    '总之，',
    '\u0000',
    '\ud800',
    '\udc00',
    '\ufeff',
    'é',
  ],
);
const text = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));

test('no text breaks a law of the model', () => {
  fc.assert(
    fc.property(fc.oneof(text, fc.string({ unit: 'binary', maxLength: 200 })), (input) => {
      expect(brokenLaws(parseSpeech(input))).toEqual([]);
    }),
    { numRuns: 3000 },
  );
});

test('every prefix of every sample parses', () => {
  expect(samples.length).toBeGreaterThanOrEqual(3);
  for (const sample of samples) {
    for (let end = 0; end <= sample.length; end += 3) expect(brokenLaws(parseSpeech(sample.slice(0, end)))).toEqual([]);
  }
});

test('no edit of a sample breaks a law', () => {
  const edit = fc.record({
    sample: fc.constantFrom(...samples),
    edits: fc.array(
      fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), cut: fc.nat(400), put: fc.oneof(text, piece) }),
      { minLength: 1, maxLength: 6 },
    ),
  });
  fc.assert(
    fc.property(edit, ({ sample, edits }) => {
      let edited = sample;
      for (const { at, cut, put } of edits) {
        const start = Math.floor(at * edited.length);
        edited = edited.slice(0, start) + put + edited.slice(start + cut);
      }
      expect(brokenLaws(parseSpeech(edited))).toEqual([]);
    }),
    { numRuns: 600 },
  );
});

test('CRLF gives the same model as LF but for offsets', () => {
  const shape = (input: string) => {
    const { nodes, paragraphs, parts, facts, announcements, pairs } = parseSpeech(input);
    return {
      nodes: nodes.map(({ kind, marker, lead, level, series }) => ({ kind, marker, lead, level, series })),
      paragraphs: paragraphs.map(({ kind, line }) => ({ kind, line })),
      parts: parts.map(({ kind }) => kind),
      facts: Object.entries(facts).map(([key, fact]) => [key, typeof fact === 'number' ? fact : fact.value]),
      announcements: announcements.map(({ class: kind, count, items }) => ({ kind, count, items: items.length })),
      pairs: pairs.map(({ form }) => form),
    };
  };
  for (const sample of samples) expect(shape(sample.replaceAll('\n', '\r\n'))).toEqual(shape(sample));
  fc.assert(
    fc.property(text, (input) => {
      // A multi-line comment or a lone CR has other line ends within; only plain LF texts are turned.
      fc.pre(!input.includes('\r'));
      expect(shape(input.replaceAll('\n', '\r\n'))).toEqual(shape(input));
    }),
  );
});

test('parsing twice gives the same', () => {
  // What is read only when asked for would be left out of a comparison of the speeches themselves.
  const whole = (input: string) => {
    const speech = parseSpeech(input);
    const { facts, paragraphs, parts, pairs, problems, sentences } = speech;
    return { ...speech, facts, paragraphs, parts, pairs, problems, sentences };
  };
  for (const sample of samples) expect(whole(sample)).toEqual(whole(sample));
});
