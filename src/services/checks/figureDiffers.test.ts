import { expect, test } from 'vitest';
import { problemsIn, remarked } from '../../../test/checkRows.ts';

test.each([
  ['the same words around', '同志们：\n全县完成改革任务38项重点举措。\n中间。\n全县完成改革任务⟦37⟧项重点举措。\n'],
])('%s', (_name, draft) => {
  expect(remarked('figure.differs', draft)).toBe(draft);
});

test.each([
  ['the same figure', '同志们：\n全县完成改革任务38项重点举措。全县完成改革任务38项重点举措。\n'],
  ['other years', '同志们：\n2024年全县完成改革任务38项重点举措。2025年全县完成改革任务37项重点举措。\n'],
  ['other places', '同志们：\n甲县全年完成改革任务38项重点举措。乙镇全年完成改革任务37项重点举措。\n'],
  ['other words', '同志们：\n全县完成改革任务38项重点举措。全县完成民生任务37项重点举措。\n'],
  ['years', '同志们：\n会议召开时间2024年春天时候。会议召开时间2025年春天时候。\n'],
  ['a quotation', '同志们：\n全县完成改革任务38项重点举措。“全县完成改革任务37项重点举措”。\n'],
])('not %s', (_name, text) => {
  expect(problemsIn('figure.differs', text)).toEqual([]);
});
