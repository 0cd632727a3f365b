import type { Speech } from '../core/speech.ts';
import { countCharacters } from '../core/text/countCharacters.ts';
import { type CharacterCount, characterCountOf } from './characterCount.ts';
import { oncePerSpeech } from './oncePerSpeech.ts';
import { countedSpan, type OutlineEntry, outlineTree } from './outlineTree.ts';

/**
 * The 字数 of the spans of a speech's outline. Sections lie in sections: the text is counted once, piece by piece between
 * the places where an entry begins or ends, and a count is a difference of sums. Other spans are counted by themselves.
 */
export const outlineCharactersOf: (speech: Speech) => CharacterCount = oncePerSpeech((speech) => {
  const count = characterCountOf(speech);
  const sums = new Map<number, number>();
  // A piece may begin in the middle of a word that the one before has counted: what is counted twice up to a place.
  const twice = new Map<number, number>();
  let sum = 0;
  let repeated = 0;
  let last = 0;
  for (const cut of cutsOf(speech)) {
    sum += count({ start: last, end: cut });
    sums.set(cut, sum);
    twice.set(cut, repeated);
    if (isWithinWord(speech.text, cut)) repeated++;
    last = cut;
  }
  return (span) => {
    const [start, end] = [sums.get(span.start), sums.get(span.end)];
    if (start === undefined || end === undefined || span.end <= span.start) return count(span);
    const inner = (twice.get(span.end) ?? 0) - (twice.get(span.start) ?? 0);
    return end - start - (inner - (isWithinWord(speech.text, span.start) ? 1 : 0));
  };
});

/** Where entries begin and end, ascending, each once. */
function cutsOf(speech: Speech): readonly number[] {
  const cuts = new Set<number>();
  const add = (entries: readonly OutlineEntry[]): void => {
    for (const entry of entries) {
      for (const span of [entry.range, countedSpan(speech, entry)]) {
        if (span) cuts.add(span.start).add(span.end);
      }
      add(entry.children);
    }
  };
  add(outlineTree(speech));
  return [...cuts].sort((a, b) => a - b);
}

function isWithinWord(text: string, cut: number): boolean {
  const around = text.slice(Math.max(0, cut - 1), cut + 1);
  return (
    around.length === 2 &&
    countCharacters(around) === 1 &&
    countCharacters(around.slice(1)) === 1 &&
    countCharacters(around.slice(0, 1)) === 1
  );
}
