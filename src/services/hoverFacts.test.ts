import { expect, test } from 'vitest';
import { parseSpeech } from '../core/parser/parseSpeech.ts';
import { characterCountOf } from './characterCount.ts';
import { type HoverFact, hoverFacts } from './hoverFacts.ts';

const CURSOR = '｜';

function factsAt(marked: string): { readonly text: string; readonly facts: readonly HoverFact[] } {
  const text = marked.replace(CURSOR, '');
  return { text, facts: hoverFacts(parseSpeech(text), marked.indexOf(CURSOR)) };
}

test('of a heading: its words, place, length, time and budget', () => {
  const { text, facts } = factsAt('同志们：\n一、提高｜认识{3分钟}\n干部要带头。\n二、狠抓落实\n');
  expect(facts).toEqual([
    {
      kind: 'section',
      span: { start: text.indexOf('一'), end: text.indexOf('{') },
      place: { position: 1, count: 2 },
      // The marks count, the budget does not.
      characters: 12,
      // Ten syllables at 180 a minute: the marks are not read.
      duration: (10 / 180) * 60,
      budget: 180,
    },
  ]);
});

test('the time follows the rate that the speech names', () => {
  const durationAt = (head: string): number | undefined => {
    const [fact] = factsAt(`${head}同志们：\n一、提高｜认识\n干部要带头。\n二、狠抓落实\n`).facts;
    return fact?.kind === 'section' ? fact.duration : undefined;
  };
  expect(durationAt('---\n语速: 90\n---\n')).toBeCloseTo(2 * (durationAt('') ?? Number.NaN));
});

test('the length is that of the section, with all that stands under it', () => {
  const { text, facts } = factsAt('同志们：\n一、认｜识\n（一）机遇。\n（二）不足。（掌声）\n二、任务\n');
  const [fact] = facts;
  const speech = parseSpeech(text);
  const section = { start: text.indexOf('一、'), end: text.indexOf('\n二、') };
  expect(fact?.kind === 'section' && fact.characters).toBe(characterCountOf(speech)(section));
  expect(fact?.kind === 'section' && fact.budget).toBeUndefined();
});

test.each<[string, string, unknown]>([
  [
    'a count that agrees',
    '同志们：\n下面讲两点意见｜。\n一、甲\n二、乙\n',
    { kind: 'compared', announced: 2, items: 2 },
  ],
  [
    'a count that does not',
    '同志们：\n下面讲三｜点意见。\n一、甲\n二、乙\n',
    { kind: 'compared', announced: 3, items: 2 },
  ],
  ['a set term', '同志们：\n要增强｜四个意识。\n', { kind: 'unchecked', reason: 'setTerm' }],
  ['a back reference', '同志们：\n以上三｜条要记牢。\n', { kind: 'unchecked', reason: 'backReference' }],
  ['a quantity', '同志们：\n去年召开7个｜会议。\n', { kind: 'unchecked', reason: 'fact' }],
  ['a vague number', '同志们：\n我讲几｜点意见。\n', { kind: 'unchecked', reason: 'inexact' }],
  ['a list that is not written yet', '同志们：\n下面我讲三｜点意见。\n', { kind: 'unchecked', reason: 'unlisted' }],
  [
    'a list with a gap',
    '同志们：\n有三｜类情况：一是甲。〔此处省略8字〕二是乙。三是丙。\n',
    { kind: 'unchecked', reason: 'gap' },
  ],
  [
    'numbers that skip one',
    '同志们：\n下面讲三｜点意见。\n一、甲\n三、乙\n',
    { kind: 'unchecked', reason: 'skippedOrdinal' },
  ],
])('of an announcement: %s', (_name, marked, found) => {
  const { facts } = factsAt(marked);
  expect(facts.map((fact) => fact.kind === 'announcement' && fact.found)).toEqual([found]);
});

test('of an announcement in a heading both, the announcement first', () => {
  const { facts } = factsAt('同志们：\n一、抓好两项｜工作\n（一）甲。\n（二）乙。\n二、加强领导\n');
  expect(facts.map(({ kind }) => kind)).toEqual(['announcement', 'section']);
});

test.each([
  ['running text', '同志们：\n一、甲\n正｜文。\n二、乙\n'],
  ['the salutation', '同志｜们：\n一、甲\n二、乙\n'],
  ['an empty text', '｜'],
])('nothing in %s', (_name, marked) => {
  expect(factsAt(marked).facts).toEqual([]);
});
