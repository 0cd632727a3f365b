import { expect, test } from 'vitest';
import { parseSpeech } from './parseSpeech.ts';

function pairsOf(body: string): string[] {
  const text = `在会上的讲话\n同志们：\n${body}`;
  const { pairs, nodes } = parseSpeech(text);
  expect(nodes).toEqual([]);
  return pairs.map(({ form, first, second }) =>
    [form, text.slice(first.start, first.end), text.slice(second.start, second.end)].join(' | '),
  );
}

test.each<[name: string, body: string, pairs: string[]]>([
  [
    '一方面…另一方面',
    '一方面要看到成绩，另一方面要看到差距。大家都清楚。',
    ['sides | 一方面要看到成绩， | 另一方面要看到差距。'],
  ],
  [
    'over sentences',
    '一方面，成绩不小。群众认可。另一方面，差距不少。',
    ['sides | 一方面，成绩不小。群众认可。 | 另一方面，差距不少。'],
  ],
  ['一个是…另一个是', '一个是快，另一个是稳。', ['oneOther | 一个是快， | 另一个是稳。']],
  ['一类是…另一类则', '一类是老问题，另一类则是新情况。', ['oneOther | 一类是老问题， | 另一类则是新情况。']],
  ['既要…又要', '我们既要发展，又要保护。', ['both | 既要发展， | 又要保护。']],
  ['既是…也是', '这既是机遇，也是挑战。', ['both | 既是机遇， | 也是挑战。']],
  ['another thing is no second of a pair', '一个问题解决了，另一个问题又来了。', []],
  ['另一方面 without a first', '另一方面，差距不少。', []],
  ['这一方面 opens no pair', '这一方面成绩不小，另一方面差距不少。', []],
  [
    'a second 另一方面 has no partner',
    '一方面甲，另一方面乙，另一方面丙。',
    ['sides | 一方面甲， | 另一方面乙，另一方面丙。'],
  ],
  ['既然, 既定', '既然定了目标，又有办法，按既定方针做，也就行了。', []],
  ['over a sentence 既 has no 又', '既要发展。又要保护。', []],
])('%s', (_name, body, pairs) => {
  expect(pairsOf(body)).toEqual(pairs);
});
