import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sumOf } from './readings.ts';
import { rateOf } from './rehearsal.ts';
import type { PromptedParagraph, PromptedScript } from './script.ts';
import { PrompterSession } from './session.ts';

/** Sentences of so many syllables each. */
function paragraph(...lengths: readonly number[]): PromptedParagraph {
  return {
    kind: 'spoken',
    sentences: lengths.map((syllables, index) => ({
      runs: [{ text: '字'.repeat(syllables), kind: 'plain', beats: [[syllables, syllables]] }],
      offset: index,
      syllables,
    })),
  };
}

const script: PromptedScript = {
  paragraphs: [paragraph(3), paragraph(30, 27), paragraph(9), paragraph(60, 51)],
  syllables: 180,
  pauses: [60],
  pace: { rate: 180, pause: 5 },
  planned: 90,
  sections: [
    { label: '开头', depth: 0, start: 0 },
    { label: '一、', depth: 0, start: 60, budget: 30 },
    { label: '（一）', depth: 1, start: 69 },
  ],
};

function running(): PrompterSession {
  const session = new PrompterSession(script);
  session.start(1000);
  return session;
}

describe('a reading', () => {
  test('runs at the speech’s rate, waits at the direction, and ends', () => {
    const session = running();
    session.tick(10);
    expect(session.syllables).toBeCloseTo(30, 9);
    session.tick(12);
    expect([session.syllables, session.isWaiting]).toEqual([60, true]);
    for (let tick = 0; tick < 500; tick++) session.tick(0.1);
    expect([session.syllables, session.isRunning, session.isFinished]).toEqual([180, false, true]);
    const { seconds, waited, syllables } = session.rehearsal;
    expect(seconds).toBeCloseTo(65, 6);
    expect(waited).toBeCloseTo(5, 6);
    expect(syllables).toBeCloseTo(180, 6);
    expect(rateOf(session.rehearsal)).toBe(180);
  });

  test('stands while it is paused, and its clock too', () => {
    const session = running();
    session.tick(4);
    session.pause();
    session.tick(60);
    expect(session.syllables).toBeCloseTo(12, 9);
    expect(session.wholeClock.elapsed).toBe(4);
  });

  test('the clocks tell what has gone, what is left, and the plan', () => {
    const session = running();
    session.tick(28);
    expect(session.wholeClock).toMatchObject({ elapsed: 28, planned: 90, isPlanned: true });
    expect(session.wholeClock.remaining).toBeCloseTo(37, 6);
    expect(session.sectionClock).toMatchObject({ label: '一、', planned: 30, isPlanned: true });
    expect(session.sectionClock.remaining).toBeCloseTo(37, 6);
    expect(session.sectionClock.elapsed).toBeCloseTo(3, 6);
  });

  test('keys change the rate by fives, within what can be followed', () => {
    const session = running();
    expect(session.changeRate(1)).toBe(185);
    expect(session.changeRate(-1)).toBe(180);
    for (let press = 0; press < 99; press++) session.changeRate(1);
    expect(session.pace.rate).toBe(400);
    for (let press = 0; press < 99; press++) session.changeRate(-1);
    expect(session.pace.rate).toBe(60);
    session.tick(1);
    expect(session.syllables).toBeCloseTo(1, 9);
  });

  test('at the end, start begins a new one', () => {
    const session = running();
    session.tick(999);
    session.start(5000);
    expect([session.syllables, session.startedAt, sumOf(session.readings).seconds]).toEqual([0, 5000, 0]);
  });

  test.each<readonly [where: string, go: (session: PrompterSession) => void, at: number]>([
    ['the beginning', (session) => session.jumpTo(0), 0],
    ['a section', (session) => session.jumpSection(-1), 69],
    ['the last sentence', (session) => session.step(-1), 129],
    ['a line, by hand', (session) => session.moveTo(150), 150],
  ])('who goes back from the end to %s has still finished; start begins a new one there', (_where, go, at) => {
    const session = running();
    session.tick(999);
    const ended = session.rehearsal;
    go(session);
    session.letGo();
    session.pause();
    expect(session.rehearsal).toEqual(ended);
    expect(ended.finished).toBe(true);
    session.start(5000);
    expect([session.syllables, session.startedAt, session.isFinished]).toEqual([at, 5000, false]);
    session.tick(1);
    expect(session.rehearsal).toMatchObject({ startedAt: 5000, seconds: 1, finished: false });
  });

  test('a speech without words does not run', () => {
    const session = new PrompterSession({ ...script, paragraphs: [], syllables: 0, pauses: [] });
    session.start(1);
    expect(session.isRunning).toBe(false);
  });
});

describe('going elsewhere', () => {
  test('sentence by sentence, back to this one’s start first', () => {
    const session = new PrompterSession(script);
    const visited = ([1, 1, 1, 1, 1, 1] as const).map((by) => {
      session.step(by);
      return session.syllables;
    });
    expect(visited).toEqual([3, 33, 60, 69, 129, 180]);
    session.jumpTo(100);
    session.step(-1);
    expect(session.syllables).toBe(69);
    session.step(-1);
    expect(session.syllables).toBe(60);
  });

  test('section by section', () => {
    const session = new PrompterSession(script);
    session.jumpSection(1);
    expect(session.syllables).toBe(60);
    session.jumpSection(1);
    session.jumpSection(1);
    expect(session.syllables).toBe(69);
    session.jumpTo(100);
    session.jumpSection(-1);
    expect(session.syllables).toBe(69);
    session.jumpSection(-1);
    session.jumpSection(-1);
    session.jumpSection(-1);
    expect(session.syllables).toBe(0);
  });

  test('what is jumped over was not read', () => {
    const session = running();
    session.tick(5);
    session.jumpTo(150);
    session.tick(5);
    expect(sumOf(session.readings)).toEqual({ seconds: 10, waited: 0, syllables: 30 });
  });

  test('a hand holds the text, the clock goes on, a little correction is counted', () => {
    const session = running();
    session.tick(10);
    session.moveTo(24);
    session.tick(2);
    session.letGo();
    expect(session.syllables).toBe(24);
    expect(sumOf(session.readings)).toEqual({ seconds: 12, waited: 0, syllables: 24 });
    session.tick(1);
    expect(session.syllables).toBeCloseTo(27, 9);
  });
});

describe('by hand', () => {
  test('the speaker’s own pace is measured; who only looks for a place reads nothing', () => {
    const session = running();
    session.motion = 'byHand';
    session.tick(2);
    expect(session.syllables).toBe(0);
    session.step(1);
    session.tick(15);
    session.step(1);
    expect(session.syllables).toBe(33);
    session.tick(0.2);
    session.step(1);
    session.tick(0.2);
    expect(sumOf(session.readings).syllables).toBe(33);
    expect(rateOf(sumOf(session.readings))).toBe(Math.round((33 / 17.4) * 60));
  });

  test('behind the last sentence is the end', () => {
    const session = running();
    session.motion = 'byHand';
    session.jumpTo(129);
    session.tick(20);
    session.step(1);
    expect([session.isFinished, session.isRunning]).toEqual([true, false]);
  });
});

describe('another text', () => {
  test('goes on at the same words, with the same times', () => {
    const session = running();
    session.tick(30);
    const at = session.syllables;
    const changed = {
      ...script,
      paragraphs: [paragraph(3), paragraph(30, 47), ...script.paragraphs.slice(2)],
      syllables: 200,
      pauses: [80],
      sections: script.sections.map((section) => ({ ...section, start: section.start && section.start + 20 })),
    };
    session.takeScript(changed);
    expect(session.syllables).toBeCloseTo(at + 20, 9);
    expect(session.isRunning).toBe(true);
    expect(session.readings.map(({ seconds }) => Math.round(seconds))).toEqual([25, 3, 2]);
  });

  test('a rate chosen by key stays, the speech’s own follows the text', () => {
    const session = running();
    session.takeScript({ ...script, pace: { rate: 150, pause: 0 } });
    expect(session.pace).toEqual({ rate: 150, pause: 0 });
    session.changeRate(2);
    session.takeScript(script);
    expect(session.pace).toEqual({ rate: 160, pause: 5 });
  });

  test('after a reload it goes on where it was', () => {
    const before = running();
    before.tick(10);
    const after = new PrompterSession(script);
    after.restore(before.syllables, { rate: 200, readings: before.readings, startedAt: 1000 });
    expect([after.syllables, after.isRunning, after.wholeClock.elapsed]).toEqual([30, false, 10]);
    after.restore(9999, { readings: [] });
    expect(after.syllables).toBe(180);
  });

  test('after a reload at the end it has still finished', () => {
    const before = running();
    before.tick(999);
    const after = new PrompterSession(script);
    after.restore(before.syllables, { readings: before.readings, startedAt: 1000, finished: before.isFinished });
    expect(after.rehearsal).toEqual(before.rehearsal);
    after.jumpTo(60);
    after.start(5000);
    expect([after.syllables, after.startedAt, sumOf(after.readings).seconds]).toEqual([60, 5000, 0]);
  });
});

test('whatever is done, time is kept and the place is in the text', () => {
  const act = fc.oneof(
    fc.record({ what: fc.constant('tick' as const), by: fc.integer({ min: 0, max: 30 }) }),
    fc.record({
      what: fc.constantFrom('step' as const, 'section' as const),
      by: fc.constantFrom(1 as const, -1 as const),
    }),
    fc.record({
      what: fc.constantFrom('jump' as const, 'hand' as const, 'rate' as const),
      by: fc.integer({ min: -50, max: 250 }),
    }),
    fc.record({ what: fc.constantFrom('toggle' as const, 'letGo' as const, 'byHand' as const), by: fc.constant(0) }),
  );
  fc.assert(
    fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
      const session = running();
      for (const { what, by } of acts) {
        const elapsed = session.wholeClock.elapsed;
        if (what === 'tick') session.tick(by);
        else if (what === 'step') session.step(by);
        else if (what === 'section') session.jumpSection(by);
        else if (what === 'jump') session.jumpTo(by);
        else if (what === 'hand') session.moveTo(by);
        else if (what === 'rate') session.changeRate(by);
        else if (what === 'letGo') session.letGo();
        else if (what === 'byHand') session.motion = session.motion === 'byHand' ? 'smooth' : 'byHand';
        else if (session.isRunning) session.pause();
        else if (!session.isFinished) session.start(1);
        expect(session.syllables).toBeGreaterThanOrEqual(0);
        expect(session.syllables).toBeLessThanOrEqual(180);
        const more = session.wholeClock.elapsed - elapsed;
        expect(what === 'tick' ? more <= by + 1e-6 : Math.abs(more) < 1e-6 || session.syllables === 0).toBe(true);
      }
      const { sections, seconds } = session.rehearsal;
      const top = sections.filter(({ depth }) => depth === 0).reduce((sum, section) => sum + section.seconds, 0);
      expect(top).toBeCloseTo(seconds, 5);
    }),
  );
});
