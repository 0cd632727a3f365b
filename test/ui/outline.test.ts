import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { longSpeech } from '../../scripts/bench/longSpeech.ts';
import { type OutlineHands, outlineHands } from './outlineHands.ts';
import { openWalk, type Walk } from './walk.ts';

const name = '试.speech';
const soon = { timeout: 15_000, interval: 50 };

const head = '在会上的讲话\n\n同志们：\n\n近来工作有成绩。\n\n今天开会，讲三点意见。\n\n';
const first = '一、认清形势\n\n形势好。\n\n';
const second = '二、抓好任务\n\n（一）抓春耕。要早。\n\n（二）抓水利。要实。\n\n';
const third = '三、加强领导\n\n领导要到位。一是人到位。二是钱到位。\n\n';
const closing = '同志们！让我们抓紧干起来！\n\n谢谢大家！\n';
const whole = head + first + second + third + closing;
/** As it stands in the editor, not saved. */
const typed = '再';
const changed = whole.replace('近来', `${typed}近来`);
const other = '在另一个会上的讲话\n\n同志们：\n\n一、东边的事\n\n办好。\n\n二、西边的事\n\n办好。\n\n谢谢大家！\n';

const sections = (text: string): readonly string[] =>
  [...text.matchAll(/^([一二三四五]、|（[一二三四五]）)([^。\n]+)|([一二三]是[^。]+)/gm)].map(([found]) => found);

/** What is done with the outline by mouse and by keyboard, in a speech with changes that are not saved. */
describe('the outline', () => {
  let walk: Walk;
  let hands: OutlineHands;
  /** The commands that show again what a test has hidden. */
  let narrowed: readonly string[] = [];

  beforeAll(async () => {
    walk = await openWalk({ language: 'en', outlineLabel: 'Speech Outline', containerLabel: 'Rostrum' });
    hands = outlineHands(walk, 'Rostrum: Focus on Speech Outline View');
  });

  afterAll(() => walk?.close());

  beforeEach(async ({ onTestFailed, task }) => {
    onTestFailed(() => walk.picture(`failed-${task.name.replaceAll(/\W+/g, '-')}`));
    // What a test that failed has held or hidden must not fail those after it.
    await hands.letGo();
    for (const back of narrowed) await walk.command(back).catch(() => undefined);
    narrowed = [];
    await walk.closeAll();
  });

  /** Opens a speech whose outline is seen, and writes something into it. */
  const draft = async (text = whole, file = name): Promise<void> => {
    await walk.write(file, text);
    await walk.open(file);
    await walk.showOutline();
    // Showing it has taken the keyboard.
    await walk.focus(file);
    await walk.page.keyboard.press('Control+Home');
    for (let line = 0; line < 4; line++) await walk.page.keyboard.press('ArrowDown');
    await walk.insert(typed);
    await walk.page.locator(`.tab.dirty[data-resource-name="${file}"]`).waitFor();
    // What is asked of the rows must be of this speech, with its counts.
    await expect.poll(async () => (await walk.outlineRows()).length, soon).toBeGreaterThan(3);
    await walk.page.waitForTimeout(700);
  };

  const shown = async (): Promise<readonly string[]> =>
    (await hands.sections()).map((section) => section.replace(/^\d /, ''));

  /** The outline and the saved text are these; undo takes all back in one step, and redo brings it again. */
  const expectOneStep = async (text: string, before = changed): Promise<void> => {
    await expect.poll(shown, soon).toEqual(sections(text));
    expect(await walk.save(name)).toBe(text);
    await walk.page.keyboard.press('Control+z');
    await expect.poll(shown, soon).toEqual(sections(before));
    expect(await walk.save(name)).toBe(before);
    await walk.page.keyboard.press('Control+y');
    await expect.poll(shown, soon).toEqual(sections(text));
    expect(await walk.save(name)).toBe(text);
  };

  const now = (...parts: readonly string[]): string => changed.slice(0, head.length + typed.length) + parts.join('');

  describe('dragged by mouse', () => {
    test.each<[string, string, string, string]>([
      [
        'from below: before it',
        '三、加强',
        '一、认清',
        now(third.replace('三', '一'), first.replace('一', '二'), second.replace('二', '三'), closing),
      ],
      [
        'from above: behind it',
        '一、认清',
        '二、抓好',
        now(second.replace('二', '一'), first.replace('一', '二'), third, closing),
      ],
      [
        'onto the title: the first',
        '三、加强',
        '在会上',
        now(third.replace('三', '一'), first.replace('一', '二'), second.replace('二', '三'), closing),
      ],
      [
        'onto the opening: the first',
        '二、抓好',
        'Opening',
        now(second.replace('二', '一'), first.replace('一', '二'), third, closing),
      ],
      [
        'a point onto a section: it becomes one',
        '（二）抓水利',
        '一、认清',
        now(
          '一、抓水利。要实。\n\n',
          first.replace('一', '二'),
          '三、抓好任务\n\n（一）抓春耕。要早。\n\n',
          third.replace('三', '四'),
          closing,
        ),
      ],
      [
        'a section onto a point: it becomes one',
        '一、认清',
        '（一）抓春耕',
        now(
          '一、抓好任务\n\n（一）抓春耕。要早。\n\n（二）认清形势\n\n形势好。\n\n（三）抓水利。要实。\n\n',
          third.replace('三', '二'),
          closing,
        ),
      ],
      [
        'an item within a paragraph: its end mark stays',
        '二是钱',
        '一是人',
        now(first, second, '三、加强领导\n\n领导要到位。一是钱到位。二是人到位。\n\n', closing),
      ],
    ])('%s', async (_name, from, to, text) => {
      await draft();
      await hands.drag(hands.row(from), hands.row(to));
      await expectOneStep(text);
    });

    test('onto an announced count: the first of what it announces', async () => {
      const counting = whole.replace('（一）抓春耕', '要抓好三项工作。\n\n（一）抓春耕');
      const before = counting.replace('近来', `${typed}近来`);
      await draft(counting);
      await hands.drag(hands.row('一、认清'), hands.row('三项工作'));
      await expectOneStep(
        before
          .replace(first, '')
          .replace('二、抓好', '一、抓好')
          .replace('（二）抓水利', '（三）抓水利')
          .replace('（一）抓春耕', `${first.replace('一、', '（一）')}（二）抓春耕`)
          .replace('三、加强', '二、加强'),
        before,
      );
    });

    test('onto empty ground: the last', async () => {
      await draft();
      await hands.drag(hands.row('一、认清'), await hands.ground());
      await expectOneStep(
        now(second.replace('二', '一'), third.replace('三', '二'), first.replace('一', '三'), closing),
      );
    });

    test('several at once stand together', async () => {
      await draft();
      await hands.row('一、认清').click();
      await hands.row('三、加强').click({ modifiers: ['Control'] });
      await hands.drag(hands.row('三、加强'), hands.row('二、抓好'));
      await expectOneStep(now(second.replace('二', '一'), first.replace('一', '二'), third, closing));
    });

    test.each([
      ['into itself', '二、抓好', '（一）抓春耕', 'A section cannot be moved into itself.'],
      ['out of its paragraph', '二是钱', '一、认清', 'An item within a paragraph can only change its place'],
      ['the salutation', '同志们：', '一、认清', 'Only sections and points can be moved.'],
    ])('%s: nothing changes, and the status bar says why', async (_name, from, to, why) => {
      await draft();
      await hands.drag(hands.row(from), hands.row(to));
      await expect.poll(hands.status, soon).toContain(why);
      expect(await walk.save(name)).toBe(changed);
    });

    test('what was refused is no longer said once it is done', async () => {
      await draft();
      await hands.goTo('一、认清');
      await walk.page.keyboard.press('Shift+Alt+PageUp');
      const refusal = walk.page.locator('.part.statusbar').getByText('It is the first of its list already.');
      await refusal.waitFor();
      await walk.page.keyboard.press('Shift+Alt+PageDown');
      await hands.row('二、认清').waitFor();
      expect(await refusal.isVisible()).toBe(false);
    });

    test('into the text while Shift is held: paragraphs of their own', async () => {
      await draft();
      const line = walk.page.locator('.view-line', { hasText: '要早' }).first();
      await hands.drag(hands.row('一、认清'), line, ['Shift']);
      await expect.poll(async () => (await shown()).filter((each) => each.includes('认清')).length, soon).toBe(2);
      const text = await walk.save(name);
      expect(text).toContain(`（一）抓春耕。要早。\n\n${first}（二）抓水利。`);
      await walk.page.keyboard.press('Control+z');
      expect(await walk.save(name)).toBe(changed);
      await walk.page.keyboard.press('Control+y');
      expect(await walk.save(name)).toBe(text);
    });

    test('into another speech by its tab: a copy, in the other’s numbers', async () => {
      await walk.write('别.speech', other);
      await draft();
      await walk.open('别.speech');
      await walk.page.keyboard.press('Control+Home');
      await walk.page.keyboard.press('End');
      await walk.insert('稿');
      await walk.focus(name);
      await hands.row('三、加强').waitFor();
      await hands.pickUp(hands.row('三、加强'));
      await hands.hover(walk.page.locator('.tab[data-resource-name="别.speech"]'), 2500);
      await hands.row('东边的事').waitFor();
      await hands.hover(hands.row('东边的事'));
      await hands.drop();
      await expect.poll(hands.status, soon).toContain('Copied from the other speech.');
      const before = other.replace('讲话', '讲话稿');
      const after = before.replace('一、东', `${third.replace('三', '一')}二、东`).replace('二、西', '三、西');
      expect(await walk.save('别.speech')).toBe(after);
      await walk.page.keyboard.press('Control+z');
      expect(await walk.save('别.speech')).toBe(before);
      await walk.focus(name);
      expect(await walk.save(name)).toBe(changed);
    });

    test('in a pinned speech while another is in front: undo is for the pinned one', async () => {
      await walk.write('别.speech', other);
      await draft();
      await walk.command('Rostrum: Pin Outline to This Speech');
      await walk.command('View: Split Editor Right');
      await walk.open('别.speech');
      await walk.page.keyboard.press('Control+Home');
      await walk.insert('稿');
      await hands.drag(hands.row('三、加强'), hands.row('一、认清'));
      await expect
        .poll(shown, soon)
        .toEqual([
          '一、加强领导',
          '一是人到位',
          '二是钱到位',
          ...sections(first + second).map((each) => each.replace(/^二、/, '三、').replace(/^一、/, '二、')),
        ]);
      await walk.page.keyboard.press('Control+z');
      await expect.poll(shown, soon).toEqual(sections(changed));
      await walk.page.locator('.view-line', { hasText: '稿在另一个会上的讲话' }).waitFor();
      await walk.command('Rostrum: Unpin Outline');
    });

    test('while the text changes under it: nothing of the change is lost', async () => {
      await walk.write(name, whole);
      await walk.open(name);
      await walk.showOutline();
      await hands.row('三、加强').waitFor();
      await hands.pickUp(hands.row('三、加强'));
      const meanwhile = whole.replace('形势好。', '形势好。趋势更好。');
      await walk.write(name, meanwhile);
      await walk.page.locator('.view-line', { hasText: '趋势更好' }).waitFor();
      await hands.hover(hands.row('一、认清'));
      await hands.drop();
      await expect
        .poll(shown, soon)
        .toEqual([
          '一、加强领导',
          '一是人到位',
          '二是钱到位',
          '二、认清形势',
          '三、抓好任务',
          '（一）抓春耕',
          '（二）抓水利',
        ]);
      expect(await walk.save(name)).toContain('二、认清形势\n\n形势好。趋势更好。');
    });

    test('in a speech whose file was deleted: refused, and the text stays', async () => {
      await draft();
      await rm(walk.path(name));
      await walk.page
        .locator('.tab', { hasText: name })
        .and(walk.page.locator('.deleted, .tab:has(.strikethrough), .dirty'))
        .waitFor();
      await hands.drag(hands.row('三、加强'), hands.row('一、认清'));
      await expect.poll(hands.status, soon).toContain('was deleted or moved');
      expect(await shown()).toEqual(sections(changed));
    });

    test('in a speech that is read-only: refused with a message', async () => {
      // Under a name of its own: the file stays read-only as long as the window is open.
      await walk.write('只读.speech', whole);
      await walk.open('只读.speech');
      await walk.showOutline();
      await walk.command('File: Set Active Editor Read-only in Session');
      await hands.row('三、加强').waitFor();
      await hands.drag(hands.row('三、加强'), hands.row('一、认清'));
      await expect.poll(hands.status, soon).toContain('This speech is read-only');
      expect(await shown()).toEqual(sections(whole));
    });

    test('a section of 100,000 characters', async () => {
      const text = longSpeech(100_000);
      await walk.write(name, text);
      await walk.open(name);
      await walk.showOutline();
      await walk.focus(name);
      await walk.page.keyboard.press('Control+Home');
      await walk.insert(typed);
      await hands.row('Opening').waitFor();
      await walk.command('Rostrum: Show First Outline Level');
      narrowed = ['Rostrum: Show All Outline Levels'];
      await hands.row('二、').waitFor();
      // Rows that are drawn anew while they are picked up are not dragged.
      await walk.page.waitForTimeout(2000);
      const before = await shown();
      await hands.drag(hands.row('二、'), hands.row('一、'));
      const words = before.map((each) => each.slice(2));
      await expect
        .poll(async () => (await shown()).slice(0, 2).map((each) => each.slice(2)), soon)
        .toEqual([words[1], words[0]]);
      expect((await shown()).map((each) => each.slice(0, 2))).toEqual(before.map((each) => each.slice(0, 2)));
      expect((await walk.save(name)).length).toBe(text.length + typed.length);
      await walk.page.keyboard.press('Control+z');
      expect(await walk.save(name)).toBe(typed + text);
      await walk.command('Rostrum: Show All Outline Levels');
      narrowed = [];
    });
  });

  describe('by keyboard alone', () => {
    test.each<[string, string, readonly string[], string]>([
      [
        'up',
        '三、加强',
        ['Shift+Alt+PageUp'],
        now(first, third.replace('三', '二'), second.replace('二', '三'), closing),
      ],
      [
        'down',
        '一、认清',
        ['Shift+Alt+PageDown'],
        now(second.replace('二', '一'), first.replace('一', '二'), third, closing),
      ],
      ['demoted', '三、加强', ['Control+Alt+]'], now(first, second, third.replace('三、', '（三）'), closing)],
      [
        'promoted',
        '（二）抓水利',
        ['Control+Alt+['],
        now(first, second.replace('（二）', '三、'), third.replace('三', '四'), closing),
      ],
      [
        'duplicated',
        '（一）抓春耕',
        ['Shift+Alt+d'],
        now(first, second.replace('（二）', '（二）抓春耕。要早。\n\n（三）'), third, closing),
      ],
      ['deleted', '一、认清', ['Delete'], now(second.replace('二', '一'), third.replace('三', '二'), closing)],
    ])('%s', async (_name, from, keys, text) => {
      await draft();
      await hands.goTo(from);
      for (const key of keys) await walk.page.keyboard.press(key);
      await expect.poll(shown, soon).toEqual(sections(text));
      // The outline keeps the keyboard, so that the next key goes to the same section.
      expect(await hands.focused()).toBe('Speech Outline');
      await expectOneStep(text);
    });

    test('pressed again and again, each key counts', async () => {
      await draft();
      await hands.goTo('三、加强');
      for (const key of ['PageUp', 'PageUp', 'PageDown', 'PageUp']) await walk.page.keyboard.press(`Shift+Alt+${key}`);
      await expect.poll(async () => (await shown())[0], soon).toBe('一、加强领导');
      await expect.poll(hands.focusedRow, soon).toContain('一、加强领导');
    });

    test('several at once, again and again: all stay selected', async () => {
      await draft();
      await hands.row('二、抓好').click();
      await hands.row('三、加强').click({ modifiers: ['Control'] });
      await walk.page.keyboard.press('Shift+Alt+PageUp');
      const up = [second.replace('二', '一'), third.replace('三', '二'), first.replace('一', '三')];
      await expect.poll(shown, soon).toEqual(sections(now(...up, closing)));
      const both = [expect.stringContaining('抓好任务'), expect.stringContaining('加强领导')];
      await expect.poll(hands.selectedRows, soon).toEqual(both);
      await walk.page.keyboard.press('Shift+Alt+PageDown');
      await expect.poll(shown, soon).toEqual(sections(changed));
      await expect.poll(hands.selectedRows, soon).toEqual(both);
      expect(await walk.save(name)).toBe(changed);
    });

    test('renamed, planned, and moved into another', async () => {
      await draft();
      await hands.goTo('（二）抓水利');
      await walk.page.keyboard.press('F2');
      const input = walk.page.locator('.quick-input-widget input');
      await expect.poll(() => input.inputValue(), soon).toBe('抓水利');
      await input.fill('抓防汛');
      await walk.page.keyboard.press('Enter');
      await hands.row('（二）抓防汛').waitFor();
      await hands.goTo('三、加强');
      await walk.page.keyboard.press('Shift+Alt+b');
      await input.fill('2');
      await walk.page.keyboard.press('Enter');
      await expect.poll(hands.focusedRow, soon).toContain('minutes less than planned');
      await walk.page.keyboard.press('Shift+Alt+m');
      await walk.choices().first().waitFor();
      await walk.page.keyboard.press('ArrowDown');
      await walk.page.keyboard.press('Enter');
      await hands.row('（三）加强领导').waitFor();
      expect(await walk.save(name)).toBe(
        now(first, second.replace('抓水利', '抓防汛'), third.replace('三、加强领导', '（三）加强领导{2分钟}'), closing),
      );
    });

    test('from the palette, with the keyboard in the text: the section around the cursor', async () => {
      await draft();
      await hands.goTo('（二）抓水利');
      await walk.page.keyboard.press('Enter');
      await walk.focus(name);
      const input = walk.page.locator('.quick-input-widget input');
      await walk.command('Rostrum: Rename Section or Item…');
      await expect.poll(() => input.inputValue(), soon).toBe('抓水利');
      await input.fill('抓防汛');
      await walk.page.keyboard.press('Enter');
      await hands.row('（二）抓防汛').waitFor();
      await walk.command('Rostrum: Set Time Budget of Section…');
      await walk.page.getByText('Time Budget of （二）抓防汛').waitFor();
      await input.fill('2');
      await walk.page.keyboard.press('Enter');
      await walk.page.locator('.view-line', { hasText: '抓防汛。{2分钟}' }).waitFor();
      await walk.command('Rostrum: Move Section Into…');
      await walk.choose('一、认清形势');
      const text = now(
        first,
        '（一）抓防汛。{2分钟}要实。\n\n',
        second.replace('（二）抓水利。要实。\n\n', ''),
        third,
        closing,
      );
      await expect.poll(shown, soon).toEqual(sections(text));
      expect(await hands.focused()).toContain(name);
      expect(await walk.save(name)).toBe(text);
    });

    test('cut and pasted, copied and pasted, by the keys of every list', async () => {
      await draft();
      await hands.goTo('一、认清');
      await walk.page.keyboard.press('Control+x');
      await expect
        .poll(shown, soon)
        .toEqual(sections(now(second.replace('二', '一'), third.replace('三', '二'), closing)));
      await hands.goTo('加强领导');
      await walk.page.keyboard.press('Control+v');
      await hands.row('三、认清形势').waitFor();
      await hands.goTo('（一）抓春耕');
      await walk.page.keyboard.press('Control+c');
      await expect.poll(hands.status, soon).toContain('Copied with everything under it.');
      await hands.goTo('（二）抓水利');
      await walk.page.keyboard.press('Control+v');
      await hands.row('（三）抓春耕').waitFor();
      expect(await walk.save(name)).toBe(
        now(
          second.replace('二', '一').trimEnd(),
          '\n\n（三）抓春耕。要早。\n\n',
          third.replace('三', '二'),
          first.replace('一', '三'),
          closing,
        ),
      );
    });

    test('selected in the editor, and revealed in the preview', async () => {
      await draft();
      await hands.goTo('一、认清');
      await walk.page.keyboard.press('Shift+Enter');
      await expect.poll(hands.focused, soon).toContain(name);
      await walk.page.locator('#status\\.editor\\.selection', { hasText: /selected/ }).waitFor();
      await hands.goTo('三、加强');
      await walk.page.keyboard.press('Control+Shift+v');
      await walk.preview().locator('#speech').getByText('加强领导').waitFor();
    });

    test('the tree’s own keys and its find are as in every tree', async () => {
      await draft();
      await hands.goTo('二、抓好');
      const { keyboard } = walk.page;
      const count = async (): Promise<number> => (await walk.outlineRows()).length;
      const all = await count();
      await keyboard.press('ArrowLeft');
      await expect.poll(count, soon).toBe(all - 2);
      await keyboard.press('ArrowRight');
      await expect.poll(count, soon).toBe(all);
      await keyboard.press('End');
      await expect.poll(hands.focusedRow, soon).toContain('谢谢大家');
      await keyboard.press('Home');
      await expect.poll(hands.focusedRow, soon).toContain('在会上的讲话');
      await keyboard.press('Control+Alt+f');
      const find = walk.page.locator('.part.sidebar .monaco-tree-type-filter input');
      await find.waitFor();
      await find.fill('抓水利');
      // In the field these keys are those of any field.
      for (const key of ['Home', 'Delete', 'Control+a', 'Control+c', 'Control+v']) await keyboard.press(key);
      await expect.poll(() => find.inputValue(), soon).toBe('水利');
      await keyboard.press('Escape');
      await keyboard.press('Escape');
      await hands.goTo('（二）抓水利');
      await keyboard.press('Enter');
      const line = changed.slice(0, changed.indexOf('（二）抓水利')).split('\n').length;
      await expect.poll(() => walk.cursorLine(), soon).toBe(line);
      expect(await walk.save(name)).toBe(changed);
    });
  });

  test('the menu of a section has all of it, in good order', async () => {
    await draft();
    await hands.row('二、抓好').click({ button: 'right' });
    const items = walk.page.locator('.monaco-menu .action-item:not(.disabled) .action-label:not(.separator)');
    await items.first().waitFor();
    expect((await items.allInnerTexts()).filter((each) => each !== '')).toEqual([
      'Move Up',
      'Move Down',
      'Move Into…',
      'Promote',
      'Demote',
      'Rename…',
      'Set Time Budget…',
      'Share the Rest Evenly',
      'Cut Section',
      'Copy Section',
      'Paste Section',
      'Duplicate',
      'Delete',
      'Select in the Editor',
      'Reveal in the Preview',
      'Rehearse from Here',
    ]);
    await walk.picture('outline-menu');
    await items.filter({ hasText: 'Move Up' }).click();
    await expectOneStep(now(second.replace('二', '一'), first.replace('一', '二'), third, closing));
  });

  test('it goes with the cursor, without the focus; hidden, it stays hidden', async () => {
    await draft();
    await walk.focus(name);
    const { keyboard } = walk.page;
    await keyboard.press('Control+Home');
    await expect.poll(hands.selectedRows, soon).toEqual([expect.stringContaining('Title')]);
    const down = changed.slice(0, changed.indexOf('（二）抓水利')).split('\n').length - 1;
    for (let line = 0; line < down; line++) await keyboard.press('ArrowDown');
    await expect.poll(hands.selectedRows, soon).toEqual([expect.stringContaining('（二）抓水利')]);
    expect(await hands.focused()).toContain(name);
    await keyboard.press('Control+b');
    await walk.outline().waitFor({ state: 'hidden' });
    for (let line = 0; line < 6; line++) await keyboard.press('ArrowUp');
    await walk.insert('好');
    await walk.page.waitForTimeout(1200);
    expect(await walk.outline().isVisible()).toBe(false);
    expect(await hands.focused()).toContain(name);
    await keyboard.press('Control+b');
    await walk.outline().waitFor();
  });

  test('a closed row stays closed through edits, and when the window is loaded again', async () => {
    // Under a name of its own: what is closed is remembered for the file.
    const file = '合上.speech';
    await walk.write(file, whole);
    await walk.open(file);
    await walk.showOutline();
    await hands.goTo('二、抓好');
    await walk.page.keyboard.press('ArrowLeft');
    await hands.row('（一）抓春耕').waitFor({ state: 'detached' });
    await walk.page.keyboard.press('Shift+Alt+PageUp');
    await expect
      .poll(shown, soon)
      .toEqual(['一、抓好任务', '二、认清形势', '三、加强领导', '一是人到位', '二是钱到位']);
    await walk.focus(file);
    await walk.save(file);
    await walk.reload(new RegExp(`rostrum\\.outline\\.collapsed.*${encodeURIComponent(file)}`));
    // By then what was open has come back: before that a click on the icon would close it.
    await walk.open(file);
    await walk.showOutline();
    await hands.row('一、抓好').waitFor();
    await walk.page.waitForTimeout(1000);
    expect(await shown()).toEqual(['一、抓好任务', '二、认清形势', '三、加强领导', '一是人到位', '二是钱到位']);
  });

  test('levels, and only what has problems', async () => {
    await draft(whole.replace('讲三点', '讲四点'));
    narrowed = ['Rostrum: Show All Outline Levels', 'Rostrum: Show All Outline Rows'];
    await walk.command('Rostrum: Show First Outline Level');
    await expect.poll(shown, soon).toEqual(['一、认清形势', '二、抓好任务', '三、加强领导']);
    await walk.command('Rostrum: Show Two Outline Levels');
    await expect.poll(async () => (await shown()).length, soon).toBe(7);
    await walk.command('Rostrum: Show All Outline Levels');
    await walk.command('Rostrum: Show Only Outline Rows with Problems');
    await expect
      .poll(async () => (await walk.outlineRows()).map(({ label }) => label.replace(/, \d+ characters.*/, '')), soon)
      .toEqual(['Opening', 'Announced Count: 四点意见, 4 items announced, 3 found']);
    await walk.command('Rostrum: Show All Outline Rows');
    await expect.poll(shown, soon).toEqual(sections(changed));
    narrowed = [];
  });

  test('while sections move no frame is without rows, and the selected one is never lost', async () => {
    await draft();
    await hands.goTo('三、加强');
    const watching = walk.outline().evaluate(
      (tree, milliseconds) =>
        new Promise<{ readonly fewest: number; readonly unselected: number }>((resolve) => {
          let fewest = Number.POSITIVE_INFINITY;
          let unselected = 0;
          const end = performance.now() + milliseconds;
          const look = (): void => {
            fewest = Math.min(fewest, tree.querySelectorAll('[role=treeitem]').length);
            if (tree.querySelector('.monaco-list-row.selected') === null) unselected += 1;
            if (performance.now() < end) requestAnimationFrame(look);
            else resolve({ fewest, unselected });
          };
          requestAnimationFrame(look);
        }),
      3000,
    );
    const rows = (await walk.outlineRows()).length;
    for (let turn = 0; turn < 2; turn++) {
      await walk.page.keyboard.press('Shift+Alt+PageUp');
      await walk.page.waitForTimeout(400);
      await walk.page.keyboard.press('Shift+Alt+PageDown');
      await walk.page.waitForTimeout(400);
    }
    expect(await watching).toEqual({ fewest: rows, unselected: 0 });
  });

  test('the extension said nothing of an error, and nothing was wanted from outside of this machine', () => {
    expect(walk.errors()).toEqual([]);
    expect(walk.outside()).toEqual([]);
  });
});
