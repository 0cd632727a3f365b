/** What a snippet takes for its own. Matches $ } \; not { and ，. */
const SYNTAX = /[\\$}]/g;

/** Words as they are written in a snippet so that they come out as they are. */
export function snippetLiteral(words: string): string {
  return words.replace(SYNTAX, '\\$&');
}
