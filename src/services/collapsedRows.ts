/** The rows that a writer has closed in the outline of a file. */
export interface CollapsedFile {
  /** Its address. */
  readonly file: string;
  /** Keys of its closed rows; never empty. */
  readonly rows: readonly string[];
}

/** What is kept: the files whose outline was touched last, the latest first. */
const MOST_FILES = 50;
/** More rows than a person closes one by one; Collapse All in the largest speech is cut. */
const MOST_ROWS = 500;

/** Reads what was stored, whatever it is: what has not the expected form is left out. */
export function collapsedFiles(stored: unknown): readonly CollapsedFile[] {
  return Array.isArray(stored) ? stored.filter(isCollapsedFile).slice(0, MOST_FILES) : [];
}

/** Puts a file's closed rows in front; a file without any is taken out. */
export function withCollapsedRows(
  known: readonly CollapsedFile[],
  file: string,
  rows: readonly string[],
): readonly CollapsedFile[] {
  const others = known.filter((each) => each.file !== file);
  return rows.length === 0 ? others : [{ file, rows: rows.slice(0, MOST_ROWS) }, ...others].slice(0, MOST_FILES);
}

function isCollapsedFile(value: unknown): value is CollapsedFile {
  return (
    typeof value === 'object' &&
    value !== null &&
    'file' in value &&
    typeof value.file === 'string' &&
    'rows' in value &&
    Array.isArray(value.rows) &&
    value.rows.every((row) => typeof row === 'string')
  );
}
