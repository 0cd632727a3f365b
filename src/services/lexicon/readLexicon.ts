import type { Severity } from '../checks/checkValues.ts';
import { type Condition, readCondition } from './conditions.ts';
import type { FixedOrder, Lexicon, LexiconTerm } from './lexicon.ts';
import { type TsvRow, tsvRows } from './tsvRows.ts';

/** A row that cannot be used. */
export interface BrokenRow {
  /** Zero-based line in the file. */
  readonly line: number;
  readonly fault: RowFault;
  /** What is wrong as it is written; empty where something is missing. */
  readonly value: string;
}

export type RowFault =
  /** There is no form of words. */
  | 'noForm'
  /** One character is right in some word. */
  | 'tooShort'
  /** Neither what is right nor a reason is given: nothing could be said. */
  | 'nothingToSay'
  /** What is right is what is wrong. */
  | 'sameForm'
  | 'unknownSeverity'
  /** A fixed order needs two phrases. */
  | 'shortOrder'
  /** More cells than columns: a tab too many. */
  | 'tooManyCells'
  /** The heading names a column that there is none of. */
  | 'unknownColumn';

export interface LexiconReading {
  readonly lexicon: Lexicon;
  readonly broken: readonly BrokenRow[];
}

/** The columns in their order where no heading gives another. */
export const COLUMNS = ['写法', '改为', '级别', '前有', '后有', '前无', '后无', '安全', '理由', '日期'] as const;
type Column = (typeof COLUMNS)[number];

const SEVERITIES: ReadonlyMap<string, LexiconTerm['severity'] | 'order'> = new Map([
  ['错误', 'error'],
  ['警告', 'warning'],
  ['提示', 'hint'],
  ['风格', 'style'],
  ['正确', 'right'],
  ['顺序', 'order'],
  ['error', 'error'],
  ['warning', 'warning'],
  ['hint', 'hint'],
  ['style', 'style'],
  ['right', 'right'],
  ['order', 'order'],
]);
/** Of a row that names none. */
const DEFAULT_SEVERITY: Severity = 'hint';

/**
 * Reads a lexicon: tab-separated, a row a form of words. The first row may name the columns, in any order; a row may end
 * early. `|` parts several right forms and the words of a condition; a row of the level 顺序 holds phrases in their order.
 * What is broken is left out and told; the rest is used.
 */
export function readLexicon(text: string): LexiconReading {
  const rows = tsvRows(text);
  const terms: LexiconTerm[] = [];
  const orders: FixedOrder[] = [];
  const broken: BrokenRow[] = [];
  const heading = rows[0]?.cells.includes('写法') ? rows[0] : undefined;
  const columns = heading ? heading.cells : COLUMNS;
  if (heading) {
    const strange = heading.cells.find((cell) => cell !== '' && !isColumn(cell));
    if (strange !== undefined) broken.push({ line: heading.line, fault: 'unknownColumn', value: strange });
  }
  for (const row of rows) {
    if (row === heading) continue;
    const read = readRow(row, columns);
    if ('fault' in read) broken.push(read);
    else if ('phrases' in read) orders.push(read);
    else terms.push(read);
  }
  return { lexicon: { terms, orders }, broken };
}

function isColumn(cell: string): cell is Column {
  return COLUMNS.some((column) => column === cell);
}

function readRow({ line, cells }: TsvRow, columns: readonly string[]): LexiconTerm | FixedOrder | BrokenRow {
  if (cells.slice(columns.length).some((cell) => cell !== '')) {
    return { line, fault: 'tooManyCells', value: cells.at(-1) ?? '' };
  }
  const cell = (column: Column) => cells[columns.indexOf(column)] ?? '';
  const written = cell('写法');
  if (written === '') return { line, fault: 'noForm', value: '' };
  if (written.length < 2) return { line, fault: 'tooShort', value: written };
  const level = cell('级别');
  const severity = level === '' ? DEFAULT_SEVERITY : SEVERITIES.get(level.toLowerCase());
  if (severity === undefined) return { line, fault: 'unknownSeverity', value: level };
  const reason = cell('理由');
  if (severity === 'order') {
    const phrases = parts(written);
    return phrases.length < 2 ? { line, fault: 'shortOrder', value: written } : { phrases, reason };
  }
  const right = parts(cell('改为'));
  if (right.includes(written)) return { line, fault: 'sameForm', value: written };
  if (right.length === 0 && reason === '' && severity !== 'right') {
    return { line, fault: 'nothingToSay', value: written };
  }
  const conditions = [
    readCondition(cell('前有'), 'before', true),
    readCondition(cell('后有'), 'behind', true),
    readCondition(cell('前无'), 'before', false),
    readCondition(cell('后无'), 'behind', false),
  ].filter((condition): condition is Condition => condition !== undefined);
  const isSafe = /^(?:是|安全|yes|safe)$/i.test(cell('安全')) && right.length > 0;
  return { written, right, severity, conditions, isSafe, reason };
}

function parts(cell: string): readonly string[] {
  return cell
    .split(/[|｜]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
