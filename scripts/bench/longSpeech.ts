import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../bootstrap.mjs';
import { hanCount, hanNumeral } from './hanNumeral.ts';

/** How the paragraphs stand: one a line, with blank lines between, or all glued into one line. */
export type Layout = 'lines' | 'blankLines' | 'oneLine';

/**
 * A speech of about so many characters (from some thousands on; a hundred more or less): a head, sections 一、 with （一） and
 * 1. in them, series within paragraphs and of paragraphs, announcements that agree with what follows, an end. The same
 * each time.
 */
export function longSpeech(characters: number, layout: Layout = 'lines'): string {
  const pick = picker();
  const paragraphs: string[] = [];
  let length = 0;
  const write = (paragraph: string): void => {
    paragraphs.push(paragraph);
    length += paragraph.length + (layout === 'lines' ? 1 : layout === 'blankLines' ? 2 : 0);
  };
  const running = (target: number): string => {
    let text = pick(sentences);
    while (text.length < target) text += pick(sentences);
    return text;
  };

  const { sections, sides, points } = planOf(characters);
  const [ending, ...thanks] = closing;
  const bodyEnd = characters - [ending, ...thanks].join('').length;
  for (const line of opening) write(line);
  write(`${running(120)}下面，我讲${hanCount(sections)}点意见。`);
  for (let section = 0; section < sections; section++) {
    write(`${hanNumeral(section + 1)}、${pick(leads)}，${pick(aims)}`);
    write(`${running(60)}这项工作，要抓好${hanCount(sides)}个方面。`);
    for (let side = 0; side < sides; side++) {
      const announced = points > 0 ? `重点做好${hanCount(points)}件事。` : '';
      write(`（${hanNumeral(side + 1)}）${pick(leads)}，${pick(aims)}。${running(40)}${announced}`);
      for (let point = 0; point < Math.max(1, points); point++) {
        const index = (section * sides + side) * Math.max(1, points) + point;
        if (points > 0) write(`${point + 1}.${pick(leads)}。${running(60)}`);
        // What is too much here is made good further on.
        const target = length + (bodyEnd - length) / (sections * sides * Math.max(1, points) - index) - 60;
        if (index % 2 === 0) write(inlineSeries(pick, index));
        else for (const paragraph of paragraphSeries(pick)) write(paragraph);
        while (length < target) write(running(Math.min(240, target - length)));
      }
    }
  }
  for (const line of closing) write(line);
  return flat(paragraphs.join(layout === 'lines' ? '\n' : layout === 'blankLines' ? '\n\n' : ''));
}

interface Plan {
  /** Sections 一、 */
  readonly sections: number;
  /** Parts （一） of each section. */
  readonly sides: number;
  /** Points 1. of each part; 0 in a short speech, whose parts hold none. */
  readonly points: number;
}

/**
 * As many points as give one to about 3,000 characters. That makes about two nodes and one announced count a thousand
 * characters, in a short speech somewhat more; published speeches have 1.7 and 1.0.
 */
function planOf(characters: number): Plan {
  const all = characters / 3000;
  const within = (value: number): number => Math.min(40, Math.max(2, Math.round(value)));
  const sections = within(Math.cbrt(all));
  const sides = within(Math.sqrt(all / sections));
  const points = Math.round(all / sections / sides);
  return { sections, sides, points: points < 2 ? 0 : within(points) };
}

/** Half of a character beyond U+FFFF; not 😀, which is a whole one. */
const LONE_SURROGATE = /\p{Cs}/u;

/** Joined pieces are one string only once somebody has read it; the first reader must not pay for that. */
export function flat(text: string): string {
  // UTF-8 has no lone surrogates; long strings from UTF-16 lie outside of the heap, where no draft lies.
  const encoding = LONE_SURROGATE.test(text) ? 'utf16le' : 'utf8';
  return Buffer.from(text, encoding).toString(encoding);
}

type Pick = (list: readonly string[]) => string;

/** Takes one of a list, each time another: a linear congruential generator that begins with the same number. */
function picker(): Pick {
  let state = 20_260_105;
  return (list) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return list[(state >>> 8) % list.length] ?? '';
  };
}

function inlineSeries(pick: Pick, index: number): string {
  const count = 2 + (index % 3);
  const marks = ['一', '二', '三', '四'].slice(0, count);
  const items = marks.map((mark) => `${mark}是${pick(leads)}，${pick(aims)}。${pick(sentences)}`);
  return `对此，要把握好${hanCount(count)}个要求。${items.join('')}`;
}

function paragraphSeries(pick: Pick): readonly string[] {
  return ['首先', '其次', '再次'].map((mark) => `${mark}，要${pick(leads)}，${pick(aims)}。${pick(sentences)}`);
}

const opening: readonly string[] = [
  '在全区重点工作推进会议上的讲话',
  '（2026年1月5日）',
  '区长　方　远',
  '各位代表、同志们：',
];

const closing: readonly string[] = [
  '总之，任务已经明确，关键在于落实。',
  '同志们！让我们以更实的作风、更足的干劲，把今年的各项工作做得更好！',
  '谢谢大家！',
];

const leads: readonly string[] = [
  '提高思想认识',
  '突出工作重点',
  '压实各方责任',
  '改进工作作风',
  '守住安全底线',
  '办好民生实事',
  '优化营商环境',
  '深化重点改革',
  '强化日常监督',
  '健全长效制度',
  '建强干部队伍',
  '夯实基层基础',
  '加强部门协作',
  '严明工作纪律',
  '注重实际成效',
  '总结推广经验',
  '做好宣传引导',
  '加强组织领导',
];

const aims: readonly string[] = [
  '切实增强做好工作的责任感',
  '推动各项任务落到实处',
  '让群众看得见、摸得着',
  '把“问题清单”变成“成效清单”',
  '以钉钉子精神一抓到底',
  '确保年底前见到明显成效',
  '做到件件有着落、事事有回音',
  '为全区发展打下更牢的基础',
];

/** What counts, opens a series, addresses the hearers or belongs to the frame: 三个问题 11篇 一是 第一 首先 同志们. */
const FRAME =
  /[一二三四五六七八九十两几][个点项条句类场道件是要、可]|[0-9][个点项条句类场道件篇]|[（第][一二三四五六七八九十]|首先|其次|再次|以上|总之|同志|同学|校友|让我们|下面|——|<|\*/;

/** Sentences of the samples that neither count nor open anything, and a few more. */
const sentences: readonly string[] = [
  ...plainSentences(),
  '去年全区实现生产总值386.5亿元，同比增长6.2%，财政收入迈上新台阶。',
  '从走访的情况看，群众最关心的还是看病、上学、出行这些身边的事。',
  '有的同志说起来头头是道，做起来却总是慢半拍，根子还是责任心不强。',
  '《条例》自2025年7月1日起施行，各单位要逐条对照，查漏补缺。',
  '（掌声）这份成绩单，凝结着大家的汗水。',
  '既要算经济账，又要算民生账，更要算长远账。',
  '年初定下的38项任务，到年底办结了36项，群众满意率达到97.5%。',
  '“上面千条线，下面一根针”，再好的政策也要靠基层去落实。',
];

function plainSentences(): readonly string[] {
  const folder = join(root, 'samples');
  const files = readdirSync(folder).filter((name) => name.endsWith('.speech'));
  return files
    .sort()
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n'))
    .filter((paragraph) => paragraph.length > 60)
    .flatMap((paragraph) => paragraph.match(/[^。！？]+。/g) ?? [])
    .map((sentence) => sentence.trim())
    .filter((sentence) => !FRAME.test(sentence) && balanced(sentence));
}

/** Whether every quotation and bracket that a sentence opens is closed in it. */
function balanced(sentence: string): boolean {
  const count = (mark: string): number => sentence.split(mark).length;
  return count('“') === count('”') && count('（') === count('）');
}
