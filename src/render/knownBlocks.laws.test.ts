import fc from 'fast-check';
import { expect, test } from 'vitest';
import { disordered, ordered } from '../../test/speechArbitraries.ts';
import { parseSpeech } from '../core/parser/parseSpeech.ts';
import { layoutSpeech, type SpeechLayout } from '../layout/layoutSpeech.ts';
import { officialSetup } from '../layout/pageSetup.ts';
import { linesOfBlocks } from './blockLines.ts';
import { KnownBlocks } from './knownBlocks.ts';
import { speechBlocks } from './speechHtml.ts';

const speeches = fc.oneof(
  disordered,
  ordered.map((text) => `---\n日期: 2026年1月5日\n---\n在重点工作推进会议上的讲话\n${text}李四明\n2026年1月5日\n`),
);
const inserted = fc.oneof(
  fc.constantFrom(
    '一',
    '。',
    '\n',
    '“',
    '<!--',
    '-->',
    '**',
    '#',
    '二、抓落实\n',
    '（一）',
    '',
    '{3分钟}',
    '（掌声）',
    '　',
  ),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
);
const edits = fc.array(fc.tuple(fc.nat(), fc.nat({ max: 12 }), inserted), { minLength: 1, maxLength: 8 });

function edited(text: string, [at, removed, added]: readonly [number, number, string]): string {
  const start = at % (text.length + 1);
  return text.slice(0, start) + added + text.slice(start + removed);
}

test('after any edits the blocks are those of the text from nothing', () => {
  fc.assert(
    fc.property(speeches, edits, (draft, changes) => {
      const known = new KnownBlocks();
      let text = draft;
      let layout: SpeechLayout | undefined;
      for (const change of [undefined, ...changes]) {
        if (change !== undefined) text = edited(text, change);
        const speech = parseSpeech(text);
        layout = layoutSpeech(speech, officialSetup, layout);
        expect(speechBlocks(speech, layout, undefined, known)).toEqual(speechBlocks(speech, layoutSpeech(speech)));
      }
    }),
  );
});

test('what stays is not rendered again', () => {
  const text = '标题\n同志们：\n一、甲\n正文一。\n二、乙\n正文二。';
  const known = new KnownBlocks();
  const speech = parseSpeech(text);
  const layout = layoutSpeech(speech);
  speechBlocks(speech, layout, undefined, known);
  const next = parseSpeech(text.replace('正文一', '正文新'));
  const after = layoutSpeech(next, officialSetup, layout);
  const rendered: string[] = [];
  const linesOf = linesOfBlocks(after);
  for (const paragraph of next.paragraphs) {
    const lines = linesOf(paragraph.span.start);
    if (lines === undefined || paragraph.kind === 'title') continue;
    known.html(next.text, paragraph, lines, () => {
      rendered.push(next.text.slice(paragraph.span.start, paragraph.span.end));
      return '';
    });
  }
  expect(rendered).toEqual(['正文新。']);
});
