import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openWalk, type Walk } from './walk.ts';

const name = '春耕.speech';
const head = '在全县春耕备耕现场会上的讲话\n\n同志们：\n\n下面，我讲三点意见。\n\n';
const first = '一、认清节气\n\n墒情不等人。\n\n';
const second = '二、压实责任\n\n包村到户。\n\n';
const third = '三、严明纪律\n\n走过场的要通报。\n\n';
const closing = '同志们！让我们抓紧干起来！\n';

/** What a writer does all day: the next marker, lists that were announced, sections that change their place. */
describe('writing', () => {
  let walk: Walk;

  beforeAll(async () => {
    walk = await openWalk({ language: 'zh-cn', outlineLabel: '提纲', containerLabel: '讲话稿' });
  });

  afterAll(() => walk?.close());

  beforeEach(() => walk.closeAll());

  const suggestions = () => walk.page.locator('.suggest-widget.visible .monaco-list-row');

  /** Opens a draft with the cursor at its end. */
  const draft = async (text: string): Promise<void> => {
    await walk.write(name, text);
    await walk.open(name);
    await walk.page.keyboard.press('Control+End');
  };

  const leads = async (): Promise<readonly string[]> =>
    (await walk.outlineRows()).flatMap(({ label }) => /[一二三四]、[^，]+/.exec(label) ?? []);

  test('a section moves by keyboard, is renumbered, and one undo takes all back', async () => {
    await draft(head + first + second + third + closing);
    await walk.showOutline();
    await walk.focus(name);
    await walk.page.keyboard.press('Control+Home');
    for (let line = 1; line < 17; line++) await walk.page.keyboard.press('ArrowDown');
    await walk.page.keyboard.press('Shift+Alt+PageUp');
    await expect.poll(leads).toEqual(['一、认清节气', '二、严明纪律', '三、压实责任']);
    expect(await walk.save(name)).toBe(
      `${head}${first}${third.replace('三', '二')}${second.replace('二', '三')}${closing}`,
    );
    await walk.page.keyboard.press('Control+z');
    expect(await walk.save(name)).toBe(head + first + second + third + closing);
  });

  test('behind an item the next marker is offered; Enter stays Enter, and ↓ with Enter takes it', async () => {
    await draft(`${head}要做到：`);
    await walk.insert('一是检修要早');
    await walk.page.keyboard.type('。');
    await expect.poll(() => suggestions().first().textContent()).toContain('二是');
    await walk.page.keyboard.press('Enter');
    await walk.page.keyboard.press('Backspace');
    expect(await walk.save(name)).toBe(`${head}要做到：一是检修要早。`);
    await walk.page.keyboard.press('Backspace');
    await walk.page.keyboard.type('。');
    await suggestions().first().waitFor();
    await walk.page.keyboard.press('ArrowDown');
    await walk.page.keyboard.press('Enter');
    expect(await walk.save(name)).toBe(`${head}要做到：一是检修要早。二是`);
  });

  test('an announced list comes with all its markers, and Tab goes through them', async () => {
    await draft(head.trimEnd().slice(0, -1));
    await walk.page.keyboard.type('。');
    await suggestions().first().waitFor();
    await walk.page.keyboard.press('ArrowDown');
    await walk.page.keyboard.press('Enter');
    for (const words of ['认清节气', '压实责任', '严明纪律']) {
      await walk.insert(words);
      await walk.page.keyboard.press('Tab');
    }
    const written = await walk.save(name);
    expect(written.match(/^[一二三]、.*$/gm)).toEqual(['一、认清节气', '二、压实责任', '三、严明纪律']);
  });

  test('while an input method composes nothing is edited and no list comes or goes', async () => {
    await draft(`${head}要做到：一是检修要早。二是调度要准`);
    await walk.page.keyboard.type('。');
    await suggestions().first().waitFor();
    const seen = await walk.watchWhile(
      async () => (await suggestions().count()) > 0,
      () => walk.compose(['s', 'sa', 'san', 'san s', 'san sh', 'san shi'], '三是'),
    );
    // It may go once when the words are committed, and not come back by itself.
    expect(seen.filter((visible, index) => visible !== seen[index - 1]).length).toBeLessThanOrEqual(2);
    expect(seen[0]).toBe(true);
    await walk.insert('油料要足');
    expect(await walk.save(name)).toBe(`${head}要做到：一是检修要早。二是调度要准。三是油料要足`);
  });
});
