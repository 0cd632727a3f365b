import { expect, test } from 'vitest';
import { parseSpeech } from './parseSpeech.ts';

const HEAD = '在会上的讲话\n同志们：\n';

function announcementsOf(body: string): string[] {
  const text = HEAD + body;
  return parseSpeech(text).announcements.map(({ span, count, noun, refrain, class: kind, items }) =>
    [text.slice(span.start, span.end), kind, count ?? '–', items.length, noun ?? '–', refrain ?? '–'].join(' '),
  );
}

test.each<[name: string, body: string, found: string[]]>([
  ['headings follow', '下面，我讲两点意见。\n一、甲\n二、乙', ['两点意见 heading-list 2 2 意见 –']],
  [
    'a series of paragraphs follows',
    '重点抓好三项工作。\n第一，甲。乙。\n第二，丙。丁。',
    ['三项工作 para-list 3 2 工作 –'],
  ],
  [
    'inline items follow, with a refrain',
    '可以用四个“进一步增强”概括。一是甲。二是乙。三是丙。四是丁。',
    ['四个“进一步增强” inline 4 4 – 进一步增强'],
  ],
  [
    'an unmarked list after 即',
    '原则是六个坚持，即坚持甲；坚持乙；坚持丙；坚持丁；坚持戊；坚持己。',
    ['六个坚持 inline-unmarked 6 6 坚持 –'],
  ],
  ['the items stand before', '解决好想干事、能干事、会干事三个问题。', ['三个问题 apposition-before 3 3 问题 –']],
  ['a back reference', '以上三条要求，请大家落实。', ['三条要求 back-reference 3 0 要求 –']],
  [
    'a set term',
    '增强“四个意识”，做到两个维护。一是甲。二是乙。',
    ['四个意识 set-term 4 0 – –', '两个维护 set-term 2 0 – –'],
  ],
  ['a vague count', '我讲几点意见。\n一、甲\n二、乙', ['几点意见 vague – 0 意见 –']],
  ['a number of two characters', '抓好十一项工作。\n一、甲\n二、乙', ['十一项工作 heading-list 11 2 工作 –']],
  ['no exact number', '至少抓好三项工作。一是甲。二是乙。', []],
  ['a fact announces nothing', '去年召开7个会议，推出27条举措。大家都很努力。', []],
  ['congresses are no counts', '学习贯彻党的二十大精神。\n一、甲\n二、乙', []],
  ['a list behind a gap is not compared', '我讲三点意见。\n〔此处省略90字〕\n一、甲\n二、乙', []],
])('%s', (_name, body, found) => {
  expect(announcementsOf(body)).toEqual(found);
});
