import { expect, test } from 'vitest';
import { parseSpeech } from '../../core/parser/parseSpeech.ts';
import { speakerTokens } from './speakerTokens.ts';

/** Stressed words in **, readings in braces, pauses as | and ||, tokens parted by blanks. */
function tokens(body: string): string {
  const speech = parseSpeech(`同志们：\n${body}`);
  const sentence = speech.sentences.at(-1);
  const paragraph = speech.paragraphs.at(-1);
  if (sentence === undefined || paragraph === undefined) return '';
  return speakerTokens(speech, paragraph, { start: paragraph.span.start, end: paragraph.span.end })
    .map(({ text, pause, stress, reading }) => {
      if (pause !== 'none') return pause === 'long' ? '||' : '|';
      const words = reading === undefined ? text : `${text}{${reading}}`;
      return stress ? `*${words}*` : words;
    })
    .join(' ');
}

test.each<[name: string, body: string, found: string]>([
  ['without marks it is one', '我们一定能。', '我们一定能。'],
  ['pauses', '我们／一定能，／／办好。', '我们 | 一定能， || 办好。'],
  ['a stress', '我们*一定*能。', '我们 *一定* 能。'],
  ['a reading', '单{shàn}县来。', '单{shàn} 县来。'],
  ['a word of two', '六安{lù ān}市', '六{lù} 安{ān} 市'],
  ['a reading within a stress', '是*单{shàn}县*的', '是 *单{shàn}* *县* 的'],
  ['what is not read', '一、**抓**<!-- 甲 -->紧{3分钟}', '一、抓紧'],
  ['a stage direction stays', '好！（掌声）', '好！（掌声）'],
])('%s', (_name, body, found) => {
  expect(tokens(body)).toBe(found);
});
