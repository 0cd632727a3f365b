/** How wide a character is in a terminal: a Han character or full-width mark takes two cells. */
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/g;

function cells(text: string): number {
  return text.length + (text.match(WIDE)?.length ?? 0);
}

/** Rows under a head as lines of aligned columns: the first to the left, the others to the right. No line end at the end. */
export function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [head, ...rows];
  const widths = head.map((_title, column) => Math.max(...all.map((row) => cells(row[column] ?? ''))));
  const line = (row: readonly string[]): string =>
    widths
      .map((width, column) => {
        const text = row[column] ?? '';
        const padding = ' '.repeat(width - cells(text));
        return column === 0 ? text + padding : padding + text;
      })
      .join('  ')
      .trimEnd();
  return all.map(line).join('\n');
}
