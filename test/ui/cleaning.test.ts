import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { wordFile } from '../wordFile.ts';
import { openWalk, themes, type Walk } from './walk.ts';

const name = '清理.speech';
const damaged =
  '同志們:\n會(huì)議(yì)要求進(jìn)一步增強(qiáng)責(zé)任意識(shí),領(lǐng)導(dǎo)完成任務(wù)。區(qū)委要?jiǎng)?chuàng)新。\n';
const clean = '同志们：\n会议要求进一步增强责任意识，领导完成任务。区委要创新。\n';
const page = '<h1>在防汛会上的讲话</h1><p>同志们：</p><h2>一、看清形势</h2><p>水位还在<strong>上涨</strong>。</p>';
/** 同志们：\n今天开会。 */
const gb18030 = Uint8Array.of(
  ...[0xcd, 0xac, 0xd6, 0xbe, 0xc3, 0xc7, 0xa3, 0xba, 0x0a],
  ...[0xbd, 0xf1, 0xcc, 0xec, 0xbf, 0xaa, 0xbb, 0xe1, 0xa1, 0xa3],
);

/** What writers start from: a page on the clipboard, a damaged text, a Word file, a text in another encoding. */
describe('cleaning and opening as a writer meets them', () => {
  let walk: Walk;

  beforeAll(async () => {
    walk = await openWalk({ language: 'zh-cn', outlineLabel: '提纲', containerLabel: '讲话稿' });
    // What offers the cleaned form is there when the first speech has been counted.
    await walk.write(name, clean);
    await walk.open(name);
    await walk.page.locator('.part.statusbar').getByText(/字 · /).waitFor();
  });

  afterAll(() => walk?.close());

  beforeEach(() => walk.closeAll());

  /** Opens a draft with the cursor at its end. */
  const draft = async (text: string): Promise<void> => {
    await walk.write(name, text);
    await walk.open(name);
    await walk.page.keyboard.press('Control+End');
  };

  /** Puts a text, and the page that it was copied from, on the clipboard, as a browser does when a person copies. */
  const copy = (plain: string, html?: string): Promise<void> =>
    walk.page.evaluate(
      ([text, markup]) => {
        const write = (event: ClipboardEvent): void => {
          event.clipboardData?.setData('text/plain', text ?? '');
          if (markup !== undefined) event.clipboardData?.setData('text/html', markup);
          event.preventDefault();
          event.stopImmediatePropagation();
        };
        window.addEventListener('copy', write, { capture: true });
        document.execCommand('copy');
        window.removeEventListener('copy', write, { capture: true });
      },
      [plain, html],
    );

  const lines = (): Promise<string> =>
    walk.page.locator('.editor-group-container.active .monaco-editor .view-line').evaluateAll((all) =>
      all
        .map((line) => ({ top: line.getBoundingClientRect().top, text: line.textContent ?? '' }))
        .sort((a, b) => a.top - b.top)
        .map(({ text }) => text.replaceAll('\u00a0', ' '))
        .join('\n'),
    );

  /** What the extension said last; the workbench of the tests keeps such words in their centre. */
  const notice = async (words: string): Promise<Locator> => {
    await walk.command('Notifications: Show Notifications');
    const row = walk.page.locator('.notifications-center .notification-list-item', { hasText: words }).first();
    await row.waitFor();
    return row;
  };

  const pictures = async (view: string): Promise<void> => {
    for (const theme of themes) {
      await walk.setTheme(theme);
      await walk.picture(`cleaning-${view}-${theme}`);
    }
    await walk.setTheme('light');
  };

  /** Pastes and chooses the cleaned form in the control that the editor then shows. */
  const pasteCleaned = async (): Promise<void> => {
    await walk.page.keyboard.press('Control+v');
    const control = walk.page.locator('.post-edit-widget');
    await control.waitFor();
    await control.locator('.monaco-button').click();
    const row = walk.page.locator('.action-widget .monaco-list-row', { hasText: '清理后粘贴为讲话稿' }).first();
    await row.waitFor();
    await walk.picture('cleaning-paste-control');
    await row.click();
  };

  test('a page on the clipboard: the plain text comes first, the cleaned form is one choice away', async () => {
    await draft('');
    await copy('在防汛会上的讲话 同志们：一、看清形势 水位还在上涨。', page);
    await pasteCleaned();
    await expect.poll(lines, { timeout: 15_000 }).toContain('**上涨**');
    expect(await walk.save(name)).toBe('# 在防汛会上的讲话\n同志们：\n一、看清形势\n水位还在**上涨**。');
  });

  test('a damaged text on the clipboard: the cleaned form is offered, a clean one has nothing to offer', async () => {
    await draft('');
    await copy(clean);
    await walk.page.keyboard.press('Control+v');
    await expect.poll(lines, { timeout: 15_000 }).toContain('同志们：');
    expect(await walk.page.locator('.post-edit-widget').count()).toBe(0);
    await walk.page.keyboard.press('Control+z');
    await copy(damaged);
    await pasteCleaned();
    await expect.poll(lines, { timeout: 15_000 }).toContain('会议要求');
    expect(await walk.save(name)).toBe(clean);
  });

  test('Paste and Clean puts the cleaned text in, and one undo takes it out', async () => {
    await draft('开头。\n');
    await copy(damaged);
    await walk.command('讲话稿: 粘贴并清理');
    await expect.poll(lines, { timeout: 15_000 }).toContain('会议要求');
    expect(await walk.save(name)).toBe(`开头。\n${clean}`);
    await walk.page.keyboard.press('Control+z');
    expect(await walk.save(name)).toBe('开头。\n');
  });

  test('Clean Up Text says what it did, shows the differences, and one undo takes all back', async () => {
    await draft(damaged);
    await walk.command('讲话稿: 清理文字');
    await walk.page.locator('.monaco-editor .squiggly-info').first().waitFor();
    await notice('已清理');
    for (const theme of themes) {
      await walk.setTheme(theme);
      await notice('已清理');
      await walk.picture(`cleaning-summary-${theme}`);
    }
    await walk.setTheme('light');
    await (await notice('已清理')).getByText('查看改动').click();
    await walk.page.locator('.monaco-diff-editor .line-delete, .monaco-diff-editor .char-delete').first().waitFor();
    await pictures('differences');
    // In the text as it was nothing can be put right.
    expect(await walk.page.locator('.monaco-diff-editor .original .squiggly-warning').count()).toBe(0);
    await walk.command('View: Close Editor');
    await walk.focus(name);
    expect(await walk.save(name)).toBe(clean);
    await walk.page.keyboard.press('Control+z');
    expect(await walk.save(name)).toBe(damaged);
  });

  test('what was chosen is a hint that the keyboard reaches and accepts', async () => {
    await draft(damaged);
    await walk.command('讲话稿: 清理文字');
    await walk.page.locator('.monaco-editor .squiggly-info').first().waitFor();
    await walk.focus(name);
    await walk.page.keyboard.press('Control+Home');
    await walk.page.keyboard.press('ArrowDown');
    await walk.page.keyboard.press('End');
    for (let left = 0; left < 3; left++) await walk.page.keyboard.press('ArrowLeft');
    const menu = walk.page.locator('.action-widget', { hasText: '确认“创”' }).first();
    const openMenu = async (): Promise<void> => {
      // The key can come before the hint is there.
      for (let attempt = 0; attempt < 10 && !(await menu.isVisible()); attempt++) {
        await walk.page.keyboard.press('Control+.');
        await walk.page.waitForTimeout(800);
      }
    };
    for (const theme of themes) {
      await walk.setTheme(theme);
      await openMenu();
      await walk.picture(`cleaning-accept-${theme}`);
      await walk.page.keyboard.press('Escape');
    }
    await walk.setTheme('light');
    await openMenu();
    await menu.getByText('确认“创”').first().click();
    await expect.poll(() => walk.page.locator('.monaco-editor .squiggly-info').count(), { timeout: 15_000 }).toBe(0);
    expect(await walk.save(name)).toBe(clean);
  });

  const word = wordFile(['在学习会上的讲话', '同志们：', '一、抓学习', '要学得进、用得上。']);

  /** Runs a command of the context menu of a file in the Explorer. */
  const fromExplorer = async (file: string, label: string): Promise<void> => {
    await walk.command('View: Show Explorer');
    const row = walk.page.locator('.explorer-folders-view .monaco-list-row', { hasText: file }).first();
    await row.click({ button: 'right' });
    const item = walk.page.locator('.monaco-menu .action-item', { hasText: label }).first();
    await item.hover();
    await walk.page.keyboard.press('Enter');
    await item.waitFor({ state: 'hidden' });
  };

  test('a Word file shows its text on being reopened, and is opened as a speech from there', async () => {
    await walk.write('来稿.docx', word);
    await fromExplorer('来稿.docx', 'Open With...');
    await walk.choose('Word 文档的文字（讲话稿）');
    const view = walk.preview();
    await view.getByText('作为讲话稿打开').waitFor();
    await pictures('word-view');
    await view.getByText('作为讲话稿打开').click();
    await expect.poll(lines, { timeout: 15_000 }).toContain('一、抓学习');
  });

  test('a page and a text in GB18030 are opened as speeches from the Explorer', async () => {
    await walk.write('来页.html', `<html><head><meta charset="utf-8"></head><body>${page}</body></html>`);
    await fromExplorer('来页.html', '作为讲话稿打开');
    await expect.poll(lines, { timeout: 15_000 }).toContain('一、看清形势\n水位还在**上涨**');
    await walk.write('旧稿.txt', gb18030);
    await fromExplorer('旧稿.txt', '作为讲话稿打开');
    await expect.poll(lines, { timeout: 15_000 }).toContain('今天开会。');
  });

  test('a Word file dropped onto an open speech with Shift puts its text in', async () => {
    await draft('开头。\n');
    const bytes = Array.from(word);
    await walk.page.evaluate((file) => {
      const target = document.querySelector('.editor-group-container.active .monaco-editor .view-lines');
      if (target === null) throw new Error('no editor');
      const data = new DataTransfer();
      data.items.add(new File([Uint8Array.from(file)], '来稿.docx'));
      const { left, top } = target.getBoundingClientRect();
      const place = { clientX: left + 20, clientY: top + 10, shiftKey: true, bubbles: true, cancelable: true };
      for (const type of ['dragenter', 'dragover', 'drop'])
        (document.elementFromPoint(place.clientX, place.clientY) ?? target).dispatchEvent(
          new DragEvent(type, { ...place, dataTransfer: data }),
        );
    }, bytes);
    await expect.poll(lines, { timeout: 15_000 }).toContain('一、抓学习');
  });

  test('nothing is asked of the network, nothing fails unseen', () => {
    expect(walk.outside()).toEqual([]);
    expect(walk.errors()).toEqual([]);
  });
});
