import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type TrackLine, trackOf } from './track.ts';

/** Lines of 100 pixels, each of so many syllables. */
function trackOfLines(syllables: readonly number[]) {
  const lines: TrackLine[] = [];
  let sum = 0;
  syllables.forEach((own, index) => {
    lines.push({ syllables: sum, top: index * 100 });
    sum += own;
  });
  return { track: trackOf(lines, syllables.length * 100, sum), end: sum };
}

describe('the height at the eye', () => {
  test('a line of equal lines passes while its words are said', () => {
    const { track } = trackOfLines([12, 12, 12, 12]);
    expect(track.topAt(0)).toBe(0);
    expect(track.topAt(18)).toBeCloseTo(150, 9);
    expect(track.topAt(24)).toBeCloseTo(200, 9);
    expect(track.topAt(48)).toBe(400);
  });

  test('a line with many digits passes more slowly', () => {
    const { track } = trackOfLines([12, 36, 12]);
    expect(track.topAt(36) - track.topAt(24)).toBeCloseTo(100 / 3, 5);
    expect(track.topAt(6) - track.topAt(3)).toBeGreaterThan(20);
  });

  test('what has no words is passed with the line before it', () => {
    const { track } = trackOfLines([12, 0, 12]);
    expect(track.topAt(6)).toBeCloseTo(100, 5);
    expect(track.topAt(18)).toBeCloseTo(250, 5);
  });

  test('the first words stand at the eye at the beginning, below title and date', () => {
    const { track } = trackOfLines([0, 0, 12, 12]);
    expect(track.topAt(0)).toBe(200);
    expect(track.syllablesAt(0)).toBe(0);
  });

  test('behind the last words it stays, though a signature follows', () => {
    const lines = [
      { syllables: 0, top: 0 },
      { syllables: 12, top: 100 },
    ];
    expect(trackOf(lines, 100, 12).topAt(12)).toBe(100);
    expect(trackOf(lines, 100, 12).topAt(99)).toBe(100);
  });

  test('a line of two words does not make the text leap', () => {
    const { track } = trackOfLines([12, 2, 12]);
    const steps = Array.from({ length: 25 }, (_, at) => track.topAt(at + 1) - track.topAt(at));
    // By itself that line would pass at 50 pixels a syllable.
    expect(Math.max(...steps)).toBeLessThan(22);
  });

  test.each([[[]], [[0]], [[0, 0]], [[1]]])('a text of hardly any words: %j', (syllables) => {
    const { track, end } = trackOfLines(syllables);
    expect(track.topAt(end)).toBeGreaterThanOrEqual(0);
    expect(track.syllablesAt(9999)).toBe(end);
  });
});

describe('laws', () => {
  const lengths = fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 40 })), { maxLength: 40 });

  test('it moves on and never back', () => {
    fc.assert(
      fc.property(lengths, fc.double({ min: 0, max: 1, noNaN: true }), (syllables, share) => {
        const { track, end } = trackOfLines(syllables);
        const at = share * end;
        expect(track.topAt(at + 0.5)).toBeGreaterThanOrEqual(track.topAt(at) - 1e-6);
      }),
    );
  });

  test('the words that are said are never further from the eye than the evened-out syllables', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 4, max: 40 }), { minLength: 1, maxLength: 30 }), (syllables) => {
        const { track } = trackOfLines(syllables);
        let sum = 0;
        syllables.forEach((own, index) => {
          // Midway through a line, the line itself or the border to a neighbour is at the eye.
          const top = track.topAt(sum + own / 2);
          expect(top).toBeGreaterThanOrEqual(index * 100 - 1e-6);
          expect(top).toBeLessThanOrEqual((index + 1) * 100 + 1e-6);
          sum += own;
        });
      }),
    );
  });

  test('a height leads back to its syllables', () => {
    fc.assert(
      fc.property(lengths, fc.double({ min: 0, max: 1, noNaN: true }), (syllables, share) => {
        const { track, end } = trackOfLines(syllables);
        const top = track.topAt(share * end);
        expect(track.topAt(track.syllablesAt(top))).toBeCloseTo(top, 0);
      }),
    );
  });
});
