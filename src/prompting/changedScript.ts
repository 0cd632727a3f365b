import { type PromptedParagraph, type PromptedScript, paragraphSyllables, syllablesBefore } from './script.ts';

/** Which paragraphs of two scripts are the same: so many from the start, so many from the end. */
export interface ScriptChange {
  readonly before: PromptedScript;
  readonly after: PromptedScript;
  readonly head: number;
  readonly tail: number;
}

export function scriptChange(before: PromptedScript, after: PromptedScript): ScriptChange {
  const [old, now] = [before.paragraphs.map(keyOf), after.paragraphs.map(keyOf)];
  const shorter = Math.min(old.length, now.length);
  let head = 0;
  while (head < shorter && old[head] === now[head]) head++;
  let tail = 0;
  while (tail < shorter - head && old.at(-1 - tail) === now.at(-1 - tail)) tail++;
  return { before, after, head, tail };
}

/** Whether the paragraphs themselves are as they were. */
export function isSameText({ before, after, head, tail }: ScriptChange): boolean {
  return head + tail === before.paragraphs.length && head + tail === after.paragraphs.length;
}

/** What is shown of a paragraph; where it stands in the text is no part of it. */
function keyOf({ kind, sentences }: PromptedParagraph): string {
  return JSON.stringify([kind, sentences.map(({ runs, syllables }) => [runs, syllables])]);
}

/**
 * Where a point of the script before is in the script after: at the same word. In a paragraph that was changed, before what
 * was changed or behind it; in one that is gone, where it stood.
 */
export function movedSyllables({ before, after, head, tail }: ScriptChange, syllables: number): number {
  if (before.paragraphs.length === 0) return 0;
  const index = paragraphAt(before, syllables);
  const into = syllables - syllablesUpTo(before, index);
  if (index < head) return syllables;
  const fromEnd = before.paragraphs.length - index;
  if (fromEnd <= tail) return syllablesUpTo(after, after.paragraphs.length - fromEnd) + into;
  const lastChanged = after.paragraphs.length - tail;
  const now = Math.min(index, lastChanged - 1);
  if (now < head) return syllablesUpTo(after, lastChanged);
  const [was, is] = [before.paragraphs[index], after.paragraphs[now]];
  if (was === undefined || is === undefined) return Math.min(syllables, after.syllables);
  return syllablesUpTo(after, now) + (now === index ? movedWithin(was, is, into) : paragraphSyllables(is));
}

function movedWithin(was: PromptedParagraph, is: PromptedParagraph, into: number): number {
  const [old, now] = [ticksOf(was), ticksOf(is)];
  let head = 0;
  while (head < old.length && head < now.length && sameTick(old[head], now[head])) head++;
  let tail = 0;
  while (tail < Math.min(old.length, now.length) - head && sameTick(old.at(-1 - tail), now.at(-1 - tail))) tail++;
  const all = paragraphSyllables(was);
  if (into <= sumOf(old.slice(0, head))) return into;
  const behind = sumOf(tail === 0 ? [] : old.slice(-tail));
  const left = all - into;
  if (left <= behind) return Math.max(0, paragraphSyllables(is) - left);
  return sumOf(now.slice(0, head));
}

/** A character and what it takes. */
type Tick = readonly [character: string, syllables: number];

function ticksOf({ sentences }: PromptedParagraph): readonly Tick[] {
  return sentences.flatMap(({ runs }) =>
    runs.flatMap((run) =>
      Array.from({ length: run.text.length }, (_, at): Tick => {
        return [run.text.charAt(at), syllablesBefore(run, at + 1) - syllablesBefore(run, at)];
      }),
    ),
  );
}

function sameTick(a: Tick | undefined, b: Tick | undefined): boolean {
  return a?.[0] === b?.[0] && Math.abs((a?.[1] ?? 0) - (b?.[1] ?? 0)) < 1e-6;
}

function sumOf(ticks: readonly Tick[]): number {
  return ticks.reduce((sum, [, syllables]) => sum + syllables, 0);
}

/** The paragraph whose words go on behind so many syllables; at the end the last. */
function paragraphAt({ paragraphs }: PromptedScript, syllables: number): number {
  let sum = 0;
  let found = 0;
  for (const [index, paragraph] of paragraphs.entries()) {
    const own = paragraphSyllables(paragraph);
    if (own > 0) found = index;
    sum += own;
    if (sum > syllables) break;
  }
  return found;
}

function syllablesUpTo({ paragraphs }: PromptedScript, index: number): number {
  return paragraphs.slice(0, index).reduce((sum, paragraph) => sum + paragraphSyllables(paragraph), 0);
}
