import { describe, expect, test } from 'vitest';
import { parseSpeech } from '../../core/parser/parseSpeech.ts';
import { announcedListOffers } from './announcedListOffers.ts';
import type { OfferDraft } from './completionOffer.ts';
import { writingPlace } from './writingPlace.ts';

const HEAD = '同志们：\n';

function offers(draft: string): {
  readonly text: string;
  readonly offset: number;
  readonly drafts: readonly OfferDraft[];
} {
  const offset = HEAD.length + draft.indexOf('│');
  const text = HEAD + draft.replace('│', '');
  const speech = parseSpeech(text);
  const place = writingPlace(speech, offset);
  return { text, offset, drafts: place ? announcedListOffers(speech, place) : [] };
}

const inserts = (draft: string) => offers(draft).drafts.map(({ insert }) => insert);

describe('all markers at once', () => {
  test.each([
    [
      'headings behind a transition, or a list in its paragraph',
      '下面，我讲三点意见。│',
      ['\n一、$1\n二、$2\n三、$3', '一是$1；二是$2；三是$3。'],
    ],
    ['on the line behind it', '下面，我讲两点意见。\n│', ['一、$1\n二、$2', '一是$1；二是$2。']],
    ['with a few words more', '讲两点意见，供大家参考。│', ['\n一、$1\n二、$2', '一是$1；二是$2。']],
    ['within a paragraph that goes on', '要抓两项任务。│这些都要抓好。', ['一是$1；二是$2。']],
    ['behind a colon', '要抓好两项任务：│', ['一是$1；二是$2。', '\n一、$1\n二、$2']],
    ['in a point that runs in', '一、甲\n（一）乙。抓好两项任务。│', ['一是$1；二是$2。', '\n1.$1\n2.$2']],
    ['under a heading that stands alone', '一、甲\n抓好两项任务。│', ['\n（一）$1\n（二）$2', '一是$1；二是$2。']],
    ['in a heading', '一、抓好两项任务\n│', ['（一）$1\n（二）$2', '一是$1；二是$2。']],
    ['in an item', '一是抓好两项任务：│；二是乙。', ['第一，$1；第二，$2。']],
    [
      'with its refrain',
      '要做到两个“进一步增强”：│',
      ['一是进一步增强$1；二是进一步增强$2。', '\n一、进一步增强$1\n二、进一步增强$2'],
    ],
    ['with the word that is counted', '做到两个坚持，即：│', ['一是坚持$1；二是坚持$2。', '\n一、坚持$1\n二、坚持$2']],
    [
      'as points of that depth are written',
      '一、甲\n1. 乙。\n2. 丙。\n二、丁\n抓好两项任务。│',
      ['\n1. $1\n2. $2', '一是$1；二是$2。'],
    ],
    ['as the paragraph is indented', '　　讲两点意见。│', ['\n　　一、$1\n　　二、$2', '一是$1；二是$2。']],
    ['indented once on a line that is so', '　　讲两点意见。\n　　│', ['一、$1\n　　二、$2', '一是$1；二是$2。']],
    ['set off by blank lines', '甲。\n\n讲两点意见。│', ['\n\n一、$1\n\n二、$2', '一是$1；二是$2。']],
    ['set off as the line is', '讲两点意见。\n\n│', ['一、$1\n\n二、$2', '一是$1；二是$2。']],
  ])('%s', (_name, draft, expected) => {
    expect(inserts(draft)).toEqual(expected);
  });

  test.each([
    ['a list that is written', '讲两点意见。│\n一、甲\n二、乙'],
    ['a quantity', '去年办成了四件实事。│'],
    ['a set term', '增强四个意识。│'],
    ['a count that speaks of what was said', '以上三条意见。│'],
    ['an inexact count', '讲几点意见。│'],
    ['a sentence later', '讲两点意见。大家都要听。│'],
    ['a paragraph later', '讲两点意见。\n大家都要听。\n│'],
    ['before the sentence ends', '讲两点意见│'],
    ['behind a comma', '讲两点意见，│'],
    ['a number that nobody writes out', '抓好三十项任务：│'],
    ['on a line that has text', '讲两点意见。\n│大家都要听。'],
  ])('nothing for %s', (_name, draft) => {
    expect(inserts(draft)).toEqual([]);
  });

  test.each([
    ['下面，我讲三点意见。│'],
    ['下面，我讲十二点意见。\n│'],
    ['要做到四个“进一步增强”：│'],
    ['做到六个坚持，即：│'],
    ['一、甲\n（一）乙。抓好两项任务。│'],
    ['一、抓好两项任务\n│'],
  ])('whichever is taken, it is read as the list that was announced: %s', (draft) => {
    const { text, offset, drafts } = offers(draft);
    expect(drafts).toHaveLength(2);
    for (const { insert } of drafts) {
      const filled = text.slice(0, offset) + insert.replace(/\$\d+/g, '抓好工作') + text.slice(offset);
      const [announcement] = parseSpeech(filled).announcements;
      expect(announcement?.items).toHaveLength(announcement?.count ?? 0);
      expect(announcement?.unchecked).toBeUndefined();
    }
  });

  test('they say what they are for, and long ones are shortened', () => {
    const [lines, inline] = offers('下面，我讲六点意见。│').drafts;
    expect(lines?.label).toBe('↵ 一、… 二、… … 六、…');
    expect(inline?.label).toBe('一是…；二是…；…；六是…');
    expect(inline?.reason).toEqual({ kind: 'announced', count: 6, announcement: '六点意见' });
  });

  test('signs of snippets in a refrain are text', () => {
    expect(inserts('要做到两个“争当$先锋”：│')[0]).toBe('一是争当\\$先锋$1；二是争当\\$先锋$2。');
  });
});
