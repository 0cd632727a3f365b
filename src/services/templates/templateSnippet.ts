/**
 * A place to fill in, with its brackets: `【会议名称】`. Not one: `【】` (nothing to say), `【会议` … (unclosed, or over a
 * line's end), and of `【甲【乙】` only `【乙】`.
 */
const fillablePlace = /【[^【】\r\n]+】/g;

/**
 * The template as a snippet in the syntax of VS Code: each place to fill in becomes a tab stop that keeps its bracketed
 * name as default, a name that comes back is the same stop, and the last stop is the text's end.
 */
export function templateSnippet(template: string): string {
  const stops = new Map<string, number>();
  let snippet = '';
  let end = 0;
  for (const match of template.matchAll(fillablePlace)) {
    const [place] = match;
    const known = stops.get(place);
    const stop = known ?? stops.size + 1;
    stops.set(place, stop);
    snippet += escapeSnippetText(template.slice(end, match.index));
    // Only the first place carries the default: the others mirror what is typed there.
    snippet += known === undefined ? `\${${stop}:${escapeSnippetText(place)}}` : `\${${stop}}`;
    end = match.index + place.length;
  }
  return `${snippet}${escapeSnippetText(template.slice(end))}$0`;
}

function escapeSnippetText(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}
