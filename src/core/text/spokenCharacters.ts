/** What is read as one: a number with what belongs to it, a run of letters, a symbol. */
export interface SpokenToken {
  /** Offset after its last character. */
  readonly end: number;
  /** 0 for a mark that is not read where it stands; such a token is one character. */
  readonly syllables: number;
}

/** How a character is read. The values are those of {@link SPEECH_OF}. */
export const UNSPOKEN = 0;
/** One syllable, whatever stands around it: Han characters, ○, ①. */
export const SYLLABLE = 1;
/** To be read with what follows, by `spokenTokenAt`: digits, letters, symbols, the dash of 3—5. */
export const TOKEN = 2;

/** {@link UNSPOKEN}, {@link SYLLABLE} or {@link TOKEN} for each UTF-16 code unit. */
export const SPEECH_OF: Uint8Array = new Uint8Array(0x10000);

/** Syllables of the symbols that are read, wherever they stand; in brackets how. */
export const SYMBOLS: ReadonlyMap<number, number> = symbolTable([
  // 加 和 度 乘; ¥100 is 一百元; μg is 微克; CO₂ is C-O-二; ×月×日 is 某月某日: one × stands for one character
  [1, '+＋﹢&＆°¥￥×\u03bc\u00b5π₀₁₂₃₄₅₆₇₈₉'],
  // 等于 除以 正负 美元 欧元 英镑 平方 立方; 公里 公斤 厘米 毫米 毫克 公顷 千瓦 毫升; №5 is 第五号
  [2, '=＝÷±$＄€£²³㎞㎏㎝㎜㎎㏊㎾㎖№'],
  // 百分之 千分之 万分之 摄氏度 华氏度 约等于 平方米 立方米
  [3, '%％﹪‰‱℃℉≈㎡㎥'],
  // 大于等于 小于等于; 平方公里; 二分之一 and the like
  [4, '≥≤≧≦㎢½¼¾⅓⅔⅕⅛'],
  // 十一 … 二十
  [2, 'ⅪⅫⅺⅻ⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛'],
]);

/** Marks that are read between numbers alone: 3—5月 至, 1:2 比, 7*24 乘, 5.1.2 点; before one, − 负 > 大于; behind one, 1#楼 号, 23′ 分; in 元/吨 每. */
const BESIDE_NUMBERS = '—–―─～~〜∼⁓－-‐‑﹣−:：∶.．*＊#＃<>＜＞/／∕⁄′″';

for (const [from, to] of [
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xf900, 0xfaff],
  [0x3007, 0x3007],
  // ○ as it is typed for 〇
  [0x25cb, 0x25cb],
  // Ⅰ…Ⅹ ⅰ…ⅹ ①…⑩ ⑴…⑽ ⒈…⒑ ㈠…㈩
  [0x2160, 0x2169],
  [0x2170, 0x2179],
  [0x2460, 0x2469],
  [0x2474, 0x247d],
  [0x2488, 0x2491],
  [0x3220, 0x3229],
] as const) {
  SPEECH_OF.fill(SYLLABLE, from, to + 1);
}
for (const [from, to] of [
  ['0', '9'],
  ['０', '９'],
  ['A', 'Z'],
  ['a', 'z'],
  ['Ａ', 'Ｚ'],
  ['ａ', 'ｚ'],
  // The first halves of the Han characters beyond the first plane, among others.
  ['\ud800', '\udbff'],
] as const) {
  SPEECH_OF.fill(TOKEN, from.charCodeAt(0), to.charCodeAt(0) + 1);
}
for (const code of SYMBOLS.keys()) SPEECH_OF[code] = TOKEN;
for (const mark of BESIDE_NUMBERS) SPEECH_OF[mark.charCodeAt(0)] = TOKEN;

function symbolTable(rows: readonly (readonly [syllables: number, symbols: string])[]): Map<number, number> {
  return new Map(
    rows.flatMap(([syllables, symbols]) => [...symbols].map((symbol) => [symbol.charCodeAt(0), syllables] as const)),
  );
}
