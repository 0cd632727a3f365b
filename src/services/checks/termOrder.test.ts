import { expect, test } from 'vitest';
import { fixedTexts, problemsIn, remarked, shippedLexicon } from '../../../test/checkRows.ts';

const options = { lexicon: shippedLexicon, off: [] };

test.each([
  ['doctrines', '同志们：\n坚定“⟦四个自信”、增强“四个意识⟧”。\n'.replace('、增强“', '、“')],
  ['parts of one', '同志们：\n推进⟦政治建设、经济建设、文化建设⟧。\n'],
  ['short words, four of them', '同志们：\n坚持⟦协调、创新、绿色、开放⟧发展。\n'],
])('%s out of order', (_name, draft) => {
  expect(remarked('term.order', draft, options)).toBe(draft);
});

test.each([
  ['in order', '同志们：\n增强“四个意识”、坚定“四个自信”、做到“两个维护”。\n'],
  ['apart', '同志们：\n做到“两个维护”，要从讲政治的高度看；增强“四个意识”。\n'],
  ['two short words', '同志们：\n绿色、创新发展。\n'],
  ['two of a list', '同志们：\n公正司法、严格执法。\n'],
])('not %s', (_name, text) => {
  expect(problemsIn('term.order', text, options)).toEqual([]);
});

test('each place takes the phrase that belongs there', () => {
  expect(fixedTexts('term.order', '同志们：\n“四个自信”“四个意识”\n', options)).toEqual([
    '同志们：\n“四个意识”“四个自信”\n',
  ]);
});
