import { describe, expect, test } from 'vitest';
import { cleaningTables } from '../../../test/cleaningTables.ts';
import { cleanSpeech, wantsTables } from './cleanSpeech.ts';
import type { CountedChange } from './draft.ts';

const tables = await cleaningTables();

/** Ten glosses of a damaged page. */
const GLOSSED = '會(huì)議(yì)上,區(qū)委領(lǐng)導(dǎo)要求進(jìn)一步增強(qiáng)責(zé)任意識(shí),完成任務(wù)。';
const RESTORED = '会议上，区委领导要求进一步增强责任意识，完成任务。';

describe('each kind of damage is undone', () => {
  test.each<[string, string, string, string]>([
    ['glosses and traditional characters', GLOSSED, RESTORED, 'gloss 10, traditional 10, halfwidth 2'],
    [
      'a gloss in a tone that dictionaries have not',
      `${GLOSSED}成績(jī)。`,
      `${RESTORED}成绩。`,
      'gloss 11, traditional 11, halfwidth 2',
    ],
    [
      'glosses in full-width brackets',
      GLOSSED.replaceAll('(', '（').replaceAll(')', '）'),
      RESTORED,
      'gloss 10, traditional 10, halfwidth 2',
    ],
    [
      'a gloss without a tone that fits',
      `${GLOSSED}他們(men)。`,
      `${RESTORED}他们。`,
      'gloss 11, traditional 11, halfwidth 2',
    ],
    ['character references', '“学习&rdquo;&#65292;&amp;nbsp;提高&hellip;&hellip;', '“学习”， 提高……', 'entity 5'],
    ['zero-width and control characters', '学\u200b习\u0007提\ufeff高\u00ad', '学习提高', 'invisible 4'],
    ['a separator of lines', '学习。\u2028提高。', '学习。\n提高。', 'invisible 1'],
    ['blanks at line ends', '　　学习。  \n提高。\u3000\n\u3000\n完。', '　　学习。\n提高。\n\u3000\n完。', 'space 2'],
    [
      'half-width marks',
      '一,二,三:四;五,六,七:八;九,十,3,完。',
      '一，二，三：四；五，六，七：八；九，十，3，完。',
      'halfwidth 11',
    ],
    [
      'half-width marks of times, numbers and links',
      '一,二,三:四;五,六,七:八;九,十。18:38:31开会,1,000元,见http://a.cn。',
      '一，二，三：四；五，六，七：八；九，十。18:38:31开会，1,000元，见http://a.cn。',
      'halfwidth 11',
    ],
    ['lines without sense', '学习好。\nｱｲｳｴｵ\nx7#kQ2!z9\n提高。', '学习好。\n提高。', 'noise 2'],
    [
      'what a page leaves out',
      '要学习\n……(某网http://m.x.cn省略882字,会员可读)…… \n和提高。',
      '要学习\n〔此处省略882字〕\n和提高。',
      'elision 1, space 1',
    ],
    [
      'where a page ends',
      '到了这里 ……(未完,全文共4904字,当前仅显示2477字,请阅读提示',
      '到了这里〔以下缺〕',
      'elision 1',
    ],
    ['an elision without brackets', '要学习……此处省略500字……和提高。', '要学习〔此处省略500字〕和提高。', 'elision 1'],
    [
      'the lines around a speech',
      '当前位置：首页 > 讲话\n在会上的讲话\n发布时间：2026-01-05 来源：本站\n同志们：\n开会。\n上一篇：甲\n下一篇：乙',
      '在会上的讲话\n同志们：\n开会。',
      'furniture 4',
    ],
    [
      'the notes of a printed page',
      '要学习。\n— 3 —\n要提高。\n第 4 页 共 9 页\n要落实。',
      '要学习。\n要提高。\n要落实。',
      'furniture 2',
    ],
  ])('%s', (_name, damaged, clean, changes) => {
    const result = cleanSpeech(damaged, { tables });
    expect(result.text).toBe(clean);
    expect(
      result.changes
        .filter(({ class: kind }) => kind !== 'blankLine')
        .map(shown)
        .join(', '),
    ).toBe(changes);
  });
});

function shown({ class: kind, count, how }: CountedChange): string {
  return how === 'certain' ? `${kind} ${count}` : `${kind} ${count} ${how}`;
}

describe('what is no damage stays, character for character', () => {
  test.each([
    ['a gloss that is the writer’s own', '我们在亳(bó)州开会，代表是昇(shēng)先生。'],
    ['one that stands twice', '亳(bó)州、亳(bó)州。'],
    ['traditional text of Hong Kong', '各位來賓：\n香港會繼續發揮優勢，與國家共同發展。\n謝謝大家！'],
    ['traditional text with some half-width marks', '各位來賓:\n香港會繼續發揮優勢,與國家共同發展。'],
    ['a few half-width marks', '同志们:\n今天,我讲三点。'],
    ['markers, numbers and times', '一、学习\n(一)上午9:30,学习1,000字。\n1. 方法\n（1）步骤'],
    [
      'English in a Chinese text',
      '我们用COVID-19 test, A4 paper和e-mail: a@b.cn。\nThank you very much!\nhttp://a.cn/b',
    ],
    ['（省略） that says of no number', '甲（以下省略）乙……（未完待续）'],
    ['gap marks', '甲\n〔此处省略882字〕\n乙〔以下缺〕'],
    ['indentation', '　　学习。\n    提高。\n\n\n　　落实。'],
    [
      'a contents list of the writer’s own',
      '在会上的讲话\n目　录\n一、学习\n二、落实\n同志们：\n一、学习\n要学。\n二、落实\n要干。',
    ],
    ['位置 and 来源 in a speech', '我们的位置决定了作用。\n来源：群众。\n分享到的经验很好。\n第3页共有三处改动。'],
    ['an ampersand', 'AT&T 和 R&D，?a=1&copy=2。'],
    ['front matter', '---\n类型: 工作会议讲话\n时长: 8\n---\n同志们：\n开会。'],
    ['emoji', '好👨‍👩‍👧的❤️。'],
    ['a poem', '春眠不觉晓\n处处闻啼鸟\n夜来风雨声\n花落知多少\n春眠不觉晓\n处处闻啼鸟\n夜来风雨声'],
    [
      'a list of slogans',
      '深入学习贯彻党的创新理论凝心铸魂\n全面落实从严治党责任强化政治担当\n扎实推进乡村振兴战略促进共同富裕\n持续优化营商环境激发市场主体活力\n坚决守住安全底线确保社会和谐稳定\n大力弘扬实干精神推动发展再上台阶',
    ],
    ['a line that names an app', '下载“国家反诈中心”客户端\n分享：好经验\n来源：群众'],
    ['separators', '甲。\n---\n乙。\n* * *\n丙。\n2026.1.5'],
    ['CRLF', '甲。\r\n乙。\r\n'],
    ['nothing', ''],
  ])('%s', (_name, text) => {
    const result = cleanSpeech(text, { tables });
    expect(result.text).toBe(text);
    expect(result.changes).toEqual([]);
  });
});

test('traditional text is made simplified where that is asked for', () => {
  const result = cleanSpeech('香港會繼續發揮優勢，原著顯著，有著責任。', { tables, simplify: true });
  expect(result.text).toBe('香港会继续发挥优势，原著显著，有着责任。');
});

test('a text on one line gets its paragraphs only where that is asked for', () => {
  const text = `在会上的讲话同志们：今天开会。${'一、学习。要学。二、落实。要干。三、检查。要查。'.repeat(1)}谢谢大家！`;
  expect(cleanSpeech(text, { tables }).text).toBe(text);
  expect(cleanSpeech(text, { tables, paragraphs: true }).text).toContain('\n二、落实');
});

test('a part of a damaged text is cleaned as the whole is', () => {
  const part = '開會(huì)了,好。';
  expect(cleanSpeech(part, { tables }).text).toBe(part);
  expect(cleanSpeech(part, { tables, whole: GLOSSED + part }).text).toBe('开会了，好。');
});

test('what is too little to be damage goes where that is asked for', () => {
  const text = '我们在亳(bó)州开会,讲三点。';
  expect(cleanSpeech(text, { tables, glosses: true }).text).toBe('我们在亳州开会,讲三点。');
  expect(cleanSpeech(text, { tables, marks: true }).text).toBe('我们在亳(bó)州开会，讲三点。');
});

const LINES = [
  '我们要认真学习贯彻会议精神，把思想和行动',
  '统一到中央的决策部署上来，切实增强责任感',
  '和使命感，推动各项工作不断迈上一个更高的',
  '新台阶。',
  '一、加强学习',
  '要坚持理论联系实际，学以致用、用以促学、',
  '学用相长，不断提高履职的能力和工作的水平',
  '为全区的发展作出新的贡献，为广大群众办好',
  '实事。',
];

test('lines of one length that end no sentence are paragraphs broken by a mail or a PDF', () => {
  const result = cleanSpeech(LINES.join('\n'), { tables });
  expect(result.text).toBe([LINES.slice(0, 4).join(''), LINES[4], LINES.slice(5).join('')].join('\n'));
  expect(result.changes).toEqual([{ class: 'hardBreak', count: 6, how: 'certain' }]);
});

test('what a page says of its speech is kept apart', () => {
  const page =
    '您的位置：某网>>讲话>>正文\n在会上的讲话\n发表时间:2021/1/14 18:38:31\n目录/提纲:……\n一、学习\n二、落实\n……\n在会上的讲话\n同志们：\n开会。……(未完，全文共4904字，当前仅显示2477字，请登录。';
  const { text, facts, gaps, dropped } = cleanSpeech(page, { tables });
  expect(text).toBe('在会上的讲话\n同志们：\n开会。〔以下缺〕');
  expect(facts).toEqual({
    title: '在会上的讲话',
    date: '2021/1/14 18:38:31',
    contents: ['一、学习', '二、落实'],
    fullLength: 4904,
  });
  expect(gaps).toEqual([{ offset: 15, characters: 2427 }]);
  expect(dropped).toHaveLength(7);
});

test.each([
  ['private use', '甲\ue2fd乙', 'privateUse'],
  ['lost characters', '甲\ufffd乙', 'replacement'],
  ['a lost 〇', '一九九年，我到内蒙古。', 'lostZero'],
  ['few glosses', '亳(bó)州', 'glosses'],
  ['few half-width marks', '同志们:今天开会', 'halfwidthMarks'],
  ['traditional text', '香港會繼續發揮優勢', 'traditionalText'],
  ['tags', '<b>一、学习</b>', 'markup'],
  ['one line', '开会。'.repeat(300), 'oneLine'],
])('%s is reported and left', (_name, text, kind) => {
  const result = cleanSpeech(text, { tables });
  expect(result.text).toBe(text);
  expect(result.notices.map((each) => each.kind)).toEqual([kind]);
});

test.each([['一九二七年、二十二年、一九九七年、九八年级', []]])('%s has lost no 〇', (text, notices) => {
  expect(cleanSpeech(text, { tables }).notices).toEqual(notices);
});

test.each([
  ['a clean text', '同志们：亳(bó)州。', false],
  ['glosses', GLOSSED, true],
])('%s wants the tables: %s', (_name, text, wanted) => {
  expect(wantsTables(text, false)).toBe(wanted);
});
