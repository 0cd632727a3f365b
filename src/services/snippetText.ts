/**
 * The text of a snippet as it stands right after insertion: defaults for placeholders, the first of choices, nothing for
 * variables and repeated tab stops. Total: what is no snippet syntax is text.
 */
export function snippetText(body: string): string {
  return read(body, 0, false).text;
}

/** `$1` `${1` `${CURRENT_YEAR` */
const STOP = /\$(?:(\w+)|\{(\w+))/y;

function read(body: string, from: number, inside: boolean): { readonly text: string; readonly end: number } {
  let text = '';
  let at = from;
  while (at < body.length) {
    const character = body.charAt(at);
    if (character === '\\' && /[\\$}]/.test(body.charAt(at + 1))) {
      text += body.charAt(at + 1);
      at += 2;
      continue;
    }
    if (inside && character === '}') return { text, end: at + 1 };
    STOP.lastIndex = at;
    const stop = character === '$' ? STOP.exec(body) : null;
    if (stop === null) {
      text += character;
      at++;
    } else if (stop[2] === undefined) {
      at += stop[0].length;
    } else {
      const inner = readBraced(body, at + stop[0].length);
      text += inner.text;
      at = inner.end;
    }
  }
  return { text, end: at };
}

/** What follows `${name`: `}`, `:default}`, `|first,second|}` or `/a transform/}`. */
function readBraced(body: string, at: number): { readonly text: string; readonly end: number } {
  switch (body.charAt(at)) {
    case ':':
      return read(body, at + 1, true);
    case '|': {
      const end = body.indexOf('|}', at + 1);
      if (end < 0) return { text: '', end: body.length };
      const first = body.slice(at + 1, end).split(/(?<!\\),/, 1)[0] ?? '';
      return { text: first.replace(/\\(.)/g, '$1'), end: end + 2 };
    }
    default:
      return { text: '', end: read(body, at, true).end };
  }
}
