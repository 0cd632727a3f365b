import { expect, test } from 'vitest';
import { parseSpeech } from '../../core/parser/parseSpeech.ts';
import { shareRest } from './shareRest.ts';
import { applyEdits } from './textEdit.ts';

const timing = { rate: 60, pause: 0 };

/** A speech of so many minutes: three seconds of salutation, and what follows. */
const planned = (minutes: number, text: string) => `---\n时长: ${minutes}\n---\n同志们：\n${text}`;

test.each([
  [
    'all sections alike, without what stands outside of them',
    planned(5, '一、甲\n甲文。\n二、乙\n三、丙\n'),
    planned(5, '一、甲{1分30秒}\n甲文。\n二、乙{1分30秒}\n三、丙{1分30秒}\n'),
  ],
  [
    'what has a budget keeps it',
    planned(5, '一、甲{3分钟}\n甲文。\n二、乙\n三、丙\n'),
    planned(5, '一、甲{3分钟}\n甲文。\n二、乙{50秒}\n三、丙{50秒}\n'),
  ],
  [
    'headings of the highest level, not the items of the opening nor what stands under them',
    planned(3, '要做到：第一，快。\n第二，好。\n一、甲\n（一）子。文。\n（二）丑。文。\n二、乙\n'),
    planned(3, '要做到：第一，快。\n第二，好。\n一、甲{1分20秒}\n（一）子。文。\n（二）丑。文。\n二、乙{1分20秒}\n'),
  ],
])('%s', (_name, text, expected) => {
  const speech = parseSpeech(text);
  const result = shareRest(speech, undefined, timing);
  expect(result.kind === 'shared' ? applyEdits(text, result.edits) : result).toBe(expected);
});

test('a section shares its own budget among what stands right under it', () => {
  const text = '一、甲{2分钟}\n（一）子。文。\n（二）丑。{30秒}文。\n（三）寅。文。\n二、乙\n';
  const speech = parseSpeech(text);
  const result = shareRest(speech, speech.nodes[0], timing);
  expect(result).toMatchObject({ kind: 'shared', each: 40, sections: 2 });
  expect(result.kind === 'shared' && applyEdits(text, result.edits)).toBe(
    '一、甲{2分钟}\n（一）子。{40秒}文。\n（二）丑。{30秒}文。\n（三）寅。{40秒}文。\n二、乙\n',
  );
});

test.each([
  ['no minutes', '同志们：\n一、甲\n二、乙\n', 'noPlan'],
  ['no sections', planned(5, '好。\n'), 'noSections'],
  ['every section has its budget', planned(5, '一、甲{1分钟}\n二、乙{1分钟}\n'), 'allPlanned'],
  ['the rest is used up', planned(1, '一、甲{1分钟}\n二、乙\n'), 'nothingLeft'],
])('refused: %s', (_name, text, reason) => {
  expect(shareRest(parseSpeech(text), undefined, timing)).toEqual({ kind: 'refused', reason });
});
