import { expect, test } from 'vitest';
import { parseSpeech } from '../core/parser/parseSpeech.ts';
import { nextPlace, previousPlace, unfinishedPlaces } from './unfinishedPlaces.ts';

/** A draft in which ⟦ and ⟧ stand around the selection, or ｜ at the cursor. */
function marked(draft: string) {
  const at = draft.search(/[⟦｜]/);
  const end = draft.includes('⟧') ? draft.indexOf('⟧') - 1 : at;
  return { speech: parseSpeech(draft.replace(/[⟦⟧｜]/g, '')), selection: { start: at, end } };
}

const HEAD = '在【会议名称】上的讲话\n\n同志们：\n';

test.each([
  ['from the text', `${HEAD}今｜天，【甲】和【乙】。`, '【甲】', '【会议名称】'],
  ['from one that is selected', `${HEAD}⟦【甲】⟧和【乙】。`, '【乙】', '【会议名称】'],
  ['from within one', `${HEAD}【甲】，【｜乙】，××。`, '××', '【甲】'],
  ['from before one', `${HEAD}｜【甲】，【乙】。`, '【甲】', '【会议名称】'],
  ['from behind one', `${HEAD}【甲】｜，【乙】。`, '【乙】', '【甲】'],
  ['from the last to the first', `${HEAD}【甲】，⟦＿＿⟧。`, '【会议名称】', '【甲】'],
  ['from the first to the last', `在⟦【会议名称】⟧上的讲话\n\n同志们：\n【甲】。`, '【甲】', '【甲】'],
])('%s', (_name, draft, next, previous) => {
  const { speech, selection } = marked(draft);
  const words = (span = { start: 0, end: 0 }) => speech.text.slice(span.start, span.end);
  expect(words(nextPlace(speech, selection))).toBe(next);
  expect(words(previousPlace(speech, selection))).toBe(previous);
});

test('nowhere in a speech that is finished; comments are not for filling in', () => {
  const speech = parseSpeech('同志们：\n今天开会。<!-- 【核对】 -->\n');
  expect(unfinishedPlaces(speech)).toEqual([]);
  expect(nextPlace(speech, { start: 0, end: 0 })).toBeUndefined();
  expect(previousPlace(speech, { start: 0, end: 0 })).toBeUndefined();
});
