import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { longSpeech, smallSpeech } from './fixtures.ts';
import { openWalk, type Walk } from './walk.ts';

const sample = '专委会工作会讲话.speech';

/** What the workbench or a provider needs a moment for is asked again. */
const soon = { timeout: 15_000, interval: 100 };

describe('a walk through the packaged extension', () => {
  let walk: Walk;

  beforeAll(async () => {
    walk = await openWalk({ language: 'en', outlineLabel: 'Speech Outline', containerLabel: 'Rostrum' });
  });

  afterAll(() => walk?.close());

  beforeEach(async ({ onTestFailed, task }) => {
    onTestFailed(() => walk.picture(`failed-${task.name.replaceAll(/\W+/g, '-')}`));
    await walk.closeAll();
  });

  test('a sample opens from the explorer as a speech', async () => {
    const { page } = walk;
    await page.locator('.explorer-folders-view .monaco-list-row', { hasText: sample }).dblclick();
    await page.locator('.monaco-editor .view-line', { hasText: '工作会议' }).first().waitFor();
    await page.locator('#status\\.editor\\.mode', { hasText: 'Speech (讲话稿)' }).waitFor();
  });

  test('the icon in the activity bar opens the outline of the sample', async () => {
    await walk.open(sample);
    await walk.showOutline();
    await expect
      .poll(async () => (await walk.outlineRows()).map(({ label }) => label).join('\n'), soon)
      .toMatch(/在区政协专门委员会工作会议上的讲话[\s\S]*第一，提高认识，准确把握专委会工作的定位/);
    await walk.picture('outline-sample');
  });

  test('the outline of a small speech is right, row by row', async () => {
    await walk.write('春耕.speech', smallSpeech);
    await walk.open('春耕.speech');
    await walk.showOutline();
    const heard = async (): Promise<readonly string[]> =>
      (await walk.outlineRows()).map(({ level, label }) => `${level} ${label.replace(/, [\d,]+ characters.*$/, '')}`);
    await expect
      .poll(heard, soon)
      .toEqual([
        '1 Title: 在全县春耕备耕现场会上的讲话',
        '1 Byline: （2026年2月20日） 县长 何春生',
        '1 Salutation: 同志们：',
        '1 Opening',
        '1 Heading: 一、认清节气，抢抓农时',
        '2 Heading: （一）墒情不等人',
        '2 Heading: （二）农机不等人',
        '3 Point: 一是检修要早',
        '3 Point: 二是调度要准',
        '1 Heading: 二、压实责任，搞好服务',
        '1 Summary',
        '1 Thanks: 谢谢大家！',
      ]);
  });

  test('a click on a row moves the cursor there', async () => {
    await walk.open('春耕.speech');
    await walk.showOutline();
    const line = smallSpeech.split('\n').findIndex((each) => each.startsWith('二、')) + 1;
    await walk.outline().getByRole('treeitem', { name: '二、压实责任' }).click();
    await expect.poll(() => walk.cursorLine(), soon).toBe(line);
  });

  test('a typed heading shows in outline and preview', async () => {
    await walk.write('加一条.speech', smallSpeech);
    await walk.open('加一条.speech');
    await walk.showOutline();
    await walk.command('Rostrum: Open Preview to the Side');
    const article = walk.preview().locator('#speech');
    await article.getByText('压实责任，搞好服务').waitFor();
    await walk.focus('加一条.speech');
    await walk.page.keyboard.press('Control+End');
    await walk.insert('三、严明纪律，严格督查\n\n督查要到田头，不看材料看苗情。\n');
    await walk.outline().getByRole('treeitem', { name: '三、严明纪律' }).waitFor();
    await article.getByText('严明纪律，严格督查').waitFor();
    await article.getByText('不看材料看苗情').waitFor();
    await walk.picture('outline-and-preview');
  });

  test('a composed heading shows in outline and preview, and the text holds what was committed', async () => {
    await walk.write('输入法.speech', smallSpeech);
    await walk.open('输入法.speech');
    await walk.showOutline();
    await walk.page.keyboard.press('Control+End');
    await walk.compose(['s', 'sa', "san'y", '三、严'], '三、严格考核');
    await walk.outline().getByRole('treeitem', { name: '三、严格考核' }).waitFor();
    expect(await walk.save('输入法.speech')).toBe(`${smallSpeech}三、严格考核`);
  });

  test('Open Preview shows the speech as text, with nothing loaded from elsewhere', async () => {
    await walk.open('春耕.speech');
    await walk.command('Rostrum: Open Preview');
    const article = walk.preview().locator('#speech');
    await article.getByText('在全县春耕备耕现场会上的讲话').waitFor();
    const text = await article.textContent();
    for (const line of smallSpeech.split('\n').filter((each) => each !== '')) {
      for (const word of line.split(/[\s　]/)) expect(text).toContain(word);
    }
    const sources = await article.evaluate(({ ownerDocument }) =>
      [...ownerDocument.querySelectorAll('[src], link[href]')].map(
        (element) =>
          new URL(element.getAttribute('src') ?? element.getAttribute('href') ?? '', ownerDocument.baseURI).host,
      ),
    );
    expect(sources.length).toBeGreaterThan(0);
  });

  test('the preview stands still while one types in the middle of a long speech', async () => {
    await walk.write('长稿.speech', longSpeech(40));
    await walk.open('长稿.speech');
    await walk.showOutline();
    await walk.command('Rostrum: Open Preview to the Side');
    const article = walk.preview().locator('#speech');
    await article.getByText('做好第1个村的工作').waitFor();
    await walk.focus('长稿.speech');
    // By the palette of lines rather than the outline: the outline is virtual and has the row perhaps not yet.
    await walk.page.keyboard.press('Control+g');
    const line =
      longSpeech(40)
        .split('\n')
        .findIndex((each) => each.startsWith('第20个村')) + 1;
    await walk.page.locator('.quick-input-box input').fill(`:${line}:20`);
    await walk.page.keyboard.press('Enter');
    await expect.poll(() => walk.cursorLine(), soon).toBe(line);
    await article.getByText('第20个村的情况').waitFor();
    // What a scroll of the editor sets going must be over before the recording begins.
    await walk.page.waitForTimeout(1500);
    const recording = article.evaluate(
      (element, milliseconds) =>
        new Promise<{ readonly frames: number; readonly drift: number; readonly changed: boolean }>((resolve) => {
          const anchor = [...element.children].find((child) => child.getBoundingClientRect().top >= 0) ?? element;
          const top = anchor.getBoundingClientRect().top;
          const text = element.textContent;
          const end = performance.now() + milliseconds;
          let frames = 0;
          let drift = 0;
          const look = (): void => {
            frames += 1;
            drift = Math.max(drift, Math.abs(anchor.getBoundingClientRect().top - top));
            if (performance.now() < end) requestAnimationFrame(look);
            else resolve({ frames, drift, changed: element.textContent !== text });
          };
          look();
        }),
      5000,
    );
    for (const piece of '这一段是会上临时加的话请同志们记下来') {
      await walk.insert(piece);
      await walk.page.waitForTimeout(120);
    }
    const { frames, drift, changed } = await recording;
    expect(changed).toBe(true);
    expect(frames).toBeGreaterThan(20);
    expect(drift).toBeLessThanOrEqual(1);
  });

  test('a snippet by its pinyin prefix', async () => {
    await walk.write('拼音.speech', '同志们：\n\n');
    await walk.open('拼音.speech');
    await walk.page.keyboard.press('Control+End');
    await walk.page.keyboard.type('yishi', { delay: 40 });
    await acceptSuggestion('一是、二是、三是');
    expect(await walk.save('拼音.speech')).toMatch(/^同志们：\n\n一是.*二是.*三是/);
  });

  test('a snippet by its Chinese prefix', async () => {
    await walk.write('汉字.speech', '同志们：\n\n');
    await walk.open('汉字.speech');
    await walk.page.keyboard.press('Control+End');
    await walk.insert('总之');
    await acceptSuggestion('总之');
    expect(await walk.save('汉字.speech')).toMatch(/^同志们：\n\n总之，/);
  });

  test('Enter after a word that has a snippet is Enter, and Tab after its prefix writes the snippet', async () => {
    await walk.write('回车.speech', '同志们：\n\n');
    await walk.open('回车.speech');
    await walk.page.keyboard.press('Control+End');
    await walk.insert('总');
    await walk.insert('之');
    await walk.page.locator('.suggest-widget.visible .monaco-list-row', { hasText: '总之' }).first().waitFor();
    await walk.page.keyboard.press('Enter');
    await walk.page.keyboard.type('yishi', { delay: 60 });
    await walk.page.keyboard.press('Tab');
    expect(await walk.save('回车.speech')).toMatch(/^同志们：\n\n总之\n一是.*二是.*三是/);
  });

  test('New Speech makes a file with the skeleton of the kind that was chosen', async () => {
    const before = await walk.files();
    await walk.command('Rostrum: New Speech…');
    await walk.choose('动员部署会讲话');
    const answer = async (question: string, value?: string): Promise<void> => {
      const input = walk.page.getByPlaceholder(question);
      await input.waitFor();
      if (value !== undefined) await input.fill(value);
      await walk.page.keyboard.press('Enter');
    };
    await answer('行动名称', '全县植树造林');
    await answer('Who speaks? Office, a space, and the name', '县长 李明');
    await answer('On what day?', '2026-3-12');
    await answer('How many main points? The template has 四点意见.');
    await answer('How many points below them? The template has 三项任务.');
    await answer('How many minutes?', '12');
    await answer('What is its title?', '在全县植树造林动员会上的讲话');
    await walk.page.locator('.tab.active', { hasText: '在全县植树造林动员会上的讲话.speech' }).waitFor();
    await expect.poll(async () => (await walk.files()).length, soon).toBe(before.length + 1);
    await expect
      .poll(() => walk.read('在全县植树造林动员会上的讲话.speech'), soon)
      .toMatch(/时长: 12\n[\s\S]*在全县植树造林动员会上的讲话\n（2026年3月12日）\n县长\u3000李\u3000明\n[\s\S]*一、/);
    await walk.picture('new-speech');
  });

  test('Use This File as a Speech takes a text file as it is', async () => {
    const text = '在座谈会上的讲话\n\n同志们：\n\n一、听取意见\n';
    await walk.write('旧稿.txt', text);
    await walk.open('旧稿.txt');
    await walk.page.locator('#status\\.editor\\.mode', { hasText: 'Plain Text' }).waitFor();
    await walk.command('Rostrum: Use This File as a Speech…');
    await walk.choose('This Time');
    await walk.page.locator('#status\\.editor\\.mode', { hasText: 'Speech (讲话稿)' }).waitFor();
    await walk.showOutline();
    await walk.outline().getByRole('treeitem', { name: '一、听取意见' }).waitFor();
    expect(await walk.read('旧稿.txt')).toBe(text);
  });

  test('Insert Part puts a part of a speech at the cursor', async () => {
    await walk.write('片段.speech', '同志们：\n\n');
    await walk.open('片段.speech');
    await walk.page.keyboard.press('Control+End');
    await walk.command('Rostrum: Insert Part…');
    const input = walk.page.getByPlaceholder('A part of a speech: its name, pinyin or initials');
    await input.waitFor();
    await walk.picture('insert-part');
    await input.fill('谢谢大家');
    await walk.choose('谢谢大家');
    await walk.page.locator('.view-line', { hasText: '谢谢大家！' }).first().waitFor();
    expect(await walk.save('片段.speech')).toContain('谢谢大家！');
  });

  test('Copy Outline puts the leads on the clipboard', async () => {
    await walk.open('春耕.speech');
    await walk.command('Rostrum: Copy Outline');
    const copied = (): Promise<string> => walk.page.evaluate(() => navigator.clipboard.readText());
    await expect.poll(copied, soon).toContain('压实责任，搞好服务');
    const lines = (await copied()).split('\n').map((each) => each.trimEnd());
    expect(lines.findIndex((each) => each.includes('认清节气'))).toBeLessThan(
      lines.findIndex((each) => each.includes('墒情不等人')),
    );
  });

  test('malformed front matter is in the Problems panel, and the text is untouched', async () => {
    const text = '---\n标题: [未完\n---\n同志们：\n';
    await walk.write('坏头.speech', text);
    await walk.open('坏头.speech');
    await walk.page.locator('.monaco-editor .squiggly-error, .monaco-editor .squiggly-warning').first().waitFor();
    await walk.command('Problems: Focus on Problems View');
    await walk.page.locator('.markers-panel .monaco-list-row', { hasText: 'front matter' }).first().waitFor();
    await walk.picture('problems');
    expect(await walk.read('坏头.speech')).toBe(text);
    await walk.command('View: Toggle Panel Visibility');
  });

  test('the extension said nothing of an error', () => {
    expect(walk.errors()).toEqual([]);
  });

  test('nothing was wanted from outside of this machine', () => {
    expect(walk.outside()).toEqual([]);
  });

  /** Waits for the suggestion of that name and takes it. */
  async function acceptSuggestion(name: string): Promise<void> {
    const row = walk.page.locator('.suggest-widget.visible .monaco-list-row', { hasText: name }).first();
    for (let attempt = 1; !(await row.isVisible()); attempt += 1) {
      await walk.page.keyboard.press('Control+Space');
      try {
        await row.waitFor({ timeout: 4000 });
      } catch (error) {
        if (attempt === 3) throw error;
      }
    }
    await walk.picture(`suggestions-${name}`);
    // A list that is drawn anew between press and release of the mouse swallows the click.
    await expect
      .poll(async () => {
        if (await row.isVisible()) await row.click({ timeout: 2000 }).catch(() => undefined);
        await walk.page.waitForTimeout(300);
        return row.isVisible();
      }, soon)
      .toBe(false);
    // Out of the tab stops, as one who is content with the words.
    await walk.page.keyboard.press('Escape');
  }
});
