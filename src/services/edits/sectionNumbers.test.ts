import { expect, test } from 'vitest';
import { parseSpeech } from '../../core/parser/parseSpeech.ts';
import { renumberEdits } from './renumber.ts';
import { sectionNumbers } from './sectionNumbers.ts';
import { applyEdits } from './textEdit.ts';

/** A draft after the section around ｜, or what is selected between ⟦ and ⟧, was renumbered; `undefined` where there is none. */
function renumbered(draft: string): string | undefined {
  const start = draft.search(/[⟦｜]/);
  const end = draft.includes('⟧') ? draft.indexOf('⟧') - 1 : start;
  const text = draft.replace(/[⟦⟧｜]/g, '');
  const speech = parseSpeech(text);
  const within = sectionNumbers(speech, { start, end });
  return within && applyEdits(text, renumberEdits(speech, { within }));
}

test.each([
  [
    'the points of the section, not its own number and not those of others',
    '同志们：\n一、甲\n（一）子｜文。\n（三）丑。\n三、乙\n（一）寅。\n（三）卯。\n',
    '同志们：\n一、甲\n（一）子文。\n（二）丑。\n三、乙\n（一）寅。\n（三）卯。\n',
  ],
  [
    'from its heading',
    '同志们：\n一、甲\n三、｜乙\n（一）寅。\n（三）卯。\n',
    '同志们：\n一、甲\n三、乙\n（一）寅。\n（二）卯。\n',
  ],
  [
    'the items of a point',
    '同志们：\n（一）甲。一是｜子；二是丑；四是寅。\n（三）乙。\n',
    '同志们：\n（一）甲。一是子；二是丑；三是寅。\n（三）乙。\n',
  ],
  ['what is selected', '同志们：\n一、甲\n⟦三、乙\n⟧五、丙\n', '同志们：\n一、甲\n二、乙\n五、丙\n'],
])('%s', (_name, draft, after) => {
  expect(renumbered(draft)).toBe(after);
});

test('no section: outside of all, and where nothing is under one', () => {
  expect(renumbered('同志们：\n今｜天开会。\n一、甲\n三、乙\n')).toBeUndefined();
  expect(renumbered('同志们：\n一、｜甲\n三、乙\n')).toBeUndefined();
});
