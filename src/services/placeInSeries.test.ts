import { expect, test } from 'vitest';
import { parseSpeech } from '../core/parser/parseSpeech.ts';
import { placeInSeries } from './placeInSeries.ts';

/** Each node's place: `2/4`; `2/?` where members may be missing behind it, `-` where there is none to tell. */
function placesOf(text: string): readonly string[] {
  const speech = parseSpeech(text);
  return speech.nodes.map((node) => {
    const place = placeInSeries(speech, node);
    return `${node.marker} ${place ? `${place.position}/${place.count ?? '?'}` : '-'}`;
  });
}

test.each<[string, string, readonly string[]]>([
  ['headings', '同志们：\n一、甲\n二、乙\n三、丙\n', ['一、 1/3', '二、 2/3', '三、 3/3']],
  [
    'members under each parent for themselves',
    '同志们：\n一、甲\n（一）子。\n（二）丑。\n二、乙\n（一）寅。\n（二）卯。\n（三）辰。\n',
    ['一、 1/2', '（一） 1/2', '（二） 2/2', '二、 2/2', '（一） 1/3', '（二） 2/3', '（三） 3/3'],
  ],
  ['a skipped number is counted, not read', '同志们：\n一、甲\n三、乙\n', ['一、 1/2', '三、 2/2']],
  ['a repeated marker', '同志们：\n要做到：一是快，一是准。\n', ['一是 1/2', '一是 2/2']],
  ['dashes', '同志们：\n——快一点。\n——准一点。\n', ['—— 1/2', '—— 2/2']],
  ['a heading alone', '同志们：\n一、甲\n正文。\n', ['一、 -']],
  [
    'on both sides of a gap',
    '同志们：\n一、甲\n二、乙\n〔此处省略30字〕\n四、丁\n五、戊\n',
    ['一、 1/?', '二、 2/?', '四、 -', '五、 -'],
  ],
  [
    'a series that begins behind a gap, under a parent that lies in it',
    '同志们：\n一、甲\n〔此处省略30字〕\n（一）子。\n（二）丑。\n三、丙\n',
    ['一、 1/?', '（一） 1/2', '（二） 2/2', '三、 -'],
  ],
  [
    'dashes behind a gap, which may have begun in it',
    '同志们：\n〔此处省略30字〕\n——快一点。\n——准一点。\n',
    ['—— -', '—— -'],
  ],
  [
    'a gap within the paragraph of a series',
    '同志们：\n有三类：一是甲。〔此处省略8字〕二是乙。三是丙。\n',
    ['一是 1/?', '二是 -', '三是 -'],
  ],
  [
    'a gap under one member does not hide the other’s members',
    '同志们：\n一、甲\n（一）子。\n（二）丑。\n二、乙\n正文〔此处省略8字〕。\n',
    ['一、 1/?', '（一） 1/2', '（二） 2/2', '二、 2/?'],
  ],
])('%s', (_name, text, expected) => {
  expect(placesOf(text)).toEqual(expected);
});
