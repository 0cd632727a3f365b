import fc from 'fast-check';
import { expect, test } from 'vitest';
import { disordered, ordered } from '../../test/speechArbitraries.ts';
import { parseSpeech } from '../core/parser/parseSpeech.ts';
import { layoutSpeech, type SpeechLayout } from './layoutSpeech.ts';
import { officialSetup, type PageSetup } from './pageSetup.ts';
import { printedParagraphs } from './printedParagraphs.ts';
import { advancesOf, passingAdvances, textSetting } from './textWidth.ts';

/** A small page, so that short texts have several. */
const smallPage: PageSetup = {
  ...officialSetup,
  width: officialSetup.left + officialSetup.right + 2600,
  linesPerPage: 4,
};

const speeches = fc.oneof(
  disordered,
  ordered.map((text) => `---\n日期: 2026年1月5日\n---\n在重点工作推进会议上的讲话\n${text}李四明\n2026年1月5日\n`),
);
const inserted = fc.oneof(
  fc.constantFrom('一', '。', '\n', '“', '<!--', '-->', '**', '#', '12.5%', '二、抓落实\n', '', '——', '\r\n', '　'),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
);
const edits = fc.array(fc.tuple(fc.nat(), fc.nat({ max: 12 }), inserted), { minLength: 1, maxLength: 6 });

function edited(text: string, [at, removed, added]: readonly [number, number, string]): string {
  const start = at % (text.length + 1);
  return text.slice(0, start) + added + text.slice(start + removed);
}

test('after any edits the layout is that of the text from nothing', () => {
  fc.assert(
    fc.property(speeches, edits, fc.constantFrom(officialSetup, smallPage), (source, changes, setup) => {
      let text = source;
      let layout: SpeechLayout = layoutSpeech(parseSpeech(text), setup);
      for (const change of changes) {
        text = edited(text, change);
        layout = layoutSpeech(parseSpeech(text), setup, layout);
        expect(layout).toEqual(layoutSpeech(parseSpeech(text), setup));
      }
    }),
  );
});

test('every line stands on one page, in order, and no page has more lines than it holds', () => {
  fc.assert(
    fc.property(speeches, (source) => {
      const { paragraphs, pages } = layoutSpeech(parseSpeech(source), smallPage);
      const numbers: string[] = [];
      for (const [paragraph, { lines }] of paragraphs.entries()) {
        for (const line of lines.keys()) numbers.push(`${paragraph}.${line}`);
      }
      const starts = pages.map(({ paragraph, line }) => numbers.indexOf(`${paragraph}.${line}`));
      expect(starts[0] ?? 0).toBe(0);
      for (const [page, start] of starts.entries()) {
        const count = (starts[page + 1] ?? numbers.length) - start;
        expect(count).toBeGreaterThan(0);
        expect(count).toBeLessThanOrEqual(smallPage.linesPerPage);
      }
    }),
  );
});

test('the lines of a paragraph cover what is printed of it', () => {
  fc.assert(
    fc.property(speeches, (source) => {
      for (const { printed, lines } of layoutSpeech(parseSpeech(source), smallPage).paragraphs) {
        expect(lines.map(({ start, end }) => printed.text.slice(start, end)).join('')).toBe(printed.text);
        expect(lines[0]?.start).toBe(0);
      }
    }),
  );
});

test('CRLF gives the same lines and pages as LF', () => {
  fc.assert(
    fc.property(speeches, (source) => {
      const text = source.replaceAll('\r\n', '\n');
      const texts = (from: string) => {
        const { paragraphs, pages } = layoutSpeech(parseSpeech(from));
        return { lines: paragraphs.map(({ printed, lines }) => [printed.role, printed.text, lines]), pages };
      };
      expect(texts(text.replaceAll('\n', '\r\n'))).toEqual(texts(text));
    }),
  );
});

test('a paragraph is as wide read from the speech as read from what is printed of it', () => {
  fc.assert(
    fc.property(speeches, (source) => {
      const setting = textSetting(officialSetup);
      for (const printed of printedParagraphs(parseSpeech(source), officialSetup)) {
        const { text, pieces } = printed;
        const passing = passingAdvances(source, printed, setting).subarray(0, text.length);
        expect([...passing]).toEqual([...advancesOf(text, pieces, setting)]);
      }
    }),
  );
});
