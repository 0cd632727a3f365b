import { CharacterTrait, traitsOf } from './characterTraits.ts';

/**
 * Whether a line may end before the character at `at`, which is neither the first of the text nor beyond it. Full-width
 * digits are parted like Han characters: so do word processors, whose pages these are to be.
 */
export function mayBreak(text: string, at: number): boolean {
  const after = traitsOf(text.charCodeAt(at));
  // A blank hangs at the end of the line before.
  if ((after & (CharacterTrait.noStart | CharacterTrait.space)) !== 0) return false;
  const before = traitsOf(text.charCodeAt(at - 1));
  if ((before & CharacterTrait.noEnd) !== 0) return false;
  if ((before & CharacterTrait.space) !== 0) return true;
  if ((before & after & CharacterTrait.latin) !== 0) return breaksWithinLatin(text, at, after);
  return (after & CharacterTrait.digit) === 0 || (before & CharacterTrait.sign) === 0;
}

const HYPHEN = 0x2d;

/** Behind a hyphen within a word, as in Asia-Pacific; not before a digit, as in 2026-01-05. */
function breaksWithinLatin(text: string, at: number, after: number): boolean {
  return (
    text.charCodeAt(at - 1) === HYPHEN &&
    (after & CharacterTrait.letter) !== 0 &&
    at > 1 &&
    (traitsOf(text.charCodeAt(at - 2)) & CharacterTrait.letter) !== 0
  );
}
