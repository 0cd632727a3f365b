import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { longSpeech } from '../../scripts/bench/longSpeech.ts';
import { serious, violationsIn } from './axe.ts';
import { smallSpeech } from './fixtures.ts';
import { type PreviewHands, previewHands } from './previewHands.ts';
import { openWalk, themes, type Walk } from './walk.ts';

const soon = { timeout: 15_000, interval: 100 };
const long = longSpeech(30_000, 'blankLines');
const headings = long.split('\n').filter((line) => /^[一二三四五六七八九]、/.test(line));

/** What a writer does with the preview beside the text, all day. */
describe('the preview in the workbench', () => {
  let walk: Walk;
  let hands: PreviewHands;

  beforeAll(async () => {
    walk = await openWalk({ language: 'zh-cn', outlineLabel: '提纲', containerLabel: '讲话稿' });
    hands = previewHands(walk);
    await walk.write('春耕.speech', smallSpeech);
    await walk.write('长稿.speech', long);
  });

  afterAll(() => walk?.close());

  beforeEach(({ onTestFailed, task }) => {
    onTestFailed(() => walk.picture(`failed-preview-${task.name.replaceAll(/[^\p{L}\d]+/gu, '-').slice(0, 40)}`));
  });

  const openBeside = async (name: string, words: string): Promise<void> => {
    await walk.closeAll();
    await walk.open(name);
    await walk.command('讲话稿: 在侧边打开预览');
    await hands.speech().getByText(words).first().waitFor();
    await walk.focus(name);
  };

  const goToLine = async (line: number, column: number): Promise<void> => {
    await walk.page.keyboard.press('Control+g');
    await walk.page.locator('.quick-input-box input').fill(`:${line}:${column}`);
    await walk.page.keyboard.press('Enter');
    await expect.poll(() => walk.cursorLine(), soon).toBe(line);
  };

  const lineOf = (text: string, words: string): number => text.slice(0, text.indexOf(words)).split('\n').length;

  /** A long paragraph in the midst of the long speech, and the column where its second sentence begins. */
  const middle = (): { readonly line: number; readonly column: number; readonly words: string } => {
    const lines = long.split('\n');
    const index = lines.findIndex(
      (line, each) => each > lines.length / 2 && line.length > 90 && !line.startsWith('（'),
    );
    const words = lines[index] ?? '';
    return { line: index + 1, column: words.indexOf('。') + 2, words };
  };

  const focusIsInEditor = (): Promise<boolean> =>
    walk.page.evaluate(() => document.activeElement?.closest('.monaco-editor') !== null);

  test('it follows the speech that is edited; locked, it keeps to its own, and Print prints that', async () => {
    await openBeside('春耕.speech', '压实责任');
    await walk.open('长稿.speech');
    await hands.speech().getByText('在全区重点工作推进会议上的讲话').waitFor();
    await walk.open('春耕.speech');
    await hands.speech().getByText('压实责任').first().waitFor();
    await hands.focus();
    await walk.command('讲话稿: 预览锁定在这篇讲话稿');
    await expect.poll(() => hands.title(), soon).toContain('（已锁定）');
    await walk.focus('长稿.speech');
    await walk.insert('x');
    await walk.page.waitForTimeout(1000);
    expect(await hands.speech().textContent()).toContain('压实责任');
    await hands.focus();
    await walk.command('讲话稿: 打印…');
    const input = walk.page.locator('.quick-input-widget .quick-input-box input');
    await expect.poll(() => input.inputValue(), soon).toContain('在全县春耕备耕现场会上的讲话.html');
    await walk.page.keyboard.press('Enter');
    await expect.poll(() => walk.files(), soon).toContain('在全县春耕备耕现场会上的讲话.html');
    const printed = (): Promise<string> => walk.read('在全县春耕备耕现场会上的讲话.html');
    await expect.poll(printed, soon).toContain('压实责任');
    expect(await printed()).not.toContain('在全区重点工作推进会议上的讲话');
    await walk.page.keyboard.press('Escape');
    await hands.focus();
    await walk.command('讲话稿: 解除预览锁定');
    await hands.speech().getByText('在全区重点工作推进会议上的讲话').waitFor();
  });

  test('a row that is chosen in the outline comes into view, and nothing moves where it is in view', async () => {
    await openBeside('长稿.speech', '在全区重点工作推进会议上的讲话');
    await walk.showOutline();
    const heading = headings.at(1) ?? '';
    const row = walk
      .outline()
      .getByRole('treeitem', { name: heading.slice(0, 6) })
      .first();
    await expect
      .poll(async () => {
        if (await row.isVisible()) return true;
        await walk.outline().hover();
        await walk.page.mouse.wheel(0, 300);
        return false;
      }, soon)
      .toBe(true);
    await row.click();
    await expect.poll(() => hands.isInView(heading), soon).toBe(true);
    await hands.atRest();
    const top = (await hands.topOf(heading)) ?? Number.NaN;
    expect(top).toBeGreaterThan(20);
    // The heading goes to where one begins to read, and is not moved again by what the editor does.
    const y = await hands.scrollY();
    await walk.focus('长稿.speech');
    await hands.atRest();
    expect(await hands.scrollY()).toBe(y);
    // Its place is in view: to choose it again moves nothing, though the editor goes there.
    for (let down = 0; down < 4; down++) await walk.page.keyboard.press('ArrowDown');
    await hands.atRest();
    expect(await hands.isInView(heading)).toBe(true);
    const seen = await walk.watchWhile(
      () => hands.scrollY(),
      async () => {
        await row.click();
        await expect.poll(() => walk.cursorLine(), soon).toBe(lineOf(long, heading));
        await walk.page.waitForTimeout(1000);
      },
    );
    expect(new Set(seen).size).toBe(1);
  });

  test('read alone, the preview goes to the row and its editor stays where it is', async () => {
    await walk.closeAll();
    await walk.open('长稿.speech');
    await walk.command('讲话稿: 打开预览');
    await hands.speech().getByText('在全区重点工作推进会议上的讲话').waitFor();
    await walk.showOutline();
    const heading = headings.at(0) ?? '';
    await walk
      .outline()
      .getByRole('treeitem', { name: heading.slice(0, 6) })
      .first()
      .click();
    await expect.poll(() => hands.isInView(heading), soon).toBe(true);
    await walk.page.waitForTimeout(1000);
    expect(await walk.page.locator('.editor-group-container .monaco-editor').count()).toBe(0);
    await walk.page.keyboard.press('PageDown');
    await expect.poll(() => hands.isInView(heading), soon).toBe(false);
  });

  test('a click puts the cursor on the very character', async () => {
    await openBeside('春耕.speech', '压实责任');
    const words = '土壤湿度正好';
    const { x, y } = await hands.pointAt(words);
    await walk.page.mouse.click(x, y);
    await expect.poll(() => walk.cursorLine(), soon).toBe(lineOf(smallSpeech, words));
    const column = (smallSpeech.split('\n').find((line) => line.includes(words)) ?? '').indexOf(words) + 1;
    await expect
      .poll(async () => (await walk.page.locator('#status\\.editor\\.selection').textContent())?.match(/\d+/g), soon)
      .toEqual([String(lineOf(smallSpeech, words)), String(column)]);
    expect(await focusIsInEditor()).toBe(true);
  });

  test('the sentence of the cursor is marked, also in a preview that is opened later', async () => {
    await openBeside('春耕.speech', '压实责任');
    const marked = async (): Promise<string> =>
      (await hands.frame()).evaluate(() => {
        const [range] = CSS.highlights.get('cursor-sentence') ?? [];
        return range instanceof Range ? range.toString() : '';
      });
    await goToLine(lineOf(smallSpeech, '农技人员'), 3);
    await expect.poll(marked, soon).toBe('农技人员要包村到户，农资供应要送货上门。');
    await hands.focus();
    await walk.command('View: Close Editor');
    await walk.focus('春耕.speech');
    await walk.command('讲话稿: 在侧边打开预览');
    await hands.speech().getByText('压实责任').first().waitFor();
    await expect.poll(marked, soon).toBe('农技人员要包村到户，农资供应要送货上门。');
  });

  test('typing fast in the middle of 30,000 characters: nothing jumps, the focus stays, every letter comes', async () => {
    await openBeside('长稿.speech', '在全区重点工作推进会议上的讲话');
    const { line, column, words } = middle();
    await goToLine(line, column);
    await expect.poll(() => hands.topOf(words.slice(0, 12)), soon).toBeGreaterThan(-200);
    await hands.atRest();
    const letters = 'thequickbrownfoxjumpsoverthelazydog'.repeat(2);
    const frame = await hands.frame();
    const watching = await frame.evaluateHandle(() => {
      const tops = new Set<number>();
      let running = true;
      const look = (): void => {
        tops.add(Math.round(window.scrollY));
        if (running) requestAnimationFrame(look);
      };
      look();
      return {
        stop: () => {
          running = false;
          return [...tops];
        },
      };
    });
    const focus = await walk.watchWhile(focusIsInEditor, async () => {
      for (const letter of letters) await walk.page.keyboard.press(letter, { delay: 20 });
    });
    await hands.speech().getByText(letters).waitFor();
    const tops = await watching.evaluate((watch) => watch.stop());
    expect(Math.max(...tops) - Math.min(...tops)).toBeLessThanOrEqual(1);
    expect(new Set(focus)).toEqual(new Set([true]));
    expect(await walk.save('长稿.speech')).toContain(letters);
    for (const _letter of letters) await walk.page.keyboard.press('Backspace');
    expect(await walk.save('长稿.speech')).toBe(long);
  });

  test('an input method composes: the page stays still and shows what was committed', async () => {
    await openBeside('长稿.speech', '在全区重点工作推进会议上的讲话');
    const { line, column } = middle();
    await goToLine(line, column);
    await hands.atRest();
    const seen = await walk.watchWhile(
      () => hands.scrollY(),
      async () => {
        await walk.compose(['z', 'zh', "zhen'x", '甲'], '甲乙丙丁');
        await hands.speech().getByText('甲乙丙丁').first().waitFor();
      },
    );
    expect(Math.max(...seen) - Math.min(...seen)).toBeLessThanOrEqual(1);
    expect(await focusIsInEditor()).toBe(true);
    const saved = await walk.save('长稿.speech');
    expect(saved.split('\n')[line - 1]).toContain('甲乙丙丁');
    expect(saved.replace('甲乙丙丁', '')).toBe(long);
    await walk.write('长稿.speech', long);
  });

  test('after a reload it is where it was: the speech, the place, the lock and the size', async () => {
    await openBeside('长稿.speech', '在全区重点工作推进会议上的讲话');
    await hands.focus();
    await walk.command('讲话稿: 预览锁定在这篇讲话稿');
    await expect.poll(() => hands.title(), soon).toContain('（已锁定）');
    const width = async (): Promise<number> =>
      (await hands.frame()).evaluate(() => document.querySelector('.sheet')?.getBoundingClientRect().width ?? 0);
    await walk.command('讲话稿: 放大预览');
    const zoom = async () => (await hands.frame()).evaluate(() => document.body.dataset['zoom']);
    await expect.poll(zoom, soon).not.toBe('auto');
    const before = await width();
    await (await hands.frame()).evaluate(() => window.scrollTo(0, 4000));
    await hands.atRest();
    const y = await hands.scrollY();
    const place = `"locked":true,"block":${await hands.topBlock()},`;
    await walk.reload(new RegExp(`editor.*（已锁定）.*${place}`), /rostrum\.preview\.zoom/);
    await hands.speech().getByText('在全区重点工作推进会议上的讲话').waitFor();
    await expect.poll(async () => Math.abs((await hands.scrollY()) - y), soon).toBeLessThan(40);
    expect(await width()).toBeCloseTo(before, 0);
    expect(await hands.title()).toContain('（已锁定）');
    await hands.focus();
    await walk.page.keyboard.press('0');
    await walk.command('讲话稿: 解除预览锁定');
  });

  test('find finds what is out of view', async () => {
    await openBeside('长稿.speech', '在全区重点工作推进会议上的讲话');
    await hands.focus();
    const last = '让我们以更实的作风';
    expect((await hands.topOf('同志们！')) ?? 0).toBeGreaterThan(2000);
    await walk.page.keyboard.press('Control+f');
    const input = walk.page.locator('.simple-find-part.visible input');
    await input.fill(last);
    await walk.page.keyboard.press('Enter');
    await expect.poll(() => hands.isInView('同志们！'), soon).toBe(true);
    await walk.page.keyboard.press('Escape');
  });

  test('what is copied has the typefaces and indents of the official layout', async () => {
    await openBeside('春耕.speech', '压实责任');
    await hands.focus();
    await (await hands.frame()).evaluate(() => {
      const block = [...document.querySelectorAll('#speech > *')].find(({ textContent }) =>
        textContent.startsWith('一、认清'),
      );
      if (block !== undefined) document.getSelection()?.selectAllChildren(block);
    });
    await walk.page.keyboard.press('Control+c');
    const copied = (): Promise<string> =>
      walk.page.evaluate(async () => {
        const [item] = await navigator.clipboard.read();
        return item?.types.includes('text/html') === true ? await (await item.getType('text/html')).text() : '';
      });
    await expect.poll(copied, soon).toContain('认清节气');
    expect(await copied()).toMatch(/text-indent:\s*32pt/);
    expect(await copied()).toContain('黑体');
  });

  test.each(themes)('%s: preview and statistics keep nobody out', async (theme) => {
    await openBeside('春耕.speech', '压实责任');
    await walk.setTheme(theme);
    expect(serious(await violationsIn(await hands.frame()))).toEqual([]);
    await walk.picture(`preview-${theme}`);
    await walk.command('讲话稿: 查看统计');
    await walk.preview().locator('#statistics h1').waitFor();
    expect(serious(await violationsIn(await hands.frameWith('#statistics')))).toEqual([]);
  });

  test('nothing was wanted from outside of this machine, and the extension said nothing of an error', () => {
    expect(walk.outside()).toEqual([]);
    // The tree of the outline has tests of its own.
    expect(walk.errors().filter((error) => !error.includes('[rostrum.outline]'))).toEqual([]);
  });
});
