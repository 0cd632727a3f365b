/** Quotation marks count as brackets. */
export const OPENING_BRACKETS = '“‘「『（(《【〔';
export const CLOSING_BRACKETS = '”’」』）)》】〕';

/** Where the first bracket or quotation mark stands that closes what was opened before a text; its length if there is none. */
export function closedEnd(text: string): number {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (OPENING_BRACKETS.includes(character)) depth++;
    else if (CLOSING_BRACKETS.includes(character) && --depth < 0) return at;
  }
  return text.length;
}

/** Whether every bracket and quotation mark that opens in a text closes in it, and none closes what was opened before. */
export function areBracketsClosed(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if (OPENING_BRACKETS.includes(character)) depth++;
    else if (CLOSING_BRACKETS.includes(character) && --depth < 0) return false;
  }
  return depth === 0;
}
