import MarkdownIt from 'markdown-it';
import { expect, test } from 'vitest';
import { inlineTokens, type Mark } from './inlineTokens.ts';

const markdown = new MarkdownIt('zero');
const text = '甲乙丙丁戊己';

function rendered(...marks: Mark[]): string {
  const tokens = inlineTokens(text, { start: 0, end: text.length }, marks, 0);
  return markdown.renderer.renderInline(tokens, markdown.options, {}).replace(/ data-(?:from|to)="\d+"/g, '');
}

function mark(kind: Mark['kind'], start: number, end: number): Mark {
  return { kind, span: { start, end } };
}

test.each([
  ['no marks', [], '甲乙丙丁戊己'],
  ['one after the other', [mark('lead', 2, 4), mark('marker', 0, 2)], '[marker 甲乙][lead 丙丁]戊己'],
  ['one inside the other', [mark('strong', 1, 2), mark('lead', 0, 4)], '[lead 甲[strong 乙]丙丁]戊己'],
  ['two over the same text', [mark('lead', 0, 2), mark('strong', 0, 2)], '[lead [strong 甲乙]]丙丁戊己'],
  ['crossing ones are cut', [mark('lead', 0, 3), mark('strong', 2, 5)], '[lead 甲乙[strong 丙]][strong 丁戊]己'],
  ['hidden ones leave no text', [mark('decoration', 0, 2), mark('comment', 4, 6)], '[unshown ]丙丁'],
  ['hidden within a shown one', [mark('lead', 0, 4), mark('comment', 1, 3)], '[lead 甲[unshown ]丁]戊己'],
  ['hidden over the start of a shown one', [mark('comment', 0, 3), mark('lead', 2, 4)], '[lead 丁]戊己'],
  ['empty ones and ones outside', [mark('marker', 2, 2), mark('lead', 5, 9)], '甲乙丙丁戊[lead 己]'],
  [
    'what is left out before an element tells nothing: the element does',
    [mark('comment', 0, 2), mark('lead', 2, 4), mark('comment', 4, 6)],
    '[lead 丙丁]',
  ],
] as const)('%s', (_name, marks, expected) => {
  const bracketed = rendered(...marks)
    .replace(/<(?:span|strong|mark) class="([\w-]+)">/g, '[$1 ')
    .replace(/<\/\w+>/g, ']');
  expect(bracketed).toBe(expected);
});

test('a line may end before a shown character, within elements too', () => {
  const marks = [mark('comment', 1, 2), mark('lead', 0, 4)];
  const tokens = inlineTokens(text, { start: 0, end: text.length }, marks, 0, [2, 5]);
  const html = markdown.renderer.renderInline(tokens, markdown.options, {}).replace(/ data-(?:from|to)="\d+"/g, '');
  expect(html).toBe('<span class="lead">甲<span class="unshown"></span><wbr>丙丁</span>戊<wbr>己');
});

test('a line ends before the elements that open where the next begins, so that Pinyin goes with its character', () => {
  const marks = [mark('lead', 2, 6), mark('reading', 2, 3)];
  const tokens = inlineTokens(text, { start: 0, end: text.length }, marks, 0, [2]);
  const html = markdown.renderer.renderInline(tokens, markdown.options, {}).replace(/ data-(?:from|to)="\d+"/g, '');
  expect(html).toBe('甲乙<wbr><span class="lead"><span class="reading">丙</span>丁戊己</span>');
});
