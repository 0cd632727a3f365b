import { expect, test } from 'vitest';
import { parseSpeech } from '../core/parser/parseSpeech.ts';
import { seriesHighlights } from './seriesHighlights.ts';

const CURSOR = '｜';

/** What is lit, in document order; an announcement in ⟨⟩. */
function litAt(marked: string): readonly string[] {
  const text = marked.replace(CURSOR, '');
  return seriesHighlights(parseSpeech(text), marked.indexOf(CURSOR)).map(({ kind, span }) => {
    const words = text.slice(span.start, span.end);
    return kind === 'announcement' ? `⟨${words}⟩` : words;
  });
}

test.each<[string, string, readonly string[]]>([
  [
    'on a member its series and the announcement',
    '同志们：\n下面讲两点意见。\n一、甲\n（一）子。\n（二）丑。\n二｜、乙\n',
    ['⟨两点意见⟩', '一、', '二、'],
  ],
  [
    'on an inner member not the outer series',
    '同志们：\n下面讲两点意见。\n一、甲\n（一）子｜。\n（二）丑。\n二、乙\n',
    ['（一）', '（二）'],
  ],
  [
    'on the announcement its items',
    '同志们：\n要做到三｜点：一是快，二是准，三是稳。\n',
    ['⟨三点⟩', '一是', '二是', '三是'],
  ],
  [
    'items that stand before the number',
    '同志们：\n想干事、能干事、会干事三｜个问题要解决。\n',
    ['想干事', '能干事', '会干事', '⟨三个问题⟩'],
  ],
  ['a series that nobody announced', '同志们：\n一｜、甲\n二、乙\n', ['一、', '二、']],
  ['on a set term in a heading the series of the heading', '同志们：\n一、增强四个｜意识\n二、乙\n', ['一、', '二、']],
  ['nothing in running text', '同志们：\n一、甲\n正｜文。\n二、乙\n', []],
  ['nothing on a quantity', '同志们：\n去年召开7个会｜议。\n', []],
  ['not the series behind a gap', '同志们：\n一｜、甲\n二、乙\n〔此处省略30字〕\n三、丙\n四、丁\n', ['一、', '二、']],
])('%s', (_name, marked, expected) => {
  expect(litAt(marked)).toEqual(expected);
});
