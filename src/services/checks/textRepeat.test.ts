import { expect, test } from 'vitest';
import { fixedTexts, problemsIn, remarked } from '../../../test/checkRows.ts';

test.each([
  ['的的', '同志们：\n形成扎实⟦的的⟧作风。\n'],
  ['了了', '同志们：\n取得⟦了了⟧成绩。\n'],
  ['和和', '同志们：\n经济⟦和和⟧社会协调。\n'],
  ['在在', '同志们：\n现场就⟦在在⟧这里。\n'],
  ['是是', '同志们：\n这⟦是是⟧关键。\n'],
  ['把把', '同志们：\n要⟦把把⟧责任压实。\n'],
  [
    'a sentence',
    '同志们：\n各级领导干部要带头深入基层调查研究解决实际问题。还要抓落实。⟦各级领导干部要带头深入基层调查研究解决实际问题。⟧\n',
  ],
])('%s', (_name, draft) => {
  expect(remarked('text.repeat', draft)).toBe(draft);
});

test.each([
  ['目的的', '同志们：\n这就是目的的所在，的的确确。\n'],
  ['不了了之', '同志们：\n不能不了了之，要为了了解情况。\n'],
  ['和和美美', '同志们：\n和和美美，共和和平，平和和谐。\n'],
  ['words that meet', '同志们：\n存在在这里，服从从严要求，以及及时办，参与与会。\n'],
  ['是是非非', '同志们：\n是是非非要分清。但是是这样。\n'],
  ['天天 人人 常常 好好', '同志们：\n天天学，人人讲，常常抓，好好干，研究研究。\n'],
  ['会议议程', '同志们：\n会议议程、行动动员、工作作了安排。\n'],
  ['short sentences', '同志们：\n这一点很重要。要抓好。这一点很重要。\n'],
  [
    'a quotation',
    '同志们：\n“各级领导干部要带头深入基层调查研究解决实际问题。”他说“各级领导干部要带头深入基层调查研究解决实际问题。”\n',
  ],
])('not %s', (_name, text) => {
  expect(problemsIn('text.repeat', text)).toEqual([]);
});

test.each([['one goes', '同志们：\n扎实的的作风。\n', ['同志们：\n扎实的作风。\n']]])(
  'put right: %s',
  (_name, before, after) => {
    expect(fixedTexts('text.repeat', before)).toEqual(after);
  },
);
