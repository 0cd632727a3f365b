import type { Speech } from '../core/speech.ts';
import { layoutSpeech } from '../layout/layoutSpeech.ts';
import {
  minutesOf,
  type SectionStatistics,
  type Statistics,
  sectionStatistics,
  speechStatistics,
} from '../services/statistics.ts';
import type { Timing } from '../services/timing.ts';
import type { Language } from './arguments.ts';
import { tableText } from './tableText.ts';

/** A speech by its name on the command line. */
export interface NamedSpeech {
  readonly file: string;
  readonly speech: Speech;
  readonly timing: Timing;
}

/**
 * The counts of a speech as the command line gives them; times are minutes, rounded to hundredths. `pages` are those of the
 * official layout.
 */
export function statsJson(speech: Speech, timing: Timing): Record<string, unknown> {
  const { characters, han, words, spoken, duration, ...more } = speechStatistics(speech, timing);
  const { withoutSpaces, withSpaces, paragraphs, sentences } = more;
  return {
    characters,
    han,
    words,
    spoken,
    minutes: minutesOf(duration),
    pages: pagesOf(speech),
    withoutSpaces,
    withSpaces,
    paragraphs,
    sentences,
    rate: timing.rate,
    target: speech.facts.minutes ?? null,
    sections: sectionStatistics(speech, timing).map(sectionJson),
  };
}

function pagesOf(speech: Speech): number {
  return layoutSpeech(speech).pages.length;
}

function sectionJson({ node, characters, spoken, duration }: SectionStatistics): Record<string, unknown> {
  const { lead, level, marker, budget, section } = node;
  const minutes = minutesOf(duration);
  const planned = budget === undefined ? null : minutesOf(budget);
  return { lead, level, characters, spoken, minutes, marker, offset: section.start, end: section.end, budget: planned };
}

/** The counts of a speech for people: what Word tells, the time, and a table of the sections. */
export function statsTableText(speech: Speech, timing: Timing, language: Language): string {
  const words = WORDS[language];
  const whole = speechStatistics(speech, timing);
  const rows = [words.heads.slice(0, 5), row(whole, speech.facts.minutes, words.whole)];
  for (const section of sectionStatistics(speech, timing)) {
    const { level, marker, lead, budget } = section.node;
    rows.push(row(section, budget === undefined ? undefined : budget / 60, `${'  '.repeat(level)}${marker}${lead}`));
  }
  return `${words.summary(whole, pagesOf(speech), timing.rate)}\n\n${tableText(rows, 4)}`;
}

/** One row a file, and what they come to together. */
export function statsSumText(speeches: readonly NamedSpeech[], language: Language): string {
  const { heads, sum } = WORDS[language];
  const counted = speeches.map(({ file, speech, timing }) => ({ file, ...speechStatistics(speech, timing) }));
  const total = (of: (each: Statistics) => number): number => counted.reduce((all, each) => all + of(each), 0);
  const amounts = ({ characters, spoken, duration }: Pick<Statistics, 'characters' | 'spoken' | 'duration'>) => [
    String(characters),
    String(spoken),
    (duration / 60).toFixed(1),
  ];
  const all = {
    characters: total(({ characters }) => characters),
    spoken: total(({ spoken }) => spoken),
    duration: total(({ duration }) => duration),
  };
  const rows = counted.map((each) => [...amounts(each), each.file]);
  return tableText([[...heads.slice(0, 3), heads[5] ?? ''], ...rows, [...amounts(all), sum]], 3);
}

/** `planned` in minutes. */
function row({ characters, spoken, duration }: Statistics, planned: number | undefined, name: string): string[] {
  return [
    String(characters),
    String(spoken),
    (duration / 60).toFixed(1),
    planned === undefined ? '' : planned.toFixed(1),
    name,
  ];
}

interface StatsWords {
  /** Of the columns; the last is that of the files. */
  readonly heads: readonly string[];
  readonly whole: string;
  readonly sum: string;
  readonly summary: (whole: Statistics, pages: number, rate: number) => string;
}

const WORDS: Readonly<Record<Language, StatsWords>> = {
  zh: {
    heads: ['字数', '音节', '分钟', '时限', '部分', '文件'],
    whole: '全文',
    sum: '合计',
    summary: ({ characters, withoutSpaces, withSpaces, han, words, paragraphs, sentences }, pages, rate) =>
      [
        `字数 ${characters}，字符数（不计空格）${withoutSpaces}，字符数（计空格）${withSpaces}`,
        `汉字 ${han}，中文字符 ${characters - words}，非中文单词 ${words}，段落 ${paragraphs}，句 ${sentences}`,
        `公文版式 ${pages} 页，语速每分钟 ${rate} 个音节`,
      ].join('\n'),
  },
  en: {
    heads: ['characters', 'spoken', 'minutes', 'planned', 'section', 'file'],
    whole: 'whole speech',
    sum: 'all',
    summary: ({ characters, withoutSpaces, withSpaces, han, words, paragraphs, sentences }, pages, rate) =>
      [
        `字数 ${characters}; ${withoutSpaces} characters without spaces, ${withSpaces} with`,
        `${han} Han, ${characters - words} Chinese characters and marks, ${words} words, ${paragraphs} paragraphs, ${sentences} sentences`,
        `${pages} ${pages === 1 ? 'page' : 'pages'} in the official layout, read at ${rate} syllables a minute`,
      ].join('\n'),
  },
};
