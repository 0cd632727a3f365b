import { SPEECH_OF, SYLLABLE, UNSPOKEN } from './spokenCharacters.ts';
import { spokenTokenAt } from './spokenTokens.ts';

/**
 * How many syllables a text takes when read aloud: a Han character one; digits and symbols as they are read (2020年 = 5,
 * 38项 = 4, 5.2% = 百分之五点二 = 6, 1/3 = 三分之一 = 4); a Latin abbreviation a syllable a letter (W three); marks none.
 */
export function countSpokenSyllables(text: string): number {
  let syllables = 0;
  let at = 0;
  while (at < text.length) {
    const speech = SPEECH_OF[text.charCodeAt(at)] ?? UNSPOKEN;
    if (speech <= SYLLABLE) {
      syllables += speech;
      at++;
    } else {
      const token = spokenTokenAt(text, at);
      syllables += token.syllables;
      at = token.end;
    }
  }
  return syllables;
}
