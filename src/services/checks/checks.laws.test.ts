import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shippedLexicon } from '../../../test/checkRows.ts';
import { disordered, ordered } from '../../../test/speechArbitraries.ts';
import { parseSpeech } from '../../core/parser/parseSpeech.ts';
import { applyEdits, type TextEdit } from '../edits/textEdit.ts';
import { formatEdits } from '../format/formatSpeech.ts';
import { fixesOf } from './checks.ts';
import { fixAllEdits } from './fixAll.ts';
import { checkSpeech } from './problems.ts';

const options = { lexicon: shippedLexicon, off: [] };

/** Pieces in which marks, figures and markers of all kinds meet. */
const piece = fc.constantFrom(
  ...['同志们', '要抓好', '落实', '2026', '年', '二零二六年', '二○○八年', '5%', '百分之五', '3-5月', '63-68%', '38项'],
  ...[',', '.', ':', ';', '?', '!', '(', ')', '（', '）', '"', "'", '“', '”', '‘', '’', '《', '》', '「', '」'],
  ...['，', '。', '、', '；', '：', '！', '？', '...', '。。', '，，', '…', '……', '--', '―', '——', '—', '-', ' ', '　'],
  ...[
    '\n',
    '\r\n',
    '\n\n',
    '一、',
    '（一）、',
    '1、',
    '2.',
    '(1)',
    '一.',
    '第一、',
    '第二，',
    '一是',
    '二是',
    '三是',
    '首先，',
    '第三，',
  ],
  ...['<!-- 注 -->', '<!--', '-->', '【待核实】', '××', 'XX', '〔此处省略9字〕', '（掌声）', '{3分钟}', '**', '# '],
  ...[
    '布署',
    '的的',
    '了了',
    '、等',
    '等等',
    'http://a.cn/b,c',
    'a,b',
    'U.S.',
    "don't",
    '7"',
    '四个意识',
    '两个维护',
    '三点意见',
  ],
);
const scattered = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
const texts = fc.oneof({ weight: 4, arbitrary: scattered }, disordered, ordered);

function isInOrder(text: string, edits: readonly TextEdit[]): boolean {
  return edits.every(({ span }, index) => {
    const before = edits[index - 1]?.span.end ?? 0;
    return before <= span.start && span.start <= span.end && span.end <= text.length;
  });
}

test('what is found lies in the text, and so do its fixes, in order', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const { checked, problems } = checkSpeech(parseSpeech(text), options);
      for (const problem of problems) {
        const places = [problem.span, ...(problem.related ?? []).map(({ span }) => span)];
        for (const { start, end } of places) expect(0 <= start && start <= end && end <= text.length).toBe(true);
        for (const { edits } of fixesOf(checked, problem)) {
          expect(edits.length).toBeGreaterThan(0);
          expect(isInOrder(text, edits)).toBe(true);
        }
      }
    }),
    { numRuns: 400 },
  );
});

test('all safe fixes made once leave none to be made again', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const edits = fixAllEdits(parseSpeech(text), options);
      expect(isInOrder(text, edits)).toBe(true);
      const once = applyEdits(text, edits);
      expect(fixAllEdits(parseSpeech(once), options)).toEqual([]);
    }),
    { numRuns: 600 },
  );
});

test('formatted once, a speech is not changed again', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const edits = formatEdits(parseSpeech(text));
      expect(isInOrder(text, edits)).toBe(true);
      const once = applyEdits(text, edits);
      expect(applyEdits(once, formatEdits(parseSpeech(once)))).toBe(once);
    }),
    { numRuns: 600 },
  );
});

test('formatting changes no word and no figure', () => {
  const words = (text: string) => text.replaceAll(/[^\p{Script=Han}A-Za-z0-9]/gu, '');
  fc.assert(
    fc.property(texts, (text) => {
      expect(words(applyEdits(text, formatEdits(parseSpeech(text))))).toBe(words(text));
    }),
    { numRuns: 300 },
  );
});

test('CRLF gives the same problems as LF', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const lf = text.replaceAll(/\r\n?/g, '\n');
      const codes = (written: string) => checkSpeech(parseSpeech(written), options).problems.map(({ code }) => code);
      expect(codes(lf.replaceAll('\n', '\r\n'))).toEqual(codes(lf));
    }),
    { numRuns: 200 },
  );
});

const folder = new URL('../../../samples/', import.meta.url);
test.each(readdirSync(folder).filter((name) => name.endsWith('.speech')))(
  'the sample %s gives no error or warning',
  (name) => {
    const text = readFileSync(new URL(name, folder), 'utf8');
    const { problems } = checkSpeech(parseSpeech(text), { lexicon: shippedLexicon });
    const grave = problems.filter(({ severity }) => severity === 'error' || severity === 'warning');
    expect(grave.map(({ code, span }) => [code, text.slice(span.start, span.end)])).toEqual([]);
  },
);

// What took longer with the square of the text would not end in the time of a test.
test('a million characters are checked to their end', () => {
  const part = '要抓好各项工作的落实,一项一项推进。（试行）“两山”2026年完成38项。\n';
  const times = 25_000;
  const { problems } = checkSpeech(parseSpeech(part.repeat(times)), options);
  const commas = problems.filter(({ code }) => code === 'punct.halfwidth');
  expect(commas.length).toBe(times);
});
