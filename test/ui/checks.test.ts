import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openWalk, themes, type Walk } from './walk.ts';

const file = '校对.speech';
const text = `在全区工作会议上的讲话
（2026年3月5日）

同志们:
今天的会议很重要,下面，我讲两点意见。
一、认清形势
布署工作要扎实的的推进...
二、抓好落实
到 2026 年底，占比3-5%。
四、加强领导
要落实“两个责任。
`;

/** From the squiggle to the fix, by keyboard, with pictures for people to look at. */
describe('checks as a writer meets them', () => {
  let walk: Walk;

  beforeAll(async () => {
    walk = await openWalk({ language: 'zh-cn', outlineLabel: '提纲', containerLabel: '讲话稿' });
    await walk.write(file, text);
    await walk.open(file);
    await walk.page.locator('.monaco-editor .squiggly-warning').first().waitFor();
  });

  afterAll(() => walk?.close());

  test('the Problems panel lists them in Chinese', async () => {
    await walk.command('Problems: Focus on Problems View');
    const panel = walk.page.locator('.markers-panel');
    await panel.getByText('中文里用了半角标点').first().waitFor();
    await panel.getByText('“二、”之后就是“四、”').first().waitFor();
    for (const theme of themes) {
      await walk.setTheme(theme);
      await walk.page.waitForTimeout(400);
      await walk.picture(`checks-problems-${theme}`);
    }
    await walk.setTheme('light');
  });

  /** Opens the light bulb's menu in the line of the salutation. */
  async function openMenu(): Promise<Locator> {
    await walk.focus(file);
    await walk.page.keyboard.press('Control+Home');
    for (let line = 0; line < 3; line++) await walk.page.keyboard.press('ArrowDown');
    await walk.page.keyboard.press('End');
    const menu = walk.page.locator('.action-widget', { hasText: '此处不查' }).first();
    // The key can come before the problems are there.
    for (let attempt = 0; attempt < 10 && !(await menu.isVisible()); attempt++) {
      await walk.page.keyboard.press('Control+.');
      await walk.page.waitForTimeout(800);
    }
    return menu;
  }

  test('the light bulb offers the fix, “not here”, turning off and the page; one undo takes a fix back', async () => {
    const menu = await openMenu();
    for (const title of ['改为“：”', '此处不查', '关闭这项检查', '这项检查查什么', '可以放心改的']) {
      await menu.getByText(title).first().waitFor();
    }
    await walk.picture('checks-light-bulb');
    await menu.getByText('改为“：”').first().click();
    await expect.poll(() => walk.save(file)).toContain('同志们：');
    await walk.page.keyboard.press('Control+z');
    expect(await walk.save(file)).toBe(text);
  });

  test('all that can be fixed safely, by command, and a second time nothing', async () => {
    await walk.command('讲话稿: 改正全部可以放心改的');
    await expect.poll(() => walk.save(file)).toContain('部署工作要扎实的的推进……');
    const once = await walk.save(file);
    await walk.command('讲话稿: 改正全部可以放心改的');
    await walk.page.locator('.part.statusbar').getByText('没有可以放心一起改的地方').waitFor();
    expect(await walk.save(file)).toBe(once);
  });

  test('the page about a check opens as a preview', async () => {
    await walk.page.keyboard.press('Control+z');
    const menu = await openMenu();
    await menu.getByText('这项检查查什么').first().click();
    await walk.page.locator('.tab.active', { hasText: 'punct.halfwidth' }).waitFor();
    await walk.page.waitForTimeout(1500);
    await walk.picture('checks-page');
    expect(walk.errors()).toEqual([]);
  });

  test('nothing was wanted from outside of this machine', () => {
    expect(walk.outside()).toEqual([]);
  });
});
