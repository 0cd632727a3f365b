// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the strings are snippets.
import { describe, expect, test } from 'vitest';
import { parseSpeech } from '../../core/parser/parseSpeech.ts';
import type { InsertablePart } from '../insertableParts.ts';
import type { CompletionOffer } from './completionOffer.ts';
import { completionOffers } from './completionOffers.ts';

const part = (name: string, prefixes: readonly string[], body: string): InsertablePart => ({
  name,
  prefixes,
  body,
  description: `${name}的说明`,
});
const PARTS = [
  part('文稿信息', ['文稿信息', 'wengaoxinxi', 'wgxx'], '---\n时长: ${1:20}\n---\n'),
  part('称谓', ['称谓', '称呼', 'chengwei', 'chenghu', 'cw', 'ch'], '${1|同志们,各位代表|}：\n'),
  part('提要求', ['提要求', 'tiyaoqiu', 'tyq'], '一要${1:快}。\n二要${2:准}。'),
  part('主持：散会', ['散会', 'sanhui', 'sh'], '会议到此结束，散会！'),
];
const HEAD = '同志们：\n';

function offers(draft: string, trigger?: string): readonly CompletionOffer[] {
  const text = HEAD + draft;
  return completionOffers(parseSpeech(text.replace('│', '')), text.indexOf('│'), trigger, PARTS);
}

const labels = (draft: string, trigger?: string) => offers(draft, trigger).map(({ label }) => label);

describe('a set piece is offered once', () => {
  test.each([
    ['by its initials, which begin its pinyin too', 'c│', ['称谓']],
    ['by its initials', 'tyq│', ['提要求']],
    ['by half its pinyin', 'tiyao│', ['提要求']],
    ['by capitals', 'CW│', ['称谓']],
    ['by one character, of which two prefixes begin', '称│', ['称谓']],
    ['by its name, without its kind', '散│', ['主持：散会']],
    ['by letters in the middle of a sentence', '会后tyq│', ['提要求']],
    ['by two characters in the middle of a sentence', '最后提要│', ['提要求']],
    ['by a word of its name that is all of a clause', '今天开会，要求│', ['提要求']],
    ['behind a mark', '今天开会。散│', ['主持：散会']],
    ['behind an indentation', '　　散│', ['主持：散会']],
    ['each, where nothing is typed', '│', ['文稿信息', '称谓', '提要求', '主持：散会']],
    ['each, behind a sentence', '今天开会。│', ['文稿信息', '称谓', '提要求', '主持：散会']],
  ])('%s', (_name, draft, expected) => {
    expect(labels(draft)).toEqual(expected);
  });
});

describe('none is offered', () => {
  test.each([
    ['by one character in the middle of a sentence', '最后提│', undefined],
    ['by a word of its name within a clause', '最后要求│', undefined],
    ['by words that are none', '最后我们│', undefined],
    ['by the end of a word', 'A4ch│', undefined],
    ['behind letters that begin none', 'xyz│', undefined],
    ['behind a character that brings up what comes next', '今天开会。│', '。'],
    ['in a comment', '<!-- tyq│ -->', undefined],
  ])('%s', (_name, draft, trigger) => {
    expect(labels(draft, trigger)).toEqual([]);
  });

  test('where there is front matter, a second one', () => {
    const text = '---\n时长: 20\n---\n同志们：\nwg';
    expect(completionOffers(parseSpeech(text), text.length, undefined, PARTS)).toEqual([]);
  });
});

test('what was typed is replaced and shown, and lines are indented as the paragraph is', () => {
  expect(offers('　　tyq│')).toEqual([
    {
      label: '提要求',
      span: { start: HEAD.length + 2, end: HEAD.length + 5 },
      insert: '一要${1:快}。\n　　二要${2:准}。',
      isSnippet: true,
      filter: 'tyq 提要求 tiyaoqiu',
      reason: { kind: 'setPiece', prefix: 'tyq', description: '提要求的说明' },
    },
  ]);
});
