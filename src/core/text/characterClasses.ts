/**
 * What each character can be in a speech, as bits of one table: the parser's loops ask it instead of comparing a character
 * with one list after another. A character may be of several classes.
 */
export const CharacterClass = {
  /** 〔 */
  gap: 1,
  /** （ ( */
  parenthesis: 1 << 1,
  /** 【 × ＿ _ */
  placeholder: 1 << 2,
  /** “ ” ‘ ’ 《 》 */
  quotation: 1 << 3,
  /** What a marker begins with: 一 … 十, （ (, digits, ①, 第 首 其 再 然 最 还 另, — ― */
  marker: 1 << 4,
  /** What the number of an announced count is made of: 两 三 十 12 几 */
  count: 1 << 5,
  /** The measure words of announced counts, or their first characters. */
  measure: 1 << 6,
  /** What ends a lead: 。 ； ！ ？ */
  leadEnd: 1 << 7,
  /** What ends an address: ： ！ */
  addressEnd: 1 << 8,
  /** What a rhetorical pair is told by: 另 in 一方面…另一方面, 既 in 既要…又要. */
  pair: 1 << 9,
  /** After these a clause begins. */
  clauseBoundary: 1 << 10,
  /** After these a sentence begins. */
  sentenceBoundary: 1 << 11,
  /** What may stand as indentation, line ends left out. */
  blank: 1 << 12,
  /** 、 和 与: they part the items of a short list. */
  itemSeparator: 1 << 13,
  lineEnd: 1 << 14,
  /** Before a number, these make it part of a larger one or no count at all: 第三点, 三百二十个, 1.5个, 十几个. */
  numberPart: 1 << 15,
  /** 一 … 十 */
  hanNumeral: 1 << 16,
  /** These end a clause, in which the items stand that are counted behind them. */
  clauseEnd: 1 << 17,
  /** Where the noun of an announced count ends: words that none holds behind its first two characters. */
  nounEnd: 1 << 18,
  /** Behind these a list begins; a comma alone opens none that was announced two clauses earlier in the sentence. */
  listOpening: 1 << 19,
  /** < * ／ { ｛: a comment, a stressed passage or a reading mark may begin. */
  aside: 1 << 20,
  /** 若 in 若干 */
  several: 1 << 21,
  /** . ． 、 behind the digits of 1. */
  point: 1 << 22,
  /** The first characters of the markers that are words: 第一 首先 其次 再次 然后 最后 还有一个是 另一个是 */
  markerWord: 1 << 23,
  /** What stands behind those. */
  markerWordGoesOn: 1 << 24,
} as const;

const MEMBERS: readonly (readonly [classes: number, characters: string])[] = [
  [CharacterClass.gap, '〔'],
  [CharacterClass.parenthesis, '（('],
  [CharacterClass.placeholder, '【×＿_'],
  [CharacterClass.quotation, '“”‘’《》'],
  [
    CharacterClass.marker,
    '（(一二三四五六七八九十0123456789０１２３４５６７８９①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳第首其再然最还另—―',
  ],
  [CharacterClass.count, '一二三四五六七八九十0123456789０１２３４５６７８９两几'],
  [CharacterClass.measure, '个方层点项条大句步种类件道对组关场支张块篇环招'],
  [CharacterClass.leadEnd, '。；？;?！!'],
  [CharacterClass.addressEnd, '！!：:'],
  [CharacterClass.pair, '另既'],
  [CharacterClass.clauseBoundary, '。；，：！？、”’）》】—…;,:!?)〕'],
  [CharacterClass.sentenceBoundary, '。；：！？”’）…;:!?)〕'],
  [CharacterClass.itemSeparator, '、和与'],
  [CharacterClass.numberPart, '第零一二三四五六七八九十百千万亿几数多余0123456789０１２３４５６７８９.．%每半'],
  [CharacterClass.lineEnd, '\n\r'],
  [CharacterClass.hanNumeral, '一二三四五六七八九十'],
  [CharacterClass.clauseEnd, '。；！？：，\n\r'],
  [CharacterClass.nounEnd, '的地得是有为和与及在上里来看说讲加以进行就都也要即如反报履供请'],
  [CharacterClass.listOpening, '。：:，；'],
  [CharacterClass.aside, '<*／{｛'],
  [CharacterClass.several, '若'],
  [CharacterClass.point, '.．、'],
  [CharacterClass.markerWord, '第首其再然最还另'],
  [CharacterClass.markerWordGoesOn, '先次后有一二三四五六七八九十0123456789０１２３４５６７８９'],
  // The MASK of comments, asterisks and reading marks is blank; U+2000 to U+200B are spaces of all widths.
  [
    CharacterClass.blank,
    ' \u3000\t\u0000\u00a0\ufeff\u000b\u000c\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b',
  ],
];

/** The classes of each UTF-16 code unit. */
export const CLASSES_OF: Uint32Array = new Uint32Array(0x10000);
for (const [classes, characters] of MEMBERS) {
  for (let at = 0; at < characters.length; at++) {
    const code = characters.charCodeAt(at);
    CLASSES_OF[code] = (CLASSES_OF[code] ?? 0) | classes;
  }
}

/** The classes of the character at `at`; 0 beyond the text. */
export function classesAt(text: string, at: number): number {
  // Asked for what lies beyond its text, charCodeAt is slow ever after.
  return at >= 0 && at < text.length ? (CLASSES_OF[text.charCodeAt(at)] ?? 0) : 0;
}

/** The code units of some characters, to be asked for each character of a text. */
export function codesOf(characters: string): ReadonlySet<number> {
  return new Set([...characters].map((character) => character.charCodeAt(0)));
}
