import { parseSpeech } from '../../core/parser/parseSpeech.ts';
import type { Speech } from '../../core/speech.ts';
import { composeEdits } from '../edits/composeEdits.ts';
import { applyEdits, type TextEdit } from '../edits/textEdit.ts';
import type { Fix, Problem } from './check.ts';
import { fixesOf } from './checks.ts';
import { type CheckOptions, type CheckResult, checkSpeech } from './problems.ts';

/** What one fix uncovers another may find: 、，, after its first mark went. So often the text is read again. */
const MOST_ROUNDS = 6;

/**
 * The edits that make all safe fixes, as one step: in ascending order, none overlapping. Made once they leave nothing to
 * be made again. Of fixes that touch the same place the first is made; the others are looked at anew in the text that it
 * leaves.
 */
export function fixAllEdits(speech: Speech, options: CheckOptions = {}, isMeant = anyProblem): readonly TextEdit[] {
  let edits: readonly TextEdit[] = [];
  let text = speech.text;
  let current = speech;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const more = safeEdits(checkSpeech(current, options), isMeant);
    if (more.length === 0) return edits;
    edits = composeEdits(edits, more);
    text = applyEdits(text, more);
    current = parseSpeech(text);
  }
  return edits;
}

function anyProblem(_problem: Problem): boolean {
  return true;
}

function safeEdits({ checked, problems }: CheckResult, isMeant: (problem: Problem) => boolean): readonly TextEdit[] {
  const fixes = problems.flatMap((problem) => {
    const fix = isMeant(problem) ? fixesOf(checked, problem).find(({ isSafe }) => isSafe) : undefined;
    return fix ? [fix] : [];
  });
  return compatibleEdits(fixes);
}

/** The edits of the fixes that can be made together, each fix whole or not at all; the earlier before the later. */
export function compatibleEdits(fixes: readonly Fix[]): readonly TextEdit[] {
  const taken: TextEdit[] = [];
  // Most fixes come in order: behind all that is taken nothing can be met.
  let end = -1;
  for (const { edits } of fixes) {
    const isBehind = (edits[0]?.span.start ?? 0) > end;
    if (!isBehind && edits.some((edit) => taken.some((other) => meet(edit, other)))) continue;
    taken.push(...edits);
    end = Math.max(end, edits.at(-1)?.span.end ?? 0);
  }
  return taken.sort((a, b) => a.span.start - b.span.start);
}

/** Edits that touch are kept apart as well: what one writes may be what the other looked at. */
function meet(a: TextEdit, b: TextEdit): boolean {
  return a.span.start <= b.span.end && b.span.start <= a.span.end;
}
