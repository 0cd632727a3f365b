import type { CleaningTables } from '../services/cleaning/cleaningTables.ts';
import { type CleaningResult, cleanSpeech, wantsTables } from '../services/cleaning/cleanSpeech.ts';
import type { DamageClass } from '../services/cleaning/damage.ts';
import { withPageFacts } from '../services/cleaning/withPageFacts.ts';
import type { CleaningWishes, Language } from './arguments.ts';

/** Cleans a text; the tables are read only where they are of use. */
export async function cleaned(
  text: string,
  { simplify, paragraphs }: CleaningWishes,
  readTables: () => Promise<CleaningTables>,
): Promise<CleaningResult> {
  const tables = wantsTables(text, simplify) ? await readTables() : undefined;
  return cleanSpeech(text, { tables, simplify, paragraphs });
}

/** The cleaned text, with the facts of its page where they are wanted. */
export function cleanedText({ text, facts }: CleaningResult, wishes: CleaningWishes): string {
  return wishes.facts ? withPageFacts(text, facts) : text;
}

/** What cleaning did. Offsets are those of the cleaned text, front matter of the page's facts left out. */
export function cleanJson(result: CleaningResult, wishes: CleaningWishes): Record<string, unknown> {
  const { text, changes, gaps, facts, doubts, notices } = result;
  return {
    text: cleanedText(result, wishes),
    changes: changes.map(({ class: kind, count, how }) => ({ class: kind, count, how })),
    gaps: gaps.map(({ offset, characters }) => ({ offset, characters: characters ?? null })),
    metadata: {
      title: facts.title ?? null,
      date: facts.date ?? null,
      contents: facts.contents,
      fullLength: facts.fullLength ?? null,
    },
    doubts: doubts.map(({ span, how, others }) => ({
      offset: span.start,
      end: span.end,
      text: text.slice(span.start, span.end),
      how,
      others,
    })),
    notices: notices.map(({ kind, count, spans }) => ({ kind, count, offsets: spans.map(({ start }) => start) })),
  };
}

/** What was done, in one line for people; `undefined` where nothing was. */
export function cleaningSummary({ changes, gaps }: CleaningResult, language: Language): string | undefined {
  if (changes.length === 0) return undefined;
  const words = WORDS[language];
  const parts = changes.map(({ class: kind, count, how }) => {
    const name = CLASSES[language][kind];
    return how === 'certain' ? `${name} ${count}` : `${name} ${count}${words[how]}`;
  });
  return `${words.changed}${parts.join(words.comma)}${gaps.length > 0 ? words.gaps(gaps.length) : ''}`;
}

const WORDS = {
  zh: {
    changed: '已清理：',
    comma: '，',
    chosen: '（选定，请核对）',
    inferred: '（推断，请核对）',
    gaps: (count: number) => `；缺文 ${count} 处`,
  },
  en: {
    changed: 'Cleaned: ',
    comma: ', ',
    chosen: ' (chosen: check)',
    inferred: ' (inferred: check)',
    gaps: (count: number) => `; gaps ${count}`,
  },
} as const;

const CLASSES: Readonly<Record<Language, Readonly<Record<DamageClass, string>>>> = {
  zh: {
    entity: '网页代码',
    invisible: '看不见的字符',
    gloss: '注音',
    splitPair: '拆散的字',
    lostBytes: '残缺的字',
    traditional: '繁体字',
    halfwidth: '半角标点',
    space: '多余空格',
    blankLine: '空行',
    furniture: '网页杂项行',
    elision: '省略说明',
    noise: '乱码行',
    hardBreak: '段内断行',
    paragraph: '分段',
  },
  en: {
    entity: 'character references',
    invisible: 'invisible characters',
    gloss: 'pinyin glosses',
    splitPair: 'characters torn apart',
    lostBytes: 'characters partly lost',
    traditional: 'traditional characters',
    halfwidth: 'half-width marks',
    space: 'stray blanks',
    blankLine: 'empty lines',
    furniture: 'lines of the page',
    elision: 'elisions',
    noise: 'lines without sense',
    hardBreak: 'line breaks in paragraphs',
    paragraph: 'paragraph breaks',
  },
};
