import { expect, test } from 'vitest';
import { checkedText, fixedTexts, problemsIn } from '../../../test/checkRows.ts';

test('the syntax’s own problems are problems like others', () => {
  expect(problemsIn('frontmatter.invalid', '---\n标题: [甲\n---\n同志们：\n')).toMatchObject([{ severity: 'error' }]);
  expect(problemsIn('frontmatter.differs', '---\n标题: 甲的讲话\n---\n乙的讲话\n同志们：\n好。\n')).toMatchObject([
    { severity: 'hint' },
  ]);
  expect(problemsIn('comment.unclosed', '同志们：\n好。<!-- 注\n')).toMatchObject([{ severity: 'warning' }]);
});

test('a well-formed speech has none', () => {
  expect(checkedText('---\n时长: 20\n---\n同志们：\n\n一、认识\n二、任务\n').problems).toEqual([]);
});

test('a comment is closed', () => {
  expect(fixedTexts('comment.unclosed', '同志们：\n好。<!-- 注\n')).toEqual(['同志们：\n好。<!-- 注 -->\n']);
});
