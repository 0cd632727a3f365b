const ASIAN =
  '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\uff10-\\uff19\\uff21-\\uff3a\\uff41-\\uff5a]';
const WESTERN = `(?!${ASIAN})[\\p{L}\\p{Nd}]`;
/** Between 年 and 5, 5 and 年; not between 年 and “, ％ and 5, 年 and ５. */
const SEAM = new RegExp(`(?<=${ASIAN})(?=${WESTERN})|(?<=${WESTERN})(?=${ASIAN})`, 'gu');

/**
 * Where Han stands beside Western letters or digits: offsets in the text (UTF-16), ascending. `before` is what stands in
 * front of the text, of which the end counts; 0 is among the offsets where the text itself begins with such a seam.
 */
export function scriptSeams(text: string, before: string): readonly number[] {
  const last = before.slice(-2);
  return Array.from((last + text).matchAll(SEAM), ({ index }) => index - last.length).filter(
    (at) => at >= 0 && at < text.length,
  );
}
