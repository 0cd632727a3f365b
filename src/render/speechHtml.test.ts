import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFixtures } from '../../test/fixtures/render/readFixtures.ts';
import { parseSpeech } from '../core/parser/parseSpeech.ts';
import { speechBlocks } from './speechHtml.ts';

const fixtures = readFixtures(readFileSync(new URL('../../test/fixtures/render/speech.txt', import.meta.url), 'utf8'));

function htmlOf(source: string): string[] {
  return speechBlocks(parseSpeech(source)).map(({ html }) => html);
}

test('all fixtures are read', () => {
  expect(fixtures).toHaveLength(11);
});

test.each(fixtures.map(({ name, source, expected }) => [name, source, expected]))('%s', (_name, source, expected) => {
  expect(htmlOf(source).join('\n')).toBe(expected);
});

/** Every one of them would be more than text to a browser or to Markdown. */
const injections = [
  '<script>alert(1)</script>',
  '</article></main><script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg/onload=alert(1)>',
  '"><style>*{display:none}</style>',
  "' onmouseover='alert(1)",
  '<!--[if IE]><script>alert(1)</script><![endif]',
  '<iframe srcdoc="<script>alert(1)</script>">',
  '<a href="javascript:alert(1)">点</a>',
  '[点](javascript:alert(1))',
  '![图](https://example.invalid/a.png)',
  '<https://example.invalid>',
  '&lt;script&gt;',
  '&#60;script&#62;',
  '\\<script\\>',
  '`<b>`',
  '~~~html',
  '***',
  '<b\0>',
  ']]><script>',
];

describe('nothing of the text becomes an element', () => {
  test.each([
    ['the title', (text: string) => `${text}\n同志们：\n正文。`],
    [
      'the front matter',
      (text: string) => `---\n标题: ${JSON.stringify(text)}\n讲话人: ${JSON.stringify(text)}\n---\n同志们：`,
    ],
    ['a heading', (text: string) => `同志们：\n一、${text}\n（一）${text}。${text}`],
    ['a paragraph', (text: string) => `同志们：\n${text}\n一是${text}。二是**${text}**（掌声）【${text}】`],
    ['a heading by #', (text: string) => `同志们：\n# ${text}`],
  ])('in %s', (_name, write) => {
    for (const injection of injections) {
      for (const html of htmlOf(write(injection))) expectOnlyOwnElements(html);
    }
  });
});

/** The classes of the page are its only attributes besides positions and roles. */
const ownTag =
  /<(?:(?:p|h[1-6]|span|mark|strong) class="[\w -]+"(?: data-from="\d+" data-to="\d+")?(?: role="[\w-]+")?(?: aria-level="\d")?|br|\/(?:p|h[1-6]|span|mark|strong))>/g;

function expectOnlyOwnElements(html: string): void {
  expect(html.replace(ownTag, '').replaceAll('\t', '')).not.toMatch(/[<>\p{Cc}]/u);
}

test('any text gives well-formed blocks, each one element, in which the text stands', () => {
  const bits = [
    '一、',
    '（一）',
    '1. ',
    '一是',
    '第一，',
    '# ',
    '**',
    '<!--',
    '-->',
    '〔省略〕',
    '{3分钟}',
    '（掌声）',
    '。',
    '\n',
    '\r\n',
  ];
  const texts = fc.array(fc.oneof(fc.constantFrom(...bits), fc.string({ unit: 'binary', maxLength: 6 })), {
    maxLength: 40,
  });
  fc.assert(
    fc.property(texts, (pieces) => {
      for (const html of htmlOf(pieces.join(''))) {
        expectOnlyOwnElements(html);
        expect(wellFormed(html)).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});

function wellFormed(html: string): boolean {
  const open: string[] = [];
  let roots = 0;
  for (const [, closing, tag] of html.matchAll(/<(\/?)(\w+)/g)) {
    if (tag === 'br') continue;
    if (closing === '/') {
      if (open.pop() !== tag) return false;
    } else {
      if (open.length === 0) roots++;
      open.push(tag ?? '');
    }
  }
  return open.length === 0 && roots === 1;
}

test('halves of surrogate pairs and control characters are shown as such', () => {
  expect(htmlOf('同志们：\n甲\ud800乙\u0000丙\u0007丁😀')).toContain(
    '<p class="text">甲\ufffd乙\ufffd丙\ufffd丁😀</p>',
  );
});

describe('positions', () => {
  test('a block tells its span and its line, with LF and with CRLF', () => {
    const source = '标题\n\n　　同志们：\n正文。';
    expect(speechBlocks(parseSpeech(source)).map(({ offset, end, line }) => [offset, end, line])).toEqual([
      [0, 2, 0],
      [6, 10, 2],
      [11, 14, 3],
    ]);
    const crlf = speechBlocks(parseSpeech(source.replaceAll('\n', '\r\n')));
    expect(crlf.map(({ html }) => html)).toEqual(htmlOf(source));
    expect(crlf.map(({ line }) => line)).toEqual([0, 2, 3]);
  });

  test('a block keeps its html when the text above it changes', () => {
    const text = '标题\n同志们：\n一、提高认识\n（一）看到成绩。大家很努力。\n第一，要抓紧。\n第二，要抓实。';
    const before = htmlOf(text);
    const after = htmlOf(text.replace('同志们：', '同志们：\n\n新的一段，写得长一些。'));
    expect(after.toSpliced(2, 1)).toEqual(before);
  });

  test('within a block positions count from its start, so that the text stands where they say', () => {
    const source = '同志们：\n　　一、提高认识{3分钟}\n（一）看到**成绩**。正文（掌声）';
    for (const { html, offset } of speechBlocks(parseSpeech(source))) {
      for (const [, from, to, shown] of html.matchAll(/data-from="(\d+)" data-to="(\d+)">([^<]+)</g)) {
        expect(source.slice(offset + Number(from), offset + Number(to)).startsWith(shown ?? '')).toBe(true);
      }
    }
  });
});
