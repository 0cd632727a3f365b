import { expect, test } from 'vitest';
import { parseSpeech } from './parser/parseSpeech.ts';
import { spokenStretchesOf } from './spokenStretches.ts';

/** What is read aloud of each paragraph, without the paragraphs of which nothing is. */
function spokenOf(text: string): string[][] {
  return parseSpeech(text)
    .paragraphs.map((paragraph) => spokenStretchesOf(text, paragraph))
    .filter((stretches) => stretches.length > 0)
    .map((stretches) => stretches.map((stretch) => stretch.text.slice(stretch.start, stretch.end)));
}

test('head, stage directions, gaps and signature are not read', () => {
  const speech = [
    '---',
    '语速: 180',
    '---',
    '内部资料',
    '在动员会上的讲话',
    '——致全体职工',
    '（2026年1月5日）',
    '区长　李　强',
    '各位同志：',
    '今天开会。',
    '（掌声）',
    '一、提高认识',
    '第一，要学。',
    '〔此处省略9字〕',
    '谢谢大家！',
  ].join('\n');
  expect(spokenOf(speech)).toEqual([
    ['各位同志：'],
    ['今天开会。'],
    ['一、提高认识'],
    ['第一，要学。'],
    ['谢谢大家！'],
  ]);
});

// Each row: a paragraph, what is read of it.
test.each([
  ['words alone are read as they stand', '今天开会。', ['今天开会。']],
  ['a comment is not read', '今天<!-- 周一 -->开会。', ['今天开会。']],
  ['nor one over several lines', '今天<!-- 周\n一 -->开会。', ['今天开会。']],
  ['asterisks are not read', '要**快**。', ['要快。']],
  ['a lone asterisk is text', '要*快**。', ['要*快**。']],
  ['the # of a heading is not read', '## 一、提高认识', ['一、提高认识']],
  ['a stage direction is not read, and parts two sentences', '今天开会。（掌声）散会。', ['今天开会。', '散会。']],
  ['… not one from the mark that closes it', '他说：“好！（掌声）”散会。', ['他说：“好！”散会。']],
  ['… nor behind what ends a quotation', '他说：“好！”（掌声）散会。', ['他说：“好！”散会。']],
  ['… nor two of them with blanks', '好！（掌声） （起立）散会。', ['好！ 散会。']],
  ['a remark in brackets is read', '今天开会（周一）。', ['今天开会（周一）。']],
  ['a time budget is not read', '一、提高认识。{3分钟}', ['一、提高认识。']],
  ['braces elsewhere are text', '今天{3分钟}开会', ['今天{3分钟}开会']],
  ['a gap parts the paragraph', '今天〔此处省略9字〕开会。〔以下缺〕', ['今天', '开会。']],
  ['〔2026〕 is no gap', '国发〔2026〕5号。', ['国发〔2026〕5号。']],
  ['blanks beside what is not read are left out', '今天 <!-- 甲 --> 〔此处省略9字〕　开会', ['今天', '开会']],
  ['nothing is left of a comment between blanks', '〔此处省略9字〕<!-- 甲 -->〔以下缺〕', []],
  ['a placeholder is read as written, but its marks part nothing', '完成【甲，……】项，好', ['完成【甲\0\0\0】项，好']],
  ['what is not read within it is not', '完成【甲，**乙**】项，好', ['完成【甲\0乙】项，好']],
  ['×× and ＿＿ stay', '请××同志，＿＿，', ['请××同志，＿＿，']],
])('%s', (_name, paragraph, spoken) => {
  // Behind a salutation no paragraph is the speech's title.
  expect(spokenOf(`同志们：\n${paragraph}`).slice(1)).toEqual(spoken.length > 0 ? [spoken] : []);
});

test('each character says where it stands in the speech', () => {
  const text = '同志们：\n要**快**，<!-- 甲 -->【好】';
  const paragraph = parseSpeech(text).paragraphs[1];
  if (!paragraph) throw new Error('the paragraph is missing');
  const [stretch] = spokenStretchesOf(text, paragraph);
  expect([...(stretch?.offsets ?? [])].map((offset) => text.charAt(offset)).join('')).toBe(stretch?.text);
});
