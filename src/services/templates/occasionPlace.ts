import { parseSpeech } from '../../core/parser/parseSpeech.ts';

/** The place of a template's title or subtitle that names the occasion. */
export interface OccasionPlace {
  /** With its brackets: 【行动名称】. */
  readonly place: string;
  /** The words that complete the occasion behind it: 动员部署会; mostly none. */
  readonly rest: string;
  /** The line that it stands in, without the dash before a subtitle: 在【行动名称】动员部署会上的讲话. */
  readonly line: string;
}

/** 在【行动名称】动员部署会上的讲话, 在【大会名称】上; not 在【甲】与【乙】会上. Groups: the place, the words behind it. */
const AT_OCCASION = /在(【[^【】\r\n]+】)([^【】\r\n]*?)上/;
/** 【会议名称】主持词, 【活动名称】致辞; not 【年度】述职报告. */
const NAMED_OCCASION = /(【[^【】\r\n]*(?:会议|大会|活动|仪式|论坛|场合)[^【】\r\n]*】)/;
/** ——在全区会议上: what opens a subtitle. */
const DASHES = /^[—―]+/;

/** 在全区工作会议上, 在全区工作会议上的讲话; not 在建项目推进会. Group 1 is the occasion. */
const WHOLE_PHRASE = /^在(.+)上(?:的.{2,5})?$/;

/** Where the title block of a template names the occasion; `undefined` where it does not. */
export function occasionPlace(template: string): OccasionPlace | undefined {
  const { facts } = parseSpeech(template);
  for (const pattern of [AT_OCCASION, NAMED_OCCASION]) {
    for (const fact of [facts.title, facts.subtitle]) {
      if (fact?.source !== 'text') continue;
      const line = template.slice(fact.span.start, fact.span.end).replace(DASHES, '');
      const [, place, rest = ''] = pattern.exec(line) ?? [];
      if (place !== undefined) return { place, rest, line };
    }
  }
  return undefined;
}

/** The words for the place: what the line says around it is taken off, where the writer typed it too. */
export function wordsForPlace({ rest }: OccasionPlace, occasion: string): string {
  const typed = occasion.trim();
  const bare = WHOLE_PHRASE.exec(typed)?.[1] ?? typed;
  const words = rest !== '' && bare.endsWith(rest) ? bare.slice(0, -rest.length) : bare;
  return words === '' ? bare : words;
}
