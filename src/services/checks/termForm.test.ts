import { expect, test } from 'vitest';
import { fixedTexts, fixesIn, problemsIn, remarked, shippedLexicon } from '../../../test/checkRows.ts';
import { readLexicon } from '../lexicon/readLexicon.ts';

const options = { lexicon: shippedLexicon, off: [] };

test.each([
  ['wrong characters', '同志们：\n⟦布署⟧工作，⟦再接再励⟧，⟦按步就班⟧。\n'],
  ['a form in its company', '同志们：\n⟦必需⟧坚持学习。\n'],
  ['a form before a time', '同志们：\n⟦截止⟧目前，完成五项。\n'],
])('%s', (_name, draft) => {
  expect(remarked('term.form', draft, options)).toBe(draft);
});

test.each([
  ['right forms', '同志们：\n部署工作，再接再厉，按部就班。\n'],
  ['a form in other company', '同志们：\n生活必需品要保障，报名截止日期是五月。\n'],
  ['既使…又使', '同志们：\n既使群众满意，又使企业受益。\n'],
  ['a quotation', '同志们：\n有人把“布署”写错。\n'],
  ['a title', '同志们：\n读《再接再励》这本书。\n'],
  ['what a name holds', '同志们：\n一座落后的小镇。\n'],
])('not %s', (_name, text) => {
  expect(problemsIn('term.form', text, options)).toEqual([]);
});

test('what is surely wrong is fixed unseen, what depends is not', () => {
  expect(fixesIn('term.form', '同志们：\n布署工作。\n', options)[0]?.isSafe).toBe(true);
  expect(fixesIn('term.form', '同志们：\n必需坚持。\n', options)[0]?.isSafe).toBe(false);
  expect(fixedTexts('term.form', '同志们：\n布署工作。\n', options)).toEqual(['同志们：\n部署工作。\n']);
});

test('what a later lexicon calls right is right', () => {
  const own = readLexicon('布署\t\t正确\n').lexicon;
  const lexicon = { terms: [...shippedLexicon.terms, ...own.terms], orders: [] };
  expect(problemsIn('term.form', '同志们：\n布署工作。\n', { lexicon, off: [] })).toEqual([]);
});

test('every shipped row finds its own form, or its conditions say where', () => {
  const silent = shippedLexicon.terms.filter(({ written, conditions }) => {
    const before = conditions.find(({ side, isWanted }) => isWanted && side === 'before')?.words[0]?.text ?? '这里有';
    const behind = conditions.find(({ side, isWanted }) => isWanted && side === 'behind')?.words[0]?.text ?? '。';
    return problemsIn('term.form', `同志们：\n${before}${written}${behind}\n`, options).length === 0;
  });
  expect(silent.map(({ written }) => written)).toEqual([]);
});
