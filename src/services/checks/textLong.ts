import { sentencesOf } from '../../core/sentences.ts';
import type { Sentence } from '../../core/speech.ts';
import type { Check, Finding } from './check.ts';

/** A sentence or a breath that is hard to say aloud. Off unless it is asked for. */
export const textLong: Check<'text.long'> = {
  severity: 'style',
  find: ({ speech, prose }) => sentencesOf(speech).flatMap((sentence) => longOf(prose, sentence)),
};

/** Characters of a sentence, syllables of a breath: the longest that is said with ease. */
const LONGEST_SENTENCE = 100;
const LONGEST_BREATH = 28;
/** A list with so many 、 is read item by item. */
const ENUMERATION = 3;

function longOf(text: string, { start, end, clauses }: Sentence): readonly Finding<'text.long'>[] {
  const commas = text.slice(start, end).split('、').length - 1;
  const length = [...text.slice(start, end).replaceAll(/[\s\0]/g, '')].length;
  if (length > LONGEST_SENTENCE && commas < ENUMERATION)
    return [{ span: { start, end }, values: { kind: 'sentence', length } }];
  return clauses
    .filter(({ syllables }) => syllables > LONGEST_BREATH)
    .map(({ start, end, syllables }) => ({ span: { start, end }, values: { kind: 'breath', length: syllables } }));
}
