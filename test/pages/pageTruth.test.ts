import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { longSpeech } from '../../scripts/bench/longSpeech.ts';
import { openScratch, type Scratch } from '../../scripts/scratch.ts';
import { parseSpeech } from '../../src/core/parser/parseSpeech.ts';
import { layoutSpeech } from '../../src/layout/layoutSpeech.ts';
import { speechDocx } from '../../src/render/docx/speechDocx.ts';
import { type PageTruth, pageTruth } from './pageTruth.ts';
import { convertToPdf, pdfPages } from './pdfPages.ts';

// The pages of the layout beside those that LibreOffice makes of the Word file.

function textsIn(folder: string): readonly string[] {
  const url = new URL(`../../${folder}/`, import.meta.url);
  const names = readdirSync(url).filter((name) => name.endsWith('.speech'));
  return names.map((name) => readFileSync(new URL(name, url), 'utf8'));
}

/** Every rule of the layout: a long title, marks, numbers and Latin words at line ends, headings at a page's foot, a signature. */
const rules = [
  '在全省安全生产暨森林防火工作电视电话会议上的讲话',
  '（2026年3月12日）',
  '省长　方　远',
  '尊敬的各位领导、各位来宾，女士们、先生们，亲爱的老师们、同学们：',
  ...Array.from({ length: 40 }, (_none, index) =>
    [
      `一、把第${index}项任务抓实`,
      `（一）${'真'.repeat(index % 7)}抓。全区“${'一'.repeat(index)}二三”，完成投资${index * 37}.5亿元，增长${index}.2%；发〔2026〕${index}号文件《条例》。`,
      `对${'照'.repeat(index)}APEC和Asia-Pacific的做法（共${index}条），${'既要快，又要稳。'.repeat(1 + (index % 5))}`,
    ].join('\n'),
  ),
  '特此报告，请予评议。',
  '方远',
  '2026年3月12日',
].join('\n');

const sources: Readonly<Record<string, string>> = Object.fromEntries(
  [...textsIn('samples'), ...textsIn('templates'), rules, longSpeech(12_000)].map((text, index) => [
    `text${index}`,
    text,
  ]),
);
const names = Object.keys(sources);
const layouts = Object.fromEntries(names.map((name) => [name, layoutSpeech(parseSpeech(sources[name] ?? ''))]));

let scratch: Scratch;
const truths: Record<string, PageTruth> = {};

beforeAll(async () => {
  scratch = openScratch('pages');
  const plain = { stageDirections: 'kept', contents: false, comments: false, at: new Date(0) } as const;
  const documents = names.map((name) => {
    return [name, speechDocx(parseSpeech(sources[name] ?? ''), { layout: { kind: 'official' }, ...plain })] as const;
  });
  const pdfs = await convertToPdf(Object.fromEntries(documents), scratch);
  for (const name of names) {
    const layout = layouts[name];
    if (layout !== undefined) truths[name] = pageTruth(layout, await pdfPages(pdfs[name] ?? '', scratch));
  }
});

afterAll(() => scratch.dispose());

const sum = (of: (truth: PageTruth) => number): number =>
  Object.values(truths).reduce((total, truth) => total + of(truth), 0);

test('every text has as many pages', () => {
  const counts = names.map((name) => [name, truths[name]?.pages]);
  expect(counts).toEqual(names.map((name) => [name, truths[name]?.shownPages]));
  expect(sum(({ pages }) => pages)).toBeGreaterThan(75);
});

test('nearly every paragraph has as many lines', () => {
  const other = sum(({ differences }) => differences.filter(({ sameCount }) => !sameCount).length);
  expect(other / sum(({ paragraphs }) => paragraphs)).toBeLessThan(0.005);
});

test('nearly every page begins with the same character', () => {
  expect(sum(({ otherStarts }) => otherStarts) / sum(({ pages }) => pages)).toBeLessThan(0.03);
});

test('the cause of every other line is known', () => {
  const unknown = names.flatMap((name) => truths[name]?.differences.filter(({ cause }) => cause === 'other') ?? []);
  expect(unknown).toEqual([]);
});
