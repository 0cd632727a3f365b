import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { smallSpeech } from './fixtures.ts';
import { openWalk, type Walk } from './walk.ts';

const soon = { timeout: 15_000, interval: 100 };

describe('the extension in a Chinese editor', () => {
  let walk: Walk;

  beforeAll(async () => {
    walk = await openWalk({ language: 'zh-cn', outlineLabel: '提纲', containerLabel: '讲话稿' });
    await walk.write('春耕.speech', smallSpeech);
  });

  afterAll(() => walk?.close());

  beforeEach(async ({ onTestFailed, task }) => {
    onTestFailed(() => walk.picture(`failed-${task.name.replaceAll(/\W+/g, '-')}`));
    await walk.closeAll();
  });

  test('language, icon and outline have Chinese names', async () => {
    await walk.open('春耕.speech');
    await walk.page.locator('#status\\.editor\\.mode', { hasText: /^讲话稿$/ }).waitFor();
    await walk.showOutline();
    await expect
      .poll(async () => (await walk.outlineRows()).map(({ label }) => label).join('\n'), soon)
      .toMatch(/标题：在全县春耕备耕现场会上的讲话[\s\S]*开头，\d+ 字[\s\S]*层次标题：一、认清节气，抢抓农时，\d+ 字/);
    await walk.picture('outline-chinese');
  });

  test.each(['新建讲话稿…', '打开预览', '在侧边打开预览', '插入片段…', '复制提纲'])(
    'the palette has 讲话稿: %s',
    async (title) => {
      await walk.open('春耕.speech');
      await walk.page.keyboard.press('F1');
      await walk.page.locator('.quick-input-widget .quick-input-box input').fill(`>讲话稿: ${title}`);
      await walk
        .choices()
        .locator('.label-name', { hasText: `讲话稿: ${title}` })
        .first()
        .waitFor();
      await walk.page.keyboard.press('Escape');
    },
  );

  test('the preview is named and written in Chinese', async () => {
    await walk.open('春耕.speech');
    await walk.command('讲话稿: 打开预览');
    await walk.page.locator('.tab.active', { hasText: '预览 在全县春耕备耕现场会上的讲话' }).waitFor();
    const article = walk.preview().locator('#speech');
    await article.getByText('认清节气，抢抓农时').waitFor();
    expect(await article.getAttribute('lang')).toBe('zh-CN');
  });

  test('a problem is told in Chinese', async () => {
    await walk.write('坏头.speech', '---\n标题: [未完\n---\n同志们：\n');
    await walk.open('坏头.speech');
    await walk.page.locator('.monaco-editor .squiggly-error, .monaco-editor .squiggly-warning').first().waitFor();
    await walk.command('Problems: Focus on Problems View');
    await walk.page.locator('.markers-panel .monaco-list-row', { hasText: '文稿信息' }).first().waitFor();
    await walk.command('View: Toggle Panel Visibility');
  });

  test('New Speech asks in Chinese', async () => {
    await walk.command('讲话稿: 新建讲话稿…');
    await walk.page.getByPlaceholder('写哪一类讲话稿？').waitFor();
    await walk.picture('new-speech-chinese');
    await walk.page.keyboard.press('Escape');
  });

  test('the extension said nothing of an error, and nothing was wanted from outside of this machine', () => {
    expect(walk.errors()).toEqual([]);
    expect(walk.outside()).toEqual([]);
  });
});
