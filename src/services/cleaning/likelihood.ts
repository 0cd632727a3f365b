import type { CharacterPairs } from './characterPairs.ts';

/** How unlikely a character is behind another, in nats: 2 is expected, 16 next to impossible. */
export type Unlikeliness = (before: string, character: string) => number;

/** Full-width marks, which the words of a dictionary do not hold. */
const MARKS = new Set('，。、；：？！“”‘’《》（）—…〔〕');
/** Of the characters of a speech, the share that is a mark; about as many marks are common. */
const MARK_SHARE = 0.02;
const NEVER_SEEN = 2e-8;

/** Of each UTF-16 unit; a text has few others. */
const UNITS = 0x10000;
const UNKNOWN = -1;

/**
 * Judges by this text itself and by Chinese in general. `text` is without glosses; `simplify` gives the simplified form of
 * one character.
 */
export function unlikelinessIn(
  text: string,
  pairs: CharacterPairs,
  simplify: (character: string) => string,
): Unlikeliness {
  const forms = new Int32Array(UNITS).fill(UNKNOWN);
  const simplified = (code: number): number => {
    const known = forms[code] ?? 0;
    if (known !== UNKNOWN) return known;
    const form = simplify(String.fromCharCode(code)).charCodeAt(0);
    forms[code] = form;
    return form;
  };
  const single = new Uint32Array(UNITS);
  const couples = new Map<number, number>();
  let before = UNKNOWN;
  for (let at = 0; at < text.length; at++) {
    const code = simplified(text.charCodeAt(at));
    single[code] = (single[code] ?? 0) + 1;
    if (before !== UNKNOWN) couples.set(before * UNITS + code, (couples.get(before * UNITS + code) ?? 0) + 1);
    before = code;
  }
  const total = Math.max(1, text.length);
  const shares = new Float64Array(UNITS).fill(UNKNOWN);
  const shareOf = (code: number): number => {
    const known = shares[code] ?? 0;
    if (known !== UNKNOWN) return known;
    const character = String.fromCharCode(code);
    const general = MARKS.has(character) ? MARK_SHARE : pairs.share(character);
    const share = (0.15 * other(single[code] ?? 0)) / total + 0.15 * general;
    shares[code] = share;
    return share;
  };
  return (left, right) => {
    const second = simplified(right.charCodeAt(0) || 0);
    const alone = shareOf(second) + NEVER_SEEN;
    if (left === '') return -Math.log(alone);
    const first = simplified(left.charCodeAt(0));
    const count = couples.get(first * UNITS + second);
    const behind = count === undefined ? 0 : other(count) / (single[first] ?? 1);
    const general = pairs.shareBehind(String.fromCharCode(first), String.fromCharCode(second));
    return -Math.log(0.35 * behind + 0.35 * general + alone);
  };
}

/** What was counted once is the place itself that is judged: it is no witness for itself. */
function other(count: number): number {
  return count === 0 ? 0 : count - 1;
}
