/** What a mark does where sentences and clauses are told apart. The values are those of {@link MARK_OF}. */
export const NO_MARK = 0;
/** 。 ！ ？ */
export const SENTENCE_END = 1;
/** ， ； ： where the voice pauses. */
export const CLAUSE_END = 2;
/** 、 parts clauses too, but for 三、四季度 and 一、二、三产业: between numerals the voice goes on. */
export const ENUMERATION_COMMA = 3;
/** Two of — make a dash, which parts clauses; one alone does not. */
export const DASH = 4;
/** ” ’ 」 】 belong to the words before them. */
export const CLOSING_MARK = 5;
/** 》 closes a title: what ends inside it, as in 《怎么办？》, ends no sentence of the speech. */
export const CLOSING_TITLE = 6;
/** （ */
export const OPENING_BRACKET = 7;
/** ） */
export const CLOSING_BRACKET = 8;
/** " opens and closes by turns. */
export const STRAIGHT_QUOTE = 9;

/** One of the values above for each UTF-16 code unit. */
export const MARK_OF: Uint8Array = new Uint8Array(0x10000);

const MARKS: readonly (readonly [mark: number, characters: string])[] = [
  [SENTENCE_END, '。！？…!?'],
  [CLAUSE_END, '，；：,;:'],
  [ENUMERATION_COMMA, '、'],
  [DASH, '—―⸺'],
  [CLOSING_MARK, '”’」』〞】〕]］}｝'],
  [CLOSING_TITLE, '》〉'],
  [OPENING_BRACKET, '（('],
  [CLOSING_BRACKET, '）)'],
  [STRAIGHT_QUOTE, '"'],
];
for (const [mark, characters] of MARKS) {
  for (const character of characters) MARK_OF[character.charCodeAt(0)] = mark;
}
