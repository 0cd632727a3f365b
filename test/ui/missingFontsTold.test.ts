import { afterAll, beforeAll, expect, test } from 'vitest';
import { smallSpeech } from './fixtures.ts';
import { previewHands } from './previewHands.ts';
import { openWalk, type Walk } from './walk.ts';

let walk: Walk;

beforeAll(async () => {
  walk = await openWalk({
    language: 'zh-cn',
    outlineLabel: '提纲',
    containerLabel: '讲话稿',
    settings: { 'rostrum.preview.tellMissingFonts': true },
  });
  await walk.write('春耕.speech', smallSpeech);
});

afterAll(() => walk?.close());

const soon = { timeout: 15_000, interval: 200 };
/** The list of notifications: what a quiet workbench shows at once is there, too. */
const notices = () => walk.page.locator('.notifications-center.visible');

test('missing fonts are told once, in words of an office, and not again by another preview or window, until all is forgotten', async () => {
  const hands = previewHands(walk);
  await walk.open('春耕.speech');
  await walk.command('讲话稿: 在侧边打开预览');
  await hands.speech().getByText('压实责任').first().waitFor();
  await walk.command('Notifications: Show Notifications');
  await expect.poll(() => notices().textContent(), soon).toContain('公文字体');
  await walk.picture('missing-fonts');
  const text = (await notices().textContent()) ?? '';
  expect(text).toMatch(/这台电脑缺少公文字体：.*(小标宋|仿宋|黑体|楷体)（用.*代替）/);
  expect(text).toContain('不受影响');
  await walk.command('Notifications: Clear All Notifications');
  await walk.closeAll();
  await walk.open('春耕.speech');
  await walk.command('讲话稿: 在侧边打开预览');
  await hands.speech().getByText('压实责任').first().waitFor();
  await walk.page.waitForTimeout(3000);
  await walk.command('Notifications: Show Notifications');
  await notices().waitFor();
  expect(await notices().textContent()).not.toContain('公文字体');
  await walk.command('Notifications: Hide Notifications');
  await walk.reload(/editor.*rostrum\.preview.*春耕/, /rostrum\.preview\.missingFontsTold/);
  await hands.speech().getByText('压实责任').first().waitFor();
  await walk.page.waitForTimeout(3000);
  await walk.command('Notifications: Show Notifications');
  await notices().waitFor();
  expect(await notices().textContent()).not.toContain('公文字体');
  await walk.command('Notifications: Hide Notifications');
  // Once all is forgotten, that it was told is forgotten too.
  await walk.command('讲话稿: 清除记住的内容');
  await walk.closeAll();
  await walk.open('春耕.speech');
  await walk.command('讲话稿: 在侧边打开预览');
  await walk.command('Notifications: Show Notifications');
  await expect.poll(() => notices().textContent(), soon).toContain('公文字体');
});
