import { describe, expect, test } from 'vitest';
import { parseSpeech } from '../core/parser/parseSpeech.ts';
import { countCharacters } from '../core/text/countCharacters.ts';
import { outlineWithAnnouncements } from './outlineAnnouncements.ts';
import { type EntryMeasures, measuresOf, overBudget, ownCharacters, sharesOf } from './outlineMeasures.ts';
import type { OutlineEntry } from './outlineTree.ts';

function found(text: string, words: string) {
  const speech = parseSpeech(text);
  const search = (entries: readonly OutlineEntry[]): OutlineEntry | undefined => {
    for (const entry of entries) {
      const inside = entry.text === words ? entry : search(entry.children);
      if (inside) return inside;
    }
    return undefined;
  };
  const entry = search(outlineWithAnnouncements(speech));
  if (entry === undefined) throw new Error(`no entry ${words}`);
  return {
    measures: measuresOf(speech, entry),
    shares: sharesOf(speech, entry),
    own: ownCharacters(speech, entry),
  };
}

const first = '一、提高认识\n要看清形势。\n（一）看到机遇。机遇难得。\n（二）看到不足。\n';
const text = `---\n时长: 2\n语速: 200\n---\n在推进会上的讲话\n同志们：\n${first}二、抓好任务{1分钟}\n`;

describe('an entry', () => {
  test('holds the 字数 of its section, and of its own words', () => {
    const { measures, shares } = found(text, '一、提高认识');
    expect(measures?.characters).toBe(countCharacters(first));
    expect(shares?.own?.characters).toBe(countCharacters('一、提高认识\n要看清形势。'));
    expect(shares?.share).toBeCloseTo(countCharacters(first) / countCharacters(text.split('---\n')[2] ?? ''), 1);
  });

  test('takes as long as its syllables at the rate of the speech', () => {
    // （一）看到机遇。机遇难得。: nine syllables with the numeral.
    expect(found(text, '（一）看到机遇').measures?.duration).toBeCloseTo((9 / 200) * 60, 5);
  });

  test('without children has no words of its own beside its section', () => {
    expect(found(text, '（一）看到机遇').shares?.own).toBeUndefined();
  });

  test('an announcement’s row takes nothing from the words it stands in', () => {
    const shares = found('一、抓好任务\n要抓好三项任务。\n二、保障\n', '一、抓好任务').shares;
    expect(shares?.own).toBeUndefined();
  });

  test.each([
    ['text before its points', '一、提高认识\n要看清形势。\n（一）机遇。\n（二）不足。\n', '一、提高认识', 12],
    ['points alone', '一、提高认识\n（一）机遇。\n（二）不足。\n', '一、提高认识', undefined],
    ['points alone, behind a full stop', '一、提高认识。\n（一）机遇。\n（二）不足。\n', '一、提高认识', undefined],
    ['no points', '一、提高认识\n要看清形势。\n', '一、提高认识', undefined],
  ])('has text of its own: %s', (_name, speech, words, own) => {
    expect(found(speech, words).own).toBe(own);
  });

  test.each([
    ['a section has its budget', '二、抓好任务', 60],
    ['the title has the minutes of the speech', '在推进会上的讲话', 120],
    ['a section without has none', '一、提高认识', undefined],
  ])('%s', (_name, words, budget) => {
    expect(found(text, words).measures?.budget).toBe(budget);
  });

  test('a salutation is not measured', () => {
    expect(found(text, '同志们：')).toEqual({ measures: undefined, shares: undefined, own: undefined });
  });
});

test.each<[string, EntryMeasures, number | undefined]>([
  ['over', { characters: 1, duration: 90, budget: 60 }, 30],
  ['under', { characters: 1, duration: 20, budget: 60 }, -40],
  ['no budget', { characters: 1, duration: 20, budget: undefined }, undefined],
])('%s', (_name, measures, expected) => {
  expect(overBudget(measures)).toBe(expected);
});
