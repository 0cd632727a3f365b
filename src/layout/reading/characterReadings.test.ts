import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseSpeech } from '../../core/parser/parseSpeech.ts';
import { readingsWithin } from './characterReadings.ts';
import { readRareReadings } from './rareReadings.ts';

const rare = readRareReadings(readFileSync(new URL('../../../data/rare.txt', import.meta.url), 'utf8'));

function readings(body: string, head = ''): string {
  const text = `${head}同志们：\n${body}`;
  const speech = parseSpeech(text);
  return speech.paragraphs
    .flatMap(readingsWithin(speech, rare))
    .map(({ start, end, pinyin }) => text.slice(start, end) + pinyin)
    .join(' ');
}

test.each<[name: string, body: string, found: string]>([
  ['rare characters', '砥砺奋进，恪尽职守，歙县、亳州。', '砥dǐ 砺lì 恪kè 歙shè 亳bó'],
  ['beyond the first plane', '𬭩', '𬭩wēng'],
  ['common ones', '我们一定要把这件事情办好，惕厉自省。', ''],
  ['traditional forms of common ones', '我們一定要把這件事情辦好。', ''],
  ['names of places', '蚌埠、番禺、台州、六安市、单县、大埔县', '蚌bèng 番pān 禺yú 台tāi 六lù 单shàn 埔bù'],
  [
    'a place within other words is none',
    '美丽水乡，快乐清单，辽宁陕西，第六安全生产组，总监利用职务，中东阿拉伯国家，大厦门口',
    '',
  ],
  ['surnames', '由单志远同志牵头，仇永安同志、解文清同志配合；查某某、盖某', '单shàn 仇qiú 解xiè 查zhā 盖gě'],
  ['two characters', '请尉迟恭同志发言', '尉yù'],
  ['words that begin as surnames do', '解放军同志、区委同志、查处同志、单位同志、解决办法', ''],
  ['what the writer gave', '解{jiè}某某，重{chóng}阳', '解jiè 重chóng'],
  ['the writer wins', '番{fān}禺', '番fān 禺yú'],
  ['not in comments', '好。<!-- 砥砺 -->', ''],
])('%s', (_name, body, found) => {
  expect(readings(body)).toBe(found);
});

test('the speaker’s name is known to be one', () => {
  expect(readings('好。', '在会上的讲话\n区长　仇　远\n')).toBe('仇qiú');
  expect(readings('好。', '在会上的讲话\n查　文\n（2026年1月5日）\n')).toBe('查zhā');
  expect(readings('好。', '在会上的讲话\n区长　方　远\n')).toBe('');
});

test('without the table of rare characters the rest is known', () => {
  const speech = parseSpeech('同志们：\n砥砺奋进，番禺。');
  expect(speech.paragraphs.flatMap(readingsWithin(speech, undefined)).map(({ pinyin }) => pinyin)).toEqual(['pān']);
});
