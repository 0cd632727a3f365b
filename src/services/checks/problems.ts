import type { Speech } from '../../core/speech.ts';
import type { Problem } from './check.ts';
import { type CheckBasis, type CheckedSpeech, checkedSpeech } from './checkedSpeech.ts';
import { checkCodes, findingsOf, OFF_BY_DEFAULT } from './checks.ts';
import type { CheckCode } from './checkValues.ts';
import { exemptions } from './exemptions.ts';

export interface CheckOptions extends CheckBasis {
  /** Checks that are not made; absent: those that are off by default. */
  readonly off?: readonly string[];
}

/** What was found, and what it was found in: fixes are asked of both. */
export interface CheckResult {
  readonly checked: CheckedSpeech;
  /** By place; at one place in the order of the checks. */
  readonly problems: readonly Problem[];
}

/** Makes all checks that are on. What a comment exempts is left out. Linear in the text's length. */
export function checkSpeech(speech: Speech, { off = OFF_BY_DEFAULT, ...basis }: CheckOptions = {}): CheckResult {
  const checked = checkedSpeech(speech, basis);
  const isExempt = exemptions(speech);
  const problems: Problem[] = [];
  for (const code of checkCodes) {
    if (off.includes(code)) continue;
    for (const problem of problemsOf(code, checked)) if (!isExempt(code, problem.span.start)) problems.push(problem);
  }
  problems.sort((a, b) => a.span.start - b.span.start);
  return { checked, problems };
}

function problemsOf(code: CheckCode, checked: CheckedSpeech): readonly Problem[] {
  // A finding of a check has the values of its own code: what is told apart by type above is one union here.
  return findingsOf(code, checked) as readonly Problem[];
}
