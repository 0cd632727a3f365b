import { expect, test } from 'vitest';
import { fixedTexts, problemsIn, remarked } from '../../../test/checkRows.ts';
import { parseSpeech } from '../../core/parser/parseSpeech.ts';
import { readNames } from '../lexicon/names.ts';
import { namesOfSpeech } from './namesOfSpeech.ts';

const { names } = readNames(
  '名称\t职务\t也可写作\t不写作\n张晓明\t县长\n李晓明\t副县长\n县水利局\t\t水利局\t县水务局|县水利\n',
);
const options = { names, off: [] };

test.each([
  ['a character of a name', '同志们：\n请县长⟦张小明⟧讲话。\n'],
  ['a form that is not to be used', '同志们：\n⟦县水务局⟧要抓紧。\n'],
])('%s', (_name, draft) => {
  expect(remarked('name.variant', draft, options)).toBe(draft);
});

test.each([
  ['the right name', '同志们：\n请县长张晓明讲话。\n'],
  ['another person with that office', '同志们：\n请县长李晓明讲话。\n'],
  ['words behind an office', '同志们：\n县长张罗着开会。\n'],
  ['a form within the right one', '同志们：\n县水利局要抓紧。\n'],
  ['a form that is allowed', '同志们：\n水利局要抓紧。\n'],
])('not %s', (_name, text) => {
  expect(problemsIn('name.variant', text, options)).toEqual([]);
});

test('the full form behind its definition', () => {
  const draft = '同志们：\n《全县水利改革方案》（以下简称《水利改革方案》）。⟦全县水利改革方案⟧要落实。\n';
  expect(remarked('name.variant', draft.replace('《水利改革方案》）', '“水利改革方案”）'))).toBe(
    draft.replace('《水利改革方案》）', '“水利改革方案”）'),
  );
});

test('it is made the listed form', () => {
  expect(fixedTexts('name.variant', '同志们：\n请县长张小明讲话。\n', options)).toEqual([
    '同志们：\n请县长张晓明讲话。\n',
  ]);
});

test('people and bodies in the front matter', () => {
  const text = '---\n人员: 县长 张晓明、李强\n单位: 县水利局\n---\n同志们：\n请县长张小明讲话。\n';
  const own = namesOfSpeech(parseSpeech(text));
  expect(own.all.map(({ name, offices }) => [name, offices])).toEqual([
    ['张晓明', ['县长']],
    ['李强', []],
    ['县水利局', []],
  ]);
  expect(problemsIn('name.variant', text, { names: own, off: [] })).toHaveLength(1);
});
