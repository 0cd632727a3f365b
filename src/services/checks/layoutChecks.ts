import type { Speech } from '../../core/speech.ts';
import type { Span } from '../../core/text/span.ts';
import { layoutSpeech } from '../../layout/layoutSpeech.ts';
import { type LayoutProblem, type LayoutProblemCode, layoutProblems } from '../layoutProblems.ts';
import { oncePerSpeech } from '../oncePerSpeech.ts';
import type { Check } from './check.ts';

/** The three checks read one layout. */
const problemsOf = oncePerSpeech((speech): readonly LayoutProblem[] => layoutProblems(layoutSpeech(speech)));

/** Where the layout has problems of a kind. */
function placesOf(
  speech: Speech,
  code: LayoutProblemCode,
): readonly { readonly span: Span; readonly values: NoValues }[] {
  return problemsOf(speech)
    .filter((problem) => problem.code === code)
    .map(({ span }) => ({ span, values: {} }));
}

type NoValues = Record<string, never>;

/** A heading that ends a page, because too many follow one another to be kept with their text. */
export const layoutHeadingAtFoot: Check<'layout.headingAtFoot'> = {
  severity: 'hint',
  find: ({ speech }) => placesOf(speech, 'layout.headingAtFoot'),
};

/** A paragraph whose last line is one character. */
export const layoutLastCharacter: Check<'layout.lastCharacter'> = {
  severity: 'style',
  find: ({ speech }) => placesOf(speech, 'layout.lastCharacter'),
};

/** A title that the writer broke within a word, or before 的. */
export const layoutTitleBreak: Check<'layout.titleBreak'> = {
  severity: 'style',
  find: ({ speech }) => placesOf(speech, 'layout.titleBreak'),
};
