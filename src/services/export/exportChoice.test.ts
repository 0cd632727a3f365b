import { expect, test } from 'vitest';
import { exportChoice, FIRST_EXPORT } from './exportChoice.ts';

test.each([
  ['nothing', undefined, FIRST_EXPORT],
  ['something else', 'docx', FIRST_EXPORT],
  ['a choice', { kind: 'chat', stageDirections: 'small', contents: true, comments: true }, undefined],
  ['half of one', { kind: 'podium' }, { ...FIRST_EXPORT, kind: 'podium' }],
  ['a kind that there is not', { kind: 'doc', contents: true }, { ...FIRST_EXPORT, contents: true }],
  ['wrong values', { kind: 7, stageDirections: [], contents: 'yes', comments: 1 }, FIRST_EXPORT],
])('what was stored: %s', (_name, stored, choice) => {
  expect(exportChoice(stored)).toEqual(choice ?? stored);
});
