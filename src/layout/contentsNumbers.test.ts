import { expect, test } from 'vitest';
import { parseSpeech } from '../core/parser/parseSpeech.ts';
import { pageLeader } from './contentsNumbers.ts';
import { layoutSpeech, type SpeechLayout } from './layoutSpeech.ts';
import { officialSetup } from './pageSetup.ts';

function withContents(source: string): SpeechLayout {
  return layoutSpeech(parseSpeech(source), officialSetup, undefined, { stageDirections: 'kept', contents: true });
}

/** Each line of the made contents, with its number behind the last. */
function entries(source: string): string[] {
  return withContents(source).paragraphs.flatMap(({ printed, lines, pageNumber }) =>
    printed.role === 'contents'
      ? lines.map(({ start, end }, line) => {
          const isLast = line === lines.length - 1;
          return `${printed.text.slice(start, end)}${isLast && pageNumber !== undefined ? `|${pageNumber}` : ''}`;
        })
      : [],
  );
}

const page = '国'.repeat(28 * 22);

test.each([
  [
    'each names the page on which its heading stands, with the lines of the contents counted',
    `在会上的讲话\n同志们：\n${'国'.repeat(26 + 28 * 12)}\n一、甲\n（一）乙。${page}\n（二）丙。好。\n二、丁`,
    // Title, blank, 目录, four entries, blank, salutation and thirteen lines fill the first page.
    ['一、甲|2', '（一）乙|2', '（二）丙|3', '二、丁|3'],
  ],
  [
    'of points where there are no headings',
    `同志们：\n第一，要认识到位。${page}\n第二，要责任到位。`,
    ['第一，要认识到位|1', '第二，要责任到位|2'],
  ],
  [
    'a long one ends two characters before the edge',
    `同志们：\n一、${'甲'.repeat(30)}\n二、乙`,
    [`一、${'甲'.repeat(24)}`, `${'甲'.repeat(6)}|1`, '二、乙|1'],
  ],
  [
    'contents that are written out have the numbers that are written',
    '目录\n一、甲\n同志们：\n一、甲\n二、乙',
    ['一、甲'],
  ],
])('contents: %s', (_name, source, expected) => {
  expect(entries(source)).toEqual(expected);
});

test('dots fill what is left of the last line', () => {
  const { paragraphs } = withContents('同志们：\n一、甲\n二、乙');
  const entry = paragraphs.find(({ printed }) => printed.role === 'contents');
  if (entry === undefined) throw new Error('no contents');
  const leader = pageLeader(entry, 0, 3 * 315, officialSetup);
  // 28 characters are 8845 twips; a dot is a quarter of one, the number half of one, and four points on either side.
  expect(leader).toEqual({ dots: '.'.repeat(Math.floor((8845 - 3 * 315 - 155 - 160) / 75)), page: 1 });
  expect(pageLeader(entry, 0, 8845, officialSetup)?.dots).toBe('');
  const { printed, lines } = entry;
  expect(pageLeader({ printed, lines }, 0, 0, officialSetup)).toBeUndefined();
});

test('with small stage directions a line holds more of them', () => {
  const source = `同志们：\n好！${'（掌声）'.repeat(8)}`;
  const lines = (stageDirections: 'kept' | 'small'): number | undefined =>
    layoutSpeech(parseSpeech(source), officialSetup, undefined, { stageDirections, contents: false }).paragraphs.at(-1)
      ?.lines.length;
  expect([lines('kept'), lines('small')]).toEqual([2, 1]);
});
