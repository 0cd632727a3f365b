import { expect, test } from 'vitest';
import type { InlineKind } from '../speech.ts';
import { parseSpeech } from './parseSpeech.ts';

const HEAD = '在会上的讲话\n同志们：\n';

function inlinesOf(body: string, kind: InlineKind): string[] {
  const text = HEAD + body;
  return parseSpeech(text).paragraphs.flatMap(({ inlines }) =>
    inlines.filter((inline) => inline.kind === kind).map(({ span }) => text.slice(span.start, span.end)),
  );
}

test.each<[name: string, kind: InlineKind, body: string, found: string[]]>([
  [
    'a stage direction after an end mark',
    'stageDirection',
    '我们一定胜利！（掌声）（全场起立）继续。',
    ['（掌声）', '（全场起立）'],
  ],
  ['a stage direction alone', 'stageDirection', '（热烈鼓掌）', ['（热烈鼓掌）']],
  ['several alone, with blanks between', 'stageDirection', '（掌声） （起立）　', ['（掌声）', '（起立）']],
  ['behind a blank', 'stageDirection', '好！ （掌声）　(起立)', ['（掌声）', '(起立)']],
  ['behind a stressed passage', 'stageDirection', '**好！**（掌声）', ['（掌声）']],
  ['behind a comment', 'stageDirection', '好！<!-- 甲 -->（掌声）', ['（掌声）']],
  ['behind a pause', 'stageDirection', '好！／（掌声）', ['（掌声）']],
  ['behind a budget', 'stageDirection', '一、好。{3分钟}（掌声）\n二、乙', ['（掌声）']],
  ['not behind a word and a blank', 'stageDirection', '好 （掌声）', []],
  ['not behind other braces', 'stageDirection', '好。{3}（掌声）', []],
  ['a parenthesis within a sentence is none', 'stageDirection', '对（掌声雷动的）会场。他笑了（不是笑声）吗', []],
  ['a long parenthesis is none', 'stageDirection', '好。（掌声响起来的时候大家都站起来了）', []],
  ['a gap', 'gap', '综合\n〔此处省略882字〕\n以下〔以下缺〕', ['〔此处省略882字〕', '〔以下缺〕']],
  ['a document number is no gap', 'gap', '国发〔2026〕5号、〔150〕', []],
  ['placeholders', 'placeholder', '请【待核实】××同志到＿＿＿签字。3×5', ['【待核实】', '××', '＿＿＿']],
  [
    'a budget after the lead',
    'budget',
    '一、甲{3分钟}\n二、乙。｛30秒｝丙。\n三、丁{2分30秒}',
    ['{3分钟}', '｛30秒｝', '{2分30秒}'],
  ],
  ['braces elsewhere are text', 'budget', '正文{3分钟}。\n一、甲{三分}', []],
  ['a stressed passage', 'strong', '这是**最要紧**的，2**3不算。', ['最要紧']],
  ['an address opens a paragraph', 'address', '甲。\n同志们！时间不等人。\n乙。', ['同志们！']],
  [
    'a sentence about listeners is no address',
    'address',
    '同志们的意见是：赶快干。\n让我们共同努力！\n各位委员要做到以下几点：一是学。\n希望大家：多学。',
    [],
  ],
  ['comments', 'comment', '甲<!-- 一 -->乙<!-- 二\n三 -->丙', ['<!-- 一 -->', '<!-- 二\n三 -->']],
])('%s', (_name, kind, body, found) => {
  expect(inlinesOf(body, kind)).toEqual(found);
});

test.each<[name: string, text: string, kinds: string]>([
  [
    'all of a head',
    '机密\n题目的讲话\n——副题\n（2026年1月5日）\n区长　李　强\n同志们：\n正文。',
    'classification title subtitle date speaker salutation text',
  ],
  ['the tail', '题目的讲话\n同志们：\n正文。\n谢谢大家！', 'title salutation text thanks'],
  [
    'a signature',
    '述职报告\n各位领导：\n正文。\n特此报告，请予评议。\n李　强\n2026年1月5日',
    'title salutation text text signature signature',
  ],
  [
    'addresses, gaps and stage directions alone',
    '题目的讲话\n同志们：\n甲。\n各位代表！\n〔以下缺〕\n（掌声）',
    'title salutation text address gap stageDirection',
  ],
  [
    'headings and items',
    '题目的讲话\n同志们：\n一、甲\n第一，乙。丙。\n第二，丁。戊。',
    'title salutation heading item item',
  ],
])('paragraphs: %s', (_name, text, kinds) => {
  expect(
    parseSpeech(text)
      .paragraphs.map(({ kind }) => kind)
      .join(' '),
  ).toBe(kinds);
});

test('an unclosed comment ends at its line and is reported', () => {
  const text = `${HEAD}甲<!-- 乙\n丙`;
  const speech = parseSpeech(text);
  expect(speech.problems).toEqual([
    { code: 'comment.unclosed', span: { start: HEAD.length + 1, end: HEAD.length + 7 }, values: {} },
  ]);
  expect(speech.paragraphs.at(-1)?.span).toEqual({ start: HEAD.length + 8, end: HEAD.length + 9 });
});

test.each<[name: string, body: string, parts: string]>([
  [
    'opening, transition, body, closing, thanks',
    '今天开会。下面，我讲两点意见。\n一、甲\n二、乙\n同志们！让我们努力！\n谢谢大家！',
    'opening transition body closing thanks',
  ],
  ['a summary', '今天开会。\n一、甲\n二、乙\n总之，要干。\n同志们！让我们努力！', 'opening body summary closing'],
  [
    'items in the opening do not begin the body',
    '做得好。一是早。二是实。\n下面，我讲两点意见。\n一、甲\n二、乙',
    'opening transition body',
  ],
  [
    'an address in the middle closes nothing',
    '开会。\n一、甲\n同志们！领导是关键。\n（一）乙\n要干。\n让我们共同奋斗！',
    'opening body closing',
  ],
  ['an address before a comma', '开会。\n一、甲\n二、乙\n同志们，时间不等人，让我们努力奋斗！', 'opening body closing'],
  ['a sign-off', '开会。\n一、甲\n二、乙\n我就讲这些，谢谢大家。', 'opening body thanks'],
  ['thanks behind a sentence', '开会。\n一、甲\n二、乙\n以上表态，请同志们监督。谢谢！', 'opening body thanks'],
  ['nothing but a wish', '欢迎大家。\n最后，祝各位身体健康！', 'opening closing'],
])('parts: %s', (_name, body, parts) => {
  expect(
    parseSpeech(HEAD + body)
      .parts.slice(2)
      .map(({ kind }) => kind)
      .join(' '),
  ).toBe(parts);
});
