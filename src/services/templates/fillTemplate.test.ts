import { expect, test } from 'vitest';
import { fillTemplate, withCounts } from './fillTemplate.ts';

const template = `---
类型: 讲话
---

在【会议名称】推进会上的讲话
（【日期】）
【职务】　【姓名】

同志们：

今天召开【会议名称】推进会。我讲两点意见。<!-- 开场从简 -->

一、抓重点

抓好两项任务。一是【第一项任务】；二是【第二项任务】。

二、抓落实

要抓实。
`;

test('every answer finds its place', () => {
  const filled = fillTemplate(template, {
    occasion: '治水推进会',
    office: '局长',
    speaker: '林宁',
    date: '2026年1月5日',
    mainPoints: 3,
    subPoints: 3,
    minutes: 12,
  });
  expect(filled).toBe(`---
类型: 讲话
场合: 治水推进会
时长: 12
---

在治水推进会上的讲话
（2026年1月5日）
局长　林\u3000宁

同志们：

今天召开治水推进会。我讲三点意见。<!-- 开场从简 -->

一、抓重点

抓好三项任务。一是【第一项任务】；二是【第二项任务】；三是【第三项任务】。

二、抓落实

要抓实。

三、【第三点意见】

【第三点意见的具体内容】。
`);
});

test('without answers nothing changes', () => {
  expect(fillTemplate(template, {})).toBe(template);
});

test('an occasion without a place is kept in the front matter', () => {
  expect(fillTemplate('讲话\n\n同志们：\n', { occasion: '座谈会' })).toBe(
    '---\n场合: 座谈会\n---\n\n讲话\n\n同志们：\n',
  );
});

test('empty answers leave their places open', () => {
  expect(fillTemplate(template, { occasion: '', office: '', speaker: '', date: '' })).toBe(template);
});

test('counts that a template has no list for are passed over', () => {
  expect(withCounts('讲话\n', { mainPoints: 4, subPoints: 2 })).toBe('讲话\n');
});
