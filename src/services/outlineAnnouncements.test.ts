import { describe, expect, test } from 'vitest';
import { parseSpeech } from '../core/parser/parseSpeech.ts';
import { announcedListsIn, announcedListsOf, outlineWithAnnouncements } from './outlineAnnouncements.ts';
import { type OutlineEntry, outlineTree } from './outlineTree.ts';

function drawn(entries: readonly OutlineEntry[], depth = 0): readonly string[] {
  return entries.flatMap((entry) => [
    `${'  '.repeat(depth)}${entry.kind} ${entry.text}${told(entry)}`,
    ...drawn(entry.children, depth + 1),
  ]);
}

function told({ announced }: OutlineEntry): string {
  if (announced === undefined) return '';
  return announced.kind === 'differs' ? ` ${announced.items}/${announced.announced}` : ` 0/${announced.announced}`;
}

function draw(text: string): string {
  return drawn(outlineWithAnnouncements(parseSpeech(text))).join('\n');
}

describe('a row for an announced list', () => {
  test.each<[string, string, string]>([
    [
      'that has too few, under the opening that announces it',
      '同志们：\n今天开会。下面，我讲三点意见。\n一、提高认识\n二、抓好任务\n',
      'salutation 同志们：\nopening 今天开会。\n  announcement 三点意见 2/3\nheading 一、提高认识\nheading 二、抓好任务',
    ],
    [
      'not for one that agrees',
      '同志们：\n今天开会。下面，我讲两点意见。\n一、提高认识\n二、抓好任务\n',
      'salutation 同志们：\nopening 今天开会。\nheading 一、提高认识\nheading 二、抓好任务',
    ],
    [
      'that is not written yet',
      '同志们：\n今天开会。下面，我讲三点意见。\n',
      'salutation 同志们：\nopening 今天开会。\n  announcement 三点意见 0/3',
    ],
    [
      'that is not written yet, though text is missing in another section',
      '一、任务\n要抓好三项任务。\n二、保障\n〔此处省略20字〕\n',
      'heading 一、任务\n  announcement 三项任务 0/3\nheading 二、保障',
    ],
    [
      'under the heading in whose own words it stands, before the points',
      '一、抓好任务\n要抓好三项重点任务。\n（一）修路。\n（二）治水。\n二、加强领导\n',
      'heading 一、抓好任务\n  announcement 三项重点任务 2/3\n  heading （一）修路\n  heading （二）治水\nheading 二、加强领导',
    ],
    [
      'not for a set term, a fact, a reference back and a vague number',
      '一、提高认识\n要增强“四个意识”，召开7个会议。以上三条，请大家记住。我再讲几点。\n',
      'heading 一、提高认识',
    ],
  ])('%s', (_name, text, expected) => {
    expect(draw(text)).toBe(expected);
  });
});

test.each([
  ['下面，我讲三点意见。', true],
  ['我再提三点要求，请大家抓好落实。', true],
  ['今年要抓好以下四项工作：', true],
  ['突出抓好四个“进一步增强”：', true],
  ['主要有三个问题。', true],
  ['会上我讲了三点意见。', false],
  ['37条意见建议写进了方案。', false],
  ['中央出台促进增长的十项措施，正在落实。', false],
  ['今年继续支持十大重点工程。', false],
])('%s wants a list: %s', (sentence, wanted) => {
  expect(draw(`一、提高认识\n${sentence}\n`).includes('announcement')).toBe(wanted);
});

describe('the lists of an entry', () => {
  const text =
    '一、抓好任务\n要抓好两项任务。\n（一）修路。要做到三个到位。一是人到位。二是钱到位。三是料到位。\n（二）治水。\n';

  test('are those in its own words', () => {
    const speech = parseSpeech(text);
    const inEntries = (entries: readonly OutlineEntry[]): readonly string[] =>
      entries.flatMap((entry) => [
        ...announcedListsIn(speech, entry).map((list) => `${entry.text} < ${list.text} ${list.state.kind}`),
        ...inEntries(entry.children),
      ]);
    expect(inEntries(outlineTree(speech))).toEqual(['一、抓好任务 < 两项任务 agrees', '（一）修路 < 三个到位 agrees']);
  });

  test('are none in an announcement’s own row, and also in the row above it', () => {
    const speech = parseSpeech('一、抓好任务\n要抓好三项任务。\n');
    const [heading] = outlineWithAnnouncements(speech);
    const counts = [heading, ...(heading?.children ?? [])].map(
      (entry) => entry && announcedListsIn(speech, entry).length,
    );
    expect(counts).toEqual([1, 0]);
  });

  test.each([
    ['the list', '（一）修路。\n（二）治水。\n〔此处省略20字〕\n'],
    ['all but one of the list', '（一）修路。\n〔此处省略20字〕\n（三）治水。\n'],
    ['whatever follows', '〔以下缺〕\n'],
  ])('include one that cannot be compared, for text is missing: %s', (_name, rest) => {
    const speech = parseSpeech(`一、抓好任务\n要抓好三项任务。\n${rest}`);
    expect(announcedListsOf(speech).map(({ text: words, state }) => [words, state])).toEqual([
      ['三项任务', { kind: 'unchecked', reason: 'gap' }],
    ]);
    expect(draw(speech.text)).not.toContain('announcement');
  });
});
