import { isChineseAt, isDigitAt, isHanAt, isLatinAt } from './characters.ts';
import type { Check, Finding } from './check.ts';
import type { CheckedSpeech } from './checkedSpeech.ts';

/** Straight quotation marks around Chinese. Told of by pairs; in a paragraph with an odd number nobody knows which is which. */
export const punctQuotes: Check<'punct.quotes'> = {
  severity: 'warning',
  find: (checked) => [...straight(checked, '"', '“”'), ...straight(checked, "'", '‘’')],
  fixes: (_checked, { span, values: { right } }) =>
    right === undefined
      ? []
      : [
          {
            title: { kind: 'replace', text: right },
            edits: [
              { span: { start: span.start, end: span.start + 1 }, text: right.charAt(0) },
              { span: { start: span.end - 1, end: span.end }, text: right.slice(-1) },
            ],
            isSafe: true,
          },
        ],
};

function straight(
  { speech, prose, places, quotations }: CheckedSpeech,
  mark: '"' | "'",
  [left = '', right = '']: string,
): readonly Finding<'punct.quotes'>[] {
  const all = places.of(mark);
  if (all.length === 0) return [];
  let next = 0;
  return speech.paragraphs.flatMap(({ span }) => {
    const own: number[] = [];
    while ((all[next] ?? Number.POSITIVE_INFINITY) < span.start) next++;
    for (let at = all[next]; at !== undefined && at < span.end; at = all[++next]) {
      if (!isNoQuote(prose, at, mark, own.length % 2 === 1)) own.push(at);
    }
    if (own.length % 2 === 1) {
      const at = own[0];
      const isChinese = at !== undefined && own.some((each) => isHanAt(prose, each - 1) || isHanAt(prose, each + 1));
      return isChinese ? [{ span: { start: at, end: at + 1 }, values: { written: mark, right: undefined } }] : [];
    }
    return own.flatMap((at, index) => {
      const close = own[index + 1];
      if (index % 2 === 1 || close === undefined) return [];
      const inner = prose.slice(at + 1, close);
      if (!/[\u4e00-\u9fff]/.test(inner) && !isHanAt(prose, at - 1)) return [];
      // Within “…” the inner marks are ‘ ’: which of the two was meant is the writer's to say.
      const isInner = quotations().hold(at);
      const values = { written: `${mark}${inner}${mark}`, right: isInner ? undefined : `${left}${inner}${right}` };
      return [{ span: { start: at, end: close + 1 }, values }];
    });
  });
}

/** 7" is an inch and don't an apostrophe, unless a quotation is open. */
function isNoQuote(text: string, at: number, mark: '"' | "'", isOpen: boolean): boolean {
  if (isDigitAt(text, at - 1) && !isOpen) return true;
  if (mark === '"') return false;
  return isLatinAt(text, at - 1) && (isLatinAt(text, at + 1) || !isChineseAt(text, at + 1));
}
