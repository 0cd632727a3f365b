import type { Speech } from '../core/speech.ts';
import { lineAt } from '../core/text/lineStarts.ts';
import type { Problem } from '../services/checks/check.ts';
import type { Severity } from '../services/checks/checkValues.ts';
import { namesOfSpeech } from '../services/checks/namesOfSpeech.ts';
import { type CheckOptions, checkSpeech } from '../services/checks/problems.ts';
import { joinNames, NO_NAMES } from '../services/lexicon/names.ts';
import type { Language } from './arguments.ts';
import { problemMessage, severityName } from './checkMessages.ts';

/** A problem as the command line gives it: offsets in UTF-16 code units, line and column 1-based. */
export interface FoundProblem {
  readonly file: string;
  readonly code: string;
  readonly severity: Severity;
  readonly offset: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly values: unknown;
}

/** What is found in one file, in the order of the text. */
export function foundProblems(
  speech: Speech,
  file: string,
  options: CheckOptions,
  language: Language,
): readonly FoundProblem[] {
  const names = joinNames([options.names ?? NO_NAMES, namesOfSpeech(speech)]);
  return checkSpeech(speech, { ...options, names }).problems.map((problem) => foundOf(speech, file, problem, language));
}

function foundOf({ lineStarts }: Speech, file: string, problem: Problem, language: Language): FoundProblem {
  const { code, severity, span, values } = problem;
  const line = lineAt(lineStarts, span.start);
  return {
    file,
    code,
    severity,
    offset: span.start,
    end: span.end,
    line: line + 1,
    column: span.start - (lineStarts[line] ?? 0) + 1,
    message: problemMessage(language, code, values),
    values,
  };
}

/** `file:line:column: severity code message`, a line each. */
export function problemLine(found: FoundProblem, language: Language): string {
  const { file, line, column, severity, code, message } = found;
  return `${file}:${line}:${column}: ${severityName(language, severity)} ${code} ${message}`;
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'hint', 'style'];

/** How many of each severity, and in how many files. */
export function summaryLine(all: readonly FoundProblem[], files: number, language: Language): string {
  const counts = SEVERITIES.map((severity) => {
    const count = all.filter((found) => found.severity === severity).length;
    return language === 'zh' ? `${severityName('zh', severity)}${count}` : `${count} ${severityName('en', severity)}`;
  });
  return language === 'zh'
    ? `共${files}个文件，${all.length}处：${counts.join('，')}`
    : `${all.length} in ${files} ${files === 1 ? 'file' : 'files'}: ${counts.join(', ')}`;
}

/** Whether the exit status tells of what was found: errors and warnings; hints too if wanted. Style is a matter of taste. */
export function isGrave({ severity }: FoundProblem, strict: boolean): boolean {
  return severity === 'error' || severity === 'warning' || (strict && severity === 'hint');
}
