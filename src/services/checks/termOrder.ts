import type { FixedOrder } from '../lexicon/lexicon.ts';
import type { FoundPhrase } from '../lexicon/lexiconFinder.ts';
import type { Check, Finding } from './check.ts';

/** Phrases that stand side by side in another order than the fixed one: 两个维护 before 四个意识. */
export const termOrder: Check<'term.order'> = {
  severity: 'hint',
  find: ({ prose, found, lexicon }) => {
    const { phrases } = found();
    if (phrases.length < 2) return [];
    return lexicon.orders.flatMap((order) =>
      findingsOf(
        prose,
        order,
        phrases.filter((phrase) => phrase.order === order),
      ),
    );
  },
  fixes: (_checked, { span, values: { right } }) => [
    { title: { kind: 'replace', text: right }, edits: [{ span, text: right }], isSafe: false },
  ],
};

function findingsOf(
  prose: string,
  { phrases }: FixedOrder,
  mentions: readonly FoundPhrase[],
): readonly Finding<'term.order'>[] {
  const found: Finding<'term.order'>[] = [];
  let run: FoundPhrase[] = [];
  const close = () => {
    const finding = outOfOrder(prose, phrases, run);
    if (finding) found.push(finding);
    run = [];
  };
  for (const mention of mentions) {
    const last = run.at(-1);
    if (last && mention.start < last.end) continue;
    if (last && !JOINED.test(prose.slice(last.end, mention.start))) close();
    run.push(mention);
  }
  close();
  return found;
}

/** Between phrases of one list stands nothing but their marks: “四个意识”、“四个自信”. */
const JOINED = /^[”’]?[、，和]?[“‘]?$/;

/** 四个意识 两个维护 */
const DOCTRINE = /^[一二两三四五六七八九十]个/;
/** Characters of a phrase that is hardly anybody's but the list's, and how many make the list. */
const TELLING = 4;
const LEAST = 3;
const LEAST_SHORT = 4;

function outOfOrder(
  text: string,
  phrases: readonly string[],
  run: readonly FoundPhrase[],
): Finding<'term.order'> | undefined {
  const [first, last] = [run[0], run.at(-1)];
  // Two of them may be anybody's words, unless they are names of doctrines; so may short ones.
  const areNames = run.every(({ start, end }) => DOCTRINE.test(text.slice(start, end)));
  const isShort = run.some(({ start, end }) => end - start < TELLING);
  if (!areNames && run.length < (isShort ? LEAST_SHORT : LEAST)) return undefined;
  if (!first || !last || run.every(({ rank }, index) => index === 0 || rank >= (run[index - 1]?.rank ?? 0)))
    return undefined;
  // Each place keeps its marks and takes the phrase that belongs there.
  const ranks = run.map(({ rank }) => rank).sort((a, b) => a - b);
  let right = '';
  run.forEach(({ start }, index) => {
    const before = run[index - 1];
    right += `${before ? text.slice(before.end, start) : ''}${phrases[ranks[index] ?? 0] ?? ''}`;
  });
  const span = { start: first.start, end: last.end };
  return { span, values: { written: text.slice(span.start, span.end), right } };
}
