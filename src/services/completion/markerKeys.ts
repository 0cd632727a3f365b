import { hanNumeral } from '../edits/ordinals.ts';

/** The characters of which markers are made, as they are typed in pinyin. */
const READINGS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    一: 'yi',
    二: 'er',
    三: 'san',
    四: 'si',
    五: 'wu',
    六: 'liu',
    七: 'qi',
    八: 'ba',
    九: 'jiu',
    十: 'shi',
    是: 'shi',
    要: 'yao',
    可: 'ke',
    个: 'ge',
    第: 'di',
    其: 'qi',
    首: 'shou',
    先: 'xian',
    再: 'zai',
    然: 'ran',
    最: 'zui',
    后: 'hou',
    次: 'ci',
    条: 'tiao',
    点: 'dian',
    句: 'ju',
    话: 'hua',
    件: 'jian',
    事: 'shi',
    问: 'wen',
    题: 'ti',
    方: 'fang',
    面: 'mian',
    部: 'bu',
    分: 'fen',
  }),
);
const FULLWIDTH_SHIFT = 0xfee0; // from ( to （, from 0 to ０, from . to ．
/** The full-width signs of markers. Matches （ ） ０…９ ．; not 、 and 三. */
const FULLWIDTH = /[（）０-９．]/g;
/** What is around the number of a heading. Matches （ ） ( ) 、 . ．; not 第 and 是. */
const AROUND_NUMBER = /[（）()、.．]/g;
/** What ends a marker. Matches the ， of 第三， and the blank of 3. ; not the 、 of 三、, which is typed with it. */
const TAIL = /[，,：:\s\u3000]+$/;
const DASHES = /^[—―]+$/;

/**
 * What may be typed for a marker, the likeliest first: 四是 sishi ss 4, （三） (三) 三 san s 3. In lower case, none twice.
 * `ordinal` is its number where it has one.
 */
export function markerKeys(marker: string, ordinal: number | undefined): readonly string[] {
  const words = marker.trim().replace(TAIL, '');
  if (DASHES.test(words)) return [words, '--'];
  const halfwidth = words.replace(FULLWIDTH, (sign) => String.fromCharCode(sign.charCodeAt(0) - FULLWIDTH_SHIFT));
  const bare = words.replace(AROUND_NUMBER, '');
  const numeral = ordinal === undefined ? undefined : hanNumeral(ordinal);
  const syllables = pinyin(bare) ?? pinyin(numeral ?? '') ?? [];
  const keys = [
    words,
    halfwidth,
    bare,
    syllables.join(''),
    syllables.map((syllable) => syllable.charAt(0)).join(''),
    numeral ?? '',
    ordinal === undefined ? '' : String(ordinal),
  ];
  return [...new Set(keys)].filter((key) => key !== '');
}

/** `undefined` where a character is none of those of markers. */
function pinyin(words: string): readonly string[] | undefined {
  const syllables = [...words].map((character) => READINGS.get(character));
  const known = syllables.filter((syllable) => syllable !== undefined);
  return known.length === syllables.length && known.length > 0 ? known : undefined;
}
