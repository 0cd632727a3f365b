import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSameText, movedSyllables, scriptChange } from './changedScript.ts';
import type { PromptedParagraph, PromptedScript } from './script.ts';

/** A paragraph in which each character takes one syllable, marks none. */
function paragraph(text: string): PromptedParagraph {
  const beats = [...text].map((character) => [1, character === '。' ? 0 : 1] as const);
  const syllables = beats.reduce((sum, [, own]) => sum + own, 0);
  return { kind: 'spoken', sentences: [{ runs: [{ text, kind: 'plain', beats }], offset: 0, syllables }] };
}

function scriptOf(...texts: readonly string[]): PromptedScript {
  const paragraphs = texts.map(paragraph);
  const syllables = paragraphs.reduce((sum, { sentences }) => sum + (sentences[0]?.syllables ?? 0), 0);
  const pace = { rate: 180, pause: 0 };
  return { paragraphs, syllables, pauses: [], sections: [{ label: '', depth: 0, start: 0 }], pace };
}

/** Where `⟦` stands in paragraphs, in syllables, and the paragraphs without it. */
function marked(texts: readonly string[]): readonly [script: PromptedScript, syllables: number] {
  const all = texts.join('\n');
  const before = all.slice(0, all.indexOf('⟦')).replace(/[。\n]/g, '');
  return [scriptOf(...texts.map((text) => text.replace('⟦', ''))), before.length];
}

describe('a place is kept', () => {
  test.each([
    ['when the text behind it changes', ['甲乙⟦丙。', '丁。'], ['甲乙⟦丙。', '丁戊己。']],
    ['when the text before it changes', ['甲乙。', '丙⟦丁。'], ['甲乙乙乙。', '丙⟦丁。']],
    ['when a paragraph comes before it', ['甲。', '乙丙⟦丁。'], ['甲。', '戊己。', '乙丙⟦丁。']],
    ['when a paragraph before it goes', ['甲。', '戊己。', '乙丙⟦丁。'], ['甲。', '乙丙⟦丁。']],
    ['in a paragraph that changes before it', ['甲乙丙丁⟦戊。'], ['甲丁⟦戊。']],
    ['in a paragraph that changes behind it', ['甲⟦乙丙丁戊。'], ['甲⟦乙己己丁戊。']],
    ['in the words that change: before them', ['甲乙丙⟦丁戊。'], ['甲⟦己戊。']],
    ['when its paragraph goes: where it stood', ['甲。', '乙⟦丙。', '丁。'], ['甲。', '⟦丁。']],
    ['at the start', ['⟦甲。', '乙。'], ['⟦甲。', '乙丙。']],
    ['at the end', ['甲。', '乙⟦。'], ['甲丙。', '乙⟦。']],
  ])('%s', (_name, before, after) => {
    const [old, at] = marked(before);
    const [now, wanted] = marked(after);
    expect(movedSyllables(scriptChange(old, now), at)).toBeCloseTo(wanted, 9);
  });

  test('a text that goes altogether', () => {
    expect(movedSyllables(scriptChange(scriptOf('甲乙。'), scriptOf()), 1)).toBe(0);
    expect(movedSyllables(scriptChange(scriptOf(), scriptOf('甲乙。')), 0)).toBe(0);
  });

  test('the same text is the same, wherever it stands in the file', () => {
    expect(isSameText(scriptChange(scriptOf('甲。', '乙。'), scriptOf('甲。', '乙。')))).toBe(true);
    expect(isSameText(scriptChange(scriptOf('甲。'), scriptOf('甲。', '甲。')))).toBe(false);
  });
});

describe('laws', () => {
  const texts = fc.array(fc.constantFrom('甲乙。', '丙。', '丁戊己。', '庚'), { maxLength: 8 });
  const share = fc.double({ min: 0, max: 1, noNaN: true });

  test('always within the script', () => {
    fc.assert(
      fc.property(texts, texts, share, (before, after, at) => {
        const [old, now] = [scriptOf(...before), scriptOf(...after)];
        const moved = movedSyllables(scriptChange(old, now), at * old.syllables);
        expect(moved).toBeGreaterThanOrEqual(0);
        expect(moved).toBeLessThanOrEqual(now.syllables + 1e-9);
      }),
    );
  });

  test('places keep their order', () => {
    fc.assert(
      fc.property(texts, texts, share, share, (before, after, one, other) => {
        const [old, now] = [scriptOf(...before), scriptOf(...after)];
        const change = scriptChange(old, now);
        const [first, second] = [one, other].toSorted((a, b) => a - b).map((at) => at * old.syllables);
        expect(movedSyllables(change, first ?? 0)).toBeLessThanOrEqual(movedSyllables(change, second ?? 0) + 1e-9);
      }),
    );
  });

  test('without a change nothing moves', () => {
    fc.assert(
      fc.property(texts, share, (text, at) => {
        const script = scriptOf(...text);
        expect(movedSyllables(scriptChange(script, scriptOf(...text)), at * script.syllables)).toBe(
          at * script.syllables,
        );
      }),
    );
  });
});
