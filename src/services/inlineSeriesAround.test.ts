import { expect, test } from 'vitest';
import { parseSpeech } from '../core/parser/parseSpeech.ts';
import { inlineSeriesAround } from './inlineSeriesAround.ts';

test.each([
  ['in an item', '做到：一是甲；二是｜乙。', '二是'],
  ['before the first item', '要｜做到：一是甲；二是乙。', '一是'],
  ['in the lead of the point whose text holds them', '（一）抓｜学习。一是甲。二是乙。\n（二）丙。', '一是'],
  ['in another paragraph', '做到：一是甲；二是乙。\n另｜外。', '–'],
  ['in a point without items', '（一）甲｜。\n（二）乙。', '（一）'],
])('%s', (_name, marked, marker) => {
  const body = `在会上的讲话\n同志们：\n${marked}`;
  const node = inlineSeriesAround(parseSpeech(body.replace('｜', '')), body.indexOf('｜'));
  expect(node?.marker ?? '–').toBe(marker);
});
