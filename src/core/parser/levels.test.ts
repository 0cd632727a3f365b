import { expect, test } from 'vitest';
import { parseSpeech } from './parseSpeech.ts';

const HEAD = '关于某项工作的讲话\n同志们：\n';

/** The outline, indented by level: number of the series, `?` where the parent lies in a gap, marker and lead. */
function placesOf(body: string): string[] {
  return parseSpeech(HEAD + body).nodes.map(
    ({ level, series, parentMissing, marker, lead }) =>
      `${'  '.repeat(level - 1)}${series}${parentMissing ? '?' : ''} ${marker}|${lead}`,
  );
}

test.each<[name: string, body: string, places: string[]]>([
  [
    'an unmarked paragraph ends bullets',
    '——甲。文。\n——乙。文。\n这里另说。一是丙，二是丁。',
    ['1 ——|甲', '1 ——|乙', '2 一是|丙', '2 二是|丁'],
  ],
  [
    'what opens a series within a bullet stands in it',
    '——甲。文。\n——乙。一是丙，二是丁。',
    ['1 ——|甲', '1 ——|乙', '  1 一是|丙', '  1 二是|丁'],
  ],
  [
    'an unmarked paragraph ends a finished series',
    '第一，甲。文。\n第二，乙。文。\n另起一段。一是丙，二是丁。',
    ['1 第一|甲', '1 第二|乙', '2 一是|丙', '2 二是|丁'],
  ],
  [
    'it ends no series that goes on behind it',
    '第一，甲。文。\n说明如下：一是丙，二是丁。\n第二，乙。文。',
    ['1 第一|甲', '  1 一是|丙', '  1 二是|丁', '1 第二|乙'],
  ],
  [
    'it ends no series whose member stands alone like a heading',
    '第一，甲\n第二，乙\n有两点说明。一是丙，二是丁。',
    ['1 第一|甲', '1 第二|乙', '  1 一是|丙', '  1 二是|丁'],
  ],
  [
    'a member that announces a list holds it',
    '第一，甲。文。\n第二，这里要抓。为此办好两件事。\n一是丙。文。\n二是丁。文。',
    ['1 第一|甲', '1 第二|这里要抓', '  1 一是|丙', '  1 二是|丁'],
  ],
  [
    'a member that says more and announces none does not',
    '第一，甲。文。\n第二，要抓紧。不能等。\n一是丙。文。\n二是丁。文。',
    ['1 第一|甲', '1 第二|要抓紧', '2 一是|丙', '2 二是|丁'],
  ],
  [
    'a series restarts under one heading',
    '一、甲\n第一，子。文。\n第二，丑。文。\n说明一下。\n第一，寅。文。\n第二，卯。文。\n二、乙',
    ['1 一、|甲', '  1 第一|子', '  1 第二|丑', '  2 第一|寅', '  2 第二|卯', '1 二、|乙'],
  ],
  [
    'a series restarts at the top',
    '第一，甲。文。\n第二，乙。文。\n第一，丙。文。\n第二，丁。文。',
    ['1 第一|甲', '1 第二|乙', '2 第一|丙', '2 第二|丁'],
  ],
  [
    '第一部分 within a paragraph keeps its rank',
    '今天讲课。第一部分：甲。文。第二部分：乙。一是丙，二是丁。',
    ['1 第一部分：|甲', '1 第二部分：|乙', '  1 一是|丙', '  1 二是|丁'],
  ],
  [
    'a series behind the colon of a sentence stands in the member that opens it',
    '讲两点：第一，要学。第二，要办好两件事：一是丙，二是丁。',
    ['1 第一|要学', '1 第二|要办好两件事：一是丙，二是丁', '  1 一是|丙', '  1 二是|丁'],
  ],
  [
    'behind the colon of another sentence it does not',
    '讲两点：第一，要学。第二，要干。为此要办好两件事：一是丙，二是丁。',
    ['1 第一|要学', '1 第二|要干', '2 一是|丙', '2 二是|丁'],
  ],
  [
    'a series right behind the lead of the last member, as behind the one before it',
    '讲话。第一，甲。第二，乙。一要子，二要丑。第三，丙。一是寅，二是卯。',
    ['1 第一|甲', '1 第二|乙', '  1 一要|子', '  1 二要|丑', '1 第三|丙', '  1 一是|寅', '  1 二是|卯'],
  ],
  [
    'not behind a sentence more',
    '讲话。第一，甲。一要子，二要丑。第二，乙。总之要实干。一是寅，二是卯。',
    ['1 第一|甲', '  1 一要|子', '  1 二要|丑', '1 第二|乙', '2 一是|寅', '2 二是|卯'],
  ],
  [
    'nor where the one before holds none',
    '讲话。第一，甲。第二，乙。一是寅，二是卯。',
    ['1 第一|甲', '1 第二|乙', '2 一是|寅', '2 二是|卯'],
  ],
  [
    '最后 within a paragraph stands beside 第二',
    '第一，甲。第二，乙。最后，丙。',
    ['1 第一|甲', '1 第二|乙', '2 最后|丙'],
  ],
  [
    'inside a member its series, too',
    '一、总题\n文。\n第一，甲；第二，乙；最后，丙。\n二、又题',
    ['1 一、|总题', '  1 第一|甲', '  1 第二|乙', '  2 最后|丙', '1 二、|又题'],
  ],
  ['最后 ends a sequence', '首先，甲。文。\n其次，乙。文。\n最后，丙。文。', ['1 首先|甲', '1 其次|乙', '1 最后|丙']],
  ['a skipped number stays in its series', '一、甲\n（一）子\n三、乙', ['1 一、|甲', '  1 （一）|子', '1 三、|乙']],
  ['a repeated number stays in its series', '一、甲\n二、乙\n二、丙', ['1 一、|甲', '1 二、|乙', '1 二、|丙']],
  [
    '一、 inside 一、 when the outer goes on',
    '一、甲\n一、子\n二、丑\n二、乙',
    ['1 一、|甲', '  1 一、|子', '  1 二、|丑', '1 二、|乙'],
  ],
  [
    '一是 once more begins the series that has a 二是',
    '要看到，一是人员少，一是经费少，二是时间少。',
    ['1 一是|人员少', '2 一是|经费少', '2 二是|时间少'],
  ],
  [
    '一是 twice stays in its paragraph',
    '原因是，一是人员少，一是经费少。\n再看，一是任务重，一是时间紧。',
    ['1 一是|人员少', '1 一是|经费少', '2 一是|任务重', '2 一是|时间紧'],
  ],
  [
    'an inline series in an item of the same form',
    '一是抓学习。其中要做到一是真学真懂，二是真信真用。文。\n二是抓落实。文。',
    ['1 一是|抓学习', '  1 一是|真学真懂', '  1 二是|真信真用', '1 二是|抓落实'],
  ],
  [
    'behind a gap a higher series shows the level',
    '〔此处省略9字〕\n（三）甲\n（四）乙\n二、丙',
    ['  1? （三）|甲', '  1? （四）|乙', '2 二、|丙'],
  ],
  [
    'behind a gap the level is that before it',
    '一、甲\n（一）子\n（二）丑\n〔此处省略9字〕\n（四）寅',
    ['1 一、|甲', '  1 （一）|子', '  1 （二）|丑', '  2? （四）|寅'],
  ],
  [
    'behind a gap 第二 after 第三 is the outer series',
    '〔此处省略9字〕\n第三，甲。文。\n第二，乙。文。',
    ['  1? 第三|甲', '2 第二|乙'],
  ],
  [
    'members on two sides of a gap are two series',
    '一、甲\n二、乙\n〔此处省略9字〕\n三、丙',
    ['1 一、|甲', '1 二、|乙', '2 三、|丙'],
  ],
  ['hashes nest by their number', '# 标题\n## 甲\n### 子\n## 乙', ['1 |标题', '  1 |甲', '    1 |子', '  1 |乙']],
  [
    '首先 其次 第三 inside 第二',
    '第一，甲。文。\n第二，乙。文。\n首先，子。文。\n其次，丑。文。\n第三，丙。文。',
    ['1 第一|甲', '1 第二|乙', '  1 首先|子', '  1 其次|丑', '  1 第三|丙'],
  ],
  [
    '其次 at a start goes on with 首先 at a start',
    '首先，甲。这里首先是子，其次是丑。\n其次，乙。文。',
    ['1 首先|甲', '  1 首先|是子', '  1 其次|是丑', '1 其次|乙'],
  ],
  [
    'bullets stand under a heading, the next heading above them',
    '一、甲\n——子。\n——丑。\n二、乙\n——寅。\n——卯。',
    ['1 一、|甲', '  1 ——|子', '  1 ——|丑', '1 二、|乙', '  1 ——|寅', '  1 ——|卯'],
  ],
  [
    'parts hold headings of the first rank',
    '第一部分 甲\n一、子\n二、丑\n第二部分 乙\n一、寅',
    ['1 第一部分|甲', '  1 一、|子', '  1 二、|丑', '1 第二部分|乙', '  1 一、|寅'],
  ],
  ['a number in the middle of nothing begins a series of its own', '三、甲\n四、乙', ['1 三、|甲', '1 四、|乙']],
])('%s', (_name, body, places) => {
  expect(placesOf(body)).toEqual(places);
});
