/** A syllable without its tone: shan, zhuang, lü, er, ng. */
const SYLLABLE =
  /^(?:(?:[zcs]h|[bpmfdtnlgkhjqxzcsryw])?(?:a|o|e|i|u|ü|ai|ei|ao|ou|an|en|ang|eng|ong|er|ia|ie|iao|iu|ian|in|iang|ing|iong|ua|uo|uai|ui|uan|un|uang|ue|üe|üan|ün|io)r?|ê|h?ng|n|h?m)$/;
const LONGEST = 7;

/** Behind a vowel, the combining marks of the four tones; the fifth, light one has none. */
const TONE_MARKS = ['\u0304', '\u0301', '\u030c', '\u0300'] as const;
/** A letter with its marks and, where the tone is written as a digit, that. */
const LETTER = /([a-z])([\u0300-\u030c]*)([1-5]?)/gy;
const PARTING = /[\s'’·-]+/;

interface Letter {
  /** ü and ê are letters of their own. */
  readonly letter: string;
  /** From 1 to 5; absent where none is written at this letter. */
  readonly tone: number | undefined;
  /** The tone is a digit, which ends the syllable. */
  readonly ends: boolean;
}

/**
 * The syllables of a reading with their tone marks, small, in NFC: of `lù'ān`, `lù ān`, `lùān`, `lu4an1`, `LÙ ĀN`. As
 * Pinyin is written, a syllable that begins with a vowel is set apart: `luan` is one, `jinan` is ji and nan. Empty where it
 * is no Pinyin.
 */
export function syllablesOf(reading: string): readonly string[] {
  const syllables: string[] = [];
  const plain = reading.toLowerCase().replaceAll('\u0261', 'g').replaceAll('\u0251', 'a').normalize('NFD');
  for (const word of plain.split(PARTING)) {
    if (word === '') continue;
    const letters = lettersOf(word);
    const parts =
      letters === undefined
        ? undefined
        : (partsOf(letters, 0, true, new Set()) ?? partsOf(letters, 0, false, new Set()));
    if (parts === undefined) return [];
    syllables.push(...parts);
  }
  return syllables;
}

function lettersOf(word: string): readonly Letter[] | undefined {
  const letters: Letter[] = [];
  let end = 0;
  for (const [whole, letter = '', marks = '', digit = ''] of word.matchAll(LETTER)) {
    end += whole.length;
    const tones = TONE_MARKS.flatMap((mark, index) => (marks.includes(mark) ? [index + 1] : []));
    if (tones.length > 1) return undefined;
    letters.push({
      letter: letterOf(letter, marks),
      tone: digit === '' ? tones[0] : Number(digit),
      ends: digit !== '',
    });
  }
  return end === word.length ? letters : undefined;
}

function letterOf(letter: string, marks: string): string {
  if (letter === 'v' || (letter === 'u' && marks.includes('\u0308'))) return 'ü';
  return letter === 'e' && marks.includes('\u0302') ? 'ê' : letter;
}

/**
 * The longest syllables that leave nothing over; `apart`: none that begins with a vowel stands right behind another. What
 * was tried in vain from some letter on is in `failed`.
 */
function partsOf(
  letters: readonly Letter[],
  from: number,
  apart: boolean,
  failed: Set<number>,
): readonly string[] | undefined {
  if (from === letters.length) return [];
  if (failed.has(from)) return undefined;
  for (let end = Math.min(letters.length, from + LONGEST); end > from; end--) {
    const part = letters.slice(from, end);
    if (part.slice(0, -1).some(({ ends }) => ends) || !SYLLABLE.test(part.map(({ letter }) => letter).join('')))
      continue;
    if (part.filter(({ tone }) => tone !== undefined).length > 1) continue;
    const next = letters[end];
    if (apart && next !== undefined && part.at(-1)?.ends === false && /[aoeiuü]/.test(next.letter)) continue;
    const rest = partsOf(letters, end, apart, failed);
    if (rest !== undefined) return [written(part), ...rest];
  }
  failed.add(from);
  return undefined;
}

function written(part: readonly Letter[]): string {
  const letters = part.map(({ letter }) => letter).join('');
  const tone = part.find((letter) => letter.tone !== undefined);
  const mark = TONE_MARKS[(tone?.tone ?? 5) - 1];
  if (tone === undefined || mark === undefined) return letters;
  const at = tone.ends ? toneLetter(letters) : part.indexOf(tone);
  return (letters.slice(0, at + 1) + mark + letters.slice(at + 1)).normalize('NFC');
}

/** Which letter bears the tone: a or e, the o of ou, else the last vowel. */
function toneLetter(letters: string): number {
  const first = letters.search(/[aeê]|o(?=u)/);
  if (first >= 0) return first;
  const last = letters.search(/[oiuü](?=[^oiuü]*$)/);
  return last >= 0 ? last : 0;
}
