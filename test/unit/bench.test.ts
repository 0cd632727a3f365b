import { describe, expect, test } from 'vitest';
import { hanCount, hanNumeral } from '../../scripts/bench/hanNumeral.ts';
import { bytesHeld, bytesLeft } from '../../scripts/bench/heap.ts';
import { hostileForms, hostileTexts } from '../../scripts/bench/hostileTexts.ts';
import { layoutTimes } from '../../scripts/bench/layoutTimes.ts';
import { flat, longSpeech } from '../../scripts/bench/longSpeech.ts';
import { medianOf, medians, percentileOf } from '../../scripts/bench/medians.ts';
import { manyRows, outlineTimes } from '../../scripts/bench/outlineTimes.ts';
import { tableOf } from '../../scripts/bench/table.ts';
import { parseSpeech } from '../../src/core/parser/parseSpeech.ts';
import { hanValue } from '../../src/core/text/numerals.ts';

test('a table is aligned where Han characters stand in it', () => {
  expect(
    tableOf(
      ['', 'ms'],
      [
        ['一是', '1.5'],
        ['a', '10.25'],
      ],
    ),
  ).toBe('         ms\n一是    1.5\na     10.25');
});

test.each([
  [[3, 1, 2], 2],
  [[10, 9, 2, 1], 5.5],
  [[], Number.NaN],
])('the median of %j is %d', (numbers, median) => {
  expect(medianOf(numbers)).toBe(median);
});

test.each([
  [[3, 1, 2], 95, 3],
  [Array.from({ length: 100 }, (_, index) => 100 - index), 95, 95],
  [[7], 5, 7],
  [[], 95, Number.NaN],
])('of %j not exceeded by %d in a hundred: %d', (numbers, percent, value) => {
  expect(percentileOf(numbers, percent)).toBe(value);
});

test('tasks take turns, each as often as the others, and each begins a round', () => {
  let calls = '';
  const times = medians([() => (calls += 'a'), () => (calls += 'b')], 4);
  // Two rounds to warm up and four that are timed.
  expect(calls).toBe('abbaabbaabba');
  expect(times.every((time) => time >= 0)).toBe(true);
});

test('the heap tells what is held from what is left', () => {
  const numbers = (): number[] => Array.from({ length: 100_000 }, (_none, index) => index + 0.5);
  // Eight bytes a number.
  expect(bytesHeld(numbers, 5)).toBeGreaterThan(700_000);
  expect(bytesHeld(numbers, 5)).toBeLessThan(1_500_000);
  expect(bytesLeft(numbers, 10)).toBeLessThan(700_000);
  const kept: number[][] = [];
  expect(bytesLeft(() => kept.push(numbers()), 10)).toBeGreaterThan(7_000_000);
});

test('numerals read as what they were written for', () => {
  const numbers = Array.from({ length: 99 }, (_none, index) => index + 1);
  expect(numbers.map((number) => hanValue(hanNumeral(number)))).toEqual(numbers);
  expect([1, 2, 12, 20].map(hanCount)).toEqual(['一', '两', '十二', '二十']);
});

test.each([
  ['a rope', `${'甲'.repeat(20)}b`],
  ['a lone surrogate', '\ud83d甲'],
])('%s stays the same when made flat', (_name, text) => {
  expect(flat(text)).toBe(text);
});

describe.each(['lines', 'blankLines', 'oneLine'] as const)('a long speech, %s', (layout) => {
  test.each([5_000, 30_000, 100_000])('has about %d characters, the same each time', (characters) => {
    const text = longSpeech(characters, layout);
    expect(Math.abs(text.length - characters)).toBeLessThan(150);
    expect(longSpeech(characters, layout)).toBe(text);
  });

  test('is a speech: head, sections in order, series, announcements that agree', () => {
    const { facts, nodes, announcements } = parseSpeech(longSpeech(30_000, layout));
    // Of a text that lost its line ends the outline alone is promised.
    if (layout !== 'oneLine') expect(facts.title?.value).toBe('在全区重点工作推进会议上的讲话');
    expect(nodes.filter(({ level }) => level === 1).map(({ marker }) => marker)).toEqual(['一、', '二、']);
    expect(new Set(nodes.map(({ form }) => form))).toEqual(
      new Set(['hanComma', 'hanBracket', 'digitPoint', 'shi', 'sequenceWord']),
    );
    const lists = announcements.filter(({ count, items }) => count === items.length);
    // The speech's own, two sections', four parts', half of the points'.
    expect(lists.length).toBeGreaterThanOrEqual(1 + 2 + 4 + 6);
  });
});

test('the outline of many rows has 2,000, and each step of it is timed', () => {
  const { rowCount, steps } = outlineTimes(manyRows(), 1);
  // The salutation, the opening, the sections with all that is in them, the thanks, and the part that the edit begins.
  expect(rowCount).toBe(2 + 20 * (1 + 10 * 10) + 1 + 1);
  expect(steps.every(({ median }) => median > 0)).toBe(true);
});

describe('hostile texts', () => {
  const texts = hostileTexts(1_000);

  test('have the length asked for, in every form', () => {
    const lengths = texts.flatMap(({ forms }) => hostileForms.map((form) => forms[form].length));
    expect(new Set(lengths)).toEqual(new Set([1_000]));
  });

  test('have names of their own that can be printed', () => {
    const names = texts.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => name === '' || /[\p{Cc}\p{Cs}]/u.test(name))).toEqual([]);
  });

  test('are lines, or one', () => {
    const forms = texts.find(({ name }) => name === '“')?.forms;
    expect(forms?.['one line'].slice(0, 4)).toBe('““““');
    expect(forms?.lines.slice(0, 4)).toBe('“\n“\n');
    expect(forms?.['lines in a speech']).toMatch(/^在工作会议上的讲话\n同志们：\n“\n“\n/);
  });
});

test('the layout is timed from nothing and after edits', () => {
  const { pages, ...times } = layoutTimes(longSpeech(5_000), 3);
  expect(pages).toBeGreaterThan(8);
  expect(Object.values(times).every((time) => time > 0)).toBe(true);
});
