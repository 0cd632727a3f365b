import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Check, Finding } from './check.ts';

/** A form of words that a lexicon calls wrong; not in quotations and titles. */
export const termForm: Check<'term.form'> = {
  severity: 'hint',
  find: ({ found, quotations }) =>
    found().terms.flatMap(({ term, start, end }): Finding<'term.form'>[] => {
      if (term.severity === 'right' || quotations().hold(start)) return [];
      const { written, right, reason, severity } = term;
      return [{ span: { start, end }, values: { written, right, reason }, severity }];
    }),
  fixes: ({ lexicon }, { span, values: { written, right } }) => {
    const isSafe = safeForms(lexicon).has(`${written}\t${right[0]}`);
    return right.map((text, index) => ({
      title: { kind: 'replace', text },
      edits: [{ span, text }],
      isSafe: isSafe && index === 0,
    }));
  },
};

const known = new WeakMap<Lexicon, ReadonlySet<string>>();

/** The forms that may be put right unseen, each with what is right. */
function safeForms(lexicon: Lexicon): ReadonlySet<string> {
  const before = known.get(lexicon);
  if (before) return before;
  const safe = new Set(
    lexicon.terms.flatMap(({ written, right, isSafe }) => (isSafe ? [`${written}\t${right[0]}`] : [])),
  );
  known.set(lexicon, safe);
  return safe;
}
