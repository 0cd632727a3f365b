import { expect, test } from 'vitest';
import { typedBeginning } from './typedBeginning.ts';

/** The words typed before the │ of a line, and what an entry would replace in it. */
function typedAt(draft: string): readonly string[] | undefined {
  const offset = draft.indexOf('│');
  const text = draft.replace('│', '');
  const typed = typedBeginning(text, offset);
  return typed && [typed.words, text.slice(typed.span.start, typed.span.end)];
}

test.each([
  ['nothing on an empty line', '甲。\n│', ['', '']],
  ['nothing behind the indentation', '甲。\n　　│', ['', '']],
  ['nothing behind a full stop', '甲。│', ['', '']],
  ['nothing behind a quotation that ends a sentence', '“甲。”│', ['', '']],
  ['a numeral', '甲。四│', ['四', '四']],
  ['an item that is not finished', '甲；十二│', ['十二', '十二']],
  ['a bracket with the one that closed by itself', '甲。\n（│）', ['（', '（）']],
  ['a bracket and its numeral', '甲。\n（三│）', ['（三', '（三）']],
  ['a half-width bracket', '甲。\n(│)', ['(', '()']],
  ['a bracket that nothing closes', '甲。\n（三│', ['（三', '（三']],
  ['initials', '甲。ss│', ['ss', 'ss']],
  ['capital letters', '甲。\nSS│', ['SS', 'SS']],
  ['digits, in full width', '甲。\n１２│', ['１２', '１２']],
  ['an ordinal', '甲。\n第二个│', ['第二个', '第二个']],
  ['a dash', '甲。\n—│', ['—', '—']],
])('%s', (_name, draft, expected) => {
  expect(typedAt(draft)).toEqual(expected);
});

test.each([
  ['words that no marker begins with', '甲。我们│'],
  ['a numeral within words', '甲。共有三│'],
  ['a bracket within words', '甲。区委（三│）'],
  ['a sentence that begins with a numeral', '甲。四季度的工作│'],
  ['a year', '甲。\n2026│'],
  ['words behind an enumeration', '甲、四│'],
])('%s: running text', (_name, draft) => {
  expect(typedAt(draft)).toBeUndefined();
});
