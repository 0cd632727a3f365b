import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  movedReadings,
  noReadings,
  plannedSeconds,
  sectionAt,
  sectionEnd,
  sumOf,
  withCorrection,
  withReading,
  withWaiting,
} from './readings.ts';
import type { PromptedScript } from './script.ts';

const script: PromptedScript = {
  paragraphs: [],
  syllables: 400,
  pauses: [100, 250],
  pace: { rate: 180, pause: 6 },
  sections: [
    { label: '开头', depth: 0, start: 0 },
    { label: '一、', depth: 0, start: 100, budget: 90 },
    { label: '（一）', depth: 1, start: 150 },
    { label: '（二）', depth: 1, start: 250 },
    { label: '二、', depth: 0, start: 300 },
  ],
};

describe('sections', () => {
  test.each([
    [0, 0],
    [99, 0],
    [100, 1],
    [299, 3],
    [300, 4],
    [400, 4],
  ])('behind %i syllables one stands in section %i', (syllables, index) => {
    expect(sectionAt(script, syllables)).toBe(index);
  });

  test('a section reaches to the next that is not deeper', () => {
    expect(script.sections.map((_, index) => sectionEnd(script, index))).toEqual([100, 300, 250, 300, 400]);
  });

  test('its plan is its budget, else what its words and pauses take', () => {
    const planned = script.sections.map((_, index) => plannedSeconds(script, index, script.pace));
    expect(planned.map(Math.round)).toEqual([39, 90, 39, 17, 33]);
  });
});

describe('what counts as read', () => {
  test('a reading in one section is that section’s', () => {
    const readings = withReading(script, noReadings(script), 110, 140, 10);
    expect(readings[1]).toEqual({ seconds: 10, waited: 0, syllables: 30 });
    expect(sumOf(readings)).toEqual({ seconds: 10, waited: 0, syllables: 30 });
  });

  test('one over a border is shared by its syllables', () => {
    const readings = withReading(script, noReadings(script), 90, 120, 9);
    expect(readings.slice(0, 2)).toEqual([
      { seconds: 3, waited: 0, syllables: 10 },
      { seconds: 6, waited: 0, syllables: 20 },
    ]);
  });

  test('a sentence that ends where a section begins is all of the section before', () => {
    const readings = withReading(script, noReadings(script), 70, 100, 10);
    expect(readings.slice(0, 2).map(({ seconds }) => seconds)).toEqual([10, 0]);
  });

  test('standing still takes time and reads nothing', () => {
    expect(sumOf(withReading(script, noReadings(script), 50, 50, 10))).toEqual({
      seconds: 10,
      waited: 0,
      syllables: 0,
    });
  });

  test('a pause belongs to the words before it', () => {
    const readings = withWaiting(script, noReadings(script), 100, 6);
    expect(readings[0]).toEqual({ seconds: 6, waited: 6, syllables: 0 });
    expect(withWaiting(script, noReadings(script), 0, 6)[0]?.waited).toBe(6);
  });

  test('a small correction by hand counts, a jump does not', () => {
    const readings = withReading(script, noReadings(script), 0, 90, 10);
    expect(sumOf(withCorrection(script, readings, 90, 80)).syllables).toBe(80);
    expect(sumOf(withCorrection(script, readings, 90, 110)).syllables).toBe(110);
    expect(sumOf(withCorrection(script, readings, 90, 300)).syllables).toBe(90);
    expect(sumOf(withCorrection(script, readings, 90, 5)).syllables).toBe(90);
  });
});

describe('laws', () => {
  const step = fc.record({
    from: fc.integer({ min: 0, max: 400 }),
    by: fc.integer({ min: 0, max: 400 }),
    seconds: fc.integer({ min: 0, max: 60 }),
  });

  test('no second and no syllable is lost or made', () => {
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        let readings = noReadings(script);
        let [seconds, syllables] = [0, 0];
        for (const { from, by, seconds: more } of steps) {
          const to = Math.min(400, from + by);
          readings = withReading(script, readings, from, to, more);
          seconds += more;
          syllables += to - from;
        }
        expect(sumOf(readings).seconds).toBeCloseTo(seconds, 5);
        expect(sumOf(readings).syllables).toBeCloseTo(syllables, 5);
      }),
    );
  });

  test('another script takes all of it over', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(400), { minLength: 1, maxLength: 6 }), fc.nat(400), (starts, by) => {
        const sections = [0, ...starts.toSorted((a, b) => a - b)].map((start) => ({
          label: '',
          depth: 0 as const,
          start,
        }));
        const readings = withReading(script, noReadings(script), 50, 390, 10);
        const moved = movedReadings(script, { sections }, readings, ({ start }) => Math.abs(start - by));
        expect(moved).toHaveLength(sections.length);
        expect(sumOf(moved).seconds).toBeCloseTo(10, 9);
      }),
    );
  });
});
