/** A row of a table of tab-separated values. */
export interface TsvRow {
  /** Zero-based line in the file. */
  readonly line: number;
  /** Without blanks at their ends. */
  readonly cells: readonly string[];
}

/** The rows of a table; blank lines and those that begin with # are left out. A byte order mark is passed over. */
export function tsvRows(text: string): readonly TsvRow[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .flatMap((written, line) =>
      written.trim() === '' || written.startsWith('#')
        ? []
        : [{ line, cells: written.split('\t').map((cell) => cell.trim()) }],
    );
}
