import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { advance, BEGINNING, isAtEnd, isWaiting, placeAt, secondsTo } from './place.ts';

const script = { syllables: 300, pauses: [60, 120, 120, 300] };
const pace = { rate: 180, pause: 5 };

describe('where one is after some seconds', () => {
  test.each([
    ['three syllables a second', 0, 10, 30, 0],
    ['up to a stage direction', 0, 20, 60, 0],
    ['standing at it', 0, 23, 60, 3],
    ['its time is over', 0, 25, 60, 5],
    ['on from there', 0, 26, 63, 0],
    ['two directions at one place take twice as long', 0, 49, 120, 4],
    ['the end, before the last pause', 0, 115, 300, 0],
    ['the end', 0, 500, 300, 5],
  ])('%s', (_name, from, seconds, syllables, waited) => {
    const place = advance(script, { syllables: from, waited: 0 }, seconds, pace);
    expect(place.syllables).toBeCloseTo(syllables, 9);
    expect(place.waited).toBeCloseTo(waited, 9);
  });

  test('without a pause nobody stands still', () => {
    expect(advance(script, BEGINNING, 30, { rate: 180, pause: 0 })).toEqual({ syllables: 90, waited: 0 });
  });

  test('a direction before the first word is waited for', () => {
    expect(advance({ syllables: 9, pauses: [0] }, BEGINNING, 2, pace)).toEqual({ syllables: 0, waited: 2 });
    expect(isWaiting({ syllables: 9, pauses: [0] }, BEGINNING, pace)).toBe(true);
  });

  test('who jumps behind a direction does not wait for it', () => {
    const place = placeAt(script, 120, pace);
    expect(isWaiting(script, place, pace)).toBe(false);
    expect(advance(script, place, 1, pace).syllables).toBeCloseTo(123, 9);
    expect(placeAt(script, 999, pace).syllables).toBe(300);
    expect(placeAt(script, -1, pace)).toEqual(BEGINNING);
  });

  test('a speech without words is at its end', () => {
    expect(isAtEnd({ syllables: 0, pauses: [] }, BEGINNING, pace)).toBe(true);
    expect(advance({ syllables: 0, pauses: [] }, BEGINNING, 5, pace)).toEqual(BEGINNING);
  });
});

const timed = fc
  .record({ syllables: fc.integer({ min: 0, max: 500 }), shares: fc.array(fc.double({ min: 0, max: 1, noNaN: true })) })
  .map(({ syllables, shares }) => ({
    syllables,
    pauses: shares.map((share) => Math.round(share * syllables)).sort((a, b) => a - b),
  }));
const paces = fc.record({
  rate: fc.integer({ min: 60, max: 400 }),
  pause: fc.constantFrom(0, 3, 8),
});
const times = fc.double({ min: 0, max: 400, noNaN: true });

describe('laws', () => {
  test('time is additive: in two steps as far as in one', () => {
    fc.assert(
      fc.property(timed, paces, times, times, (what, how, first, second) => {
        const once = advance(what, BEGINNING, first + second, how);
        const twice = advance(what, advance(what, BEGINNING, first, how), second, how);
        const left = (place: typeof once) => secondsTo(what, place, what.syllables, how);
        expect(left(twice)).toBeCloseTo(left(once), 5);
      }),
    );
  });

  test('what has gone and what is left are the whole', () => {
    fc.assert(
      fc.property(timed, paces, times, (what, how, seconds) => {
        const whole = secondsTo(what, BEGINNING, what.syllables, how);
        const place = advance(what, BEGINNING, seconds, how);
        const left = secondsTo(what, place, what.syllables, how);
        expect(left).toBeCloseTo(Math.max(0, whole - seconds), 5);
        expect(isAtEnd(what, place, how)).toBe(left <= 1e-9);
      }),
    );
  });

  test('another rate changes the way ahead, not the place', () => {
    fc.assert(
      fc.property(timed, paces, paces, times, (what, how, other, seconds) => {
        const place = advance(what, BEGINNING, seconds, how);
        expect(advance(what, place, 0, { ...other, pause: how.pause })).toEqual(place);
      }),
    );
  });

  test('never back, never past the end', () => {
    fc.assert(
      fc.property(timed, paces, fc.array(times, { maxLength: 9 }), (what, how, steps) => {
        let place = BEGINNING;
        for (const step of steps) {
          const next = advance(what, place, step / 20, how);
          expect(next.syllables).toBeGreaterThanOrEqual(place.syllables);
          expect(next.syllables).toBeLessThanOrEqual(what.syllables);
          place = next;
        }
      }),
    );
  });
});
