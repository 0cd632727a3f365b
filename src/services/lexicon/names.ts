import type { BrokenRow } from './readLexicon.ts';
import { tsvRows } from './tsvRows.ts';

/** A person, or a body, and how it is written. */
export interface NamedOne {
  readonly name: string;
  /** Of a person; empty where none is listed. */
  readonly offices: readonly string[];
  /** Other forms that are right. */
  readonly alsoWritten: readonly string[];
  /** Forms that are not to be used. */
  readonly notWritten: readonly string[];
}

export interface Names {
  readonly all: readonly NamedOne[];
}

export const NO_NAMES: Names = { all: [] };

export interface NamesReading {
  readonly names: Names;
  readonly broken: readonly BrokenRow[];
}

/**
 * Reads a people file: tab-separated, a row a person or a body: 名称, 职务, 也可写作, 不写作; `|` or 、 parts several. A row
 * without a name is broken and told; the rest is used.
 */
export function readNames(text: string): NamesReading {
  const all: NamedOne[] = [];
  const broken: BrokenRow[] = [];
  for (const { line, cells } of tsvRows(text)) {
    const [name = '', offices = '', also = '', not = '', ...more] = cells;
    if (name === '名称') continue;
    if (name === '') broken.push({ line, fault: 'noForm', value: '' });
    else if (more.some((cell) => cell !== '')) broken.push({ line, fault: 'tooManyCells', value: more.at(-1) ?? '' });
    else all.push({ name, offices: parts(offices), alsoWritten: parts(also), notWritten: parts(not) });
  }
  return { names: { all }, broken };
}

export function joinNames(all: readonly Names[]): Names {
  return { all: all.flatMap((names) => names.all) };
}

function parts(cell: string): readonly string[] {
  return cell
    .split(/[|｜、]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
