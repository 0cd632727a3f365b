import { expect, test } from 'vitest';
import { parseSpeech } from '../core/parser/parseSpeech.ts';
import { layoutSpeech } from './layoutSpeech.ts';
import { placeOnPage } from './placeOnPage.ts';

const long = '国'.repeat(26 + 28 * 21);

/** The place of ⟦ in a source; `page.line/pages`. */
function place(marked: string): string | undefined {
  const offset = marked.indexOf('⟦');
  const found = placeOnPage(layoutSpeech(parseSpeech(marked.replace('⟦', ''))), offset);
  return found && `${found.page}.${found.line}/${found.pages}`;
}

test.each([
  ['the first character', '⟦同志们：\n好。', '1.1/1'],
  ['the end of the text', '同志们：\n好。⟦', '1.2/1'],
  ['the blank line of the layout counts', '# 讲话\n同志们：\n⟦好。', '1.4/1'],
  ['the second line of a paragraph', `同志们：\n${'国'.repeat(27)}⟦国`, '1.3/1'],
  ['the first line of a page', `同志们：\n${long}⟦国`, '2.2/2'],
  ['the last line of a page', `同志们：\n${'国'.repeat(26 + 28 * 19)}⟦国${'国'.repeat(28)}`, '1.22/2'],
  ['a blank line belongs to the paragraph before it', '同志们：\n\n⟦\n好。', '1.1/1'],
  ['what is not printed stands where the next printed character does', '同志们：\n好<!-- ⟦注 -->的。', '1.2/1'],
  ['front matter stands where the first line does', '---\n类⟦型: 致辞\n---\n同志们：\n好。', '1.1/1'],
  ['nothing printed', '⟦', undefined],
])('%s', (_name, marked, answer) => {
  expect(place(marked)).toBe(answer);
});
