import type { Span } from '../../core/text/span.ts';
import { lastStartingUpTo } from '../lastStartingUpTo.ts';
import { type Places, placesOfAny } from './places.ts';

export interface Quotations {
  /** Whether a character at an offset stands within “…”, ‘…’, 「…」 or 《…》: what is quoted is not the writer's. */
  readonly hold: (offset: number) => boolean;
  /** Outermost only, marks included, ascending. */
  readonly spans: readonly Span[];
}

const OPENING = '“‘《「『';
const CLOSING = '”’》」』';

/** The quotations and titles of a text; none goes over a line's end. */
export function quotationsIn(text: string, places: Places): Quotations {
  const spans: Span[] = [];
  const open: { readonly at: number; readonly closing: string }[] = [];
  let lineChecked = 0;
  for (const at of placesOfAny(places, OPENING + CLOSING)) {
    const first = open[0];
    if (first && holdsLineEnd(text, Math.max(first.at, lineChecked), at)) open.length = 0;
    lineChecked = at;
    const mark = text.charAt(at);
    const index = OPENING.indexOf(mark);
    if (index >= 0) {
      open.push({ at, closing: CLOSING.charAt(index) });
      continue;
    }
    const depth = open.findLastIndex(({ closing }) => closing === mark);
    const start = open[depth]?.at;
    if (start === undefined) continue;
    open.length = depth;
    while ((spans.at(-1)?.start ?? -1) >= start) spans.pop();
    spans.push({ start, end: at + 1 });
  }
  const hold = (offset: number) => {
    const span = lastStartingUpTo(spans, offset, ({ start }) => start);
    return span !== undefined && offset < span.end;
  };
  return { hold, spans };
}

function holdsLineEnd(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x0a || code === 0x0d) return true;
  }
  return false;
}
