/** Spoken syllables for each character that Word counts, marks included: measured on published speeches. */
const SYLLABLES_A_CHARACTER = 0.907;

/**
 * About how many characters (字数) a speech of so many minutes has, at a rate in spoken syllables a minute: rounded to
 * tens below a thousand, else to hundreds.
 */
export function expectedCharacters(minutes: number, rate: number): number {
  const characters = (minutes * rate) / SYLLABLES_A_CHARACTER;
  const step = characters < 1000 ? 10 : 100;
  return Math.round(characters / step) * step;
}
