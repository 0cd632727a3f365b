import type { Paragraph } from '../../core/speech.ts';
import { spokenStretchesOf } from '../../core/spokenStretches.ts';
import { SPEECH_OF, SYLLABLE, TOKEN } from '../../core/text/spokenCharacters.ts';
import { spokenTokenAt } from '../../core/text/spokenTokens.ts';

/**
 * The syllables of each character of a paragraph of the speech `text`, from its start: a Han character takes one, a mark
 * none, the digits of a number share what the number takes. They add up to what its sentences take.
 */
export function syllableWeights(text: string, paragraph: Paragraph): Float64Array {
  const { start, end } = paragraph.span;
  const weights = new Float64Array(end - start);
  for (const stretch of spokenStretchesOf(text, paragraph)) {
    const put = (at: number, weight: number): void => {
      weights[(stretch.offsets?.[at] ?? at) - start] = weight;
    };
    for (let at = stretch.start; at < stretch.end; ) {
      const speech = SPEECH_OF[stretch.text.charCodeAt(at)];
      if (speech === TOKEN) {
        const token = spokenTokenAt(stretch.text, at);
        if (token.syllables > 0) {
          for (let each = at; each < token.end; each++) put(each, token.syllables / (token.end - at));
          at = token.end;
          continue;
        }
      } else if (speech === SYLLABLE) put(at, 1);
      at++;
    }
  }
  return weights;
}
