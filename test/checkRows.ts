import { readFileSync } from 'node:fs';
import { parseSpeech } from '../src/core/parser/parseSpeech.ts';
import type { Fix, Problem } from '../src/services/checks/check.ts';
import { fixesOf } from '../src/services/checks/checks.ts';
import type { CheckCode } from '../src/services/checks/checkValues.ts';
import { type CheckOptions, type CheckResult, checkSpeech } from '../src/services/checks/problems.ts';
import { applyEdits } from '../src/services/edits/textEdit.ts';
import type { Lexicon } from '../src/services/lexicon/lexicon.ts';
import { readLexicon } from '../src/services/lexicon/readLexicon.ts';

/** The lexicon that is shipped. */
export const shippedLexicon: Lexicon = readLexicon(
  readFileSync(new URL('../lexicon/terms.tsv', import.meta.url), 'utf8'),
).lexicon;

/** All checks on, the one that is off by default too. */
const ALL: CheckOptions = { off: [] };

export function checkedText(text: string, options: CheckOptions = ALL): CheckResult {
  return checkSpeech(parseSpeech(text), options);
}

/** What one check finds in a text. */
export function problemsIn(code: CheckCode, text: string, options: CheckOptions = ALL): readonly Problem[] {
  return checkedText(text, options).problems.filter((problem) => problem.code === code);
}

/** A draft in which ⟦ ⟧ mark what a check is to find, as the text without them. */
export function unmarked(draft: string): string {
  return draft.replaceAll(/[⟦⟧]/g, '');
}

/** The text of a draft with ⟦ ⟧ around what the check finds: the draft itself, where it is right. */
export function remarked(code: CheckCode, draft: string, options: CheckOptions = ALL): string {
  const text = unmarked(draft);
  let marked = '';
  let at = 0;
  for (const { span } of problemsIn(code, text, options)) {
    marked += `${text.slice(at, span.start)}⟦${text.slice(span.start, span.end)}⟧`;
    at = span.end;
  }
  return marked + text.slice(at);
}

/** The fixes of the first problem that a check finds. */
export function fixesIn(code: CheckCode, text: string, options: CheckOptions = ALL): readonly Fix[] {
  const result = checkedText(text, options);
  const problem = result.problems.find((each) => each.code === code);
  return problem ? fixesOf(result.checked, problem) : [];
}

/** The texts after each of the fixes of the first problem. */
export function fixedTexts(code: CheckCode, text: string, options: CheckOptions = ALL): readonly string[] {
  return fixesIn(code, text, options).map(({ edits }) => applyEdits(text, edits));
}
