import { expect, test } from 'vitest';
import { problemsIn, remarked } from '../../../test/checkRows.ts';

test.each([
  ['an item without the quoted refrain', '同志们：\n做到三个“更加”：一是更加自觉，二是更加主动，⟦三是狠抓落实⟧。\n'],
  ['a heading without it', '同志们：\n讲三个“进一步”。\n一、进一步提高认识\n二、进一步抓好落实\n⟦三、加强领导⟧\n'],
  [
    'an item that does not begin with the bare word',
    '同志们：\n做到三个坚持：一是坚持学习，二是坚持调研，⟦三是抓好落实⟧。\n',
  ],
])('%s', (_name, draft) => {
  expect(remarked('count.refrain', draft)).toBe(draft);
});

test.each([
  ['each item says it', '同志们：\n做到两个“更加”：一是更加自觉，二是更加主动。\n'],
  ['it stands anywhere in the item', '同志们：\n做到两个“更加”：一是工作要更加自觉，二是态度要更加主动。\n'],
  ['必须 before the bare word', '同志们：\n做到三个坚持：一是必须坚持学习，二是要坚持调研，三是坚持落实。\n'],
  ['a noun that no item repeats', '同志们：\n讲三点意见：一是学习，二是调研，三是落实。\n'],
])('not where %s', (_name, text) => {
  expect(problemsIn('count.refrain', text)).toEqual([]);
});
