import { describe, expect, test } from 'vitest';
import { parseSpeech } from '../../core/parser/parseSpeech.ts';
import type { CompletionOffer } from './completionOffer.ts';
import { completionOffers, TRIGGER_CHARACTERS } from './completionOffers.ts';

const HEAD = '同志们：\n';

function offers(draft: string, trigger?: string): readonly CompletionOffer[] {
  const text = HEAD + draft;
  return completionOffers(parseSpeech(text.replace('│', '')), text.indexOf('│'), trigger);
}

const labels = (draft: string, trigger?: string) => offers(draft, trigger).map(({ label }) => label);

/** The draft with the first entry taken. */
function taken(draft: string, trigger?: string): string {
  const text = HEAD + draft.replace('│', '');
  const [first] = offers(draft, trigger);
  if (!first) return draft;
  return (text.slice(0, first.span.start) + first.insert + text.slice(first.span.end)).slice(HEAD.length);
}

const POINTS = '一、甲\n（一）乙。丙。\n（二）丁。戊。';

describe('what comes up by itself', () => {
  test.each([
    ['the next item behind 。', '抓。一是甲；二是乙；三是丙。│', '。', ['四是']],
    ['the next item behind ；', '抓。一是甲；二是乙；│', '；', ['三是']],
    ['the next item behind ， where two ended so', '抓。一是甲，二是乙，│', '，', ['三是']],
    ['on a new line, the nearest first', `${POINTS}\n│`, '\n', ['（三）', '二、']],
    [
      'the closing behind the next section',
      '一、甲\n乙。\n二、丙\n丁。\n│',
      '\n',
      ['三、', '同志们！让我们…努力奋斗！谢谢大家！'],
    ],
    [
      'the closing alone where all sections are there that were announced',
      '讲两点意见。\n一、甲\n乙。\n二、丙\n丁。\n│',
      '\n',
      ['同志们！让我们…努力奋斗！谢谢大家！'],
    ],
    [
      'the announced list before the next section',
      '一、抓好两项任务\n│',
      '\n',
      ['（一）… （二）…', '一是…；二是…', '二、'],
    ],
    ['the thanks behind the call', '一、甲\n乙。\n同志们！让我们携手努力！\n│', '\n', ['谢谢大家！']],
    ['behind an opening bracket', `${POINTS}\n（│）`, '（', ['（三）']],
    ['quoted terms behind their mark', '做到“两手抓”。还是“│”', '“', ['两手抓']],
  ])('%s', (_name, draft, trigger, expected) => {
    expect(labels(draft, trigger)).toEqual(expected);
  });

  test.each([
    ['a new line at the end of every sentence', `${POINTS}│`, '。'],
    ['the second item at every comma of the first', '抓。一是甲，│', '，'],
    ['a third of two that were announced', '要做到两点。一是甲。二是乙。│', '。'],
    ['a third of two, on a new line', '要做到两点。一是甲。二是乙。\n│', '\n'],
    ['behind a sentence without a series', '今天天气很好。│', '。'],
    ['on a new line without a series', '今天天气很好。\n│', '\n'],
    ['within a bracket in running text', '区委（│）', '（'],
    ['in a comment', '一、甲\n<!-- 乙。\n│ -->', '\n'],
  ])('not %s', (_name, draft, trigger) => {
    expect(labels(draft, trigger)).toEqual([]);
  });
});

describe('what is typed', () => {
  test.each([
    ['a numeral behind a clause', '抓。一是甲；二│', ['二是']],
    ['initials behind a clause', '抓。一是甲；二是乙；三是丙。ss│', ['四是']],
    ['a third of two, when it is wanted', '要做到两点。一是甲。二是乙。三│', ['三是']],
    ['pinyin', '抓。一是甲；二是乙；san│', ['三是']],
    ['a numeral on a new line', `${POINTS}\n三│`, ['（三）']],
    ['the numeral of the section above', `${POINTS}\n二│`, ['二、']],
    ['the half-width bracket', `${POINTS}\n(│)`, ['（三）']],
    ['a digit for one in full width', '１．甲\n２．乙\n3│', ['３．']],
    ['the first numeral of an announced list', '讲两点意见。\n一│', ['一、… 二、…', '一是…；二是…']],
    ['an ordinal', '第一，甲。\n第二，乙。\n第│', ['第三，']],
    ['a word', '首先，要抓学习。\n其│', ['其次，']],
    ['the words of the call', '一、甲\n乙。\n二、丙\n丁。\n同│', ['同志们！让我们…努力奋斗！谢谢大家！']],
    ['a term', '做到“两个确保”。要坚持两个│', ['两个确保']],
    ['the thanks, which are a set piece', '一、甲\n乙。\n同志们！让我们携手努力！\n谢│', []],
    ['another numeral', `${POINTS}\n五│`, []],
    ['other letters', '抓。一是甲；二是乙；x│', []],
    ['words', '抓。一是甲；二是乙；我们│', []],
    ['the marker whole', '抓。一是甲；二是│', []],
  ])('%s', (_name, draft, expected) => {
    expect(labels(draft)).toEqual(expected);
  });

  test.each([
    ['a numeral', '抓。一是甲；二│', '抓。一是甲；二是'],
    ['initials', '抓。一是甲；二是乙；ss│丙', '抓。一是甲；二是乙；三是丙'],
    ['a bracket with the one that closed by itself', `${POINTS}\n（│）`, `${POINTS}\n（三）`],
    ['a half-width bracket', `${POINTS}\n(三│)`, `${POINTS}\n（三）`],
    ['nothing, at the end of a point, when asked', `${POINTS}│`, `${POINTS}\n（三）`],
    ['a line that has no indentation yet', '　　一、甲\n二│', '　　一、甲\n　　二、'],
    ['an indented line', '　　一、甲\n　　二│', '　　一、甲\n　　二、'],
  ])('it is replaced: %s', (_name, draft, after) => {
    expect(taken(draft)).toBe(after);
  });
});

test('what was typed is a beginning of what an entry is filtered by', () => {
  expect(offers('抓。一是甲；二是乙；三是丙。ss│')[0]?.filter).toBe('ss 四是 sishi 四 4');
  expect(offers(`${POINTS}\n(│)`)[0]?.filter).toBe('(三) （三） 三 san s 3');
});

test('an entry says what it follows', () => {
  expect(offers(`${POINTS}\n│`, '\n')[0]?.reason).toEqual({
    kind: 'next',
    ordinal: 3,
    after: '（二）',
    words: '（二）丁',
  });
});

test('nowhere in a half-typed speech does it fail, and what is replaced lies in the line and reaches the cursor', () => {
  const text = `---\n讲话人: 张三\n---\n在会上的讲话\n（2026年3月8日）\n\n${HEAD}　　讲两点意见。\n\n　　${POINTS}\n要抓三件：一是甲；二是“乙”；三\n（\n<!-- 丙 -->\n第一，\n《条例》\n`;
  let found = 0;
  for (let end = 0; end <= text.length; end++) {
    const typed = text.slice(0, end);
    const speech = parseSpeech(typed);
    for (const trigger of [undefined, ...TRIGGER_CHARACTERS]) {
      for (const { span, label, filter } of completionOffers(speech, end, trigger)) {
        found += 1;
        expect(span.start).toBeLessThanOrEqual(end);
        expect(span.end).toBeGreaterThanOrEqual(end);
        expect(typed.slice(span.start, span.end)).not.toMatch(/[\r\n]/);
        expect(filter.startsWith(typed.slice(span.start, end).toLowerCase())).toBe(true);
        expect(label).not.toBe('');
      }
    }
  }
  expect(found).toBeGreaterThan(100);
});
