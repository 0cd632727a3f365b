import type { CharacterPairs } from './characterPairs.ts';
import type { Convert } from './conversion.ts';
import type { Repair } from './damage.ts';

/** What the dictionaries of opencc-js write otherwise than a writer of simplified Chinese does. */
const CORRECTED: readonly (readonly [converted: string, usual: string])[] = [
  ['想像', '想象'],
  ['座标', '坐标'],
  ['揹', '背'],
  ['伕', '夫'],
  ['鉅', '巨'],
  ['薰陶', '熏陶'],
  ['薰染', '熏染'],
  ['亲暱', '亲昵'],
  ['暱称', '昵称'],
  ['徵调', '征调'],
  ['见微知着', '见微知著'],
];

/** Simplified characters as well: the dictionaries take 么 for the traditional form of 幺 and 拚 for a variant of 拼. */
const UNTOUCHED = new Set('么拚');

/**
 * A converter to simplified characters that keeps the length. 著 becomes 着 but where words are written with 著: 显著, 原著,
 * 土著; the pairs of characters in words decide.
 */
export function simplifierOf(convert: Convert, pairs: CharacterPairs): Convert {
  return (text) => {
    const converted = convert(text);
    // Should a dictionary ever change the length, places could not be told: then each character is taken alone.
    const kept = converted.length === text.length ? converted : [...text].map((each) => alone(each, convert)).join('');
    return corrected(text, kept, pairs);
  };
}

function alone(character: string, convert: Convert): string {
  const converted = convert(character);
  return converted.length === character.length ? converted : character;
}

function corrected(text: string, converted: string, pairs: CharacterPairs): string {
  const pieces: string[] = [];
  let copied = 0;
  for (let at = 0; at < converted.length; at++) {
    const from = text.charAt(at);
    const to = converted.charAt(at);
    if (from === to) continue;
    const kept = UNTOUCHED.has(from) || (from === '著' && isWrittenZhu(converted, at, pairs)) ? from : to;
    if (kept === to) continue;
    pieces.push(converted.slice(copied, at), kept);
    copied = at + 1;
  }
  pieces.push(converted.slice(copied));
  return CORRECTED.reduce((result, [wrong, usual]) => result.replaceAll(wrong, usual), pieces.join(''));
}

/** Whether 著 at an offset belongs to a word that is written with it. */
function isWrittenZhu(text: string, at: number, pairs: CharacterPairs): boolean {
  const before = text.charAt(at - 1);
  const behind = text.charAt(at + 1);
  const ratio = pairs.share('著') / pairs.share('着');
  const zhu = Math.max(pairs.shareBehind(before, '著'), pairs.shareBehind('著', behind) * ratio);
  const zhe = Math.max(pairs.shareBehind(before, '着'), pairs.shareBehind('着', behind));
  return zhu > zhe;
}

/** As much of a text as tells its script. */
const SAMPLE = 20_000;
/** Of the Chinese characters of a text in traditional characters about a third have another form. */
const TRADITIONAL_SHARE = 0.05;

/** Whether a text is written in traditional characters. */
export function isTraditional(text: string, simplify: Convert): boolean {
  const sample = text.slice(0, SAMPLE);
  const simplified = simplify(sample);
  let han = 0;
  let other = 0;
  for (let at = 0; at < sample.length; at++) {
    if (sample.charAt(at) < '\u3400') continue;
    han++;
    if (sample.charAt(at) !== simplified.charAt(at)) other++;
  }
  return han > 0 && other / han >= TRADITIONAL_SHARE;
}

/** The traditional characters of a text made simplified. */
export function simplifyCharacters(text: string, simplify: Convert): readonly Repair[] {
  const simplified = simplify(text);
  const repairs: Repair[] = [];
  for (let at = 0; at < text.length; at++) {
    if (text.charCodeAt(at) === simplified.charCodeAt(at)) continue;
    const start = at;
    while (at < text.length && text.charCodeAt(at) !== simplified.charCodeAt(at)) at++;
    const by = simplified.slice(start, at);
    repairs.push({ class: 'traditional', span: { start, end: at }, text: by, count: [...by].length });
  }
  return repairs;
}
