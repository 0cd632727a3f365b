import { expect, test } from 'vitest';
import type { InlineKind, Speech } from '../speech.ts';
import { countSpokenSyllables } from '../text/spokenSyllables.ts';
import { parseSpeech } from './parseSpeech.ts';

const HEAD = '在会上的讲话\n同志们：\n';

function spoken(body: string): Speech {
  return parseSpeech(HEAD + body);
}

function found(body: string, kind: InlineKind): string[] {
  const { text, paragraphs } = spoken(body);
  return paragraphs.flatMap(({ inlines }) =>
    inlines
      .filter((inline) => inline.kind === kind)
      .map(({ span, syllables }) => text.slice(span.start, span.end) + (syllables ? ` ${syllables.join(' ')}` : '')),
  );
}

test.each<[name: string, body: string, pauses: string[]]>([
  ['amid a sentence', '我们要坚持／以人民为中心。', ['／']],
  ['a long one', '这就是说，／／谁也不能例外。', ['／／']],
  ['at a sentence’s end', '请大家记住。／\n从明天起开始。', ['／']],
  ['before a number', '今年要办好／38件实事。', ['／']],
  ['behind a reading and a stress', '单{shàn}县／*一定*／要办好。', ['／', '／']],
  ['between blanks', '我们要坚持 ／ 实事求是。', ['／']],
  ['a fraction is none', '机构精简1／4，约占１／３。', []],
  ['years and rates', '2025／2026年度，每小时60km／h，5％／年。', []],
  ['a price', '每斤3元／斤，水费30元／立方米，补助200元／亩，流量12立方米／秒', []],
  ['units in brackets', '单价（元／吨）和单位（户／人）', []],
  ['alternatives', '和／或、与／及、是／否', []],
  ['who wrote it', '文／张三\n图／李四', []],
  ['a line of verse at its beginning', '／开头的不算', []],
  ['three are a rule', '分隔／／／线', []],
  ['Latin on the other side', '客户／Server', []],
  ['half-width ones', '坚持/以人民为中心', []],
])('a pause: %s', (_name, body, pauses) => {
  expect(found(body, 'pause')).toEqual(pauses);
});

test.each<[name: string, body: string, stresses: string[]]>([
  ['a word', '我们*一定*能办好。', ['一定']],
  ['a figure', '增长*5.2%*，超过了目标。', ['5.2%']],
  ['with its mark', '这是*头等大事。*其余放一放。', ['头等大事。']],
  ['a quotation', '做到*“两个确保”*。', ['“两个确保”']],
  ['two in a sentence', '*一定*要*马上*办。', ['一定', '马上']],
  ['beside a stressed passage', '**要点**是*快*。', ['快']],
  ['two asterisks are printed bold', '这是**最要紧**的。', []],
  ['figures multiplied', '3*5和4*6', []],
  ['hidden names', '王*和李*已到案，张*军、刘*华在逃', []],
  ['a telephone number', '138****1234和139****5678', []],
  ['a note', '* 此处为作者单位。\n* 另有说明。', []],
  ['authors with notes', '张三*和李四*各有说明', []],
  ['over two sentences', '*甲完了。乙没完*', []],
  ['blanks inside', '他说* 不行 *吗', []],
  ['left open', '我们*一定', []],
])('a stress: %s', (_name, body, stresses) => {
  expect(found(body, 'stress')).toEqual(stresses);
});

test.each<[name: string, body: string, readings: string[]]>([
  ['a character', '山东省单{shàn}县', ['单 shàn']],
  ['a word', '安徽六安{lù ān}市', ['六安 lù ān']],
  ['digits for tones', '解{xie4}某某', ['解 xiè']],
  ['full-width braces', '仇｛qiú｝某某', ['仇 qiú']],
  ['more syllables than characters', '我{wǒ men}', []],
  ['no Pinyin', '集合{abc}、按键{Ctrl}', []],
  ['behind a mark', '好，{hǎo}', []],
  ['a budget is none', '一、甲{3分钟}', []],
  ['a surname of two characters beyond the first plane', '𠮷𠮷{jí jí}', ['𠮷𠮷 jí jí']],
])('a reading: %s', (_name, body, readings) => {
  expect(found(body, 'reading')).toEqual(readings);
});

test('王**和李** hides names', () => {
  expect(found('王**和李**已到案', 'strong')).toEqual([]);
  expect(found('要**抓实**、**抓细**', 'strong')).toEqual(['抓实', '抓细']);
});

const PLAIN =
  '（2026年1月5日）\n区长　单志远\n同志们：\n下面，我讲三点意见。\n一、认识要到位{3分钟}\n要看到四个“进一步增强”：一是进一步增强信心，二是进一步增强本领，三是进一步增强合力，四是进一步增强作风。\n二、措施要到位。全区38个村，六安路在内。\n三、责任要到位\n谢谢大家！';
const MARKED =
  '（2026年1月5日）\n区长　单{shàn}志远\n同志们：／\n下面，我讲／*三点意见*。\n一、认识／要到位{3分钟}\n要看到／／四个“进一步增强”：一是进一步／增强*信心*，二是进一步增强本领，三是*进一步增强*合力，四是进一步增强作风。／\n二、措施要*到位*。全区／38个村，六安{lù ān}路在内。\n三、*责任*要到位\n谢谢大家！／';

test('the rest of the model is as without the marks', () => {
  const outline = (speech: Speech) => ({
    nodes: speech.nodes.map(({ kind, marker, lead, level, budget }) => ({ kind, marker, lead, level, budget })),
    kinds: speech.paragraphs.map(({ kind }) => kind),
    announcements: speech.announcements.map(({ count, noun, refrain, class: is, items, unchecked }) => ({
      count,
      noun,
      refrain,
      is,
      items: items.length,
      unchecked,
    })),
    facts: Object.entries(speech.facts).map(([key, fact]: [string, unknown]) => [
      key,
      typeof fact === 'object' && fact !== null && 'value' in fact ? fact.value : fact,
    ]),
    syllables: speech.sentences.map(({ syllables }) => syllables),
  });
  expect(outline(spoken(MARKED))).toEqual(outline(spoken(PLAIN)));
});

test('marks take no syllables', () => {
  const { sentences } = spoken('全区／38个村，*六安{lù ān}路*在内。');
  expect(sentences.at(-1)?.syllables).toBe(countSpokenSyllables('全区38个村，六安路在内。'));
});
