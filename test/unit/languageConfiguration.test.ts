import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

interface EnterRule {
  readonly beforeText: string;
  readonly afterText?: string;
  readonly action: { readonly indent: string; readonly appendText?: string };
}

interface LanguageConfiguration {
  readonly comments: { readonly blockComment: readonly [string, string] };
  readonly brackets: readonly (readonly [string, string])[];
  readonly autoClosingPairs: readonly {
    readonly open: string;
    readonly close: string;
    readonly notIn: readonly string[];
  }[];
  readonly autoCloseBefore: string;
  readonly surroundingPairs: readonly (readonly [string, string])[];
  readonly wordPattern: { readonly pattern: string; readonly flags: string };
  readonly onEnterRules: readonly EnterRule[];
}

const file = new URL('../../language-configuration.json', import.meta.url);
// The file is our own; what the tests below read of it is what they check.
const configuration = JSON.parse(readFileSync(file, 'utf8')) as LanguageConfiguration;

const writtenPairs = ['“”', '‘’', '《》', '（）', '【】', '〔〕', '「」', '『』', '()', '[]'];

describe('pairs', () => {
  const closing = configuration.autoClosingPairs.filter(({ open }) => open.length === 1);
  const closed = closing.map(({ open, close }) => open + close);
  const brackets = configuration.brackets.map((pair) => pair.join(''));
  const surrounding = configuration.surroundingPairs.map((pair) => pair.join(''));

  test.each(writtenPairs)('%s match, close and surround', (pair) => {
    expect(brackets).toContain(pair);
    expect(closed).toContain(pair);
    expect(surrounding).toContain(pair);
  });

  test('each is of two characters', () => {
    for (const pair of [...brackets, ...closed, ...surrounding]) expect([...pair]).toHaveLength(2);
  });

  test('brackets that match and brackets that close are the same', () => {
    expect([...closed].sort()).toEqual([...brackets].sort());
  });

  test('straight quotation marks never close by themselves', () => {
    expect(closing.filter(({ open }) => /["'`]/.test(open))).toEqual([]);
  });

  test('nothing closes by itself in a comment', () => {
    for (const pair of configuration.autoClosingPairs) expect(pair.notIn).toContain('comment');
  });

  test('a comment closes by the delimiter of a comment', () => {
    const [open, close] = configuration.comments.blockComment;
    const pair = configuration.autoClosingPairs.find((one) => one.open === open);
    expect(pair?.close.trim()).toBe(close);
  });
});

describe('a pair closes by itself', () => {
  const allowed = new Set(configuration.autoCloseBefore);
  test.each([...'。，、；：？！…”’》）】〕」』 \u3000\t'])('before “%s”', (mark) => {
    expect(allowed.has(mark)).toBe(true);
  });
  test.each([...'我一a1“‘《（【〔—·.,;'])('never before “%s”', (character) => {
    expect(allowed.has(character)).toBe(false);
  });
});

describe('words', () => {
  const pattern = new RegExp(configuration.wordPattern.pattern, `g${configuration.wordPattern.flags}`);
  test.each([
    ['a run of Chinese characters', '各位代表', ['各位代表']],
    ['marks are in no word', '同志们：一是“抓”，二是《章程》。', ['同志们', '一是', '抓', '二是', '章程']],
    ['dashes and ellipses', '干——不，守……不', ['干', '不', '守', '不']],
    ['brackets', '（一）【待定】〔2026〕', ['一', '待定', '2026']],
    ['indentation', '　　下面，', ['下面']],
    ['Latin letters after Chinese ones are a word of their own', '我们chenghu', ['我们', 'chenghu']],
    ['digits too', '共38项GDP5.2%', ['共', '38', '项', 'GDP5', '2']],
    ['letters with accents and full-width ones', 'café ＡＢ１２', ['café', 'ＡＢ１２']],
    ['〇, 々 and characters beyond the basic plane', '二〇二六 人々 𠮷𠀀', ['二〇二六', '人々', '𠮷𠀀']],
    ['placeholders', '××同志＿＿', ['同志']],
    ['nothing', '，。', []],
  ])('%s', (_name, text, words) => {
    expect(text.match(pattern) ?? []).toEqual(words);
  });

  test('no word is empty', () => {
    expect(new RegExp(`^(?:${configuration.wordPattern.pattern})$`, configuration.wordPattern.flags).test('')).toBe(
      false,
    );
  });

  test('the flags are some that the editor takes', () => {
    expect(configuration.wordPattern.flags).toMatch(/^[gimuy]+$/);
  });
});

describe('Enter', () => {
  /** The rule that the editor takes: the first whose patterns fit the line before and behind the cursor. */
  function ruleAt(before: string, after: string): EnterRule | undefined {
    return configuration.onEnterRules.find(
      ({ beforeText, afterText }) =>
        new RegExp(beforeText).test(before) && (afterText === undefined || new RegExp(afterText).test(after)),
    );
  }

  test.each([
    ['one space', '　同志们', '', '　'],
    ['two', '　　同志们', '', '　　'],
    ['three', '　　　同志们', '', '　　　'],
    ['four', '　　　　同志们', '', '　　　　'],
    ['in the middle of the paragraph', '　　同志', '们', '　　'],
    ['a line of indentation only', '　　', '', '　　'],
    ['behind the indentation', '　　', '同志们', '　　'],
    ['after half-width blanks, which the editor keeps by itself', '  　　同志们', '', '　　'],
    ['no indentation', '同志们', '', ''],
    ['half-width indentation', '    同志们', '', ''],
    ['a wide blank within the line', '李　强', '', ''],
    ['before the indentation', '', '　　同志们', ''],
    ['within the indentation', '　', '　同志们', ''],
    ['an empty line', '', '', ''],
    ['a centred line is not imitated', '　　　　　　　　题目', '', ''],
  ])('keeps the indentation: %s', (_name, before, after, appended) => {
    expect(ruleAt(before, after)?.action.appendText ?? '').toBe(appended);
  });

  test('never indents a paragraph because a bracket stands before or about the cursor', () => {
    for (const [before, after] of ['“”', '（）', '()', '[]', '{}', '（', '{'].map((pair) => [
      pair[0] ?? '',
      pair[1] ?? '',
    ])) {
      expect(ruleAt(before ?? '', after ?? '')?.action.indent).toBe('none');
    }
  });
});
