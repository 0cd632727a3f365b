import { expect, test } from 'vitest';
import { syllablesOf } from './pinyin.ts';

test.each<[name: string, reading: string, syllables: string]>([
  ['one syllable', 'shàn', 'shàn'],
  ['two words', 'lù ān', 'lù ān'],
  ['an apostrophe', "lù'ān", 'lù ān'],
  ['a Chinese apostrophe', 'lù’ān', 'lù ān'],
  ['two tones tell two syllables', 'lùān', 'lù ān'],
  ['without tones it is one', 'luan', 'luan'],
  ['a consonant belongs to the vowel behind it', 'jǐnán', 'jǐ nán'],
  ['nothing left over', 'guāngmíng', 'guāng míng'],
  ['digits for tones', 'lu4an1', 'lù ān'],
  ['the fifth tone has no mark', 'ma5', 'ma'],
  ['where the tone stands', 'xie4 dou1 gui4 liu2 lv3 nve4', 'xiè dōu guì liú lǚ nüè'],
  ['capitals', 'SHÀN', 'shàn'],
  ['composed and not', 'sha\u0300n', 'shàn'],
  ['letters of phonetics', 'shɑ̀n', 'shàn'],
  ['a reading with r', 'huār', 'huār'],
  ['letters that are no Pinyin', 'abc', ''],
  ['an English word', 'sthree', ''],
  ['two tones in a syllable', 'shàán', 'shà án'],
  ['nothing', ' ', ''],
])('%s', (_name, reading, syllables) => {
  expect(syllablesOf(reading).join(' ')).toBe(syllables);
});
