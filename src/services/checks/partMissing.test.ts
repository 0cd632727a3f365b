import { expect, test } from 'vitest';
import { fixedTexts, problemsIn } from '../../../test/checkRows.ts';

const BODY = `${'要抓好各项工作的落实，一项一项推进，一件一件办好。\n'.repeat(24)}`;
const parts = (text: string) => problemsIn('part.missing', text).map(({ values }) => values);

test.each([
  ['no salutation', `在会上的讲话\n（2026年1月5日）\n${BODY}谢谢大家！\n`, [{ part: 'salutation' }]],
  ['no ending', `在会上的讲话\n同志们：\n${BODY}`, [{ part: 'ending' }]],
  ['both there', `在会上的讲话\n同志们：\n${BODY}谢谢大家！\n`, []],
  ['a closing call', `在会上的讲话\n同志们：\n${BODY}让我们共同努力！\n`, []],
  ['a duty report', `2025年度述职报告\n${BODY}特此报告，请予评议。\n`, []],
  ['a short text', '在会上的讲话\n要抓好落实。\n', []],
  ['a text with a gap', `在会上的讲话\n〔此处省略90字〕\n${BODY}`, []],
])('%s', (_name, text, expected) => {
  expect(parts(text)).toEqual(expected);
});

test('what is missing is put in', () => {
  const text = `在会上的讲话\n同志们：\n${BODY}`;
  expect(fixedTexts('part.missing', text)).toEqual([`${text.trimEnd()}\n谢谢大家！\n`]);
  const [fixed] = fixedTexts('part.missing', `在会上的讲话\n（2026年1月5日）\n${BODY}谢谢大家！\n`);
  expect(fixed?.startsWith('在会上的讲话\n（2026年1月5日）\n同志们：\n要抓好')).toBe(true);
});
