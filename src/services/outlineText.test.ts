import { expect, test } from 'vitest';
import { parseSpeech } from '../core/parser/parseSpeech.ts';
import { outlineText } from './outlineText.ts';

test('the title, then the leads indented by level', () => {
  const speech = parseSpeech(
    '在推进会上的讲话\n同志们：\n今天开会。\n一、提高认识。{3分钟}要想明白。\n（一）看到机遇。一是政策好。二是人心齐。\n二、抓好任务\n——要快。\n——要准。\n',
  );
  expect(outlineText(speech)).toEqual({
    text: `在推进会上的讲话

一、提高认识
　　（一）看到机遇
　　　　一是政策好
　　　　二是人心齐
二、抓好任务
　　——要快
　　——要准
`,
    pointCount: 7,
  });
});

test.each([
  ['a text without points has no outline', '在推进会上的讲话\n同志们：\n今天开会。\n'],
  ['nor has an empty one', ''],
])('%s', (_name, text) => {
  expect(outlineText(parseSpeech(text))).toEqual({ text: '', pointCount: 0 });
});

test('without a title the points stand alone', () => {
  expect(outlineText(parseSpeech('一、认识\n二、任务\n')).text).toBe('一、认识\n二、任务\n');
});
