import { expect, test } from 'vitest';
import { folderSetting, isTemplateText, templateNameOf } from './templateFile.ts';

test.each([
  ['党组会.speech', '党组会'],
  ['党组会.speech.md', '党组会'],
  ['党组会.speech.txt', '党组会'],
  ['党组会.2026.SPEECH', '党组会.2026'],
  ['党组会.md', undefined],
  ['.speech', undefined],
  ['党组会.speech.docx', undefined],
  ['speech', undefined],
])('%s', (file, name) => {
  expect(templateNameOf(file)).toBe(name);
});

test.each([
  ['同志们：\n', true],
  ['', true],
  ['同\u0000志', false],
  ['同\ufffd志', false],
])('%j is text: %s', (text, is) => {
  expect(isTemplateText(text)).toBe(is);
});

test.each([
  ['', { kind: 'none' }],
  [' ', { kind: 'none' }],
  ['模板', { kind: 'relative', path: '模板' }],
  [' 写作\\模板 ', { kind: 'relative', path: '写作/模板' }],
  ['../模板', { kind: 'relative', path: '../模板' }],
  ['/写作/模板', { kind: 'absolute', path: '/写作/模板' }],
  ['D:\\模板', { kind: 'absolute', path: 'D:\\模板' }],
  ['d:/模板', { kind: 'absolute', path: 'd:/模板' }],
  ['\\\\server\\模板', { kind: 'absolute', path: '\\\\server\\模板' }],
])('%j', (value, setting) => {
  expect(folderSetting(value)).toEqual(setting);
});
