import { expect, test } from 'vitest';
import { parseSpeech } from '../../core/parser/parseSpeech.ts';
import { setFrontMatter } from './setFrontMatter.ts';

const minutes = { key: 'minutes', label: '时长', value: '20' } as const;
const occasion = { key: 'occasion', label: '场合', value: '区工作会议' } as const;

test.each([
  ['none yet', '讲话\n', '---\n时长: 20\n场合: 区工作会议\n---\n\n讲话\n'],
  ['another key', '---\n类型: 讲话\n---\n讲话\n', '---\n类型: 讲话\n时长: 20\n场合: 区工作会议\n---\n讲话\n'],
  ['the same key', '---\n时长: 5\n类型: 讲话\n---\n讲话\n', '---\n时长: 20\n类型: 讲话\n场合: 区工作会议\n---\n讲话\n'],
  ['the same key in English', '---\nminutes: 5\n---\n讲话\n', '---\nminutes: 20\n场合: 区工作会议\n---\n讲话\n'],
  ['a key without a value', '---\n时长:\n---\n讲话\n', '---\n时长: 20\n场合: 区工作会议\n---\n讲话\n'],
  ['a quoted value', '---\n时长: "5"\n---\n讲话\n', '---\n时长: 20\n场合: 区工作会议\n---\n讲话\n'],
  [
    'CRLF',
    '---\r\n类型: 讲话\r\n---\r\n讲话\r\n',
    '---\r\n类型: 讲话\r\n时长: 20\r\n场合: 区工作会议\r\n---\r\n讲话\r\n',
  ],
  ['empty front matter', '---\n---\n讲话\n', '---\n时长: 20\n场合: 区工作会议\n---\n讲话\n'],
])('%s', (_name, text, expected) => {
  const written = setFrontMatter(text, [minutes, occasion]);
  expect(written).toBe(expected);
  expect(parseSpeech(written).problems).toEqual([]);
});

test.each(['甲: 乙', '甲 #1', '- 甲', '“两会”：部署', '[甲]', '"甲"', '@甲', '甲\\乙', '{甲}', '? 甲', '100%'])(
  'a value that YAML would take for something else is read back: %s',
  (value) => {
    const { facts, problems } = parseSpeech(setFrontMatter('讲话\n', [{ ...occasion, value }]));
    expect([facts.occasion?.value, problems]).toEqual([value, []]);
  },
);
