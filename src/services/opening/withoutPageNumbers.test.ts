import { expect, test } from 'vitest';
import { withoutPageNumbers } from './withoutPageNumbers.ts';

const run = (inside: string): string => `<w:r>${inside}</w:r>`;
const words = (text: string): string => run(`<w:t xml:space="preserve">${text}</w:t>`);
const character = (type: string): string => run(`<w:fldChar w:fldCharType="${type}"/>`);
const field = (instruction: string, shown: string): string =>
  character('begin') +
  run(`<w:instrText>${instruction}</w:instrText>`) +
  character('separate') +
  shown +
  character('end');
const TAB = run('<w:tab/>');
const TABS = '<w:pPr><w:tabs><w:tab w:val="right" w:pos="8845"/></w:tabs></w:pPr>';

/** What is read of a document: its texts, `→` for a tab. */
function read(xml: string): string {
  return [...withoutPageNumbers(xml).matchAll(/<w:tab\/>|<w:t(?: [^>]*)?>(.*?)<\/w:t>/g)]
    .map(([whole, text]) => text ?? (whole === '<w:tab/>' ? '→' : ''))
    .join('');
}

test.each([
  [
    'an entry of contents',
    `<w:p>${TABS}${words('一、甲')}${TAB}${field(' PAGEREF _Toc1 \\h ', words('12'))}</w:p>`,
    '一、甲',
  ],
  [
    'within the field of the contents, over several runs',
    `<w:p>${character('begin')}${run('<w:instrText> TOC \\o </w:instrText>')}${character('separate')}${words('一、甲')}${TAB}${field('PAGE', words('9'))}</w:p><w:p>${words('二、乙')}${TAB}${field(' PAGEREF _Toc2', words('1') + words('2'))}${character('end')}${words('。')}</w:p>`,
    '一、甲→9二、乙。',
  ],
  [
    'a tab that stands before words stays',
    `<w:p>${TAB}${words('见第')}${field('PAGEREF a', words('3'))}${words('页')}</w:p>`,
    '→见第页',
  ],
  ['a field of another kind', `<w:p>${field(' DATE ', words('3月'))}PAGEREF</w:p>`, '3月'],
  [
    'an instruction in pieces',
    `<w:p>${character('begin')}${run('<w:instrText> PAGE</w:instrText>')}${run('<w:instrText>REF a </w:instrText>')}${character('separate')}${words('3')}${character('end')}<!--PAGEREF--></w:p>`,
    '',
  ],
])('%s', (_name, xml, expected) => {
  expect(read(xml)).toBe(expected);
});
