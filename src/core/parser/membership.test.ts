import { expect, test } from 'vitest';
import { parseSpeech } from './parseSpeech.ts';

/** The markers that are nodes, those within a paragraph in angle brackets. */
function membersOf(body: string): string {
  const { nodes } = parseSpeech(`在会上的讲话\n同志们：\n${body}`);
  return nodes.map(({ kind, marker }) => (kind === 'I' ? `<${marker}>` : marker)).join(' ');
}

test.each<[name: string, body: string, members: string]>([
  ['a heading needs no second', '一、甲\n好。', '一、'],
  ['a bullet needs none', '开会。\n——甲，好。\n再说。', '——'],
  ['an item that opens its paragraph needs one', '开会。\n第一，甲。好。\n再说。', ''],
  ['a marker within a paragraph needs one', '要做到：一是甲。再说。', ''],
  ['two that open paragraphs', '第一，甲。好。\n第二，乙。好。', '第一 第二'],
  ['with text between', '第一，甲。好。\n再说。\n第二，乙。好。', '第一 第二'],
  ['from one paragraph into the next', '要做到：一是甲。\n二是乙。好。', '<一是> 二是'],
  [
    'from within one paragraph into the midst of the next',
    '要改善：一要甲。子。\n丑。二要乙。三要丙。',
    '<一要> <二要> <三要>',
  ],
  ['not over a heading', '要做到：一是甲。\n一、题\n二是乙。好。', '一、'],
  [
    'those of one paragraph go together first',
    '首先，甲。要做到：首先，说子，其次，说丑。\n其次，乙。好。',
    '首先 <首先> <其次> 其次',
  ],
  ['其次 and 第三 are one series in one paragraph', '首先说甲，其次说乙，第三，说丙。', '首先 <其次> <第三>'],
  ['a number that comes before is none', '二是甲。一是乙。', ''],
  ['最后 goes on with 其次', '首先，甲。好。\n其次，乙。好。\n最后，丙。好。', '首先 其次 最后'],
  ['最后 behind 首先 alone is a wish', '首先，甲。好。\n最后，祝好。', ''],
  [
    '第三 goes on with a word that has no number',
    '首先，甲。好。\n其次，乙。好。\n然后，丙。好。\n第三，丁。好。',
    '首先 其次 然后 第三',
  ],
  ['but 第二 does not', '首先，甲。好。\n其次，乙。好。\n然后，丙。好。\n第二，丁。好。', '首先 其次 然后'],
  ['nor does anything behind 首先 and 最后 alone', '首先，甲。好。\n最后，乙。好。\n最后，丙。好。', ''],
  ['a number or two left out', '要做到：一是甲，二是乙，五是丙。', '<一是> <二是> <五是>'],
  ['three left out is too many', '要做到：一是甲，二是乙，六是丙。', '<一是> <二是>'],
  ['a number given once more', '要做到：一是甲，二是乙，二是丙。', '<一是> <二是> <二是>'],
  ['nor is one behind a lone first', '要做到：一是甲，三是丙。', ''],
  ['一要 twice is no series', '要做到：一要甲，一要乙。', ''],
  ['第一 within a paragraph and 第二 at the head of the next', '要做到：第一，甲。\n第二，乙。好。', '<第一> 第二'],
  [
    'nor a second 最后 behind the last member',
    '第一，甲。\n第二，乙。\n最后，丙。好。\n散。\n最后，丁。好。',
    '第一 第二 最后',
  ],
  ['首先 and 然后 go together', '首先，甲。好。\n然后，乙。好。\n最后，丙。好。', '首先 然后 最后'],
  ['一是 given twice', '一是甲。一是乙。', '一是 <一是>'],
  ['第一 given twice in two paragraphs is no series', '第一，甲。好。\n第一，乙。好。', ''],
  ['（二） within a paragraph without its （一） points at something', '见附件，（二）甲，（三）乙。', ''],
  ['with it it is a member', '要做到：（一）甲，（二）乙。', '<（一）> <（二）>'],
  ['one in another paragraph does not count', '要做到：（一）甲。\n见附件，（二）乙，（三）丙。', ''],
  ['behind a gap 第三 counts alone', '开会。\n〔此处省略90字〕\n第三，丙。好。', '第三'],
  ['第一 there does not', '开会。\n〔此处省略90字〕\n第一，甲。好。', ''],
  ['nor does 第三 without a gap', '开会。\n第三，丙。好。', ''],
  ['members on two sides of a gap are not compared', '第一，甲。好。\n〔此处省略90字〕\n第二，乙。好。', '第二'],
  ['a heading that lost its line end', '一、甲\n好。二、乙。好。\n三、丙\n好。', '一、 <二、> 三、'],
  ['the last one too', '一、甲\n好。\n二、乙\n好。三、丙。好。', '一、 二、 <三、>'],
  ['not where a paragraph opens with that number', '一、甲\n好。二、乙。好。\n二、丙\n好。', '一、 二、'],
  ['nor where it skips one', '一、甲\n好。三、乙。好。\n四、丙\n好。', '一、 四、'],
  ['nor behind a gap', '一、甲\n〔此处省略90字〕\n好。二、乙。好。\n三、丙', '一、 三、'],
  ['一是一 is a saying', '要一是一，二是二，不含糊。', ''],
  ['一是 with 一 behind it is none', '要做到：一是一视同仁，二是二话不说。', '<一是> <二是>'],
  ['一是 within a clause, its 二是 in the next sentence', '困难一是甲。子。二是乙。', '<一是> <二是>'],
  ['万一是 is none', '万一是真的。二是乙。', ''],
  [
    '其次 behind the 首先 that opens the paragraph',
    '首先，甲。其次，乙。\n第一，丙。好。\n第二，丁。好。',
    '首先 <其次> 第一 第二',
  ],
  [
    'a greeting before 第一 is no member',
    '今天开会。首先，我代表甲，向乙致敬。讲两点：第一，要学。第二，要干。',
    '<第一> <第二>',
  ],
  ['nor where it opens the paragraph', '首先，我代表甲，向乙致敬。讲两点：第一，要学。第二，要干。', '<第一> <第二>'],
  [
    '其次 behind an inner 第二 goes on with 首先',
    '首先，说甲：第一，子。第二，丑。其次，说乙。',
    '首先 <第一> <第二> <其次>',
  ],
  [
    '第一 before 首先 takes nothing from its series',
    '两种人：第一，子，第二，丑。要做到：首先，甲。第二，乙。第三，丙。',
    '<第一> <第二> <首先> <第二> <第三>',
  ],
  [
    '一是 under another heading within the paragraph is no repetition',
    '讲话：一、甲。要推进，一是出精品。二、乙。一是丙，二是丁。',
    '<一、> <二、> <一是> <二是>',
  ],
  ['最后 goes on with 第二', '第一，甲。好。\n第二，乙。好。\n最后，丙。好。', '第一 第二 最后'],
  ['not behind a paragraph of its own', '第一，甲。好。\n第二，乙。好。\n请抓好落实。\n最后，祝好。', '第一 第二'],
  [
    '最后 with a wish ends the speech, not the series',
    '第一，甲。第二，乙。最后，我衷心祝愿大会圆满成功！',
    '第一 <第二>',
  ],
  ['最后 behind 最后 is no series', '要干。最后，要总结。\n最后，祝好。', ''],
  [
    '（二） in the paragraph that （一） opens',
    '（一）甲。子。（二）乙。丑。\n（三）丙。寅。',
    '（一） <（二）> （三）',
  ],
  ['not where a paragraph opens with that number', '（一）甲。子。（二）乙。\n（二）丙。丑。', '（一） （二）'],
  ['nor in another paragraph', '（一）甲。子。\n附件。（二）乙。\n（三）丙。丑。', '（一） （三）'],
  ['nor under the next heading', '一、甲\n（一）乙。子。二、丙。（二）丁。', '一、 （一） <二、>'],
  ['1. 2. 3. in one paragraph', '1.甲。子。2.乙。丑。3.丙。寅。', '1. <2.> <3.>'],
  ['（一） glued to the heading before it', '二、排查（一）甲。子。（二）乙。丑。', '二、 <（一）> <（二）>'],
  ['a reference to （一） is none', '按附件（一）办。子。（一）甲，（二）乙。', '<（一）> <（二）>'],
  ['without a （二） it is none', '按附件（一）办。子。', ''],
  ['三是 goes on with 二要', '一要甲，二要乙，三是丙，四是丁。', '一要 <二要> <三是> <四是>'],
  [
    '一要 within 一是 is a series of its own',
    '一是甲：一要子，二要丑。二是乙。三是丙。',
    '一是 <一要> <二要> <二是> <三是>',
  ],
  ['二是 does not go on with 一要', '一要甲。好。二是乙。', ''],
  ['three that say 一个是', '一个是甲，一个是乙，还有一个是丙。', '一个是 <一个是> <还有一个是>'],
  ['two of them are a pair', '一个是甲，另一个是乙。', ''],
])('%s', (_name, body, members) => {
  expect(membersOf(body)).toBe(members);
});
