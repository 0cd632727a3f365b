import { mkdir } from 'node:fs/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openWalk, themes, type Walk } from './walk.ts';

const soon = { timeout: 15_000, interval: 100 };
const name = '水利.speech';

const speech = `---
时长: 3
---
在全县水利建设推进会上的讲话
（2026年3月2日）
县长　方　岩

同志们：

今天把大家请来，专门说水利。去年全县投入1.5亿元，新建渠道63公里。下面，我讲三点意见。

一、看清形势{30秒}

（一）看到成绩。去年我们修通了38条渠道，${'把最难啃的几处险工险段一处一处啃了下来，'.repeat(3)}群众是看在眼里的。

（二）看到差距。还有1/3的村喝不上安全水。

二、抓好任务

一是抓工程。2026年6月底前完工。二是抓管护。三是抓资金。【待核实】

三、加强领导

各级要把责任扛起来，把措施落下去，把群众的事办好。（掌声）

谢谢大家！
`;

describe('the teleprompter in the workbench', () => {
  let walk: Walk;
  const page = () => walk.page.frameLocator('iframe.webview.ready').last().frameLocator('#active-frame');
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await walk.page.keyboard.press(key);
  };
  const running = () => page().locator('body.is-running').count();
  const section = () => page().locator('.clock .name').first().textContent();
  const moved = (): Promise<number> =>
    page()
      .locator('.text')
      .evaluate((text) => -new DOMMatrix(getComputedStyle(text).transform).f);
  const open = async (): Promise<void> => {
    await walk.command('讲话稿: 打开提词器');
    await page().locator('.stage:focus').waitFor();
  };

  beforeAll(async () => {
    walk = await openWalk({ language: 'zh-cn', outlineLabel: '提纲', containerLabel: '讲话稿' });
    await walk.write(name, speech);
    await mkdir(walk.path('.vscode'), { recursive: true });
    await walk.open(name);
  });

  afterAll(() => walk?.close());

  beforeEach(({ onTestFailed, task }) => {
    onTestFailed(() => walk.picture(`failed-${task.name.replaceAll(/\W+/g, '-')}`));
  });

  test('the command opens it with the keys at hand', async () => {
    await open();
    await page().getByRole('heading', { name: '在全县水利建设推进会上的讲话' }).waitFor();
    await expect.poll(section, soon).toBe('开头');
    await walk.picture('teleprompter');
  });

  test('space starts and pauses it', async () => {
    const before = await moved();
    await press('Space');
    await expect.poll(running, soon).toBe(1);
    await expect.poll(moved, soon).toBeGreaterThan(before + 20);
    await walk.picture('teleprompter-running');
    await press('Space');
    await expect.poll(running, soon).toBe(0);
    await expect.poll(() => page().getByRole('status').textContent(), soon).toBe('已暂停');
  });

  test('arrows change the speed', async () => {
    await press('ArrowUp', 'ArrowUp');
    await expect.poll(() => page().locator('.rate').textContent(), soon).toBe('每分钟 190 个音节');
    await press('ArrowDown');
    await expect.poll(() => page().locator('.rate').textContent(), soon).toBe('每分钟 185 个音节');
  });

  test('sections are gone to by keys and from the list', async () => {
    await press('n');
    await expect.poll(section, soon).toBe('一、看清形势');
    await press('l');
    await page().getByRole('dialog', { name: '跳到部分' }).waitFor();
    await walk.picture('teleprompter-sections');
    await page().getByRole('button', { name: '三、加强领导' }).focus();
    await press('Enter');
    await expect.poll(section, soon).toBe('三、加强领导');
    await press('p', 'p', 'p');
    await expect.poll(section, soon).toBe('一、看清形势');
  });

  test('a presenter’s remote starts it and blackens the screen', async () => {
    await press('PageDown');
    await expect.poll(running, soon).toBe(1);
    await press('PageUp', 'b');
    await page().locator('.black').waitFor();
    await expect.poll(running, soon).toBe(0);
    await press('b');
    await page().locator('.black').waitFor({ state: 'hidden' });
  });

  test('an edit beside it comes while it is paused, and the place is kept', async () => {
    await press('Home', 'n', 'n', 'e');
    await walk.page.locator('.editor-group-container.active .monaco-editor.focused').waitFor();
    await expect.poll(() => walk.cursorLine(), soon).toBe(14);
    await press('Control+Home');
    for (let line = 0; line < 9; line++) await press('ArrowDown');
    await press('End');
    await walk.insert('再说一句前面的话。');
    await open();
    await page().getByText('再说一句前面的话。').first().waitFor();
    await expect
      .poll(() => page().locator('.text h2, .text p').filter({ hasText: '（一）看到成绩' }).evaluate(isNearEye), soon)
      .toBe(true);
  });

  test('at the end the times stand against the plan, are kept, and give the rate', async () => {
    await press('Home', 's', 's');
    await page().getByRole('button', { name: '走字方式: 手动' }).waitFor();
    // By hand: each sentence in a second and more, so that what is read is enough for a rehearsal.
    await press('Space');
    await expect
      .poll(
        async () => {
          await press('ArrowRight');
          return page().getByRole('dialog').count();
        },
        { timeout: 120_000, interval: 2500 },
      )
      .toBe(1);
    const table = page().getByRole('table', { name: '本次' });
    await table.getByRole('row', { name: /^一、看清形势 0:30 / }).waitFor();
    await walk.picture('teleprompter-times');
    await page().getByRole('button', { name: '用作语速…' }).click();
    await walk.page
      .getByText(/您的语速是每分钟 \d+ 个音节/)
      .first()
      .waitFor();
    await press('Escape');
  });

  test('it leaves with Esc, and the rehearsal is there when it comes back', async () => {
    await page().locator('.stage').click();
    await press('Escape');
    await expect.poll(() => walk.page.locator('.tab', { hasText: '提词器' }).count(), soon).toBe(0);
    await open();
    await press('t');
    await page()
      .getByRole('table')
      .getByRole('row', { name: /^一、看清形势 0:30 / })
      .waitFor();
    await press('Escape');
  });

  test('the outline starts it at a section', async () => {
    await walk.focus(name);
    await walk.showOutline();
    const row = walk.outline().getByRole('treeitem', { name: /三、加强领导/ });
    const item = walk.page.getByRole('menuitem', { name: '从这里开始提词' });
    await row.click({ button: 'right' });
    await item.waitFor();
    // A menu takes no click for a moment after it has opened; once it has, it is gone.
    await expect
      .poll(async () => {
        if ((await item.count()) > 0) await item.click({ timeout: 2000 });
        return item.count();
      }, soon)
      .toBe(0);
    await page().locator('.stage:focus').waitFor();
    await expect.poll(section, soon).toBe('三、加强领导');
  });

  test('with less motion wished for it goes sentence by sentence', async () => {
    await walk.page.emulateMedia({ reducedMotion: 'reduce' });
    await page().getByRole('button', { name: '走字方式: 逐句' }).waitFor();
    await press('Home', 'Space');
    await page().locator('.is-current').waitFor();
    await walk.picture('teleprompter-stepping');
    await press('Space');
    await walk.page.emulateMedia({ reducedMotion: 'no-preference' });
    await page().getByRole('button', { name: '走字方式: 匀速' }).waitFor();
  });

  test.each(themes)('%s', async (theme) => {
    await walk.setTheme(theme);
    await page().getByRole('button', { name: '用时' }).click();
    await walk.page.waitForTimeout(500);
    await walk.picture(`teleprompter-times-${theme}`);
    await press('Escape');
    const colors = async (name: 'black' | 'theme'): Promise<void> => {
      await walk.write('.vscode/settings.json', JSON.stringify({ 'rostrum.teleprompter.colors': name }));
      const classes = () => page().locator('body').getAttribute('class');
      await expect.poll(async () => (await classes())?.includes('is-black'), soon).toBe(name === 'black');
      await walk.page.waitForTimeout(300);
      await walk.picture(`teleprompter-${name}-${theme}`);
    };
    await colors('theme');
    await colors('black');
  });

  test('the extension said nothing of an error, and nothing was wanted from outside of this machine', () => {
    expect(walk.errors()).toEqual([]);
    expect(walk.outside()).toEqual([]);
  });
});

/** Runs in the page: whether an element begins near the mark at the height of the eye. */
function isNearEye(element: Element): boolean {
  const eye = element.ownerDocument.querySelector('.eye')?.getBoundingClientRect().top ?? 0;
  return Math.abs(element.getBoundingClientRect().top - eye) < 80;
}
