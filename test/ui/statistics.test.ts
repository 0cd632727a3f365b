import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openWalk, themes, type Walk } from './walk.ts';

const soon = { timeout: 15_000, interval: 100 };
const name = '水利.speech';

/** A speech with budgets, a section that is over its own, a long sentence, one that stands twice, and numbers. */
const speech = `---
时长: 5
---
在全县水利建设推进会上的讲话
（2026年3月2日）
县长　方　岩

同志们：

今天把大家请来，专门说水利。去年全县投入1.5亿元，新建渠道63公里，改善灌溉面积5.2万亩，增长12.6%。下面，我讲三点意见。

一、看清形势{30秒}

（一）看到成绩。去年我们修通了38条渠道，${'把最难啃的几处险工险段一处一处啃了下来，'.repeat(5)}群众是看在眼里的。

（二）看到差距。还有1/3的村喝不上安全水。水利工作一刻也不能放松。

二、抓好任务

一是抓工程。2026年6月底前完工。二是抓管护。三是抓资金。水利工作一刻也不能放松。

三、加强领导

各级要把责任扛起来，把措施落下去，把群众的事办好。（掌声）

谢谢大家！
`;

describe('the length and the statistics of a speech', () => {
  let walk: Walk;
  const item = () => walk.page.locator('#rostrum\\.rostrum\\.rostrum\\.length');
  const page = () => walk.page.frameLocator('iframe.webview.ready').last().frameLocator('#active-frame');

  beforeAll(async () => {
    walk = await openWalk({ language: 'zh-cn', outlineLabel: '提纲', containerLabel: '讲话稿' });
    await walk.write(name, speech);
    await walk.write('别的.txt', '别的文字\n');
    await walk.write('短.speech', '同志们：\n\n今天不开会。\n');
  });

  afterAll(() => walk?.close());

  beforeEach(({ onTestFailed, task }) => {
    onTestFailed(() => walk.picture(`failed-${task.name.replaceAll(/\W+/g, '-')}`));
  });

  test('the status bar tells characters, minutes and the plan', async () => {
    await walk.open(name);
    await expect.poll(() => item().textContent(), soon).toMatch(/^\d+ 字 · \d\.\d分钟 · 余\d\.\d分钟$/);
    await walk.page.locator('.monaco-editor .view-line', { hasText: '{30秒}' }).first().waitFor();
    await item().hover();
    await walk.page.locator('.monaco-hover table').waitFor();
    await walk.picture('length-tooltip');
    await walk.page.keyboard.press('Escape');
  });

  test('a selection replaces it, several are added up, and it comes back', async () => {
    const whole = await item().textContent();
    await walk.focus(name);
    await walk.page.keyboard.press('Control+Home');
    await walk.page.keyboard.press('Control+f');
    await walk.page.keyboard.insertText('水利工作一刻也不能放松');
    await walk.page.keyboard.press('Escape');
    await expect.poll(() => item().textContent(), soon).toBe('选中 11 字 · 4秒');
    await walk.page.keyboard.press('Control+Shift+l');
    await expect.poll(() => item().textContent(), soon).toBe('选中 2 处：22 字 · 8秒');
    await walk.picture('length-selections');
    await walk.page.keyboard.press('Escape');
    await walk.page.keyboard.press('Control+Home');
    await expect.poll(() => item().textContent(), soon).toBe(whole);
  });

  test('beside another text it is gone, and back with a speech, of which a short one takes seconds', async () => {
    await walk.open('别的.txt');
    await expect.poll(() => item().count(), soon).toBe(0);
    await walk.open('短.speech');
    await expect.poll(() => item().textContent(), soon).toBe('10 字 · 3秒');
    await walk.open(name);
    await expect.poll(() => item().count(), soon).toBe(1);
  });

  test('a click opens the statistics, whose marks lead to their places', async () => {
    await item().click();
    await page().getByRole('heading', { name: '各部分用时' }).waitFor();
    const row = page().getByRole('button', { name: /^一、看清形势, .*超.*, 时限 30秒$/ });
    await row.waitFor();
    await row.click();
    await expect.poll(() => walk.cursorLine(), soon).toBe(12);
    await expect.poll(() => item().textContent(), soon).toMatch(/ · 本节超0\.\d分钟$/);
    await page().locator('.sentences .bar.is-long').first().waitFor();
    await page().locator('.sentences .bar.is-long').first().click();
    await expect.poll(() => item().textContent(), soon).toMatch(/^选中 1\d\d 字/);
    await page().locator('[data-key="repeated-0"]').click();
    await expect.poll(() => item().textContent(), soon).toMatch(/^选中 12 字/);
  });

  test('the marks of a picture are gone through by the arrow keys', async () => {
    await page().locator('.sentences .bar').first().focus();
    await walk.page.keyboard.press('End');
    await walk.page.keyboard.press('ArrowLeft');
    const focused = page().locator('.sentences .bar:focus');
    await expect.poll(() => focused.getAttribute('aria-label'), soon).toMatch(/各级要把责任扛起来/);
    await walk.page.keyboard.press('Enter');
    await expect.poll(() => item().textContent(), soon).toMatch(/^选中 \d+ 字/);
  });

  test('each picture is a table as well', async () => {
    for (const [name, text] of [
      ['各部分用时', /一、看清形势.*30秒.*超/],
      ['各句长短', /去年我们修通了38条渠道.*1\d\d \(偏长\)/],
      ['一口气多长', /29–32 \(偏长\)/],
    ] as const) {
      const section = page().locator('section', { has: page().getByRole('heading', { name, exact: true }) });
      await section.getByText('列成表格').click();
      await section.getByRole('row').filter({ hasText: text }).first().waitFor();
      await section.getByText('列成表格').click();
    }
  });

  test('it follows the text, and the rest is shared as one step to undo', async () => {
    await walk.focus(name);
    await walk.page.keyboard.press('Control+Home');
    await page().getByRole('button', { name: '余下的时间平均分' }).click();
    await walk.page
      .locator('.monaco-editor .view-line', { hasText: /二、抓好任务\{\d+分/ })
      .first()
      .waitFor();
    await page()
      .getByRole('button', { name: /^二、抓好任务, .*余.*, 时限 / })
      .waitFor();
    await walk.page.keyboard.press('Control+z');
    await page()
      .getByRole('button', { name: /^二、抓好任务, [^,]*$/ })
      .waitFor();
  });

  test('typing keeps the focus while the figures follow', async () => {
    await page().locator('[data-key="shareRest"]').focus();
    await walk.focus(name);
    await walk.page.keyboard.press('Control+End');
    const before = await item().textContent();
    for (const character of '大家辛苦了，再见。') {
      await walk.insert(character);
      await walk.page.waitForTimeout(120);
    }
    await walk.page.locator('.monaco-editor .view-line', { hasText: '大家辛苦了，再见。' }).first().waitFor();
    await expect.poll(() => item().textContent(), soon).not.toBe(before);
    await page().locator('.sentences .bar[aria-label*="大家辛苦了"]').waitFor({ state: 'attached' });
    await walk.page.keyboard.press('Control+z');
  });

  test('the clock shows a passage, and refuses a reading that was none', async () => {
    await page().getByRole('button', { name: '测一测语速…' }).click();
    await page().getByRole('button', { name: '开始计时' }).click();
    await page().getByRole('button', { name: '停表' }).click();
    await walk.page.getByText('这段时间不可能读完这么多字').first().waitFor();
    await walk.picture('statistics-clock');
    await page().locator('input').first().fill('2');
    await page().getByRole('button', { name: '按这个时间算' }).click();
    await walk.page
      .getByText(/您的语速是每分钟 \d+ 个音节/)
      .first()
      .waitFor();
    await page().getByRole('button', { name: '关闭' }).click();
    await page().locator('[data-key="calibrate"]:focus').waitFor();
    await walk.page.keyboard.press('Enter');
    await page().getByRole('button', { name: '开始计时' }).waitFor();
    await page().getByRole('button', { name: '开始计时' }).press('Escape');
    await page().locator('[data-key="calibrate"]:focus').waitFor();
  });

  test('in a narrow page nothing is cut off but by its own picture', async () => {
    const size = walk.page.viewportSize() ?? { width: 1400, height: 1000 };
    await walk.page.setViewportSize({ width: 760, height: size.height });
    const overflow = () =>
      page()
        .locator('body')
        .evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    await expect
      .poll(
        () =>
          page()
            .locator('body')
            .evaluate(() => document.documentElement.clientWidth),
        soon,
      )
      .toBeLessThan(400);
    await expect.poll(overflow, soon).toBe(0);
    await walk.picture('statistics-narrow');
    await walk.page.setViewportSize(size);
  });

  test.each(themes)('%s', async (theme) => {
    await walk.setTheme(theme);
    await walk.page.waitForTimeout(600);
    await page().locator('h1').scrollIntoViewIfNeeded();
    await walk.picture(`statistics-${theme}`);
    await page().getByRole('heading', { name: '结构' }).scrollIntoViewIfNeeded();
    await walk.page.waitForTimeout(200);
    await walk.picture(`statistics-below-${theme}`);
  });

  test('the extension said nothing of an error, and nothing was wanted from outside of this machine', () => {
    expect(walk.errors()).toEqual([]);
    expect(walk.outside()).toEqual([]);
  });
});
