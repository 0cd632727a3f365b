import fc from 'fast-check';
import { expect, test } from 'vitest';
import { speechFileName } from './speechFileName.ts';

test.each([
  ['a plain title stays', '在全区工作会议上的讲话', '在全区工作会议上的讲话'],
  ['full-width marks stay', '总结“十件事”：谈《章程》（草案）？', '总结“十件事”：谈《章程》（草案）？'],
  ['brackets of a template stay', '在【会议名称】上的讲话', '在【会议名称】上的讲话'],
  ['forbidden marks go', 'a<b>c:d"e/f\\g|h?i*j', 'abcdefghij'],
  ['control characters go', '讲\u0000话\u0007\u007f\u0085稿', '讲话稿'],
  ['marks that turn or hide text go', '讲\u202e话\u200b\ufeff稿', '讲话稿'],
  ['a title over two lines becomes one', '凝心聚力\r\n再创佳绩', '凝心聚力 再创佳绩'],
  ['an ideographic space inside stays', '林　宁的讲话', '林　宁的讲话'],
  ['dots and blanks at the ends go', ' .．讲话.. 　', '．讲话'],
  ['a dot inside stays', '3.5个百分点', '3.5个百分点'],
  ['a device of Windows', 'CON', '_CON'],
  ['a device with an extension', 'com1.讲话', '_com1.讲话'],
  ['a device in another word', 'CONTENTS', 'CONTENTS'],
  ['a tenth port is no device', 'COM10', 'COM10'],
  ['nothing left', '???', '讲话稿'],
  ['empty', '', '讲话稿'],
  ['only dots', '...', '讲话稿'],
  ['half a surrogate pair', '讲\ud83d话', '讲话'],
  ['a whole pair stays', '𠮷林', '𠮷林'],
])('%s', (_name, title, fileName) => {
  expect(speechFileName(title)).toBe(fileName);
});

test('a long title is cut between characters', () => {
  expect(speechFileName('长'.repeat(300))).toBe('长'.repeat(66));
  expect(speechFileName(`a${'𠮷'.repeat(300)}`)).toBe(`a${'𠮷'.repeat(49)}`);
  expect(speechFileName(`${'长'.repeat(66)}.。`)).toBe('长'.repeat(66));
});

test('any title gives a name that every system takes', () => {
  const title = fc.string({
    unit: fc.oneof(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
      fc.constantFrom('.', ' ', '/', 'CON', '讲'),
    ),
    maxLength: 300,
  });
  fc.assert(
    fc.property(title, (text) => {
      const name = speechFileName(text);
      expect(name).not.toBe('');
      expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(200);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: that none is left is what is tested.
      expect(name).not.toMatch(/[<>:"/\\|?*\u0000-\u001f]|^[.\s]|[.\s]$/);
      expect(speechFileName(name)).toBe(name);
    }),
  );
});
