/** Rows in columns for a terminal; the first `numbers` columns end flush, and are left out where they are empty throughout. */
export function tableText(rows: readonly (readonly string[])[], numbers: number): string {
  const columns = Array.from({ length: numbers }, (_none, column) => column).filter((column) =>
    rows.some((cells, index) => index > 0 && (cells[column] ?? '') !== ''),
  );
  const width = (column: number): number => Math.max(...rows.map((cells) => displayWidth(cells[column] ?? '')));
  const widths = new Map(columns.map((column) => [column, width(column)]));
  return rows
    .map((cells) =>
      [
        ...columns.map((column) => padStart(cells[column] ?? '', widths.get(column) ?? 0)),
        ...cells.slice(numbers),
      ].join('  '),
    )
    .join('\n');
}

/** Cells on a terminal: a full-width character takes two. */
function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) ?? 0) >= 0x1100 ? 2 : 1;
  return width;
}

function padStart(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - displayWidth(text))) + text;
}
