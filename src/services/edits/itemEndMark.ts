import { isSpace } from '../../core/text/blank.ts';
import type { TextEdit } from './textEdit.ts';

/** What ends a sentence. */
const SENTENCE_ENDS = '。！？!?…';
/** What ends a part of one. */
const CLAUSE_ENDS = '；;，,、';
/** Behind these the end mark may stand within them: “甲。” */
const CLOSING_QUOTES = '”’》';
/** What neither needs an end mark nor can be looked into: （掌声） {3分钟} 【待核实】, a comment, a colon. */
const LEFT_ALONE = '）)】〕}｝>：:';

/**
 * The edit that makes an item, a stretch of text, end in a mark: a mark that ends a clause is replaced, as is 。 by ；; where
 * there is none, it is put in. `undefined` where nothing is to be done, or the item ends in ！ or ？, in brackets, a colon
 * or a comment.
 */
export function itemEndMarkEdit(text: string, start: number, end: number, mark: '。' | '；'): TextEdit | undefined {
  const at = lastCharacter(text, start, end);
  if (at < start) return undefined;
  const character = text.charAt(at);
  if (character === mark || LEFT_ALONE.includes(character)) return undefined;
  if (CLAUSE_ENDS.includes(character) || (mark === '；' && character === '。')) {
    return { span: { start: at, end: at + 1 }, text: mark };
  }
  if (SENTENCE_ENDS.includes(character) || endsWithinQuotes(text, start, at)) return undefined;
  return { span: { start: at + 1, end: at + 1 }, text: mark };
}

/** Whether sentences end within a stretch, before its last mark. */
export function holdsSentences(text: string, start: number, end: number): boolean {
  const last = lastCharacter(text, start, end);
  for (let at = start; at < last; at++) if (SENTENCE_ENDS.includes(text.charAt(at))) return true;
  return false;
}

/** Asterisks that stress the words before the mark are passed over. */
function lastCharacter(text: string, start: number, end: number): number {
  let at = end - 1;
  while (at >= start && (isSpace(text.charCodeAt(at)) || text.charAt(at) === '*')) at--;
  return at;
}

function endsWithinQuotes(text: string, start: number, last: number): boolean {
  let at = last;
  while (at > start && CLOSING_QUOTES.includes(text.charAt(at))) at--;
  return at < last && SENTENCE_ENDS.includes(text.charAt(at));
}
