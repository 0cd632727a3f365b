import { expect, test } from 'vitest';
import { parseSpeech } from '../core/parser/parseSpeech.ts';
import { officialSetup } from './pageSetup.ts';
import { printedParagraphs } from './printedParagraphs.ts';

/** Each paragraph as `role text`, with the face of each piece that is not 仿宋, `*` where it is bold. */
function printed(source: string): string[] {
  return printedParagraphs(parseSpeech(source), officialSetup).map(({ role, rank, text, pieces }) => {
    const looks = pieces.map(({ start, end, face, bold }) => {
      const look = `${face === 'fangsong' ? '' : face}${bold ? '*' : ''}`;
      return look === '' ? text.slice(start, end) : `${look}(${text.slice(start, end)})`;
    });
    return `${role}${rank ?? ''} ${looks.join('')}`.trimEnd();
  });
}

test.each([
  [
    'head, one blank line, text',
    '机密\n在会上的讲话\n（2026年1月5日）\n区长　方　远\n\n同志们：\n　　大家好。',
    [
      'classification heiti(机密)',
      'title xiaobiaosong(在会上的讲话)',
      'byline kaiti(（2026年1月5日）)',
      'byline kaiti(区长　方　远)',
      'blank',
      'salutation 同志们：',
      'body 大家好。',
    ],
  ],
  [
    'headings by their rank, alone and run in',
    '同志们：\n一、认识\n（一）看。说话。\n1.做。\n（1）想。\n二、任务',
    [
      'salutation 同志们：',
      'heading1 heiti(一、认识)',
      'body kaiti(（一）看。)说话。',
      'heading3 1.做。',
      'heading4 （1）想。',
      'heading1 heiti(二、任务)',
    ],
  ],
  [
    'what is written and not printed',
    '同志们：\n# 一、认识{3分钟}\n要**抓好**。<!-- 核对 -->\n甲<!-- 乙 -->丙 {x}',
    ['salutation 同志们：', 'heading1 heiti(一、认识)', 'body 要*(抓好)。', 'body 甲丙 {x}'],
  ],
  [
    'a title over several lines is one paragraph',
    '凝心聚力\n开创新局面\n——在会上的讲话\n同志们：',
    [
      'title xiaobiaosong(凝心聚力)xiaobiaosong(\n)xiaobiaosong(开创新局面)',
      'subtitle kaiti(——在会上的讲话)',
      'blank',
      'salutation 同志们：',
    ],
  ],
  [
    'what the front matter alone says',
    '---\n标题: 在会上的讲话\n副题: 提纲\n日期: 2026年1月5日\n讲话人: 方远\n职务: 区长\n---\n同志们：',
    [
      'title xiaobiaosong(在会上的讲话)',
      'subtitle kaiti(——)kaiti(提纲)',
      'byline kaiti(（)kaiti(2026年1月5日)kaiti(）)',
      'byline kaiti(区长　方远)',
      'blank',
      'salutation 同志们：',
    ],
  ],
  [
    'a signature stands apart',
    '述职报告\n同志们：\n好。\n特此报告，请予评议。\n李四明\n2026年1月5日',
    [
      'title xiaobiaosong(述职报告)',
      'blank',
      'salutation 同志们：',
      'body 好。',
      'body 特此报告，请予评议。',
      'blank',
      'signature 李四明',
      'signature 2026年1月5日',
    ],
  ],
  [
    'contents that are written out',
    '在会上的讲话\n目　录\n一、提高认识\n　　（一）看到成绩\n同志们：\n好。',
    [
      'title xiaobiaosong(在会上的讲话)',
      'blank',
      'contentsTitle heiti(目　录)',
      'contents 一、提高认识',
      'contents （一）看到成绩',
      'blank',
      'salutation 同志们：',
      'body 好。',
    ],
  ],
  ['nothing', '', []],
  ['nothing but what is not printed', '<!-- 甲 -->\n\n', []],
])('%s', (_name, source, answer) => {
  expect(printed(source)).toEqual(answer);
});

test('each piece tells where it is written', () => {
  const source = '---\n日期: 2026年1月5日\n---\n# 在会上\n的讲话\n\n　　同志们：\n要<!-- 注 -->**抓好**。';
  for (const { text, pieces, span } of printedParagraphs(parseSpeech(source), officialSetup)) {
    let at = 0;
    for (const { start, end, offset } of pieces) {
      expect(start).toBe(at);
      at = end;
      if (offset !== undefined) {
        expect(source.slice(span.start + offset, span.start + offset + end - start)).toBe(text.slice(start, end));
      }
    }
    expect(at).toBe(text.length);
  }
});

/** Characters from the right edge. */
function fromRight(source: string): number[] {
  return printedParagraphs(parseSpeech(source), officialSetup)
    .filter(({ role }) => role === 'signature')
    .map((paragraph) => (paragraph.fromRight ?? 0) / 315);
}

test('the date begins two characters further right than a longer name, which stands two characters from the edge', () => {
  const [name = 0, date = 0] = fromRight('述职报告\n同志们：\n特此报告。\n青川县人民政府办公室\n2026年1月5日');
  expect(name * 315).toBe(640);
  // The name is 10 characters wide, the date 4 and 6 digits of half a character.
  expect(date * 315).toBe(640 + 10 * 315 - 640 - (3 * 315 + 6 * 155));
});

test('a longer date stands two characters from the edge itself', () => {
  const [name = 0, date = 0] = fromRight('述职报告\n同志们：\n特此报告。\n李四明\n2026年1月5日');
  expect(date * 315).toBe(640);
  expect(name * 315).toBe(640 + 640 + (3 * 315 + 6 * 155) - 3 * 315);
});
