import { expect, test } from 'vitest';
import { parseSpeech } from '../../core/parser/parseSpeech.ts';
import { insertBehind } from './insertBehind.ts';
import { applyEdits } from './textEdit.ts';

/** The text with the new marker and the caret ▲ behind it, the old caret being at ▼; or why there is none. */
function inserted(draft: string, renumber = true): string {
  const text = draft.replace('▼', '');
  const result = insertBehind(parseSpeech(text), draft.indexOf('▼'), { renumber });
  if (result?.kind !== 'edits') return result?.kind ?? 'none';
  const after = applyEdits(text, result.edits);
  return `${after.slice(0, result.focus.end)}▲${after.slice(result.focus.end)}`;
}

test.each([
  ['headings', '一、甲▼\n二、乙\n三、丙\n', '一、甲\n二、▲\n三、乙\n四、丙\n'],
  ['behind the body', '一、甲\n甲文。▼\n二、乙\n', '一、甲\n甲文。\n二、▲\n三、乙\n'],
  [
    'behind the last point of a section',
    '一、甲\n（一）子。好。▼\n二、乙\n',
    '一、甲\n（一）子。好。\n二、▲\n三、乙\n',
  ],
  ['on the line between', '（一）甲。好。\n▼\n（二）乙。好。\n', '（一）甲。好。\n\n（二）▲\n\n（三）乙。好。\n'],
  ['items', '要抓：一是甲；▼二是乙；三是丙。', '要抓：一是甲；二是▲；三是乙；四是丙。'],
  ['the last of a sentence, which ends behind it then', '要抓：一是甲；二是乙。▼', '要抓：一是甲；二是乙；三是▲。'],
  ['… of lines', '第一，甲；\n第二，乙。▼\n', '第一，甲；\n第二，乙；\n第三，▲。\n'],
  ['CRLF', '第一，甲。\r\n第二，乙。▼\r\n第三，丙。\r\n', '第一，甲。\r\n第二，乙。\r\n第三，▲\r\n第四，丙。\r\n'],
])('%s', (_name, draft, after) => {
  expect(inserted(draft)).toBe(after);
});

test.each([
  ['in the words of a member', '一、甲▼乙\n二、丙\n'],
  ['before the body', '一、甲▼\n甲文。\n二、乙\n'],
  ['behind the last', '一、甲\n二、乙▼\n'],
  ['… of sentences', '要抓。一是甲。二是乙。▼'],
  ['… of a sentence, on a line of its own', '第一，甲；\n第二，乙。\n▼\n'],
  ['… of a sentence that goes on', '要抓：一是甲；二是乙；▼'],
  ['behind what looks back on a list', '要抓：一是甲；二是乙。要快。▼'],
  ['right behind a marker', '要抓：一是▼；二是乙。'],
  ['before all', '▼一、甲\n二、乙\n'],
])('none: %s', (_name, draft) => {
  expect(inserted(draft)).toBe('none');
});

test('without renumbering the others keep their numbers', () => {
  expect(inserted('一、甲▼\n二、乙\n', false)).toBe('一、甲\n二、▲\n二、乙\n');
});
