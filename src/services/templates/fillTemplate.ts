import { fillPlaces, type PlaceWords } from './fillPlaces.ts';
import { occasionPlace, wordsForPlace } from './occasionPlace.ts';
import { mainPoints, subPoints } from './pointList.ts';
import { withoutPointNotes } from './pointNotes.ts';
import { type FrontMatterLine, setFrontMatter } from './setFrontMatter.ts';
import { printedName } from './speakerAnswer.ts';
import { withPoints } from './withPoints.ts';

/** What a writer says of a speech before it is written. What is absent leaves its places open. */
export interface TemplateAnswers {
  readonly occasion?: string;
  readonly office?: string;
  readonly speaker?: string;
  /** As it is to be printed. */
  readonly date?: string;
  readonly mainPoints?: number;
  readonly subPoints?: number;
  readonly minutes?: number;
}

/** The skeleton for the answers, its title still the template's own; front matter says what is not printed. */
export function fillTemplate(template: string, answers: TemplateAnswers): string {
  const sized = withCounts(template, answers);
  const place = occasionPlace(sized);
  const words = place && answers.occasion ? wordsForPlace(place, answers.occasion) : undefined;
  const values = new Map<string, PlaceWords>();
  if (place && words) values.set(place.place, { words });
  if (answers.date) values.set('【日期】', { words: answers.date });
  if (answers.office) values.set('【职务】', { words: answers.office });
  if (answers.speaker) values.set('【姓名】', { words: answers.speaker, printed: printedName(answers.speaker) });
  const occasion = place && words ? words + place.rest : answers.occasion;
  return setFrontMatter(fillPlaces(withoutPointNotes(sized), values), unprinted(occasion, answers.minutes));
}

/** The template with as many points as were asked for. The notes that steer this are still in it. */
export function withCounts(template: string, counts: Pick<TemplateAnswers, 'mainPoints' | 'subPoints'>): string {
  const main = counts.mainPoints === undefined ? undefined : mainPoints(template);
  const sized = main && counts.mainPoints !== undefined ? withPoints(main, counts.mainPoints) : template;
  const sub = counts.subPoints === undefined ? undefined : subPoints(sized);
  return sub && counts.subPoints !== undefined ? withPoints(sub, counts.subPoints) : sized;
}

function unprinted(occasion: string | undefined, minutes: number | undefined): readonly FrontMatterLine[] {
  const lines: FrontMatterLine[] = [];
  if (occasion) lines.push({ key: 'occasion', label: '场合', value: occasion });
  if (minutes !== undefined) lines.push({ key: 'minutes', label: '时长', value: String(minutes) });
  return lines;
}
