import { expect, test } from 'vitest';
import { mainPoints, pointLists, subPoints } from './pointList.ts';

const head = '在会上的讲话\n\n同志们：\n\n';
const two = '一、认识\n\n高。\n\n二、落实\n\n实。\n\n同志们！干吧！\n';

test.each([
  ['written points can only be added to', `${head}我讲两点意见。\n\n${two}`, '两点意见 lines 2–10'],
  [
    'points noted 可省 may go',
    `${head}我讲三点意见。\n\n一、甲\n\n一。\n\n二、乙<!-- 可省 -->\n\n二。\n\n三、丙\n\n三。\n`,
    '三点意见 lines 2–10',
  ],
  [
    'open points may go',
    `${head}抓好三项任务。\n\n（一）【第一项任务】。\n（二）【第二项任务】。\n（三）【第三项任务】。\n`,
    '三项任务 lines 2–10',
  ],
  [
    'digits name a number too',
    `${head}抓好三项任务。\n\n1.【第1项】。\n2.【第2项】。\n3.【第3项】。\n`,
    '三项任务 lines 2–10',
  ],
  ['open points within a paragraph', `${head}抓好两件事。一是【第一件事】；二是【第二件事】。\n`, '两件事 inline 2–10'],
  ['首先 goes to 再次', `${head}我讲两点意见。\n\n首先，要学。\n\n其次，要干。\n`, '两点意见 lines 2–3'],
])('%s', (_name, template, expected) => {
  const [list, ...others] = pointLists(template);
  expect(others).toEqual([]);
  const words = list && template.slice(list.announcement.span.start, list.announcement.span.end);
  expect(`${words} ${list?.layout} ${list?.fewest}–${list?.most}`).toBe(expected);
});

test.each([
  ['nothing', ''],
  ['points that nothing announces', `${head}${two}`],
  ['an announcement without points', `${head}我讲两点意见。\n`],
  ['a count that is not theirs', `${head}我讲三点意见。\n\n${two}`],
  ['written points within a paragraph', `${head}抓好两件事。一是学习；二是落实。\n`],
  ['points without a number', `${head}我讲两点意见。\n\n——学习。\n\n——落实。\n`],
  [
    '首先, 其次, 再次: there is no word for a fourth',
    `${head}我讲三点意见。\n\n首先，要学。\n\n其次，要干。\n\n再次，要查。\n`,
  ],
])('%s: no choice', (_name, template) => {
  expect(mainPoints(template)).toBeUndefined();
  expect(subPoints(template)).toBeUndefined();
});

test('the main points begin lines, also behind a list within a paragraph; the sub-points come next', () => {
  const template = `${head}做了两件事。一是【第一件事】；二是【第二件事】。我讲两点意见。\n\n一、甲\n\n抓好两项任务。一是【第一项】；二是【第二项】。\n\n二、乙\n\n好。\n`;
  expect(mainPoints(template)?.announcement.noun).toBe('意见');
  expect(subPoints(template)?.announcement.noun).toBe('任务');
});

test('a place names the number of its own point, not of another, and in its lead', () => {
  const units = (template: string) => pointLists(template)[0]?.points.map((point) => point.units);
  expect(units(`${head}抓好两项任务。\n\n1.【第一项】，【第一个】。\n2.【第一项】【第二件】。\n`)).toEqual([
    ['项', '个'],
    ['件'],
  ]);
  expect(units(`${head}抓好两项任务。\n\n1.甲。【第一项】。\n2.乙。【第二项】。\n`)).toEqual([[], []]);
});
