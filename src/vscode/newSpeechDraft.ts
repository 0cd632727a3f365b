import type { Uri } from 'vscode';
import { parseSpeech } from '../core/parser/parseSpeech.ts';
import { fillTemplate, withCounts } from '../services/templates/fillTemplate.ts';
import { minutesAnswer } from '../services/templates/minutesAnswer.ts';
import { occasionPlace } from '../services/templates/occasionPlace.ts';
import type { RememberedAnswers } from '../services/templates/rememberedAnswers.ts';
import { speakerAnswer, speakerLine } from '../services/templates/speakerAnswer.ts';
import { type CalendarDay, dateText, standardDate } from '../services/templates/speechDate.ts';
import { templateTitle } from '../services/templates/templateTitle.ts';

/** A template to start from; its text is read when it is chosen. */
export interface TemplateChoice {
  /** Under which answers are remembered: a kind's id, or the name of the writer's own template. */
  readonly key: string;
  readonly label: string;
  readonly read: () => Promise<string>;
}

/** The answers so far. An input is absent where what was suggested still stands. */
export interface NewSpeechDraft {
  readonly choice: TemplateChoice | undefined;
  readonly template: string;
  readonly occasion: string | undefined;
  readonly speaker: string | undefined;
  readonly date: string | undefined;
  readonly mainPoints: number | undefined;
  readonly subPoints: number | undefined;
  readonly minutes: string | undefined;
  readonly folder: Uri | undefined;
  readonly title: string | undefined;
}

/** Where nothing is answered yet. */
export const emptyDraft: NewSpeechDraft = {
  choice: undefined,
  template: '',
  occasion: undefined,
  speaker: undefined,
  date: undefined,
  mainPoints: undefined,
  subPoints: undefined,
  minutes: undefined,
  folder: undefined,
  title: undefined,
};

/** What answers are suggested from. */
export interface Suggestions {
  readonly today: CalendarDay;
  readonly remembered: RememberedAnswers;
}

/** Minutes where neither the template nor an earlier answer suggests any. */
const USUAL_MINUTES = 10;

/** The skeleton for the answers, and its title. */
export function draftedSpeech(needs: Suggestions, draft: NewSpeechDraft): { skeleton: string; title: string } {
  const title = draft.title ?? suggestedTitle(needs, draft);
  return { skeleton: skeletonOf(needs, draft), title: title.trim() };
}

/** What is worth remembering of the answers. */
export function answersToRemember(needs: Suggestions, draft: NewSpeechDraft): Partial<RememberedAnswers> {
  const key = draft.choice?.key;
  const speaker = speakerLine(speakerAnswer(speakerOf(needs, draft)));
  const minutes = minutesAnswer(minutesOf(needs, draft));
  const place = occasionPlace(draft.template)?.place;
  const occasion = occasionOf(needs, draft).trim();
  return {
    ...(key === undefined ? {} : { template: key }),
    ...(speaker === '' ? {} : { speaker }),
    ...(key === undefined || minutes === undefined ? {} : { minutes: { [key]: minutes } }),
    ...(place === undefined || occasion === '' ? {} : { places: { [place]: occasion } }),
  };
}

/** The occasion as it is answered or suggested. */
export function occasionOf({ remembered }: Suggestions, draft: NewSpeechDraft): string {
  const place = occasionPlace(draft.template)?.place;
  return draft.occasion ?? (place === undefined ? undefined : remembered.places[place]) ?? '';
}

/** Office and name as they are answered or suggested, in one line. */
export function speakerOf({ remembered }: Suggestions, draft: NewSpeechDraft): string {
  return draft.speaker ?? remembered.speaker ?? '';
}

/** The minutes as they are answered or suggested. */
export function minutesOf({ remembered }: Suggestions, draft: NewSpeechDraft): string {
  const key = draft.choice?.key;
  const known = key === undefined ? undefined : remembered.minutes[key];
  return draft.minutes ?? String(known ?? templateMinutes(draft.template) ?? USUAL_MINUTES);
}

function templateMinutes(template: string): number | undefined {
  const { minutes } = parseSpeech(template).facts;
  return minutes === undefined ? undefined : minutesAnswer(String(minutes));
}

/** The template with the main points that were asked for. */
export function mainSized({ template, mainPoints: count }: NewSpeechDraft): string {
  return withCounts(template, count === undefined ? {} : { mainPoints: count });
}

/** The template's title with the answers in it. */
export function suggestedTitle(needs: Suggestions, draft: NewSpeechDraft): string {
  return templateTitle(skeletonOf(needs, draft)) ?? draft.choice?.label ?? '';
}

function skeletonOf(needs: Suggestions, draft: NewSpeechDraft): string {
  const date = standardDate(draft.date ?? dateText(needs.today), needs.today);
  const minutes = minutesAnswer(minutesOf(needs, draft));
  return fillTemplate(draft.template, {
    occasion: occasionOf(needs, draft).trim(),
    ...speakerAnswer(speakerOf(needs, draft)),
    ...(date === undefined ? {} : { date }),
    ...(draft.mainPoints === undefined ? {} : { mainPoints: draft.mainPoints }),
    ...(draft.subPoints === undefined ? {} : { subPoints: draft.subPoints }),
    ...(minutes === undefined ? {} : { minutes }),
  });
}
