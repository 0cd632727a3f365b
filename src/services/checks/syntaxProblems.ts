import type { Check } from './check.ts';

/** The front matter cannot be read. */
export const frontMatterInvalid: Check<'frontmatter.invalid'> = {
  severity: 'error',
  find: ({ speech }) => speech.problems.flatMap((problem) => (problem.code === 'frontmatter.invalid' ? [problem] : [])),
};

/** The front matter says one thing, the head of the text another. */
export const frontMatterDiffers: Check<'frontmatter.differs'> = {
  severity: 'hint',
  find: ({ speech }) => speech.problems.flatMap((problem) => (problem.code === 'frontmatter.differs' ? [problem] : [])),
};

/** `<!--` without `-->`. */
export const commentUnclosed: Check<'comment.unclosed'> = {
  severity: 'warning',
  find: ({ speech }) => speech.problems.flatMap((problem) => (problem.code === 'comment.unclosed' ? [problem] : [])),
  fixes: (_checked, { span: { end } }) => [
    { title: { kind: 'insert', text: '-->' }, edits: [{ span: { start: end, end }, text: ' -->' }], isSafe: false },
  ],
};
