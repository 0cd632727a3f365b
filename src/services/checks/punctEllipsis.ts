import { isChineseAt, runLength } from './characters.ts';
import type { Check, Finding } from './check.ts';
import type { CheckedSpeech } from './checkedSpeech.ts';
import { placesOfAny } from './places.ts';
import { replacement, safeReplacement } from './replacing.ts';

/** ... 。。。 ······ and a single … for ……. Twelve dots stand for whole paragraphs. */
export const punctEllipsis: Check<'punct.ellipsis'> = {
  severity: 'warning',
  find: ({ speech, prose, places }: CheckedSpeech) => {
    const found: Finding<'punct.ellipsis'>[] = [];
    const stops = places.adjacentMarks.filter((at) => prose.charAt(at) === '。').map((at) => at - 1);
    for (const at of [...placesOfAny(places, '.…·'), ...stops]) {
      if (prose.charAt(at - 1) === prose.charAt(at)) continue;
      const end = at + runLength(prose, at);
      if (isWrong(prose, at, end - at)) found.push(replacement(speech.text, { start: at, end }, '……'));
    }
    return found;
  },
  fixes: safeReplacement,
};

function isWrong(text: string, at: number, length: number): boolean {
  switch (text.charAt(at)) {
    case '…':
      return length === 1 || length === 3;
    case '。':
      return length > 2;
    default:
      // Dots among Latin words or figures, as in a table of contents, are no ellipsis of a sentence.
      return length > 2 && length < 10 && (isChineseAt(text, at - 1) || isChineseAt(text, at + length));
  }
}
