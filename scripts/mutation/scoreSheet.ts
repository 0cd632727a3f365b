/** What became of one mutant. `file` is a path from the project's root with slashes, `line` and `column` count from 1. */
export interface TriedMutant {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** The kind of change: `Regex`, `ConditionalExpression`. */
  readonly mutator: string;
  readonly original: string;
  readonly replacement: string;
  /** `Killed` and `Timeout` are found by a test; `Survived` and `NoCoverage` are not; any other is no mutant to count. */
  readonly status: string;
}

/** The mutants of one file, or of all files together. */
export interface Score {
  readonly found: number;
  /** Run through by tests that passed all the same. */
  readonly survived: number;
  /** Run through by no test. */
  readonly uncovered: number;
  /** Found of 100 that count; `undefined` when none counts. */
  readonly percent: number | undefined;
}

/** A place in a text, line and column counted from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** The text from `start` to just before `end`; what lies outside the text is left off. */
export function textBetween(text: string, start: Place, end: Place): string {
  const lines = text.split('\n').slice(start.line - 1, end.line);
  const last = end.line - start.line;
  return lines
    .map((line, at) => line.slice(at === 0 ? start.column - 1 : 0, at === last ? end.column - 1 : undefined))
    .join('\n');
}

export function scoreOf(mutants: readonly TriedMutant[]): Score {
  const count = (...statuses: readonly string[]) => mutants.filter(({ status }) => statuses.includes(status)).length;
  const found = count('Killed', 'Timeout');
  const survived = count('Survived');
  const uncovered = count('NoCoverage');
  const all = found + survived + uncovered;
  return { found, survived, uncovered, percent: all === 0 ? undefined : (100 * found) / all };
}

/** A table of the files that have mutants that count, the worst first, and a last line for all of them. */
export function scoreTable(mutants: readonly TriedMutant[]): string {
  const rows = [...new Set(mutants.map(({ file }) => file))]
    .map((name) => ({ name, score: scoreOf(mutants.filter(({ file }) => file === name)) }))
    .filter(({ score }) => score.percent !== undefined)
    .sort((a, b) => (a.score.percent ?? 0) - (b.score.percent ?? 0) || (a.name < b.name ? -1 : 1));
  const lines = rows.map(({ name, score }) => scoreLine(name, score));
  return ['   score   found  survived  uncovered', ...lines, scoreLine('all', scoreOf(mutants))].join('\n');
}

function scoreLine(name: string, { found, survived, uncovered, percent }: Score): string {
  const score = percent === undefined ? '—' : `${percent.toFixed(1)} %`;
  return `${score.padStart(8)}${String(found).padStart(8)}${String(survived).padStart(10)}${String(uncovered).padStart(11)}  ${name}`;
}

/** A line for each mutant that no test finds, in the order of the text: place, kind of change, what became of what. */
export function survivorLines(mutants: readonly TriedMutant[]): readonly string[] {
  return mutants
    .filter(({ status }) => status === 'Survived' || status === 'NoCoverage')
    .sort((a, b) => (a.file === b.file ? a.line - b.line || a.column - b.column : a.file < b.file ? -1 : 1))
    .map(({ file, line, column, mutator, original, replacement, status }) => {
      const kind = status === 'NoCoverage' ? `${mutator}, run by no test` : mutator;
      return `${file}:${line}:${column} ${kind}: ${onOneLine(original)} → ${onOneLine(replacement)}`;
    });
}

/** Enough to know the place by; the report in HTML shows all. */
const longest = 120;

function onOneLine(code: string): string {
  const line = code.replace(/\s+/g, ' ').trim();
  return line.length > longest ? `${line.slice(0, longest)} …` : line;
}
