import { expect, test } from 'vitest';
import { outlineOf } from '../../../test/speechFacts.ts';

const HEAD = '关于某项工作的讲话\n同志们：\n';

test.each<[name: string, body: string, outline: string[]]>([
  [
    'the five heading ranks nest',
    '一、甲\n（一）乙\n1.丙\n（1）丁\n①戊\n二、己',
    ['H 一、|甲', '  H （一）|乙', '    H 1.|丙', '      H （1）|丁', '        H ①|戊', 'H 二、|己'],
  ],
  [
    'half-width and full-width forms are one series',
    '(一)甲\n（二）乙\n１．丙\n2.丁',
    ['H (一)|甲', 'H （二）|乙', '  H １．|丙', '  H 2.|丁'],
  ],
  [
    'a heading that lost the line end before it goes on with its series',
    '一、甲\n这里是正文。　二、乙\n说明。\n三、丙',
    ['H 一、|甲', 'I 二、|乙', 'H 三、|丙'],
  ],
  [
    'a heading below that lost the mark before it ends the lead',
    '一、甲\n二、排查隐患（一）道路。要查。（二）工地。要看。',
    ['H 一、|甲', 'P 二、|排查隐患', '  I （一）|道路', '  I （二）|工地'],
  ],
  [
    'behind a colon it is part of the first sentence',
    '一、甲\n二、排查隐患：（一）道路。（二）工地。',
    ['H 一、|甲', 'P 二、|排查隐患：（一）道路', '  I （一）|道路', '  I （二）|工地'],
  ],
  [
    'a series that begins within a paragraph and goes on at the start of others holds those within it',
    '我讲三点。第一点，理想。有两种：第一是大的，第二是小的。\n第二点，学习。\n第三点，生活。有苦有甜，一是苦，二是甜。',
    [
      'I 第一点|理想',
      '  I 第一|是大的',
      '  I 第二|是小的',
      'P 第二点|学习',
      'P 第三点|生活',
      '  I 一是|苦',
      '  I 二是|甜',
    ],
  ],
  ['a series that changes from 要 to 是 is one', '一要学，二要干，三是看。', ['P 一要|学', 'I 二要|干', 'I 三是|看']],
  [
    'an inner 一要 二要 does not take the 三是 of the outer one',
    '一是甲。二是乙：一要子，二要丑。三是丙。',
    ['P 一是|甲', 'I 二是|乙：一要子，二要丑', '  I 一要|子', '  I 二要|丑', 'I 三是|丙'],
  ],
  [
    'without （二） a bracket is a word of the heading',
    '一、甲。二、办好实事（一）号。',
    ['P 一、|甲', 'I 二、|办好实事（一）号'],
  ],
  [
    'indentation within a line shows where a line ended',
    '一、甲乙　　过去一年成绩很大。　　二、丙丁　　（一）子丑　　好。　　（二）寅卯　　好',
    ['P 一、|甲乙', 'I 二、|丙丁', '  I （一）|子丑', '  I （二）|寅卯'],
  ],
  ['a single blank does not', '一、甲　乙。好。', ['P 一、|甲　乙']],
  [
    'the last heading may have lost it too',
    '一、甲\n二、乙\n正文。三、丙。\n末段',
    ['H 一、|甲', 'H 二、|乙', 'I 三、|丙'],
  ],
  [
    'a number that a paragraph opens with as well is no such heading',
    '一、甲\n详见文件。二、略。\n二、乙\n三、丙',
    ['H 一、|甲', 'H 二、|乙', 'H 三、|丙'],
  ],
  [
    'in one line a series stands inside a bullet when more bullets follow',
    '一、甲。——乙。一是子，二是丑。——丙。二、丁。',
    ['P 一、|甲', '  I ——|乙', '    I 一是|子', '    I 二是|丑', '  I ——|丙', 'I 二、|丁'],
  ],
  [
    'in one line a series behind the last bullet stands beside it',
    '一、甲。——乙。——丙。这里另说一件事。一是子，二是丑。二、丁。',
    ['P 一、|甲', '  I ——|乙', '  I ——|丙', '  I 一是|子', '  I 二是|丑', 'I 二、|丁'],
  ],
  ['a heading may end in 。', '一、提高认识。\n二、抓好落实。', ['H 一、|提高认识', 'H 二、|抓好落实']],
  [
    'a run-in heading ends with its first sentence',
    '（一）抓学习。要原原本本学。\n（二）抓落实。要一件一件干。',
    ['P （一）|抓学习', 'P （二）|抓落实'],
  ],
  ['a colon ends no lead', '一是目标：两年见效。二是路径：三步走。', ['P 一是|目标：两年见效', 'I 二是|路径：三步走']],
  [
    'a lead ends before the next member',
    '要一要学理论，二要学政策，三要学方法。',
    ['I 一要|学理论', 'I 二要|学政策', 'I 三要|学方法'],
  ],
  [
    'an inline series runs over sentences and paragraphs',
    '做到三点。一是守纪律。这是底线。二是\n讲规矩。\n三是作表率。',
    ['I 一是|守纪律', 'I 二是|', 'P 三是|作表率'],
  ],
  ['the same marker twice is two members', '问题是两个：一是人少，一是钱少。', ['I 一是|人少', 'I 一是|钱少']],
  [
    '一个是 repeated is a series',
    '有两个原因，一个是准备不足，一个是经验不够。',
    ['I 一个是|准备不足', 'I 一个是|经验不够'],
  ],
  ['一个是 with 另一个是 is a pair', '有两个原因，一个是准备不足，另一个是经验不够。', []],
  ['a lone 首先 is a greeting', '首先，我代表区委向大家问好。\n今天讲三件事。', []],
  ['首先 and 最后 alone are a greeting and a wish', '首先，我代表学校欢迎大家。\n最后，祝大家顺利。', []],
  [
    'a number left out is still a member',
    '做到三点：一是守纪律。二是讲规矩。四是作表率。',
    ['I 一是|守纪律', 'I 二是|讲规矩', 'I 四是|作表率'],
  ],
  ['so is one given twice', '一要学，二要干，二要总结。', ['P 一要|学', 'I 二要|干', 'I 二要|总结']],
  [
    'the same with items that open paragraphs',
    '第一，学习。好。\n第二，调研。好。\n第四，总结。好。',
    ['P 第一|学习', 'P 第二|调研', 'P 第四|总结'],
  ],
  ['a number far off is none', '一是人少。二是钱少。九是单数。', ['P 一是|人少', 'I 二是|钱少']],
  [
    'nor is one behind a heading',
    '第一，学习。好。\n第二，调研。好。\n一、任务\n第四，总结。好。',
    ['P 第一|学习', 'P 第二|调研', 'H 一、|任务'],
  ],
  ['a lone 一是 is no list', '原因很多，一是人手不足。其他不再细说。', []],
  [
    '首先 其次 第三 is one mixed series',
    '首先，抓学习。甲。\n其次，抓调研。乙。\n第三，抓落实。丙。',
    ['P 首先|抓学习', 'P 其次|抓调研', 'P 第三|抓落实'],
  ],
  [
    'a mixed series inside the second part of an outer one',
    '第一，认识要到位。\n这是前提。\n第二，工作要到位。\n首先，抓学习。甲。\n其次，抓调研。乙。\n第三，抓落实。丙。',
    ['P 第一|认识要到位', 'P 第二|工作要到位', '  P 首先|抓学习', '  P 其次|抓调研', '  P 第三|抓落实'],
  ],
  [
    'an inner series takes nothing from the outer one',
    '首先，抓学习。大家首先是要读原文。其次，要联系实际。\n其次，抓调研。乙。\n第三，抓落实。丙。',
    ['P 首先|抓学习', '  I 首先|是要读原文', '  I 其次|要联系实际', 'P 其次|抓调研', 'P 第三|抓落实'],
  ],
  [
    'headings of the highest rank inside the parts of an outer series',
    '第一，关于认识。\n一、甲\n二、乙\n第二，关于工作。\n一、丙\n二、丁',
    ['P 第一|关于认识', '  H 一、|甲', '  H 二、|乙', 'P 第二|关于工作', '  H 一、|丙', '  H 二、|丁'],
  ],
  [
    'a series that starts anew stays at its level',
    '甲说：一是人少。二是钱少。\n再看今年。\n一是人多。二是钱多。',
    ['I 一是|人少', 'I 二是|钱少', 'P 一是|人多', 'I 二是|钱多'],
  ],
  [
    'a series that starts anew within a paragraph',
    '两组：一是人少，二是钱少，一是人多，二是钱多。',
    ['I 一是|人少', 'I 二是|钱少', 'I 一是|人多', 'I 二是|钱多'],
  ],
  [
    'a series that opens its paragraph and starts anew within it',
    '第一，甲。第二，乙。第一，丙。第二，丁。',
    ['P 第一|甲', 'I 第二|乙', 'I 第一|丙', 'I 第二|丁'],
  ],
  [
    '一、 inside 一、 where the outer series goes on',
    '一、甲\n一、子\n二、丑\n三、寅\n二、乙',
    ['H 一、|甲', '  H 一、|子', '  H 二、|丑', '  H 三、|寅', 'H 二、|乙'],
  ],
  [
    'bullets end at an unmarked paragraph',
    '一、成绩\n——产量上升。好。\n——质量上升。好。\n主要做法如下。\n一是抓早。甲。\n二是抓小。乙。',
    ['H 一、|成绩', '  P ——|产量上升', '  P ——|质量上升', '  P 一是|抓早', '  P 二是|抓小'],
  ],
  [
    'a bullet holds the series inside it',
    '——困难不少。一是人少；二是钱少。\n——希望很大。',
    ['P ——|困难不少', '  I 一是|人少', '  I 二是|钱少', 'P ——|希望很大'],
  ],
  [
    'a gap hides the parent',
    '〔此处省略九百字〕\n第三，关于作用。甲。\n第二，关于工作。\n首先，学。甲。\n其次，做。乙。',
    ['  P? 第三|关于作用', 'P 第二|关于工作', '  P 首先|学', '  P 其次|做'],
  ],
  [
    '第一部分 is a heading',
    '第一部分　回顾\n一、甲\n二、乙\n第二部分　展望',
    ['H 第一部分|回顾', '  H 一、|甲', '  H 二、|乙', 'H 第二部分|展望'],
  ],
  ['a bare # is a heading ranked by its number', '## 回顾\n### 去年\n## 展望。', ['H |回顾', '  H |去年', 'H |展望']],
  [
    'the members of a stressed series',
    '两个问题。**一是认识不足。**有的。**二是作风不实。**有的。',
    ['I 一是|认识不足', 'I 二是|作风不实'],
  ],
  ['asterisks around marker or lead alone', '**一、**提高认识\n二、**抓落实**', ['H 一、|提高认识', 'H 二、|抓落实']],
  [
    'a lower form pasted into one paragraph opens inside',
    '三点意见。一、抓学习。（一）甲。（二）乙。二、抓调研。三、抓领导。（一）压责任。（二）强督查。',
    [
      ...['I 一、|抓学习', '  I （一）|甲', '  I （二）|乙', 'I 二、|抓调研', 'I 三、|抓领导'],
      ...['  I （一）|压责任', '  I （二）|强督查'],
    ],
  ],
  [
    '第一个方面是 is a series, not a heading',
    '第一个方面是学习，第二个方面是落实。大家要努力。',
    ['P 第一个方面|是学习', 'I 第二个方面|是落实'],
  ],
  [
    'the first member within a clause',
    '问题主要一是认识不够，二是力度不大，三是作风不实。',
    ['I 一是|认识不够', 'I 二是|力度不大', 'I 三是|作风不实'],
  ],
  ['a note in the middle ends nothing', '一、甲\n注：\n二、乙', ['H 一、|甲', 'H 二、|乙']],
  [
    'a number behind 一、 that does not follow it',
    '一、十四年的实践\n二、三个体会',
    ['H 一、|十四年的实践', 'H 二、|三个体会'],
  ],
  ['blanks in a marker', '一 、抓学习\n（ 一 ）甲', ['H 一 、|抓学习', '  H （ 一 ）|甲']],
  ['so are asterisks', '**一、甲**\n**（一）乙。**丙。\n二、丁', ['H 一、|甲', '  P （一）|乙', 'H 二、|丁']],
  [
    '# before a marker is decoration',
    '## 一、甲\n### （一）乙\n## 二、丙',
    ['H 一、|甲', '  H （一）|乙', 'H 二、|丙'],
  ],
  ['a budget is no part of the lead', '一、甲{3分钟}\n二、乙。{30秒}丙。', ['H 一、|甲', 'P 二、|乙']],
  ['a comment is no part of the lead', '一、提高<!-- 待改 -->认识\n二、乙', ['H 一、|提高认识', 'H 二、|乙']],
])('%s', (_name, body, outline) => {
  expect(outlineOf(HEAD + body)).toEqual(outline);
});

test.each([
  ['三、四季度是全年收官的关键。'],
  ['七、八月份是主汛期。'],
  ['五、六年级的学生。'],
  ['万一是真的，二是假的。'],
  ['质量第一、效益优先，质量第二、效益其三。'],
  ['建设全国统一大市场，二是不行的。'],
  ['再一次强调，唯一是实干。'],
  ['他说“一是吃饭，二要建设”。'],
  ['第一、第二、第三产业协调发展。'],
  ['第一书记和第二书记都到了。'],
  ['1.5亿元和2.3亿元'],
  ['二十一是目标，三十二是底线。'],
  ['一要素和二要素。'],
  ['见〔2026〕1号、〔2026〕2号。'],
  ['既要抓当前，又要谋长远；一方面改革，另一方面稳定。'],
  ['第一条的规定和第二条的规定不同。'],
  ['这是“新的语言”。②又说“改造世界”。③完了。'],
  ['按照规定，（二）（三）两项从宽。'],
  ['第一次和第二次会议，第一阶段、第二阶段。'],
])('no marker in: %s', (body) => {
  expect(outlineOf(HEAD + body)).toEqual([]);
});

test('a text pasted as one line keeps its outline, every node inline', () => {
  const text = '在会上的讲话同志们：今天讲两点。一、提高认识。要学。二、抓好落实。要干。三是错的。';
  expect(outlineOf(text)).toEqual(['I 一、|提高认识', 'I 二、|抓好落实']);
});
