import { expect, test } from 'vitest';
import { parseSpeech } from '../../core/parser/parseSpeech.ts';
import { confirmationTable } from './confirmationTable.ts';

test('a row for each fact, the last column left for the answer', () => {
  const table = confirmationTable(parseSpeech('在会上的讲话\n同志们：\n一、成绩\n增长5%。\n二、任务\n到2030年完成。'));
  expect(table.title).toBe('《在会上的讲话》核数清单');
  expect(table.rows).toEqual([
    ['1', '数字', '5%', '一、成绩 / 第4段', '增长5%。', ''],
    ['2', '日期', '2030年', '二、任务 / 第6段', '到2030年完成。', ''],
  ]);
  expect(table.widths.reduce((sum, width) => sum + width, 0)).toBe(100);
  expect(table.head).toHaveLength(table.widths.length);
});

test('of a long sentence what stands around the fact', () => {
  const { title, rows } = confirmationTable(
    parseSpeech(`同志们：\n${'要抓好落实，'.repeat(30)}增长5%，${'再接再厉，'.repeat(30)}。`),
  );
  expect(title).toBe('核数清单');
  expect(rows[0]?.[4]).toMatch(/^…….{30,40}5%.{30,40}……$/);
});
