import fc from 'fast-check';
import { expect, test } from 'vitest';
import { breakLines } from './breakLines.ts';
import { mayBreak } from './mayBreak.ts';
import { advancesOf } from './textWidth.ts';

/** Lines of so many Han characters, with a setting in which one is 1000 wide. */
function lines(text: string, room: number, first = room): string[] {
  const pieces = [{ start: 0, end: text.length, offset: 0, face: 'fangsong', bold: false }] as const;
  const advances = advancesOf(text, pieces, { size: 1, spacing: 0, bold: false });
  return breakLines(text, advances, first * 1000, room * 1000).map(({ start, end }) => text.slice(start, end));
}

test.each([
  ['what fits is one line', '一二三四五', 5, ['一二三四五']],
  ['nothing is one empty line', '', 5, ['']],
  ['a full line and the rest', '一二三四五六', 5, ['一二三四五', '六']],
  ['a mark that may not begin a line takes its character along', '一二三四五。六', 5, ['一二三四', '五。六']],
  ['so do several', '一二三四）。”六七', 5, ['一二三', '四）。”六', '七']],
  ['a mark that may not end a line goes on', '一二三四“五六”', 5, ['一二三四', '“五六”']],
  ['a number goes on as a whole', '一二三四12.5%五', 5, ['一二三四', '12.5%五']],
  ['a dash goes on as a whole, with the character before it', '一二三四——五', 5, ['一二三', '四——五']],
  ['digits are half as wide', '一二三12四五', 5, ['一二三12四', '五']],
  ['a blank at the end needs no room', '一二三四五　六七', 5, ['一二三四五　', '六七']],
  ['a Latin word is not parted', '一二 party六', 4, ['一二 ', 'party六']],
  ['a word longer than a line is', 'abcdefghijklmnop', 3, ['abcdef', 'ghijkl', 'mnop']],
  ['marks longer than a line are', '。。。。。。。', 3, ['。。。', '。。。', '。']],
  ['a character wider than the line stands alone', '一二', 0.5, ['一', '二']],
  ['a surrogate pair is not parted', '𠮷𠮷𠮷', 2, ['𠮷𠮷', '𠮷']],
  ['nor one that is wider than the line', '𠮷𠮷', 0.5, ['𠮷', '𠮷']],
])('%s', (_name, text, room, answer) => {
  expect(lines(text, room)).toEqual(answer);
});

test('the first line may have less room', () => {
  expect(lines('一二三四五六七八', 5, 3)).toEqual(['一二三', '四五六七八']);
});

const unit = fc.constantFrom(...'国家发展，。”“（）12.5%——……〔2026〕aB 　-', '𠮷', 'e\u0301');
const texts = fc.array(unit, { maxLength: 80 }).map((units) => units.join(''));

test('lines cover the text, break where they may if they can, and fit', () => {
  fc.assert(
    fc.property(texts, fc.integer({ min: 6, max: 30 }), (text, room) => {
      const broken = lines(text, room);
      expect(broken.join('')).toBe(text);
      let at = 0;
      for (const line of broken.slice(0, -1)) {
        at += line.length;
        const canBreak = [...Array(Math.max(0, line.length - 1)).keys()].some((index) =>
          mayBreak(text, at - line.length + index + 1),
        );
        if (canBreak) expect(mayBreak(text, at)).toBe(true);
      }
      const pieces = [{ start: 0, end: text.length, offset: 0, face: 'fangsong', bold: false }] as const;
      const advances = advancesOf(text, pieces, { size: 1, spacing: 0, bold: false });
      at = 0;
      for (const line of broken) {
        const shown = line.trimEnd().length;
        const width = advances.slice(at, at + shown).reduce((sum, advance) => sum + advance, 0);
        expect(width).toBeLessThanOrEqual(room * 1000);
        at += line.length;
      }
    }),
  );
});
