import type { Page } from 'playwright-core';
import type { SpeechLayout } from '../../src/layout/layoutSpeech.ts';

/** The lines of the layout without blanks at their ends. */
export function laidLines({ paragraphs }: SpeechLayout): string[] {
  return paragraphs.flatMap(({ printed, lines }) =>
    printed.role === 'blank' ? [] : lines.map(({ start, end }) => printed.text.slice(start, end).trim()),
  );
}

/** The lines as the browser draws them: what stands at one height of one block. */
export async function drawnLines(page: Page): Promise<string[]> {
  return await page.evaluate(() => {
    const lines: string[] = [];
    for (const block of document.querySelectorAll('article > *')) {
      const own = new Map<number, string>();
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
      const pitch = Number.parseFloat(getComputedStyle(block).lineHeight);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        if (!(node instanceof Text)) continue;
        const range = document.createRange();
        for (let at = 0; at < node.length; at++) {
          range.setStart(node, at);
          range.setEnd(node, at + 1);
          const rect = range.getClientRects()[0];
          if (rect === undefined) continue;
          const line = Math.round((rect.top + rect.bottom) / 2 / (pitch / 2));
          const near = [line, line - 1, line + 1].find((each) => own.has(each)) ?? line;
          own.set(near, (own.get(near) ?? '') + node.data[at]);
        }
      }
      lines.push(...[...own.values()].map((line) => line.trim()));
    }
    return lines;
  });
}

/** How far each page's first line stands below the top margin of its sheet, in CSS pixels. */
export async function offsetsOnSheets(page: Page): Promise<number[]> {
  return await page.evaluate(() => {
    const sheets = [...document.querySelectorAll('.sheet')].map((sheet) => sheet.getBoundingClientRect().top);
    const article = document.querySelector('article');
    const margin = article === null ? 0 : Number.parseFloat(getComputedStyle(article).paddingTop);
    const starts = [...document.querySelectorAll('.page-gap, [data-page-start]')].map((start) => {
      const { top, bottom } = start.getBoundingClientRect();
      return start.className === 'page-gap' ? bottom : top;
    });
    return starts.map((start, index) => start - margin - (sheets[index + 1] ?? Number.NaN));
  });
}
