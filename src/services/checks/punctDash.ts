import { isChineseAt, isDigitAt, isEdgeAt, isHanAt, runLength } from './characters.ts';
import type { Check, Finding } from './check.ts';
import type { CheckedSpeech } from './checkedSpeech.ts';
import { placesOfAny } from './places.ts';
import { replacement, safeReplacement } from './replacing.ts';

/** -- ―― and ── for ——; a single ― between words or figures for —, the connector. */
export const punctDash: Check<'punct.dash'> = {
  severity: 'warning',
  find: ({ speech, prose, places }: CheckedSpeech) => {
    const found: Finding<'punct.dash'>[] = [];
    let end = 0;
    for (const at of placesOfAny(places, '-―─')) {
      if (at < end) continue;
      end = at + runLength(prose, at);
      const right = rightDash(prose, at, end);
      if (right !== undefined) found.push(replacement(speech.text, { start: at, end }, right));
    }
    return found;
  },
  fixes: safeReplacement,
};

/** A longer row of strokes is drawn. */
const LONGEST = 4;

function rightDash(text: string, at: number, end: number): string | undefined {
  const length = end - at;
  if (length > LONGEST || isDrawn(text, at, end)) return undefined;
  switch (text.charAt(at)) {
    case '-':
      return length > 1 && isInChinese(text, at, end) ? '——' : undefined;
    case '─':
      return length > 1 ? '——' : undefined;
    default:
      return length === 1 && isConnector(text, at) ? '—' : '——';
  }
}

/** A line of nothing but strokes. */
function isDrawn(text: string, at: number, end: number): boolean {
  return isEdgeAt(text, at - 1) && isEdgeAt(text, end);
}

/** 意见--就是, and --就是 where a line begins; not a--b, 2--3, <!--. */
function isInChinese(text: string, at: number, end: number): boolean {
  const before = isChineseAt(text, at - 1);
  const behind = isChineseAt(text, end);
  return (before && (behind || isEdgeAt(text, end))) || (behind && isEdgeAt(text, at - 1));
}

function isConnector(text: string, at: number): boolean {
  const isWord = (place: number) => isHanAt(text, place) || isDigitAt(text, place);
  return isWord(at - 1) && isWord(at + 1);
}
