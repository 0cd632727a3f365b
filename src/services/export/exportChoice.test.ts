import { expect, test } from 'vitest';
import { exportChoice, exportExtension, FIRST_EXPORT, isPdf, pdfSources, takesTemplate } from './exportChoice.ts';

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

test.each([
  ['pdf', { word: 'official', pages: 'html' }, true],
  ['podiumPdf', { word: 'podium', pages: 'podiumHtml' }, false],
] as const)('%s is made of a Word file or of pages', (kind, sources, isOfHouse) => {
  expect(isPdf(kind)).toBe(true);
  expect(exportExtension(kind)).toBe('pdf');
  expect(pdfSources(kind)).toEqual(sources);
  expect(takesTemplate(kind)).toBe(isOfHouse);
  expect([sources.word, sources.pages].map((source) => [exportExtension(source), isPdf(source)])).toEqual([
    ['docx', false],
    ['html', false],
  ]);
});
