import { CharacterTrait, characterTraits } from './characterTraits.ts';
import { mayBreak } from './mayBreak.ts';

/** What of a paragraph's text stands in one line: half-open, with the blanks that hang at its end. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/**
 * Breaks a text into lines. A line takes what fits; where it may not end there, what may not be parted goes to the next
 * line (push-out). What is longer than a line is broken anywhere. Blanks at a line's end need no room.
 *
 * `advances`, `firstRoom` and `room` are in the same unit. Never empty; the ranges cover the text.
 */
export function breakLines(text: string, advances: Int32Array, firstRoom: number, room: number): readonly TextRange[] {
  const lines: TextRange[] = [];
  const { length } = text;
  let start = 0;
  let limit = firstRoom;
  while (start < length) {
    const end = lineEnd(text, advances, start, limit);
    lines.push({ start, end });
    start = end;
    limit = room;
  }
  if (lines.length === 0) lines.push({ start: 0, end: 0 });
  return lines;
}

const LOW_SURROGATE = 0xdc00;
const LOW_SURROGATE_MASK = 0xfc00;

function lineEnd(text: string, advances: Int32Array, start: number, limit: number): number {
  const { length } = text;
  let width = 0;
  let at = start;
  for (; at < length; at++) {
    const advance = advances[at] ?? 0;
    width += advance;
    if (width > limit && advance > 0 && !isSpace(text, at)) break;
  }
  if (at >= length) return length;
  for (let end = at; end > start; end--) if (mayBreak(text, end)) return end;
  if ((text.charCodeAt(at) & LOW_SURROGATE_MASK) === LOW_SURROGATE) at--;
  // One character at least, however narrow the line.
  return Math.max(at, start + characterLength(text, start));
}

function isSpace(text: string, at: number): boolean {
  return ((characterTraits[text.charCodeAt(at)] ?? 0) & CharacterTrait.space) !== 0;
}

function characterLength(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}
