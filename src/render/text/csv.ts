/**
 * A table as CSV (RFC 4180) that spreadsheets open as it is: with a byte order mark, without which they take it for GBK.
 * What would be read as a formula is set behind an apostrophe.
 */
export function csvText(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return `\ufeff${[head, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

/** `=1+1` `+1` `@x` a tab; not -5%, which is a figure. */
const FORMULA = /^(?:[=@\t\r]|[+-](?!\d+(?:[.,]\d+)*\D{0,4}$))/;

function cell(text: string): string {
  const plain = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
