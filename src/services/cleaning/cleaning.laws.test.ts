import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleaningTables, readCleaningFile } from '../../../test/cleaningTables.ts';
import { type DamageHistory, damagedPage } from '../../../test/damagedPage.ts';
import { applyEdits } from '../edits/textEdit.ts';
import { cleaningEdits } from './cleaningEdits.ts';
import { cleanSpeech } from './cleanSpeech.ts';

const tables = await cleaningTables();
const readings = await readCleaningFile('readings.txt');

const texts = ['samples', 'templates'].flatMap((folder) => {
  const url = new URL(`../../../${folder}/`, import.meta.url);
  return readdirSync(url)
    .filter((name) => name.endsWith('.speech'))
    .map((name) => ({ name, text: readFileSync(new URL(name, url), 'utf8') }));
});

test.each(texts)('a clean text stays as it is: $name', ({ text }) => {
  const result = cleanSpeech(text, { tables });
  expect(result.text).toBe(text);
  expect(result.changes).toEqual([]);
});

/** Pieces of damage and of clean text, in any order. */
const pieces = fc.constantFrom(
  ...['會(huì)', '勇?lián)', '\ufffd(jìn)', '識', '\ue2fd', '“!背鎏厣', '&nbsp;', '&amp;nbsp;', '\u200b', '\u0007'],
  ...['一、学习', '（一）', '今天,', '甲:乙;', '。', '，', ' ', '　', '\n', '\r\n', '\n\n', '——', '3.5', 'http://a.cn'],
  ...[
    '您的位置:网>>正文\n',
    '\n相关文章\n',
    '目录/提纲:……\n',
    '……\n',
    '……(某网省略12字)……',
    '(未完,全文共90字,当前仅显示20字,',
  ],
  ...['〔此处省略12字〕', 'ｱｲｳ\n', '- 3 -\n', '一九九年', '亳(bó)州', '<b>', '&lt;P&gt;', '---\n', '同志们：\n'],
);
const mixed = fc.array(pieces, { maxLength: 40 }).map((all) => all.join(''));
const glossedText = mixed.map((text) => '會(huì)議(yì)進(jìn)'.repeat(4) + text);

describe('whatever the text', () => {
  test.each([
    ['any', mixed],
    ['one full of glosses', glossedText],
  ])('cleaned twice is cleaned once: %s', (_name, arbitrary) => {
    fc.assert(
      fc.property(arbitrary, (text) => {
        const once = cleanSpeech(text, { tables }).text;
        expect(cleanSpeech(once, { tables }).text).toBe(once);
      }),
      { numRuns: 400 },
    );
  });

  test('places go up, and the edits lead from the one text to the other', () => {
    fc.assert(
      fc.property(fc.oneof(mixed, glossedText), (text) => {
        const result = cleanSpeech(text, { tables });
        expect(result.origins).toHaveLength(result.text.length + 1);
        for (let at = 1; at < result.origins.length; at++) {
          expect(result.origins[at]).toBeGreaterThanOrEqual(result.origins[at - 1] ?? 0);
        }
        expect(applyEdits(text, cleaningEdits(text, result))).toBe(result.text);
        expect(result.text === text).toBe(result.changes.length === 0);
        for (const { span } of [
          ...result.doubts,
          ...result.notices.flatMap(({ spans }) => spans.map((each) => ({ span: each }))),
        ]) {
          expect(span.start).toBeLessThan(span.end);
          expect(span.end).toBeLessThanOrEqual(result.text.length);
        }
      }),
      { numRuns: 400 },
    );
  });
});

const history: fc.Arbitrary<DamageHistory> = fc.record({
  seed: fc.nat(10_000),
  glossed: fc.integer({ min: 20, max: 120 }),
  halfwidth: fc.double({ min: 0, max: 1, noNaN: true }),
  decoder: fc.constantFrom('questionMark', 'replacement', 'nothing'),
});

test('of a damaged sample 999 in 1,000 characters come back, and what is wrong is told', () => {
  let characters = 0;
  let wrong = 0;
  fc.assert(
    fc.property(fc.constantFrom(...texts.filter(({ text }) => text.length > 600)), history, ({ text }, damage) => {
      const body = text
        .replace(/^---\n[\s\S]*?\n---\n/, '')
        .replace(/\n{2,}/g, '\n')
        .trim();
      const page = damagedPage(body, tables, readings, damage);
      // With fewer glosses the text stays as it is.
      fc.pre((page.match(/[a-z]\)/g)?.length ?? 0) > 15);
      const result = cleanSpeech(page, { tables });
      characters += body.length;
      if (result.text === body) return;
      expect(result.text).toHaveLength(body.length);
      for (let at = 0; at < body.length; at++) {
        if (result.text.charAt(at) === body.charAt(at)) continue;
        wrong++;
        expect(result.doubts.some(({ span }) => span.start <= at && at < span.end)).toBe(true);
      }
    }),
    { numRuns: 60 },
  );
  expect(wrong / characters).toBeLessThanOrEqual(0.001);
});
