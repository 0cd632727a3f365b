import { type Browser, chromium } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { findChromium } from '../../scripts/chromium.ts';
import type { Rehearsal } from '../../src/prompting/rehearsal.ts';
import { injections } from '../injections.ts';
import { violationsIn } from './axe.ts';
import { openPrompterPage, type PrompterPage, type PrompterPageOptions } from './prompterPage.ts';

const soon = { timeout: 15_000, interval: 100 };
let browser: Browser;
let prompter: PrompterPage | undefined;

beforeAll(async () => {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('These tests need a Chromium; name one in CHROME_PATH.');
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
});

afterAll(() => browser.close());

afterEach(async () => {
  // No test leaves a complaint behind, and none a wish for anything from outside.
  if (prompter !== undefined) {
    expect(prompter.complaints).toEqual([]);
    expect(prompter.wanted).toEqual([]);
  }
  await prompter?.page.context().close();
  prompter = undefined;
});

/** Three sections of a minute each, at 180 syllables a minute; the second has a budget. */
const speech = `---
时长: 4
---
在全县水利建设推进会上的讲话
（2026年3月2日）

同志们：

一、看清形势

${'把最难啃的几处险工险段一处一处地啃下来。'.repeat(9)}

二、抓好任务{30秒}

${'凡是定下来的事情都要一件一件地抓到底。'.repeat(10)}（掌声）

三、加强领导

${'各级要把责任扛起来把群众的事一件件办好。'.repeat(9)}
`;

/** Opens the page with a clock that only `runFor` moves. */
async function open(text = speech, options: PrompterPageOptions = {}): Promise<PrompterPage> {
  prompter = await openPrompterPage(browser, text, { frozen: true, ...options });
  await prompter.page.clock.runFor(100);
  return prompter;
}

/** How far the text has moved up, in CSS pixels. */
async function movedUp({ page }: PrompterPage): Promise<number> {
  return await page.evaluate(() => {
    const text = document.querySelector('.text');
    return text === null ? 0 : -new DOMMatrix(getComputedStyle(text).transform).f;
  });
}

async function syllables(shown: PrompterPage): Promise<number> {
  return (await shown.state()).syllables;
}

/** The words at the height of the eye. */
async function atEye({ page }: PrompterPage): Promise<string> {
  return await page.evaluate(() => {
    const eye = document.querySelector('.eye')?.getBoundingClientRect().top ?? 0;
    const lines = [...document.querySelectorAll('.text .sentence')].filter((each) => {
      const box = each.getBoundingClientRect();
      return box.top - 10 <= eye + 30 && box.bottom + 10 >= eye + 30;
    });
    return lines.map((line) => line.textContent).join('');
  });
}

function clock({ page }: PrompterPage, name: 'section' | 'whole'): Promise<string | null> {
  return page.getByRole('timer', { name }).textContent();
}

describe('start and pause', () => {
  test('space starts, the text moves in its time, space pauses', async () => {
    const shown = await open();
    const { page } = shown;
    expect(await atEye(shown)).toContain('同志们：');
    await page.keyboard.press('Space');
    await page.clock.runFor(10_000);
    expect(await syllables(shown)).toBeGreaterThan(27);
    expect(await syllables(shown)).toBeLessThan(31);
    const moved = await movedUp(shown);
    await page.keyboard.press('Space');
    await page.clock.runFor(5000);
    expect(Math.abs((await movedUp(shown)) - moved)).toBeLessThan(20);
    expect(await clock(shown, 'whole')).toMatch(/^wholeelapsed 0:10 remaining 2:50 planned 4:00 left 1:00$/);
    expect(await page.getByRole('status').textContent()).toBe('paused');
  });

  test('it never moves back, and no more in one frame than a line', async () => {
    const shown = await open();
    await shown.page.keyboard.press('Space');
    let last = await movedUp(shown);
    for (let frame = 0; frame < 60; frame++) {
      await shown.page.clock.runFor(200);
      const now = await movedUp(shown);
      expect(now).toBeGreaterThanOrEqual(last - 0.02);
      expect(now - last).toBeLessThan(40);
      last = now;
    }
  });

  test('a line of digits moves more slowly than one of words', async () => {
    const numbers =
      '同志们：\n二三四五六七八九十。\n1234567.89万元，2345678.91万元，3456789.12万元，4567891.23万元，5678912.34万元。\n';
    const shown = await open(numbers);
    const speed = async (at: number): Promise<number> => {
      await shown.page.keyboard.press('Home');
      await shown.send({ type: 'jump', syllables: at });
      const from = await movedUp(shown);
      await shown.page.keyboard.press('Space');
      await shown.page.clock.runFor(3000);
      await shown.page.keyboard.press('Space');
      return (await movedUp(shown)) - from;
    };
    expect(await speed(24)).toBeLessThan((await speed(0)) / 1.5);
  });

  test('it stands at a stage direction, and its clock goes on', async () => {
    const shown = await open('同志们：\n干得好干得好干得好。（掌声）\n再接再厉再接再厉。\n', { pause: 8 });
    await shown.page.keyboard.press('Space');
    await shown.page.clock.runFor(6000);
    const [moved, read] = [await movedUp(shown), await syllables(shown)];
    expect(read).toBe(12);
    await expect.poll(() => shown.page.locator('.notice').textContent()).toBe('waiting');
    await shown.page.clock.runFor(4000);
    expect([await movedUp(shown), await syllables(shown)]).toEqual([moved, read]);
    await shown.page.clock.runFor(4000);
    expect(await syllables(shown)).toBeGreaterThan(12);
  });

  test('a speech without text says so and does not run, until it has one', async () => {
    const shown = await open('');
    const { page } = shown;
    const said = () =>
      page.locator('.stage').evaluate((stage) => {
        const { content } = getComputedStyle(stage, '::before');
        return content === 'none' ? '' : content;
      });
    await page.keyboard.press('Space');
    await page.clock.runFor(1000);
    expect(await said()).toContain('empty');
    expect(await page.locator('body.is-running').count()).toBe(0);
    await shown.change(speech);
    expect(await said()).toBe('');
    await page.keyboard.press('Space');
    expect(await page.locator('body.is-running').count()).toBe(1);
    await page.keyboard.press('Space');
    await shown.change('');
    expect(await said()).toContain('empty');
  });

  test('another title is told to who listens', async () => {
    const shown = await open();
    const named = (title: string) => shown.page.getByRole('region', { name: `stage ${title}`, exact: true }).count();
    expect(await named('在全县水利建设推进会上的讲话')).toBe(1);
    await shown.change(speech.replace('在全县水利', '在全县农田水利'));
    expect(await named('在全县农田水利建设推进会上的讲话')).toBe(1);
    expect(await shown.page.title()).toBe('在全县农田水利建设推进会上的讲话');
  });
});

describe('speed and size', () => {
  test('arrows make it faster and slower', async () => {
    const shown = await open();
    await shown.page.keyboard.press('ArrowUp');
    await shown.page.keyboard.press('ArrowUp');
    expect(await shown.page.locator('.rate').textContent()).toBe('rate 190');
    await shown.page.keyboard.press('ArrowDown');
    expect((await shown.state()).rate).toBe(185);
    // Ten presses are told once.
    expect(await shown.page.getByRole('status').textContent()).toBe('');
    await shown.page.clock.runFor(1000);
    expect(await shown.page.getByRole('status').textContent()).toBe('rate 185');
  });

  test('larger and smaller, at the same words, kept for the next time', async () => {
    const shown = await open();
    await shown.send({ type: 'jump', syllables: 60 });
    const words = await atEye(shown);
    for (let press = 0; press < 3; press++) await shown.page.keyboard.press('+');
    expect(await shown.received()).toContainEqual({ type: 'habits', habits: { scale: 1.33, mirrored: false } });
    expect((await atEye(shown)).slice(0, 4)).toBe(words.slice(0, 4));
    await shown.page.keyboard.press('0');
    expect((await shown.received()).at(-1)).toEqual({ type: 'habits', habits: { scale: 1, mirrored: false } });
  });

  test('mirrored for a pane of glass, the dialogs not', async () => {
    const shown = await open();
    await shown.page.keyboard.press('m');
    const mirrored = (selector: string) =>
      shown.page.locator(selector).evaluate((element) => {
        let sign = 1;
        for (let each: Element | null = element; each !== null; each = each.parentElement) {
          const { transform } = getComputedStyle(each);
          if (transform !== 'none') sign *= Math.sign(new DOMMatrix(transform).a);
        }
        return sign < 0;
      });
    expect(await mirrored('.text')).toBe(true);
    expect(await mirrored('.clocks')).toBe(true);
    await shown.page.keyboard.press('l');
    expect(await mirrored('dialog')).toBe(false);
  });
});

describe('going elsewhere', () => {
  test('next and previous section', async () => {
    const shown = await open();
    await shown.page.keyboard.press('n');
    expect(await atEye(shown)).toContain('二、抓好任务');
    await shown.page.keyboard.press('n');
    expect(await atEye(shown)).toContain('三、加强领导');
    await shown.page.keyboard.press('p');
    expect(await clock(shown, 'section')).toMatch(
      /^二、抓好任务elapsed 0:00 remaining 1:\d\d planned 0:30 over 0:\d\d$/,
    );
  });

  test('the list of sections, by keyboard alone', async () => {
    const shown = await open();
    const { page } = shown;
    await page.keyboard.press('Space');
    await page.keyboard.press('l');
    expect(
      await page.getByRole('dialog').getByRole('button', { name: '一、看清形势' }).getAttribute('aria-current'),
    ).toBe('true');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(await atEye(shown)).toContain('三、加强领导');
    // It ran, so it goes on.
    expect(await page.locator('body.is-running').count()).toBe(1);
    await page.keyboard.press('Space');
    expect(await page.locator('body.is-running').count()).toBe(0);
  });

  test('a presenter’s remote starts, goes on and back, and blackens the screen', async () => {
    const shown = await open();
    const { page } = shown;
    await page.keyboard.press('PageDown');
    expect(await page.locator('body.is-running').count()).toBe(1);
    await page.keyboard.press('PageDown');
    await page.keyboard.press('PageDown');
    const at = await syllables(shown);
    expect(at).toBe(8);
    await page.keyboard.press('PageUp');
    expect(await syllables(shown)).toBeLessThan(at);
    await page.keyboard.press('.');
    expect(await page.locator('.black').isVisible()).toBe(true);
    expect(await page.locator('body.is-running').count()).toBe(0);
    await page.keyboard.press('b');
    expect(await page.locator('.black').isVisible()).toBe(false);
    await page.keyboard.press('b');
    await page.keyboard.press('PageDown');
    expect(await page.locator('.black').isVisible()).toBe(false);
    expect(await page.locator('body.is-running').count()).toBe(1);
  });

  test('the wheel moves the text, and it goes on from there', async () => {
    const shown = await open();
    const { page } = shown;
    await page.mouse.move(600, 300);
    const before = await movedUp(shown);
    await page.mouse.wheel(0, 300);
    await expect.poll(async () => Math.round((await movedUp(shown)) - before), soon).toBe(300);
    await page.clock.runFor(1000);
    await page.keyboard.press('Space');
    await page.clock.runFor(2000);
    expect((await movedUp(shown)) - before).toBeGreaterThan(310);
  });

  test('dragging moves it with the hand, while it runs too', async () => {
    const shown = await open();
    const { page } = shown;
    await page.keyboard.press('Space');
    await page.clock.runFor(5000);
    const before = await movedUp(shown);
    await page.mouse.move(600, 500);
    await page.mouse.down();
    await page.mouse.move(600, 300, { steps: 5 });
    await page.clock.runFor(3000);
    expect(Math.abs((await movedUp(shown)) - before - 200)).toBeLessThan(30);
    await page.mouse.up();
    await page.clock.runFor(2000);
    expect((await movedUp(shown)) - before).toBeGreaterThan(210);
  });
});

test('a press that ends beside the text holds it no more', async () => {
  const shown = await open();
  const { mouse } = shown.page;
  const before = await movedUp(shown);
  await mouse.move(600, 500);
  await mouse.down();
  await mouse.move(600, 502);
  await mouse.move(2, 798);
  await mouse.up();
  await mouse.move(600, 300, { steps: 3 });
  expect(await movedUp(shown)).toBe(before);
});

describe('edits', () => {
  test('while it stands they are taken at once, at the same words', async () => {
    const shown = await open();
    await shown.page.keyboard.press('n');
    const words = await atEye(shown);
    await shown.change(speech.replace('一、看清形势', '一、看清形势和任务，这一段加了很长的一句话'));
    expect(await atEye(shown)).toBe(words);
    expect(await shown.page.locator('.text').textContent()).toContain('这一段加了很长的一句话');
  });

  test('while it runs, what is in sight waits for a pause', async () => {
    const shown = await open();
    await shown.page.keyboard.press('Space');
    await shown.page.clock.runFor(3000);
    await shown.change(speech.replace('一、看清形势', '一、认清形势'));
    await shown.page.clock.runFor(2000);
    expect(await shown.page.locator('.text').textContent()).toContain('一、看清形势');
    expect(await shown.page.locator('.notice').textContent()).toBe('newText');
    await shown.page.keyboard.press('Space');
    expect(await shown.page.locator('.text').textContent()).toContain('一、认清形势');
    expect(await shown.page.locator('.notice').textContent()).toBe('');
  });

  test('what is out of sight is taken while it runs, and nothing moves', async () => {
    const shown = await open();
    await shown.page.keyboard.press('Space');
    await shown.page.clock.runFor(3000);
    const moved = await movedUp(shown);
    await shown.change(speech.replace('三、加强领导', '三、加强对水利工作的领导'));
    expect(await shown.page.locator('.text').textContent()).toContain('三、加强对水利工作的领导');
    expect(Math.abs((await movedUp(shown)) - moved)).toBeLessThan(1);
    expect(await shown.page.locator('body.is-running').count()).toBe(1);
  });

  test('another plan or rate in the front matter comes at once', async () => {
    const shown = await open();
    await shown.page.keyboard.press('Space');
    await shown.change(speech.replace('时长: 4', '时长: 6\n语速: 200'));
    await shown.page.clock.runFor(500);
    expect(await clock(shown, 'whole')).toContain('planned 6:00');
    expect(await shown.page.locator('.rate').textContent()).toBe('rate 200');
  });

  test('the place where one is opens in the editor', async () => {
    const shown = await open();
    await shown.page.keyboard.press('n');
    await shown.page.keyboard.press('e');
    expect((await shown.received()).at(-1)).toEqual({
      type: 'edit',
      uri: 'file:///speech.speech',
      offset: speech.indexOf('二、抓好任务'),
    });
  });
});

const before: Rehearsal = {
  startedAt: Date.UTC(2026, 2, 1, 4),
  seconds: 250,
  waited: 0,
  syllables: 700,
  planned: 240,
  hasPlan: true,
  finished: true,
  sections: [{ label: '一、上一次的题目', depth: 0, planned: 60, hasBudget: false, seconds: 70, isWhole: true }],
};

describe('a rehearsal', () => {
  test('at the end its times stand against the plan, and are told to the host', async () => {
    const shown = await open(speech, { rehearsals: [before] });
    const { page } = shown;
    await page.keyboard.press('Space');
    await page.clock.runFor(230_000);
    const table = page.getByRole('table', { name: 'present' });
    await table.waitFor();
    const rows = await table.getByRole('row').allTextContents();
    expect(rows[0]).toBe('sectionplannedTimeusedTimedifference');
    expect(rows[1]).toMatch(/^一、看清形势byRate 1:\d\d1:\d\donTime$/);
    expect(rows[2]).toMatch(/^二、抓好任务0:301:\d\dover 0:3\d$/);
    expect(rows.at(-1)).toMatch(/^whole4:003:00left 1:00$/);
    expect(await table.getByRole('rowheader').first().textContent()).toBe('一、看清形势');
    const told = (await shown.received()).filter(({ type }) => type === 'rehearsed').at(-1);
    expect(told).toMatchObject({ uri: 'file:///speech.speech', rehearsal: { finished: true, planned: 240 } });
    await page.getByText('measured 180').waitFor();
    await page.getByRole('button', { name: 'useRate' }).click();
    const used = (await shown.received()).at(-1);
    expect(used?.type === 'useRate' && Math.round((used.syllables / used.seconds) * 60)).toBe(180);
  });

  test('who goes back from the end has still finished, after a reload too, and then begins another', async () => {
    const told = async (shown: PrompterPage) =>
      (await shown.received()).flatMap((message) => (message.type === 'rehearsed' ? [message.rehearsal] : []));
    const first = await open();
    await first.page.keyboard.press('Space');
    await first.page.clock.runFor(230_000);
    await first.page.getByRole('dialog').waitFor();
    await first.page.keyboard.press('Escape');
    await expect.poll(() => first.page.getByRole('dialog').count(), soon).toBe(0);
    const whole = (await told(first)).at(-1);
    expect(whole?.finished).toBe(true);
    await first.page.keyboard.press('ArrowLeft');
    await first.page.keyboard.press('t');
    expect((await told(first)).at(-1)).toEqual(whole);
    const state = await first.state();
    await first.page.context().close();
    const again = await open(speech, { state });
    await again.page.keyboard.press('t');
    expect((await told(again)).at(-1)).toEqual(whole);
    await again.page.keyboard.press('t');
    await again.page.clock.runFor(5000);
    await again.page.keyboard.press('Home');
    await again.page.keyboard.press('Space');
    await again.page.clock.runFor(40_000);
    await again.page.keyboard.press('Space');
    const next = (await told(again)).at(-1);
    expect(next?.startedAt).not.toBe(whole?.startedAt);
    expect(Math.round(next?.seconds ?? 0)).toBe(40);
  });

  test('those before can be looked at', async () => {
    const shown = await open(speech, { rehearsals: [before] });
    const { page } = shown;
    await page.keyboard.press('t');
    await page.getByRole('row', { name: '一、上一次的题目' }).waitFor();
    await page.getByRole('button', { name: 'again' }).click();
    await page.keyboard.press('Space');
    await page.clock.runFor(40_000);
    await page.keyboard.press('t');
    await page.getByRole('table', { name: 'present' }).waitFor();
    await page.getByRole('table', { name: 'past' }).getByRole('button').last().click();
    await page.getByRole('row', { name: '一、上一次的题目' }).waitFor();
    await page.keyboard.press('t');
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  test('Esc pauses, then shows the times, then leaves', async () => {
    const shown = await open();
    const { page } = shown;
    await page.keyboard.press('Space');
    await page.clock.runFor(70_000);
    await page.keyboard.press('Escape');
    expect(await page.locator('body.is-running').count()).toBe(0);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('dialog').count(), soon).toBe(0);
    expect((await shown.received()).some(({ type }) => type === 'leave')).toBe(false);
    await page.keyboard.press('Escape');
    expect((await shown.received()).at(-1)).toEqual({ type: 'leave' });
  });

  test('Esc on the black screen only shows the text again', async () => {
    const shown = await open();
    await shown.page.keyboard.press('b');
    await shown.page.keyboard.press('Escape');
    expect(await shown.page.locator('.black').isVisible()).toBe(false);
    expect((await shown.received()).map(({ type }) => type)).toEqual(['ready']);
    await shown.page.keyboard.press('Escape');
    expect((await shown.received()).at(-1)).toEqual({ type: 'leave' });
  });

  test('who has only looked in leaves at once, and nothing is kept', async () => {
    const shown = await open();
    await shown.page.keyboard.press('Space');
    await shown.page.clock.runFor(9000);
    await shown.page.keyboard.press('Escape');
    await shown.page.keyboard.press('Escape');
    const types = (await shown.received()).map(({ type }) => type);
    expect(types).toEqual(['ready', 'leave']);
  });

  test('hidden behind another tab it pauses', async () => {
    const shown = await open();
    await shown.page.keyboard.press('Space');
    await shown.send({ type: 'hidden' });
    expect(await shown.page.locator('body.is-running').count()).toBe(0);
  });

  test('after a reload it is where it was, with its times', async () => {
    const first = await open();
    await first.page.keyboard.press('ArrowUp');
    await first.page.keyboard.press('Space');
    await first.page.clock.runFor(40_000);
    await first.page.keyboard.press('Space');
    const state = await first.state();
    const words = await atEye(first);
    await first.page.context().close();
    const again = await open(speech, { state });
    expect(await atEye(again)).toBe(words);
    expect(await clock(again, 'whole')).toContain('elapsed 0:40');
    expect(await again.page.locator('.rate').textContent()).toBe('rate 185');
    await again.page.context().close();
    const broken = await open(speech, { state: { uri: 'file:///speech.speech', syllables: -3, readings: 'x' } });
    expect(await syllables(broken)).toBe(0);
  });
});

test('moved to another window it is where it was, with its times, though it was made with another text', async () => {
  const longer = speech.replace('一、看清形势', '零、开场的话\n\n先说几句开场的话。\n\n一、看清形势');
  const first = await open();
  await first.change(longer);
  await first.page.keyboard.press('n');
  await first.page.keyboard.press('n');
  await first.page.keyboard.press('Space');
  await first.page.clock.runFor(40_000);
  await first.page.keyboard.press('Space');
  const [state, words] = [await first.state(), await atEye(first)];
  await first.page.context().close();
  const again = await open(longer, { state, madeWith: speech });
  expect(await again.state()).toEqual(state);
  expect(await atEye(again)).toBe(words);
  expect(await clock(again, 'whole')).toContain('elapsed 0:40');
});

test('under another name it goes on, and what it says is of that name', async () => {
  const shown = await open();
  const { page } = shown;
  await page.keyboard.press('Space');
  await page.clock.runFor(40_000);
  await shown.send({ type: 'renamed', from: 'file:///other.speech', to: 'file:///wrong.speech' });
  await shown.send({ type: 'renamed', from: 'file:///speech.speech', to: 'file:///new.speech' });
  expect(await page.locator('body.is-running').count()).toBe(1);
  await page.keyboard.press('Space');
  expect((await shown.received()).at(-1)).toMatchObject({ type: 'rehearsed', uri: 'file:///new.speech' });
  expect((await shown.state()).uri).toBe('file:///new.speech');
});

describe('less motion', () => {
  const jumps = async (shown: PrompterPage): Promise<ReadonlySet<number>> => {
    const places = new Set<number>();
    for (let look = 0; look < 60; look++) {
      await shown.page.clock.runFor(200);
      places.add(await movedUp(shown));
    }
    return places;
  };

  test('where the system asks for it, it goes sentence by sentence', async () => {
    const shown = await open(speech, { context: { reducedMotion: 'reduce' } });
    await shown.page.keyboard.press('Space');
    const places = await jumps(shown);
    expect(places.size).toBeGreaterThan(1);
    expect(places.size).toBeLessThan(6);
    expect(await shown.page.locator('.is-current').count()).toBe(1);
    await shown.page.emulateMedia({ reducedMotion: 'no-preference' });
    expect((await jumps(shown)).size).toBeGreaterThan(30);
  });

  test('by the setting, and by key', async () => {
    const shown = await open(speech, { look: { motion: 'sentences' } });
    await shown.page.keyboard.press('Space');
    expect((await jumps(shown)).size).toBeLessThan(6);
    await shown.page.keyboard.press('s');
    await shown.page.clock.runFor(1000);
    expect(await shown.page.getByRole('button', { name: 'motion: byHand' }).count()).toBe(1);
  });

  test('by hand nothing moves but by the key, and one’s own pace is measured', async () => {
    const shown = await open(speech, { look: { motion: 'byHand' } });
    const { page } = shown;
    await page.keyboard.press('PageDown');
    expect((await jumps(shown)).size).toBe(1);
    const texts: string[] = [];
    for (let press = 0; press < 8; press++) {
      await page.keyboard.press('PageDown');
      texts.push((await page.locator('.is-current').textContent()) ?? '');
      await page.clock.runFor(8000);
    }
    expect(texts[0]).toBe('一、看清形势');
    expect(texts[1]).toContain('把最难啃的');
    await page.keyboard.press('t');
    expect(await page.getByText(/^measured \d+$/).textContent()).toMatch(/measured (?!180)\d+/);
  });

  test('a sentence that does not fit is shown in steps', async () => {
    const shown = await open(`同志们：\n${'一件事接着一件事地办，'.repeat(30)}都要办好。\n`, {
      look: { motion: 'byHand' },
    });
    await shown.page.keyboard.press('PageDown');
    const places = new Set<number>();
    for (let press = 0; press < 12; press++) {
      await shown.page.keyboard.press('PageDown');
      places.add(await movedUp(shown));
    }
    expect(places.size).toBeGreaterThan(5);
  });
});

describe('safe and for everybody', () => {
  test('what is written stays text: no script runs, no element is made, nothing is asked of another place', async () => {
    const inSections = (all: readonly string[]): string =>
      [
        '---',
        `标题: ${JSON.stringify(all.join(' '))}`,
        '---',
        ...all.slice(0, 1).map((text) => `# ${text}`),
        '同志们：',
        ...all.flatMap((text) => [`一、${text}`, `${text}。**${text}**（掌声）【${text}】`]),
      ].join('\n');
    const sections = injections.map((label) => {
      return { label, depth: 0 as const, planned: 1, hasBudget: false, seconds: 1, isWhole: true };
    });
    const shown = await open(inSections(injections), { rehearsals: [{ ...before, sections }] });
    const holds = async (): Promise<void> => {
      const foreign =
        'body :is(script,img,image,svg,iframe,a,style,link,meta,base,form,math,details,input,object,embed,video)';
      expect(await shown.page.locator(foreign).count()).toBe(0);
      expect(await shown.page.evaluate(() => Reflect.get(window, 'broken'))).toBeUndefined();
      expect([shown.complaints, shown.wanted]).toEqual([[], []]);
    };
    await holds();
    for (const key of ['l', 'l', 't', 't', 'n', '?', '?']) {
      await shown.page.keyboard.press(key);
      await holds();
    }
    for (const injection of injections) {
      await shown.change(inSections([injection]));
      await holds();
    }
  });

  test.each([
    ['on black', {}],
    ['in the theme’s colours', { look: { colors: 'theme' as const } }],
    ['step by step', { look: { motion: 'byHand' as const } }],
  ])('axe-core finds nothing to say: %s', async (_name, options) => {
    // It waits by the page's clock.
    const shown = await openPrompterPage(browser, speech, { ...options, rehearsals: [before] });
    prompter = shown;
    const { page } = shown;
    expect(await violationsIn(page.mainFrame())).toEqual([]);
    for (const key of ['l', 't', '?']) {
      await page.keyboard.press(key);
      await page.getByRole('dialog').waitFor();
      expect(await violationsIn(page.mainFrame())).toEqual([]);
      await page.keyboard.press(key);
      await expect.poll(() => page.getByRole('dialog').count(), soon).toBe(0);
    }
  });

  test('messages that are none change nothing', async () => {
    const shown = await open();
    for (const message of [
      null,
      'speech',
      { type: 'speech' },
      { type: 'jump', syllables: '9' },
      { type: 'look', look: {} },
    ]) {
      await shown.page.evaluate((data) => window.postMessage(data, '*'), message);
    }
    await shown.page.keyboard.press('n');
    expect(await atEye(shown)).toContain('二、抓好任务');
  });

  test('every button has a name and does what its key does; the space bar presses the one that has the focus', async () => {
    const shown = await open();
    const { page } = shown;
    const buttons = page.getByRole('toolbar', { name: 'controls' }).getByRole('button');
    expect(await buttons.evaluateAll((all) => all.every((each) => (each.textContent ?? '') !== ''))).toBe(true);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    expect(await page.locator('body.is-running').count()).toBe(1);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    expect(await page.locator('.rate').textContent()).toBe('rate 185');
    await page.getByRole('button', { name: 'keys' }).click();
    expect(await page.getByRole('dialog', { name: 'keys' }).getByRole('row').count()).toBeGreaterThan(12);
  });

  test('keys are shown as they are marked, and told by their names', async () => {
    const { page } = await open();
    const buttons = page.getByRole('toolbar', { name: 'controls' }).getByRole('button');
    const named = await buttons.evaluateAll((all) =>
      all.map((each) => `${each.getAttribute('title')} ${each.getAttribute('aria-keyshortcuts')}`),
    );
    expect(named).toEqual([
      'space Space',
      '↓ ArrowDown',
      '↑ ArrowUp',
      '− -',
      '+ Plus',
      'L L',
      'S S',
      'M M',
      'F F',
      'E E',
      'T T',
      '? H',
    ]);
    await page.keyboard.press('h');
    const rows = page.getByRole('dialog', { name: 'keys' }).getByRole('row');
    expect(await rows.filter({ hasText: 'keySpace' }).locator('kbd').allTextContents()).toEqual(['space']);
    const black = rows.filter({ has: page.getByRole('cell', { name: 'black', exact: true }) });
    expect(await black.locator('kbd').allTextContents()).toEqual(['B', '.']);
  });

  test('where the keys go is seen, around the text and around a button', async () => {
    const { page } = await open();
    const line = (selector: string, part?: string) =>
      page.locator(selector).evaluate((shown, pseudo) => {
        const { borderTopWidth, borderTopStyle, outlineStyle, outlineWidth } = getComputedStyle(shown, pseudo);
        return pseudo === undefined ? `${outlineWidth} ${outlineStyle}` : `${borderTopWidth} ${borderTopStyle}`;
      }, part);
    await page.keyboard.press('ArrowUp');
    expect(await line('.stage', '::after')).toBe('1px solid');
    await page.keyboard.press('Tab');
    expect(await line('.stage', '::after')).not.toBe('1px solid');
    expect(await line('button:focus')).toBe('2px solid');
  });

  test('it takes the focus from nothing beside it, when it opens and at the end', async () => {
    const shown = await open(speech, { unfocused: true });
    const { page } = shown;
    const focused = () => page.evaluate(() => document.activeElement?.className);
    expect(await focused()).not.toContain('stage');
    await shown.giveFocus();
    expect(await focused()).toBe('stage');
    await page.keyboard.press('Space');
    await page.evaluate(() => Object.assign(document, { hasFocus: () => false }));
    await page.clock.runFor(230_000);
    expect(await page.locator('body.is-running').count()).toBe(0);
    expect(await page.getByRole('dialog').count()).toBe(0);
    await shown.giveFocus();
    await page.getByRole('table', { name: 'present' }).waitFor();
  });

  test('the text is headings and paragraphs for who listens', async () => {
    const { page } = await open();
    expect(await page.getByRole('main').getByRole('heading', { level: 1 }).textContent()).toBe(
      '在全县水利建设推进会上的讲话',
    );
    expect(await page.getByRole('main').getByRole('heading', { level: 2 }).allTextContents()).toEqual([
      '一、看清形势',
      '二、抓好任务',
      '三、加强领导',
    ]);
  });
});
