import { expect, test } from 'vitest';
import { rememberAnswers, rememberedAnswers } from './rememberedAnswers.ts';

const nothing = { minutes: {}, places: {} };

test.each([
  ['nothing', undefined],
  ['no object', '讲话'],
  ['a list', [1, 2]],
  ['null', null],
  ['values of other types', { template: 3, speaker: {}, minutes: { forum: '20' }, places: { 会: 3 } }],
  ['minutes that are none', { minutes: { a: 0, b: 1.5, c: 241, d: Number.NaN } }],
  ['empty and endless words', { template: '', speaker: '长'.repeat(101), places: { 会: '' } }],
])('%s: nothing is remembered', (_name, stored) => {
  expect(rememberedAnswers(stored)).toEqual(nothing);
});

test('what was remembered is read back', () => {
  const known = {
    template: 'forum',
    speaker: '区长　张三丰',
    minutes: { forum: 20 },
    places: { '【会议名称】': '座谈会' },
  };
  expect(rememberedAnswers(JSON.parse(JSON.stringify(known)))).toEqual(known);
});

test('new answers replace those of the same name and leave the others', () => {
  const known = { template: 'forum', speaker: '张三丰', minutes: { forum: 20, pledge: 5 }, places: { 甲: '一' } };
  expect(rememberAnswers(known, { template: 'pledge', minutes: { pledge: 6 }, places: { 乙: '二' } })).toEqual({
    template: 'pledge',
    speaker: '张三丰',
    minutes: { forum: 20, pledge: 6 },
    places: { 甲: '一', 乙: '二' },
  });
});

test('of many places the latest fifty are kept', () => {
  let known = rememberedAnswers(undefined);
  for (let index = 0; index < 60; index++) known = rememberAnswers(known, { places: { [`会${index}`]: '甲' } });
  known = rememberAnswers(known, { places: { 会10: '乙' } });
  expect(Object.keys(known.places)).toHaveLength(50);
  expect(known.places).toMatchObject({ 会10: '乙', 会59: '甲' });
  expect(known.places).not.toHaveProperty('会9');
});
