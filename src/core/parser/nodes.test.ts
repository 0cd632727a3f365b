import { expect, test } from 'vitest';
import { parseSpeech } from './parseSpeech.ts';

const HEAD = '关于某项工作的讲话\n同志们：\n';

/** Kind, lead, section (`/` for a line end) and seconds of each node. */
function sectionsOf(body: string): string[] {
  const text = HEAD + body;
  return parseSpeech(text).nodes.map(({ kind, lead, section, budget }) =>
    [kind, lead, text.slice(section.start, section.end).replaceAll('\n', '/'), budget ?? ''].join(' | '),
  );
}

test.each<[name: string, body: string, sections: string[]]>([
  [
    'a heading alone, with or without its full stop',
    '一、甲\n正文。\n二、乙。\n正文。',
    ['H | 甲 | 一、甲/正文。 | ', 'H | 乙 | 二、乙。/正文。 | '],
  ],
  [
    'a run-in heading ends at its first mark',
    '（一）抓学习；要深入。\n（二）抓落实！要有力。',
    ['P | 抓学习 | （一）抓学习；要深入。 | ', 'P | 抓落实 | （二）抓落实！要有力。 | '],
  ],
  [
    'a colon ends no lead',
    '一、目标：两年见效。正文。\n二、路径',
    ['P | 目标：两年见效 | 一、目标：两年见效。正文。 | ', 'H | 路径 | 二、路径 | '],
  ],
  [
    'a budget is no part of the lead',
    '一、甲{3分钟}\n二、乙。{30秒}正文。\n三、丙 ｛2分30秒｝',
    ['H | 甲 | 一、甲{3分钟} | 180', 'P | 乙 | 二、乙。{30秒}正文。 | 30', 'H | 丙 | 三、丙 ｛2分30秒｝ | 150'],
  ],
  [
    'braces that are no budget are text',
    '一、甲{三分钟}\n二、乙{0秒}',
    ['H | 甲{三分钟} | 一、甲{三分钟} | ', 'H | 乙{0秒} | 二、乙{0秒} | '],
  ],
  [
    'braces elsewhere are text',
    '一、甲。正文{3分钟}。\n二、乙',
    ['P | 甲 | 一、甲。正文{3分钟}。 | ', 'H | 乙 | 二、乙 | '],
  ],
  [
    'a comma before the next member is left off',
    '要一是抓紧学习，二是抓紧落实，三是抓紧检查。',
    ['I | 抓紧学习 | 一是抓紧学习， | ', 'I | 抓紧落实 | 二是抓紧落实， | ', 'I | 抓紧检查 | 三是抓紧检查。 | '],
  ],
  [
    'the last member ends with its paragraph',
    '一、甲\n一是抓紧学习，二是抓紧落实。还要检查。\n另一段。\n二、乙',
    [
      'H | 甲 | 一、甲/一是抓紧学习，二是抓紧落实。还要检查。/另一段。 | ',
      'P | 抓紧学习 | 一是抓紧学习， | ',
      'I | 抓紧落实 | 二是抓紧落实。还要检查。 | ',
      'H | 乙 | 二、乙 | ',
    ],
  ],
  [
    'a heading that lost its line end runs on to the next heading',
    '一、甲\n正文。二、乙。文。\n正文。\n三、丙',
    ['H | 甲 | 一、甲/正文。 | ', 'I | 乙 | 二、乙。文。/正文。 | ', 'H | 丙 | 三、丙 | '],
  ],
  [
    'so does the last heading',
    '一、甲\n正文。二、乙。文。\n正文。',
    ['H | 甲 | 一、甲/正文。 | ', 'I | 乙 | 二、乙。文。/正文。 | '],
  ],
  [
    'the last heading ends before the closing',
    '一、甲\n二、乙\n正文。\n同志们！让我们一起努力，为实现目标而奋斗！',
    ['H | 甲 | 一、甲 | ', 'H | 乙 | 二、乙/正文。 | '],
  ],
  [
    'a section holds what stands under it',
    '一、甲\n（一）子\n文。\n（二）丑\n二、乙',
    [
      'H | 甲 | 一、甲/（一）子/文。/（二）丑 | ',
      'H | 子 | （一）子/文。 | ',
      'H | 丑 | （二）丑 | ',
      'H | 乙 | 二、乙 | ',
    ],
  ],
  ['a heading by # is its whole line', '# 甲。乙。\n正文。', ['H | 甲。乙 | # 甲。乙。/正文。 | ']],
  [
    'indentation belongs to the section of the next',
    '　　一、甲\n　　正文。\n　　二、乙',
    ['H | 甲 | 一、甲/　　正文。 | ', 'H | 乙 | 二、乙 | '],
  ],
])('%s', (_name, body, sections) => {
  expect(sectionsOf(body)).toEqual(sections);
});
