import { COLUMNS } from './readLexicon.ts';

/** What a writer says of a form of words. */
export interface NewRow {
  readonly written: string;
  readonly right: readonly string[];
  readonly level: '错误' | '警告' | '提示' | '风格' | '正确';
  readonly reason: string;
  /** 2026-01-05 */
  readonly date: string;
}

/** The first row of a new lexicon: what its columns are. */
export const HEADING_ROW = COLUMNS.join('\t');

/** A row of a lexicon; what would part cells or rows becomes a space. */
export function lexiconRow({ written, right, level, reason, date }: NewRow): string {
  const cells = [written, right.join('|'), level, '', '', '', '', '', reason, date];
  return cells.map((cell) => cell.replace(/[\t\r\n]+/g, ' ')).join('\t');
}

/**
 * What is put in at the end of a lexicon to add a row, with the heading where the lexicon is empty. The columns of a lexicon
 * whose heading names others are not followed: `undefined`.
 */
export function appendedRow(text: string, row: NewRow): string | undefined {
  const body = text.replace(/^\uFEFF/, '');
  const lineEnd = body.includes('\r\n') ? '\r\n' : '\n';
  const written = `${lexiconRow(row)}${lineEnd}`;
  if (body.trim() === '') return `${HEADING_ROW}${lineEnd}${written}`;
  const heading = body.split(/\r?\n/).find((line) => line.trim() !== '' && !line.startsWith('#'));
  const isHeading = heading?.split('\t').some((cell) => cell.trim() === '写法');
  if (isHeading && heading?.trim() !== HEADING_ROW) return undefined;
  return `${/[\r\n]$/.test(body) ? '' : lineEnd}${written}`;
}
