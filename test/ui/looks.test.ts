import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openWalk, themes, type Walk } from './walk.ts';

const sample = '专委会工作会讲话.speech';

/** Pictures for people to look at; what is asserted is that the preview takes the theme's colours and can be read. */
describe('the views in each theme', () => {
  let walk: Walk;

  beforeAll(async () => {
    walk = await openWalk({ language: 'zh-cn', outlineLabel: '提纲', containerLabel: '讲话稿' });
    await walk.open(sample);
    await walk.showOutline();
    await walk.command('讲话稿: 在侧边打开预览');
    await walk.preview().locator('#speech').getByText('提高认识').first().waitFor();
    await walk.focus(sample);
  });

  afterAll(() => walk?.close());

  test.each(themes)('%s: outline, editor and preview', async (theme) => {
    await walk.setTheme(theme);
    const contrast = (): Promise<number> => walk.preview().locator('#speech').evaluate(contrastOfText);
    await expect.poll(contrast, { timeout: 10_000 }).toBeGreaterThanOrEqual(4.5);
    await walk.page.waitForTimeout(500);
    await walk.picture(`views-${theme}`);
  });

  test('nothing was wanted from outside of this machine', () => {
    expect(walk.outside()).toEqual([]);
  });
});

/** Runs in the page: contrast of the text and what lies behind it, 1 to 21 (WCAG 2, relative luminance). */
function contrastOfText(element: Element): number {
  const view = element.ownerDocument.defaultView;
  if (view === null) return 0;
  const channels = (color: string): readonly number[] => (color.match(/[\d.]+/g) ?? []).map(Number);
  const luminance = (color: string): number => {
    const [red = 0, green = 0, blue = 0] = channels(color).map((channel) => {
      const part = channel / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const background = (start: Element | null): string => {
    for (let each = start; each !== null; each = each.parentElement) {
      const color = view.getComputedStyle(each).backgroundColor;
      if (channels(color)[3] !== 0) return color;
    }
    return 'rgb(255, 255, 255)';
  };
  // The text stands on sheets of paper that lie beside it in the tree.
  const paper = element.ownerDocument.querySelector('.sheet');
  const [light = 0, dark = 0] = [
    luminance(view.getComputedStyle(element).color),
    luminance(background(paper ?? element)),
  ].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}
