import { expect, test } from 'vitest';
import { parseSpeech } from '../core/parser/parseSpeech.ts';
import { seriesMembersOf } from './seriesMembers.ts';

/** For each node the leads of its series. */
function seriesOf(text: string): readonly string[] {
  const speech = parseSpeech(text);
  const membersOf = seriesMembersOf(speech);
  return speech.nodes.map((node) =>
    membersOf(node)
      .map(({ lead }) => lead)
      .join(''),
  );
}

test.each<[string, string, readonly string[]]>([
  [
    'each parent has series of its own',
    '同志们：\n一、甲\n（一）子。\n（二）丑。\n二、乙\n（一）寅。\n（二）卯。\n',
    ['甲乙', '子丑', '子丑', '甲乙', '寅卯', '寅卯'],
  ],
  [
    'two series under one parent are two',
    '同志们：\n要做到：一是子，二是丑。\n还要做到：一是寅，二是卯。\n',
    ['子丑', '子丑', '寅卯', '寅卯'],
  ],
  [
    'a gap parts a series',
    '同志们：\n一、甲\n二、乙\n〔此处省略30字〕\n三、丙\n四、丁\n',
    ['甲乙', '甲乙', '丙丁', '丙丁'],
  ],
])('%s', (_name, text, expected) => {
  expect(seriesOf(text)).toEqual(expected);
});
