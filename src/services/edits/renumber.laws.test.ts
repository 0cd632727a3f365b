import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseSpeech } from '../../core/parser/parseSpeech.ts';
import type { OutlineNode } from '../../core/speech.ts';
import { type CountedSeries, countedSeries } from './countedSeries.ts';
import { circledNumeral, hanNumeral } from './ordinals.ts';
import { renumberEdits } from './renumber.ts';
import { applyEdits } from './textEdit.ts';

const samplesFolder = new URL('../../../samples/', import.meta.url);
const samples = readdirSync(samplesFolder)
  .filter((name) => name.endsWith('.speech'))
  .map((name) => readFileSync(new URL(name, samplesFolder), 'utf8'));

/** Markers by their ordinal, from 1 to 9. */
const markers: readonly ((ordinal: number) => string)[] = [
  (ordinal) => `${hanNumeral(ordinal)}、`,
  (ordinal) => `${hanNumeral(ordinal)}．`,
  (ordinal) => `（${hanNumeral(ordinal)}）`,
  (ordinal) => `${ordinal}.`,
  (ordinal) => `（${ordinal}）`,
  (ordinal) => circledNumeral(ordinal) ?? '',
  (ordinal) => `第${hanNumeral(ordinal)}，`,
  (ordinal) => `第${hanNumeral(ordinal)}条，`,
  (ordinal) => `第${hanNumeral(ordinal)}部分 `,
  (ordinal) => `其${hanNumeral(ordinal)}，`,
  (ordinal) => `${hanNumeral(ordinal)}是`,
  (ordinal) => `${hanNumeral(ordinal)}要`,
  (ordinal) => ['首先，', '其次，', '再次，', '第四，'][ordinal - 1] ?? '最后，',
  () => '——',
  () => '一个是',
];

const marker = fc
  .record({ form: fc.nat(markers.length - 1), ordinal: fc.integer({ min: 1, max: 9 }) })
  .map(({ form, ordinal }) => markers[form]?.(ordinal) ?? '');
const words = fc.constantFrom('抓好学习', '要有三点认识', '改进作风，带好队伍', '**加强**领导', '统一是大事');
const stop = fc.constantFrom(
  '。',
  '；',
  '，',
  '\n',
  '。\n',
  '。\r\n',
  '。\n　　',
  '。〔此处省略9字〕',
  '\n〔以下缺〕\n',
  '：',
);
const member = fc.tuple(marker, words, stop).map((pieces) => pieces.join(''));
const plain = fc.tuple(words, stop).map((pieces) => pieces.join(''));
/** A text in which members of all forms stand with any numbers. */
const disordered = fc
  .array(fc.oneof({ weight: 4, arbitrary: member }, plain), { maxLength: 30 })
  .map((all) => all.join(''));

/** Two or three series in one another, in order, of which some lines were then taken out, doubled or moved. */
const edited = fc
  .record({
    forms: fc.tuple(fc.nat(5), fc.nat(markers.length - 1), fc.nat(markers.length - 1)),
    sizes: fc.array(fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 4 }), {
      minLength: 1,
      maxLength: 5,
    }),
    moves: fc.array(fc.record({ from: fc.nat(30), to: fc.nat(30), how: fc.constantFrom('move', 'cut', 'copy') }), {
      maxLength: 3,
    }),
  })
  .map(({ forms, sizes, moves }) => {
    const [outer, middle, inner] = forms.map((form) => markers[form]);
    const lines: string[] = [];
    sizes.forEach((sections, first) => {
      lines.push(`${outer?.(first + 1)}提高认识\n`);
      sections.forEach((items, second) => {
        const inline = Array.from({ length: items }, (_none, third) => `${inner?.(third + 1)}抓好落实。`);
        lines.push(`${middle?.(second + 1)}改进作风。${inline.join('')}\n`);
      });
    });
    for (const { from, to, how } of moves) {
      const [line] = how === 'copy' ? lines.slice(from, from + 1) : lines.splice(from, 1);
      if (line !== undefined && how !== 'cut') lines.splice(to, 0, line);
    }
    return `同志们：\n${lines.join('')}`;
  });

const cutSample = fc
  .record({
    sample: fc.constantFrom(...samples),
    cuts: fc.array(fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), length: fc.nat(300) }), {
      maxLength: 4,
    }),
  })
  .map(({ sample, cuts }) => {
    let text = sample;
    for (const { at, length } of cuts) {
      const start = Math.floor(at * text.length);
      text = text.slice(0, start) + text.slice(start + length);
    }
    return text;
  });

const draft = fc.oneof(disordered, edited, cutSample);

/** The numbers that a marker may hold: all of 首先 is its number. */
const NUMBER = /^(?:[一二三四五六七八九十]{1,3}|[0-9０-９]{1,2}|[①-⑳]|首先|其次|再次)$/;

test('nothing but the number of a marker changes', () => {
  fc.assert(
    fc.property(draft, (text) => {
      const speech = parseSpeech(text);
      let before = 0;
      for (const { span, text: written } of renumberEdits(speech)) {
        expect(span.start).toBeGreaterThanOrEqual(before);
        before = span.end;
        expect(text.slice(span.start, span.end)).toMatch(NUMBER);
        expect(written).toMatch(NUMBER);
        expect(speech.nodes.some((node) => isWithinMarker(node, span.start, span.end))).toBe(true);
      }
    }),
    { numRuns: 1000 },
  );
});

function isWithinMarker({ markerSpan, marker: written }: OutlineNode, start: number, end: number): boolean {
  return markerSpan.start <= start && end <= markerSpan.start + written.length;
}

test('to renumber twice is to renumber once', () => {
  fc.assert(
    fc.property(draft, (text) => {
      const once = applyEdits(text, renumberEdits(parseSpeech(text)));
      expect(applyEdits(once, renumberEdits(parseSpeech(once)))).toBe(once);
    }),
    { numRuns: 1000 },
  );
});

test('afterwards every series counts on by one from its first', () => {
  fc.assert(
    fc.property(draft, (text) => {
      const edits = renumberEdits(parseSpeech(text));
      fc.pre(edits.length > 0);
      const after = parseSpeech(applyEdits(text, edits));
      expect(countedSeries(after, 'written').flatMap(miscounted)).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});

/** The members that bear another number than their place says. Where one cannot have its number, the series stays. */
function miscounted({ members, firstOrdinal }: CountedSeries): readonly string[] {
  const wrong = members.filter(({ ordinal }, index) => ordinal !== undefined && ordinal !== firstOrdinal + index);
  const isWritable = members.every(({ form }, index) => !(form === 'sequenceWord' && firstOrdinal + index > 3));
  return isWritable && firstOrdinal + members.length <= 20 ? wrong.map(({ marker: written }) => written) : [];
}

test('the numbers of a sample are in order', () => {
  for (const sample of samples) expect(renumberEdits(parseSpeech(sample))).toEqual([]);
});
