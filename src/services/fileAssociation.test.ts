import { expect, test } from 'vitest';
import { fileNamePattern, folderPattern } from './fileAssociation.ts';

test.each([
  ['讲话.txt', '讲话.txt'],
  ['讲话[1].txt', '讲话[[]1[]].txt'],
  ['{稿}*.md', '[{]稿[}][*].md'],
])('the pattern for files named %s', (name, pattern) => {
  expect(fileNamePattern(name)).toBe(pattern);
});

test.each([
  ['文稿', '讲话.txt', '**/文稿/*.txt'],
  ['文稿/2026年[1月]', '讲话.md', '**/文稿/2026年[[]1月[]]/*.md'],
  ['文稿', '讲话', '**/文稿/*'],
  ['文稿', '.txt', '**/文稿/*'],
])('the pattern for the folder %s of %s', (folder, name, pattern) => {
  expect(folderPattern(folder, name)).toBe(pattern);
});
