import { expect, test } from 'vitest';
import { parseSpeech } from './parseSpeech.ts';

const HEAD = '在会上的讲话\n同志们：\n';

function announcementsOf(body: string): string[] {
  const text = HEAD + body;
  return parseSpeech(text).announcements.map(
    ({ span, count, countSpan, unit, noun, refrain, class: kind, items, unchecked }) => {
      const number = text.slice(countSpan.start, countSpan.end);
      const name = `${text.slice(span.start, span.end)}=${number}+${unit}+${noun ?? refrain ?? ''}`;
      return [name, kind, count ?? '–', items.length, unchecked ?? 'checked'].join(' ');
    },
  );
}

test.each<[name: string, body: string, found: string[]]>([
  ['headings follow', '下面，我讲两点意见。\n一、甲\n二、乙', ['两点意见=两+点+意见 heading-list 2 2 checked']],
  [
    'a series of paragraphs follows',
    '重点抓好三项工作。\n第一，甲。乙。\n第二，丙。丁。',
    ['三项工作=三+项+工作 para-list 3 2 checked'],
  ],
  [
    'inline items follow, with a refrain',
    '可以用四个“进一步增强”概括。一是甲。二是乙。三是丙。四是丁。',
    ['四个“进一步增强”=四+个+进一步增强 inline 4 4 checked'],
  ],
  [
    'an unmarked list after 即, parted by ；',
    '原则是六个坚持，即坚持甲；坚持乙；坚持丙；坚持丁；坚持戊；坚持己。',
    ['六个坚持=六+个+坚持 inline-unmarked 6 6 checked'],
  ],
  [
    'an unmarked list whose items repeat the noun',
    '原则是三个坚持，即坚持甲，坚持乙。',
    ['三个坚持=三+个+坚持 inline-unmarked 3 2 checked'],
  ],
  [
    'words parted by 、 behind a colon, when they are as many',
    '要做到三句话：看得准、跟得上、落得实。',
    ['三句话=三+句+话 inline-unmarked 3 3 checked'],
  ],
  [
    'commas part clauses too: a list that does not agree is not believed',
    '要做到四句话：看得准，跟得上，落得实。',
    ['四句话=四+句+话 unlisted 4 0 noList'],
  ],
  [
    'the items stand before',
    '解决好想干事、能干事、会干事三个问题。一是甲。二是乙。',
    ['三个问题=三+个+问题 apposition-before 3 3 checked'],
  ],
  [
    'the items stand before, the last ending in 干',
    '解决好不愿干、不敢干、不会干三个问题。',
    ['三个问题=三+个+问题 apposition-before 3 3 checked'],
  ],
  [
    '最后 behind 第二…； is a member where the number says so',
    '讲三点意见：第一，甲；第二，乙；最后，丙。',
    ['三点意见=三+点+意见 inline 3 3 checked'],
  ],
  [
    'in a sentence of its own it is said behind them',
    '讲两点意见。第一，甲。第二，乙。最后，我再强调一下。',
    ['两点意见=两+点+意见 inline 2 2 checked'],
  ],
  ['and fills no gap of two', '讲四点意见：第一，甲；第二，乙；最后，丙。', ['四点意见=四+点+意见 inline 4 2 checked']],
  [
    'what 最后 opens behind a list that agrees may be said behind it',
    '我讲两点意见。\n首先，甲。文。\n其次，乙。文。\n最后，我再强调一下。文。',
    ['两点意见=两+点+意见 para-list 2 0 ambiguous'],
  ],
  [
    'where it is one item too few, it is one',
    '我讲四点意见。\n首先，甲。文。\n其次，乙。文。\n最后，丙。文。',
    ['四点意见=四+点+意见 para-list 4 3 checked'],
  ],
  [
    'a wish is none',
    '我讲三点意见。\n首先，甲。\n其次，乙。\n第三，丙。\n最后，祝大家顺利！',
    ['三点意见=三+点+意见 para-list 3 3 checked'],
  ],
  [
    'a number beside others of its kind is a fact',
    '今年要完成6轮协商、8项调研。\n一是甲。文。\n二是乙。文。\n三是丙。文。',
    ['8项调研=8+项+调研 fact 8 0 noList'],
  ],
  [
    'so is the first of them',
    '建成3个产业园、12个示范村。\n——甲。\n——乙。',
    ['3个产业园=3+个+产业园 fact 3 0 noList', '12个示范村=12+个+示范村 fact 12 0 noList'],
  ],
  [
    'but two names of one list announce it',
    '主要讲了两个意思，三句话。一句叫做甲；一句叫做乙；一句叫做丙。',
    ['两个意思=两+个+意思 unlisted 2 0 noList', '三句话=三+句+话 inline 3 3 checked'],
  ],
  [
    'beside others, a refrain still announces',
    '会议提出3项要求、四个“更加注重”。一是更加注重甲。二是更加注重乙。三是更加注重丙。',
    ['3项要求=3+项+要求 inline 3 3 checked', '四个“更加注重”=四+个+更加注重 inline 4 3 checked'],
  ],
  [
    'so does what a colon follows',
    '完成8项调研、4项工作：一是甲，二是乙，三是丙。',
    ['8项调研=8+项+调研 fact 8 0 noList', '4项工作=4+项+工作 inline 4 3 checked'],
  ],
  [
    'and what is announced as often as is listed',
    '布置了3件事、提了2点要求。一是甲。二是乙。',
    ['3件事=3+件+事 fact 3 0 noList', '2点要求=2+点+要求 inline 2 2 checked'],
  ],
  [
    'not what happens to be as many',
    '完成6轮协商、2项调研。\n一是甲。文。\n二是乙。文。',
    ['2项调研=2+项+调研 fact 2 0 noList'],
  ],
  [
    'behind many other words a list that does not agree may be another',
    '当前有三个问题，在座各位平时都看在眼里记在心里。一是甲。二是乙。',
    ['三个问题=三+个+问题 inline 3 0 ambiguous'],
  ],
  [
    'behind few it is the one',
    '当前有三个问题，请大家思考。一是甲。二是乙。',
    ['三个问题=三+个+问题 inline 3 2 checked'],
  ],
  [
    'behind many and a colon too',
    '当前有三个问题，在座各位平时都看在眼里记在心里：一是甲；二是乙。',
    ['三个问题=三+个+问题 inline 3 2 checked'],
  ],
  [
    'or where the speaker says that he will speak of them',
    '我讲三个问题，在座各位平时都看在眼里记在心里。一是甲。二是乙。',
    ['三个问题=三+个+问题 inline 3 2 checked'],
  ],
  [
    'a list that goes on without markers is not counted against its number',
    '要抓三件事。一是甲。二是乙。此外，还要抓丙。',
    ['三件事=三+件+事 inline 3 0 goesOn'],
  ],
  [
    'one that agrees before it goes on is',
    '要抓两件事。一是甲。二是乙。此外，还要抓丙。',
    ['两件事=两+件+事 inline 2 2 checked'],
  ],
  ['nobody miscounts by four', '有七个方面。一是甲。二是乙。三是丙。', ['七个方面=七+个方面+ inline 7 0 ambiguous']],
  ['but by three', '有六个方面。一是甲。二是乙。三是丙。', ['六个方面=六+个方面+ inline 6 3 checked']],
  [
    'behind a colon more may be unwritten',
    '有七个方面：一是甲。二是乙。三是丙。',
    ['七个方面=七+个方面+ inline 7 3 checked'],
  ],
  [
    'whoever lists some of many things does not miscount them',
    '要办好10件实事。一是甲，二是乙，三是丙。',
    ['10件实事=10+件+实事 inline 10 0 ambiguous'],
  ],
  [
    'whoever says that he will speak of ten and lists seven does',
    '我讲十点意见：一是甲，二是乙，三是丙，四是丁，五是戊，六是己，七是庚。',
    ['十点意见=十+点+意见 inline 10 7 checked'],
  ],
  [
    'at least two are agreed with by three',
    '至少要做到两条：第一，甲；第二，乙；第三，丙。',
    ['两条=两+条+ inline 2 0 inexact'],
  ],
  [
    'the list of one part is not the list of the parts',
    '要解决两个层面的问题。在思想层面，一是甲，二是乙，三是丙；在行动层面，一是丁，二是戊。',
    ['两个层面的问题=两+个层面+问题 inline 2 0 ambiguous'],
  ],
  [
    'an announced list whose second member is missing is not checked',
    '我讲四点意见。\n一、甲\n〔此处省略90字〕\n三、丙\n四、丁',
    ['四点意见=四+点+意见 heading-list 4 0 gap'],
  ],
  [
    'ordinals without 第 are no counts',
    '一方面，甲不好；二方面，乙不好；三方面，丙不好。\n一是子。文。\n二是丑。文。',
    [],
  ],
  ['两方面 within a clause is one', '要做好两方面，一是甲，二是乙。', ['两方面=两+方面+ inline 2 2 checked']],
  [
    'things that are listed by what is done to them are not its items',
    '要抓好5个重点项目。\n1.抓开工。文。\n2.抓进度。文。',
    ['5个重点项目=5+个+重点项目 fact 5 0 noList'],
  ],
  ['若干 is vague', '我就若干个问题讲讲。', ['若干个问题=若干+个+问题 vague – 0 inexact']],
  [
    'two items before, joined by 和',
    '充分调动机关和基层两个积极性。',
    ['两个积极性=两+个+积极性 apposition-before 2 2 checked'],
  ],
  [
    'what stands before a predicate is no item',
    '认识和方法上的障碍主要是两个：一是甲；二是乙。',
    ['两个=两+个+ inline 2 2 checked'],
  ],
  [
    'items before, not as many, and a list behind that does not agree either',
    '抓好产业、就业、教育四件大事。一是甲。二是乙。',
    ['四件大事=四+件+大事 inline 4 0 ambiguous'],
  ],
  ['a back reference', '以上三条要求，请大家落实。一是甲。二是乙。', ['三条要求=三+条+要求 back-reference 3 0 noList']],
  [
    'a back reference to what is about to be said',
    '我就作风不实和纪律不严这两个问题讲点意见。\n第一个问题：甲。\n第二个问题：乙。',
    ['两个问题=两+个+问题 para-list 2 2 checked'],
  ],
  [
    'set terms, quoted or not',
    '增强“四个意识”，做到两个维护。一是甲。二是乙。',
    ['四个意识=四+个+ set-term 4 0 noList', '两个维护=两+个+ set-term 2 0 noList'],
  ],
  [
    'a quotation that begins with its number is a term',
    '落实“三个走进”。一是甲。二是乙。',
    ['三个走进=三+个+走进 set-term 3 0 noList'],
  ],
  [
    'words that make a set term',
    '总结正反两方面经验。一是甲。二是乙。',
    ['两方面经验=两+方面+经验 set-term 2 0 noList'],
  ],
  [
    'a set term behind 以下 is none',
    '坚持以下四项基本原则。\n第一，甲。\n第二，乙。',
    ['四项基本原则=四+项+基本原则 para-list 4 2 checked'],
  ],
  ['a vague count', '我讲几点意见。\n一、甲\n二、乙', ['几点意见=几+点+意见 vague – 0 inexact']],
  [
    '十几 and 几十 are vague too',
    '解决了十几个问题，办成了几十件事。\n一、甲\n二、乙',
    ['十几个问题=十几+个+问题 vague – 0 inexact', '几十件事=几十+件+事 vague – 0 inexact'],
  ],
  ['a lower bound', '至少抓好三项工作。', ['三项工作=三+项+工作 unlisted 3 0 noList']],
  ['a bound right before the number', '要抓至少三项工作。一是甲。二是乙。', ['三项工作=三+项+工作 vague 3 0 inexact']],
  [
    'of two claims the vague one nearest the list keeps it',
    '要贯彻会议通过的十条方针，解决以下几个问题。\n首先，甲。\n其次，乙。',
    ['十条方针=十+条+方针 fact 10 0 noList', '几个问题=几+个+问题 vague – 0 inexact'],
  ],
  [
    'the same announcement twice',
    '会上提出了三点要求、一点希望。三点要求，即：第一，甲；第二，乙。',
    ['三点要求=三+点+要求 inline 3 2 checked', '三点要求=三+点+要求 inline 3 2 checked'],
  ],
  [
    'a number of two characters',
    '抓好十一项工作：\n一、甲\n二、乙',
    ['十一项工作=十一+项+工作 heading-list 11 2 checked'],
  ],
  ['digits', '抓好12项工作：\n一、甲\n二、乙', ['12项工作=12+项+工作 heading-list 12 2 checked']],
  [
    'facts announce nothing',
    '去年召开7个会议，推出27条举措。大家都很努力。',
    ['7个会议=7+个+会议 fact 7 0 noList', '27条举措=27+条+举措 fact 27 0 noList'],
  ],
  [
    'counted things before a list are not its number',
    '走访了三个村。一是看产业。二是问民生。',
    ['三个村=三+个+村 fact 3 0 noList'],
  ],
  [
    'a fact some words before a list is not its number',
    '去年组织活动42场，委员参与率达到九成以上，比上年提高不少。\n首先，甲。\n其次，乙。',
    [],
  ],
  [
    'a number told of the noun before it is not that of the headings behind',
    '全年作出决定9项，任免干部56人次。\n一、甲\n二、乙',
    [],
  ],
  ['right before its list it is', '主要任务三项：一是甲。二是乙。三是丙。', ['三项=三+项+ inline 3 3 checked']],
  [
    'what its own sentence lists is nearer than the markers in the next',
    '就是四句话：守底线、稳大局、抓机遇、出样子。这四句话，第一句是前提，第二句是基础。',
    ['四句话=四+句+话 inline-unmarked 4 4 checked', '四句话=四+句+话 back-reference 4 0 noList'],
  ],
  [
    'though it does not agree, the markers in the next are not the list',
    '就是五句话：守底线、稳大局、抓机遇、出样子。其中，第一句是前提，第二句是基础。',
    ['五句话=五+句+话 inline 5 0 ambiguous'],
  ],
  [
    'a third that says 再一个是 belongs to the series',
    '困难是三个：一个是甲，一个是乙，再一个是丙。',
    ['三个=三+个+ inline 3 3 checked'],
  ],
  ['a third by 另一个是 too', '困难是三个：一个是甲，一个是乙，另一个是丙。', ['三个=三+个+ inline 3 3 checked']],
  [
    'a list of as many belongs to what is announced, not to what was counted before',
    '两个专委会交了材料，讲得好。工作有两个变化：一是早，二是实。',
    ['两个专委会交了材料=两+个+专委会交了材料 fact 2 0 noList', '两个变化=两+个+变化 inline 2 2 checked'],
  ],
  [
    'of two that announce the first keeps it',
    '我讲两点意见，有两个变化：一是早，二是实。',
    ['两点意见=两+点+意见 inline 2 2 checked', '两个变化=两+个+变化 fact 2 0 noList'],
  ],
  [
    'a refrain that the items repeat is announced beside the number of points',
    '我讲两点意见，就是两个“更加注重”。\n第一，更加注重甲。好。\n第二，更加注重乙。好。',
    ['两点意见=两+点+意见 para-list 2 2 checked', '两个“更加注重”=两+个+更加注重 para-list 2 2 checked'],
  ],
  [
    'one that they do not repeat is something else',
    '我讲两点意见，落实两个“更加注重”。\n第一，说说甲。好。\n第二，说说乙。好。',
    ['两点意见=两+点+意见 para-list 2 2 checked', '两个“更加注重”=两+个+更加注重 fact 2 0 noList'],
  ],
  [
    'a number that nobody miscounts by so much is not of this list',
    '全区有21个工作亮点。\n首先，甲。\n其次，乙。',
    ['21个工作亮点=21+个+工作亮点 para-list 21 0 ambiguous'],
  ],
  ['a bare number before a colon', '实现路径有4条：即甲，乙和丙。', ['4条=4+条+ unlisted 4 0 noList']],
  [
    'counted things that a colon lists are',
    '走访了三个村：一是东村；二是西村。',
    ['三个村=三+个+村 inline 3 2 checked'],
  ],
  ['a list that is not written yet', '下面，我讲三点意见。', ['三点意见=三+点+意见 unlisted 3 0 noList']],
  [
    'a promise reaches over some sentences',
    '要认真落实下列两条要求。这些要求来自实践。大家要反复学。还要对照检查。\n一、甲\n二、乙',
    ['两条要求=两+条+要求 heading-list 2 2 checked'],
  ],
  [
    'congresses, times, decimals, ordinals and parts of numbers are no counts',
    '学习党的二十大精神，三点半开会，增长百分之七点三，第三点和一百二十个项目、三个月。\n一、甲\n二、乙',
    [],
  ],
  [
    'a list behind a gap is not looked for',
    '我讲三点意见。\n〔此处省略90字〕\n一、甲\n二、乙',
    ['三点意见=三+点+意见 unlisted 3 0 noList'],
  ],
  [
    'a list that a gap interrupts is not checked',
    '我讲三点意见。\n一、甲\n二、乙\n〔此处省略90字〕\n三、丙',
    ['三点意见=三+点+意见 heading-list 3 0 gap'],
  ],
  [
    'numbers that skip tell of their own',
    '我讲四点意见。\n一、甲\n二、乙\n四、丁',
    ['四点意见=四+点+意见 heading-list 4 0 skippedOrdinal'],
  ],
  [
    'a list that goes on without markers',
    '有三种情况：一是甲。二是乙。此外，还有丙。',
    ['三种情况=三+种+情况 inline 3 0 goesOn'],
  ],
  [
    '一方面…另一方面',
    '这件事要看两个方面：一方面，底子薄；另一方面，劲头足。',
    ['两个方面=两+个方面+ inline 2 2 checked'],
  ],
  [
    '一方面…另一方面, said to be three',
    '这件事要看三个方面。一方面底子薄，另一方面劲头足。',
    ['三个方面=三+个方面+ inline 3 2 checked'],
  ],
  [
    'items that repeat the measure word',
    '主要有三句话。一句叫做实干；一句叫做争先。',
    ['三句话=三+句+话 inline 3 2 checked'],
  ],
  [
    'two of a kind, one of them named again as the second',
    '办法有两种，一种是甲，一种是乙。我选第二种。',
    ['两种=两+种+ inline 2 2 checked'],
  ],
  [
    'but behind another number of that kind the list is not to be told',
    '办法有两种，一种是甲，一种是乙。还有三种人，一种是丙。',
    ['两种=两+种+ inline 2 0 ambiguous', '三种人=三+种+人 fact 3 0 noList'],
  ],
  [
    'what was done by the sentence before headings is a fact',
    '反馈11个问题，已整改9个，建立制度6项。\n一、关于政治建设\n文。\n二、关于作风\n文。',
    ['11个问题=11+个+问题 heading-list 11 0 ambiguous'],
  ],
  [
    'what has as many items behind it announces them',
    '今年任务两项。一是甲。二是乙。',
    ['两项=两+项+ inline 2 2 checked'],
  ],
  [
    'what a paragraph counted before the next announces the list',
    '四大板块有快有慢。\n对下半年工作，我提两点要求：\n第一，甲。文。\n第二，乙。文。',
    ['四大板块=四+大+板块 fact 4 0 noList', '两点要求=两+点+要求 para-list 2 2 checked'],
  ],
  [
    'a miscount that the next paragraph says again',
    '讲三点意见。\n这两点意见是：\n第一，甲。文。\n第二，乙。文。',
    ['三点意见=三+点+意见 para-list 3 2 checked', '两点意见=两+点+意见 back-reference 2 0 noList'],
  ],
  [
    'what somebody said is not what the speaker goes on to say',
    '刚才，书记讲了三点意见，请抓好落实。\n一、甲\n二、乙',
    ['三点意见=三+点+意见 heading-list 3 0 ambiguous'],
  ],
  [
    'but what follows in the same breath is',
    '会议提出了三点意见：一是甲，二是乙。',
    ['三点意见=三+点+意见 inline 3 2 checked'],
  ],
  [
    'and what agrees',
    '书记讲了两点意见，请抓好落实。\n一、甲\n二、乙',
    ['两点意见=两+点+意见 heading-list 2 2 checked'],
  ],
  [
    'a verb of speaking announces, whatever follows',
    '这里我只强调三点。\n一是甲。好。\n二是乙。好。',
    ['三点=三+点+ para-list 3 2 checked'],
  ],
  ['one and the other', '有两个特点。一个是快，另一个是稳。', ['两个特点=两+个+特点 inline 2 2 checked']],
  [
    'the measure word before something else is no item',
    '有三个问题。一个单位有一个单位的难处，一个人有一个人的想法。',
    ['三个问题=三+个+问题 unlisted 3 0 noList'],
  ],
])('%s', (_name, body, found) => {
  expect(announcementsOf(body)).toEqual(found);
});

test.each([
  ['the marker of its paragraph', '（一）干部、群众、专家三个方面都要发动。', ['干部', '群众', '专家']],
  ['a marker within it', '做到：一是甲。二是中央和地方两个积极性。', ['中央', '地方']],
  ['nothing where the clause has none', '要发挥好中央和地方两个积极性。', ['要发挥好中央', '地方']],
])('the first item that stands before the number leaves off %s', (_name, body, items) => {
  const text = HEAD + body;
  const found = parseSpeech(text).announcements.find(({ class: kind }) => kind === 'apposition-before');
  expect(found?.items.map(({ start, end }) => text.slice(start, end))).toEqual(items);
});
