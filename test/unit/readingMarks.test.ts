import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseSpeech } from '../../src/core/parser/parseSpeech.ts';
import type { Speech } from '../../src/core/speech.ts';
import { characterCounts } from '../../src/core/text/countCharacters.ts';
import { layoutSpeech } from '../../src/layout/layoutSpeech.ts';
import { speechDocx } from '../../src/render/docx/speechDocx.ts';
import { speechBlocks } from '../../src/render/speechHtml.ts';
import { speechText } from '../../src/render/text/speechText.ts';
import { checkSpeech } from '../../src/services/checks/problems.ts';
import { cleanSpeech } from '../../src/services/cleaning/cleanSpeech.ts';
import { confirmationTable } from '../../src/services/export/confirmationTable.ts';
import { formatEdits } from '../../src/services/format/formatSpeech.ts';
import { outlineText } from '../../src/services/outlineText.ts';
import { countedTextOf } from '../../src/services/plainText.ts';
import { speechStatistics } from '../../src/services/statistics.ts';
import { cleaningTables } from '../cleaningTables.ts';
import { docxParts } from '../docxParts.ts';

// What is written for the speaker alone is seen by nobody else.

const PLAIN = `在全县乡村建设推进会上的讲话
（2026年1月5日）
县委书记　单志远
同志们：
刚才，蔚县的同志作了发言，我都赞成。下面，我讲三点意见。
一、认识要到位{3分钟}
要做到四个“进一步增强”：一是进一步增强信心，二是进一步增强本领，三是进一步增强合力，四是进一步增强作风。
二、措施要到位。全县38个村，今年投入1.6亿元，《乡村建设行动实施方案》已经印发。
（一）抓项目。要说“干就干好”，不说空话。
三、责任要到位
由解文清同志牵头，仇永安同志配合。（掌声）
谢谢大家！
`;
const MARKED = `在全县*乡村建设*推进会上的讲话
（2026年1月5日）
县委书记　单{shàn}志远
同志们：／
刚才，蔚县{yù xiàn}的同志作了发言，／我都赞成。下面，／／我讲*三点意见*。
一、认识／要到位{3分钟}
要做到四个“进一步／增强”：一是进一步／增强*信心*，二是进一步增强本领，三是*进一步*增强合力，四是进一步增强作风。／
二、措施要*到位*。全县／38个村，今年投入*1.6亿元*，《乡村建设行动／实施方案》已经印发。
（一）抓*项目*。要说“干就／干好”，*不说空话*。
三、*责任*要到位
由解{xiè}文清同志牵头，仇{qiu2}永安同志配合。（掌声）
谢谢大家！／
`;

const at = new Date('2026-01-05T00:00:00Z');
const print = { stageDirections: 'kept', contents: true } as const;

/** What each consumer of a speech makes of it. */
const consumers: readonly (readonly [name: string, seen: (speech: Speech) => unknown])[] = [
  ['字数', (speech) => characterCounts(countedTextOf(speech)({ start: 0, end: speech.text.length }))],
  ['the statistics', (speech) => speechStatistics(speech)],
  ['the outline', (speech) => outlineText(speech, { levels: 'all', numbered: true, format: 'markdown' })],
  ['the checks', (speech) => checkSpeech(speech, { off: [] }).problems.map(({ code }) => code)],
  ['the formatter', (speech) => formatEdits(speech).length],
  ['plain text as typed', (speech) => speechText(speech, 'typed', print)],
  ['plain text for mail', (speech) => speechText(speech, 'mail', print)],
  ['核数清单', (speech) => confirmationTable(speech)],
  [
    'the lines of the official layout',
    (speech) => layoutSpeech(speech).paragraphs.map(({ printed, lines }) => ({ text: printed.text, lines })),
  ],
  ['the official page', (speech) => speechBlocks(speech).map(({ html }) => html.replaceAll(/<[^>]*>/g, ''))],
  [
    'the official Word file',
    (speech) => {
      const docx = speechDocx(speech, { ...print, layout: { kind: 'official' }, comments: true, at });
      return (docxParts(docx).get('word/document.xml') ?? '').replaceAll(/<[^>]*>/g, '');
    },
  ],
];

test.each(consumers)('%s', (_name, seen) => {
  expect(seen(parseSpeech(MARKED))).toEqual(seen(parseSpeech(PLAIN)));
});

test('cleaning leaves the marks alone', async () => {
  const { text } = cleanSpeech(MARKED, { tables: await cleaningTables(), simplify: false });
  expect(text).toBe(cleanSpeech(MARKED, { tables: undefined, simplify: false }).text);
  for (const mark of ['{shàn}', '{yù xiàn}', '／／', '*三点意见*', '{qiu2}']) expect(text).toContain(mark);
});

const samplesFolder = new URL('../../samples/', import.meta.url);
const samples = readdirSync(samplesFolder)
  .filter((name) => name.endsWith('.speech'))
  .map((name) => readFileSync(new URL(name, samplesFolder), 'utf8'));

/** Where two Han stand side by side behind the front matter. */
function places(text: string): readonly number[] {
  const start = text.startsWith('---') ? text.indexOf('\n---', 3) + 4 : 0;
  return [...text.matchAll(/(?<=[\p{Script=Han}])(?=[\p{Script=Han}])/gu)]
    .map(({ index }) => index)
    .filter((at) => at > start);
}

test('a pause anywhere between two characters counts nothing and prints nothing', () => {
  const marked = fc.record({
    sample: fc.constantFrom(...samples),
    where: fc.array(fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), { minLength: 1, maxLength: 5 }),
  });
  fc.assert(
    fc.property(marked, ({ sample, where }) => {
      const free = places(sample);
      const chosen = [...new Set(where.map((part) => free[Math.floor(part * free.length)] ?? 0))].sort((a, b) => b - a);
      let text = sample;
      for (const place of chosen) text = `${text.slice(0, place)}／${text.slice(place)}`;
      const [before, after] = [parseSpeech(sample), parseSpeech(text)];
      const printed = (speech: Speech) =>
        layoutSpeech(speech)
          .paragraphs.map((each) => each.printed.text)
          .join('');
      const comments = (speech: Speech) =>
        speech.comments.map(({ span }) => speech.text.slice(span.start, span.end)).join('');
      // A comment may hold what it likes.
      fc.pre(!comments(after).includes('／'));
      expect(printed(after).replaceAll('\n', '')).toBe(printed(before).replaceAll('\n', ''));
    }),
    { numRuns: 200 },
  );
});

const corpus = new URL('../../../shared/corpus/open/', import.meta.url);
const documents = (() => {
  try {
    return readdirSync(corpus).map((name) => readFileSync(new URL(name, corpus), 'utf8'));
  } catch {
    return [];
  }
})();

test.skipIf(documents.length === 0)('no published speech holds a mark', () => {
  for (const text of documents) {
    const marks = parseSpeech(text).paragraphs.flatMap(({ inlines }) =>
      inlines.filter(({ kind }) => kind === 'pause' || kind === 'stress' || kind === 'reading'),
    );
    expect(marks.map(({ span }) => text.slice(span.start - 5, span.end + 5))).toEqual([]);
  }
});
