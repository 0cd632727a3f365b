import { expect, test } from 'vitest';
import { parseSpeech } from '../core/parser/parseSpeech.ts';
import { layoutSpeech } from '../layout/layoutSpeech.ts';
import { officialSetup } from '../layout/pageSetup.ts';
import { podiumSetup } from '../layout/podiumSetup.ts';
import { readingsWithin } from '../layout/reading/characterReadings.ts';
import { printHtml } from './printHtml.ts';

function pagesOf(source: string): string {
  const speech = parseSpeech(source);
  return printHtml(speech, layoutSpeech(speech));
}

test('a sheet for each page, a line for each line, with the number of the page', () => {
  const html = pagesOf(`在会上的讲话\n同志们：\n${'国'.repeat(26 + 28 * 21)}`);
  const sections = html.match(/<section id="page-\d+">.*?<\/section>/g) ?? [];
  expect(sections).toHaveLength(2);
  expect(sections.map((section) => section.match(/<p (?:class="full" )?style/g)?.length)).toEqual([21, 3]);
  expect(sections[1]).toContain('<p class="number">— 2 —</p>');
});

test('lines stand where the layout says, in the faces of the layout', () => {
  const html = pagesOf('在会上的讲话\n同志们：\n（一）看**清**楚。说。\n（二）做。干。');
  // The fourth line of the page, below title, blank line and salutation, two characters in.
  expect(html).toContain(
    '<p style="top:191.75pt;left:111.35pt;width:141.75pt"><span class="kaiti">（一）看</span><span class="kaiti bold">清</span><span class="kaiti">楚。</span><span class="fangsong">说。</span></p>',
  );
  expect(html).toContain('<span class="xiaobiaosong large">在会上的讲话</span>');
});

test('nothing of the text becomes an element, and nothing is loaded', () => {
  const text = '</style></title><script>alert(1)</script><img src="http://outside.invalid/a.png" onerror=alert(1)>';
  const html = pagesOf(
    `---\n职务: ${JSON.stringify(text)}\n---\n# ${text}\n同志们：\n一、${text}\n${text.repeat(4)}\u0000\ud800`,
  );
  expect(html.match(/<(?!\/?(?:html|head|body|meta|title|style|section|p|span|a)\b|!DOCTYPE)/g)).toBeNull();
  expect(html).not.toMatch(/<script|<img|url\(|href="(?!#page-\d)/);
  expect(html).toContain("default-src 'none'; style-src 'unsafe-inline'");
  expect(html).toContain('\ufffd');
});

test('contents lead to the pages, with dots up to the number', () => {
  const speech = parseSpeech(`同志们：\n一、甲\n${'国'.repeat(28 * 22)}\n二、乙`);
  const options = { stageDirections: 'small', contents: true } as const;
  const html = printHtml(speech, layoutSpeech(speech, officialSetup, undefined, options));
  expect(html).toMatch(/<a href="#page-2"><span class="fangsong">二、乙<\/span><\/a>/);
  expect(html).toMatch(/right:73\.7pt"><a href="#page-2">\.{90,110}<span class="page">2<\/span><\/a>/);
  expect(html.match(/<section id="page-2">/g)).toHaveLength(1);
});

test('stage directions that are set apart are smaller', () => {
  const speech = parseSpeech('同志们：\n好！（掌声）');
  const options = { stageDirections: 'small', contents: false } as const;
  expect(printHtml(speech, layoutSpeech(speech, officialSetup, undefined, options))).toContain(
    '<span class="kaiti small">（掌声）</span>',
  );
});

test('nothing printed gives no sheet', () => {
  expect(pagesOf('')).toContain('<body></body>');
});

test('the large copy has its marks, Pinyin over its characters, and says which pages are to be turned', () => {
  const source = `同志们：\n${'由单志远同志牵头，／*一定*要**抓紧**。（掌声）'.repeat(30)}`;
  const speech = parseSpeech(source);
  const layout = layoutSpeech(speech, podiumSetup(20));
  const html = printHtml(speech, layout, speech.paragraphs.flatMap(readingsWithin(speech, undefined)));
  expect(html).toContain('<span class="read" data-pinyin="shàn">单</span>');
  expect(html).toContain('<span class="fangsong bold pause">／</span>');
  expect(html).toContain('<span class="fangsong bold stress">一定</span>');
  expect(html).toContain('<span class="fangsong bold stress">抓紧</span>');
  expect(html).toContain('<span class="kaiti bold stageDirection">（掌声）</span>');
  expect(html.match(/class="turn/g)).toHaveLength(layout.pages.length - 1);
  expect(pagesOf(source)).not.toMatch(/／|class="(?:turn|read)/);
});
