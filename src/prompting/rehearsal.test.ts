import { describe, expect, test } from 'vitest';
import { noReadings, withReading } from './readings.ts';
import {
  isRehearsal,
  type Rehearsal,
  rateOf,
  rehearsalOf,
  rehearsedSpeeches,
  withRehearsal,
  withRehearsedSpeech,
} from './rehearsal.ts';
import type { PromptedScript } from './script.ts';

const script: PromptedScript = {
  paragraphs: [],
  syllables: 300,
  pauses: [],
  pace: { rate: 180, pause: 0 },
  sections: [
    { label: '一、', depth: 0, start: 0, budget: 60 },
    { label: '（一）', depth: 1, start: 100 },
    { label: '二、', depth: 0, start: 240 },
  ],
};

function rehearsal(startedAt: number, seconds = 60): Rehearsal {
  const readings = withReading(script, noReadings(script), 60, 180, seconds);
  return rehearsalOf(script, script.pace, readings, { startedAt, finished: true });
}

describe('what a rehearsal came to', () => {
  test('each section with what stands under it, against its budget or its words', () => {
    expect(rehearsal(7)).toEqual({
      startedAt: 7,
      finished: true,
      seconds: 60,
      waited: 0,
      syllables: 120,
      planned: 100,
      hasPlan: false,
      sections: [
        { label: '一、', depth: 0, planned: 60, hasBudget: true, seconds: 60, isWhole: false },
        { label: '（一）', depth: 1, planned: (140 / 180) * 60, hasBudget: false, seconds: 40, isWhole: false },
        { label: '二、', depth: 0, planned: 20, hasBudget: false, seconds: 0, isWhole: false },
      ],
    });
  });

  test('a section is whole when all but a few words of it were read', () => {
    const readings = withReading(script, noReadings(script), 5, 240, 80);
    const { sections } = rehearsalOf(script, script.pace, readings, { startedAt: 1, finished: false });
    expect(sections.map(({ isWhole }) => isWhole)).toEqual([true, true, false]);
  });

  test.each([
    ['of time spent reading', { syllables: 300, seconds: 100, waited: 0 }, 180],
    ['stage directions left out', { syllables: 300, seconds: 120, waited: 20 }, 180],
    ['of nothing there is none', { syllables: 0, seconds: 60, waited: 0 }, undefined],
    ['nor of a moment', { syllables: 9, seconds: 3, waited: 0 }, undefined],
    ['nor where most of the time was applause', { syllables: 27, seconds: 39, waited: 30 }, undefined],
    ['nor where somebody only leafed through', { syllables: 700, seconds: 60, waited: 0 }, undefined],
  ])('the rate: %s', (_name, read, rate) => {
    expect(rateOf(read)).toBe(rate);
  });
});

describe('what is kept', () => {
  test('a rehearsal that goes on replaces what was known of it', () => {
    const kept = withRehearsal(withRehearsal([rehearsal(1)], rehearsal(2, 30)), rehearsal(2, 90));
    expect(kept.map(({ startedAt, seconds }) => [startedAt, seconds])).toEqual([
      [2, 90],
      [1, 60],
    ]);
  });

  test('not without end', () => {
    let kept: readonly Rehearsal[] = [];
    for (let at = 0; at < 50; at++) kept = withRehearsal(kept, rehearsal(at));
    expect(kept).toHaveLength(20);
    expect(kept[0]?.startedAt).toBe(49);
    let speeches = rehearsedSpeeches([]);
    for (let at = 0; at < 80; at++) speeches = withRehearsedSpeech(speeches, `file:///${at}`, kept);
    expect(speeches).toHaveLength(50);
    expect(withRehearsedSpeech(speeches, 'file:///60', [])).toHaveLength(50);
  });

  test('what cannot be believed is left out', () => {
    const good = { file: 'file:///a', rehearsals: [rehearsal(1)] };
    expect(rehearsedSpeeches(JSON.parse(JSON.stringify([good])))).toEqual([good]);
    expect(rehearsedSpeeches([good, 3, { file: 1, rehearsals: [] }, { file: 'x' }])).toEqual([good]);
    expect(rehearsedSpeeches([{ file: 'file:///a', rehearsals: [{}, rehearsal(1)] }])).toEqual([good]);
    expect(rehearsedSpeeches('x')).toEqual([]);
  });
});

describe('a rehearsal that comes from outside', () => {
  test.each([
    ['none', undefined],
    ['no numbers', { ...rehearsal(1), seconds: '60' }],
    ['less than nothing', { ...rehearsal(1), seconds: -1 }],
    ['no end', { ...rehearsal(1), seconds: Number.POSITIVE_INFINITY }],
    ['sections of something else', { ...rehearsal(1), sections: [{ label: 3 }] }],
    ['a label without end', { ...rehearsal(1), sections: [{ ...rehearsal(1).sections[0], label: '长'.repeat(9999) }] }],
    ['too deep', { ...rehearsal(1), sections: [{ ...rehearsal(1).sections[0], depth: 2 }] }],
    ['sections without end', { ...rehearsal(1), sections: Array(9999).fill(rehearsal(1).sections[0]) }],
  ])('%s is refused', (_name, value) => {
    expect(isRehearsal(value)).toBe(false);
  });

  test('a good one is taken', () => {
    expect(isRehearsal(rehearsal(1))).toBe(true);
  });
});
