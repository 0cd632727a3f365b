import type { Span } from '../../core/text/span.ts';

/** What stands between the last clause's end and the cursor, if it may be the beginning of a marker or of a part. */
export interface TypedBeginning {
  /** As typed; empty where nothing is typed yet. */
  readonly words: string;
  /** The words, and the closing bracket that the editor put behind the cursor. */
  readonly span: Span;
}

/**
 * What a clause, or a line without its indentation, may begin with that stands for something else.
 * Matches （, (三, 四, 四是, 第二个, 首, 2, １２, ss, sishi, —, ##, 同志, 谢; not 我们, 四季度工作, 2026, A股.
 */
const BEGINNING =
  /^(?:[（(](?:[一二三四五六七八九十]{0,3}|[0-9０-９]{1,2})|[一二三四五六七八九十][一-龥]{0,2}|[第其首再最然同各尊谢][一-龥]{0,4}|[0-9０-９]{1,2}[.．]?|[①-⑳]|[a-z]{1,12}|[—―-]{1,2}|#{1,4})$/i;
/** How far the longest of them reaches. */
const LONGEST = 12;
/** What ends a clause, or closes what ended one. Matches 。 ； ” ）; not （ and 、. */
const ENDS = /[。；，！？：;,!?:…”’）)》】〕\s\u3000*]/;
const CLOSING: ReadonlyMap<string, string> = new Map([
  ['（', '）'],
  ['(', ')'],
]);

/** `undefined` where the words before the cursor are running text. */
export function typedBeginning(text: string, offset: number): TypedBeginning | undefined {
  let start = offset;
  while (start > 0 && offset - start <= LONGEST && !ENDS.test(text.charAt(start - 1))) start--;
  const words = text.slice(start, offset);
  if (words === '') return { words, span: { start: offset, end: offset } };
  if (!BEGINNING.test(words)) return undefined;
  const closing = CLOSING.get(words.charAt(0));
  const end = closing !== undefined && text.charAt(offset) === closing ? offset + 1 : offset;
  return { words, span: { start, end } };
}
