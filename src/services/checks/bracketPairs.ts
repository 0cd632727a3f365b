import { type Places, placesOfAny } from './places.ts';

/** A bracket and its partner, be they full-width or half-width. */
export interface BracketPair {
  readonly open: number;
  readonly close: number;
}

/** The pairs of ( ) and （ ） of a text, mixed ones too, none over a line's end; by where they close. */
export function bracketPairs(text: string, places: Places): readonly BracketPair[] {
  const pairs: BracketPair[] = [];
  const open: number[] = [];
  for (const at of placesOfAny(places, '()（）')) {
    const mark = text.charAt(at);
    if (mark === '(' || mark === '（') open.push(at);
    else {
      const start = open.pop();
      if (start !== undefined && !/[\r\n]/.test(text.slice(start, at))) pairs.push({ open: start, close: at });
    }
  }
  return pairs;
}
