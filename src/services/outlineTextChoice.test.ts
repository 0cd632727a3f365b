import { expect, test } from 'vitest';
import { FIRST_OUTLINE_TEXT, type OutlineTextChoice, outlineTextChoice } from './outlineTextChoice.ts';

test.each<[OutlineTextChoice]>([
  [{ destination: 'contents', form: { levels: 1, numbered: false, format: 'plain' } }],
  [{ destination: 'newDocument', form: { levels: 2, numbered: true, format: 'markdown' } }],
  [{ destination: 'cursor', form: { levels: 'all', numbered: true, format: 'markdown' } }],
])('what was chosen is read as it was: %j', (choice) => {
  expect(outlineTextChoice(JSON.parse(JSON.stringify(choice)))).toEqual(choice);
});

test.each<[string, unknown]>([
  ['nothing', undefined],
  ['no object', 'contents'],
  ['null', null],
  ['other names', { target: 'contents' }],
  ['values that are none', { destination: 'printer', form: { levels: 7, numbered: 'yes', format: 'rtf' } }],
  ['a form that is none', { form: null }],
])('%s is as at first', (_name, stored) => {
  expect(outlineTextChoice(stored)).toEqual(FIRST_OUTLINE_TEXT);
});

test('one value that is none does not spoil the others', () => {
  expect(outlineTextChoice({ destination: 'contents', form: { levels: 9, numbered: false } })).toEqual({
    destination: 'contents',
    form: { levels: 'all', numbered: false, format: 'plain' },
  });
});
