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
  ['所着的', '所著的'],
  ['所着《', '所著《'],
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
    // A dictionary sees 合著 in 结合著 and leaves it.
    if (from === to && from !== '著') continue;
    const kept = from === '著' ? zhuOrZhe(converted, at, to, pairs) : UNTOUCHED.has(from) ? from : to;
    if (kept === to) continue;
    pieces.push(converted.slice(copied, at), kept);
    copied = at + 1;
  }
  pieces.push(converted.slice(copied));
  return CORRECTED.reduce((result, [wrong, usual]) => result.replaceAll(wrong, usual), pieces.join(''));
}

/** With these 著 begins a word: 著作 著名 著述 著称 著录 著者 著书立说. */
const BEHIND_ZHU = '作名述称录者书';
/** So often one character stands behind another where the two are a word: 合 of 结合 begins none with 著. */
const BOUND = 0.015;

/** 著 at an offset as it is written in simplified text: 著 where it belongs to a word that is written so, else 着. */
function zhuOrZhe(text: string, at: number, converted: string, pairs: CharacterPairs): string {
  const before = text.charAt(at - 1);
  const behind = text.charAt(at + 1);
  const beginsWord = BEHIND_ZHU.includes(behind);
  const endsOther = pairs.shareBehind(text.charAt(at - 2), before) >= BOUND;
  if (converted === '著') return endsOther && !beginsWord ? '着' : '著';
  const ratio = pairs.share('著') / pairs.share('着');
  const zhu = Math.max(
    endsOther ? 0 : pairs.shareBehind(before, '著'),
    beginsWord ? pairs.shareBehind('著', behind) * ratio : 0,
  );
  const zhe = Math.max(pairs.shareBehind(before, '着'), pairs.shareBehind('着', behind));
  return zhu > zhe ? '著' : '着';
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
