import { l10n, type QuickPickItem, QuickPickItemKind, type Uri } from 'vscode';
import { parseSpeech } from '../core/parser/parseSpeech.ts';
import { type SpeechKind, speechKinds } from '../services/speechKinds.ts';
import { expectedCharacters } from '../services/templates/expectedCharacters.ts';
import { MOST_MINUTES, minutesAnswer } from '../services/templates/minutesAnswer.ts';
import { occasionPlace } from '../services/templates/occasionPlace.ts';
import { mainPoints, type PointList, subPoints } from '../services/templates/pointList.ts';
import { withoutPointNotes } from '../services/templates/pointNotes.ts';
import { speakerAnswer, speakerLine } from '../services/templates/speakerAnswer.ts';
import { dateText, standardDate } from '../services/templates/speechDate.ts';
import { templateTitle } from '../services/templates/templateTitle.ts';
import { countedPoints, withPoints } from '../services/templates/withPoints.ts';
import { timingOf } from '../services/timing.ts';
import { preferredTiming } from './config.ts';
import type { Asker, InputQuestion, PickQuestion, Reply, Step, StepPlace } from './multiStep.ts';
import {
  mainSized,
  minutesOf,
  type NewSpeechDraft,
  occasionOf,
  type Suggestions,
  speakerOf,
  suggestedTitle,
  type TemplateChoice,
} from './newSpeechDraft.ts';
import type { UserTemplate } from './userTemplates.ts';

/** A folder that a speech can be saved in. */
export interface FolderChoice {
  readonly name: string;
  readonly description: string;
  readonly uri: Uri;
}

/** What the questions of a new speech need to know. */
export interface NewSpeechQuestions extends Suggestions {
  readonly asker: Asker;
  readonly readKind: (kind: SpeechKind) => Promise<string>;
  /** The writer's own templates. Must not reject. */
  readonly ownTemplates: Promise<readonly UserTemplate[]>;
  /** Asked for where there are several. */
  readonly folders: readonly FolderChoice[];
}

type TypedAnswer = 'occasion' | 'speaker' | 'date' | 'minutes' | 'title';

/** The questions in their order, for what is answered so far. */
export function newSpeechSteps(needs: NewSpeechQuestions, draft: NewSpeechDraft): readonly Step<NewSpeechDraft>[] {
  const main = mainPoints(draft.template);
  const sub = subPoints(mainSized(draft));
  return [
    (state, place) => askTemplate(needs, state, place),
    typedStep(needs, 'occasion', occasionQuestion),
    typedStep(needs, 'speaker', speakerQuestion),
    typedStep(needs, 'date', dateQuestion),
    ...(main ? [pointsStep(needs, 'mainPoints', main)] : []),
    ...(sub ? [pointsStep(needs, 'subPoints', sub)] : []),
    typedStep(needs, 'minutes', minutesQuestion),
    ...(needs.folders.length > 1 ? [folderStep(needs)] : []),
    typedStep(needs, 'title', titleQuestion),
  ];
}

interface TemplateItem extends QuickPickItem {
  readonly choice: TemplateChoice | undefined;
}

async function askTemplate(
  { asker, remembered, readKind, ownTemplates }: NewSpeechQuestions,
  draft: NewSpeechDraft,
  place: StepPlace,
): Promise<Reply<NewSpeechDraft>> {
  const last = draft.choice?.key ?? remembered.template;
  const reply = await asker.pick<TemplateItem>(
    {
      title: l10n.t('New Speech'),
      placeholder: l10n.t('What kind of speech is it?'),
      items: speechKinds.map((kind) => ({
        label: kind.label,
        detail: kind.use,
        choice: { key: kind.id, label: kind.label, read: () => readKind(kind) },
      })),
      later: ownTemplates.then(ownItems),
      isActive: ({ choice }) => choice !== undefined && choice.key === last,
    },
    place,
  );
  if (reply.kind !== 'answered') return reply.kind === 'back' ? { kind: 'back', typed: draft } : reply;
  const { choice } = reply.value;
  if (choice === undefined) return { kind: 'back', typed: draft };
  if (choice.key === draft.choice?.key) return { kind: 'answered', value: draft };
  const template = await choice.read();
  // Another template has other lists and another title.
  const value = { ...draft, choice, template, mainPoints: undefined, subPoints: undefined, title: undefined };
  return { kind: 'answered', value };
}

function ownItems(templates: readonly UserTemplate[]): readonly TemplateItem[] {
  if (templates.length === 0) return [];
  const heading = { label: l10n.t('Your Templates'), kind: QuickPickItemKind.Separator, choice: undefined };
  const items = templates.map(({ name, text }): TemplateItem => {
    const choice = { key: `${name}.speech`, label: name, read: async () => text };
    const title = templateTitle(text);
    return title === undefined ? { label: name, choice } : { label: name, detail: title, choice };
  });
  return [heading, ...items];
}

type QuestionOf = (needs: NewSpeechQuestions, draft: NewSpeechDraft) => InputQuestion;

/** A question that is answered by typing. What is left as suggested follows the suggestion when that changes. */
function typedStep(needs: NewSpeechQuestions, key: TypedAnswer, questionOf: QuestionOf): Step<NewSpeechDraft> {
  return async (draft, place) => {
    const suggested = questionOf(needs, { ...draft, [key]: undefined }).value;
    const reply = await needs.asker.input(questionOf(needs, draft), place);
    const withTyped = (typed: string | undefined) =>
      typed === undefined ? draft : { ...draft, [key]: typed === suggested ? undefined : typed };
    switch (reply.kind) {
      case 'answered':
        return { kind: 'answered', value: withTyped(reply.value) };
      case 'back':
        return { kind: 'back', typed: withTyped(reply.typed) };
      case 'cancelled':
        return reply;
    }
  };
}

function occasionQuestion(needs: NewSpeechQuestions, draft: NewSpeechDraft): InputQuestion {
  const place = occasionPlace(draft.template);
  return {
    title: l10n.t('New Speech'),
    // Who is asked for a campaign would otherwise answer with a meeting.
    placeholder: place === undefined ? l10n.t('On what occasion?') : place.place.slice(1, -1),
    value: occasionOf(needs, draft),
    prompt: () =>
      place === undefined
        ? l10n.t('The occasion, such as a meeting; may be left empty.')
        : l10n.t('{0} in “{1}”; may be left empty.', place.place, place.line),
    problem: () => undefined,
  };
}

function speakerQuestion(needs: NewSpeechQuestions, draft: NewSpeechDraft): InputQuestion {
  return {
    title: l10n.t('New Speech'),
    placeholder: l10n.t('Who speaks? Office, a space, and the name'),
    value: speakerOf(needs, draft),
    prompt: (value) => {
      const line = speakerLine(speakerAnswer(value));
      return line === ''
        ? l10n.t('Office and name, as in 区长 张三; may be left empty.')
        : l10n.t('Printed as: {0}', line);
    },
    problem: () => undefined,
  };
}

function dateQuestion({ today }: NewSpeechQuestions, draft: NewSpeechDraft): InputQuestion {
  return {
    title: l10n.t('New Speech'),
    placeholder: l10n.t('On what day?'),
    value: draft.date ?? dateText(today),
    prompt: (value) => {
      const date = standardDate(value, today);
      return date === undefined ? l10n.t('The day of the speech; may be left empty.') : l10n.t('Printed as: {0}', date);
    },
    problem: (value) =>
      value.trim() === '' || standardDate(value, today) !== undefined
        ? undefined
        : l10n.t('This is no date. Write it as in 2026年1月5日, 2026-1-5 or 1月5日.'),
  };
}

function minutesQuestion(needs: NewSpeechQuestions, draft: NewSpeechDraft): InputQuestion {
  const { rate } = timingOf(parseSpeech(draft.template), preferredTiming());
  return {
    title: l10n.t('New Speech'),
    placeholder: l10n.t('How many minutes?'),
    value: minutesOf(needs, draft),
    prompt: (value) => {
      const minutes = minutesAnswer(value);
      return minutes === undefined
        ? l10n.t('How long the speech may take, in minutes.')
        : l10n.t(
            '{0} min: about {1} characters, at {2} syllables a minute',
            minutes,
            expectedCharacters(minutes, rate),
            rate,
          );
    },
    problem: (value) =>
      minutesAnswer(value) === undefined ? l10n.t('Write whole minutes from 1 to {0}.', MOST_MINUTES) : undefined,
  };
}

/** What is still to be filled in, or else all, is selected, so that typing replaces it. */
const OPEN_PLACE = /【[^【】]+】/;

function titleQuestion(needs: NewSpeechQuestions, draft: NewSpeechDraft): InputQuestion {
  const value = draft.title ?? suggestedTitle(needs, draft);
  const place = OPEN_PLACE.exec(value);
  return {
    title: l10n.t('New Speech'),
    placeholder: l10n.t('What is its title?'),
    value,
    valueSelection: place === null ? [0, value.length] : [place.index, place.index + place[0].length],
    prompt: () => l10n.t('The title of the speech; the file is named after it.'),
    problem: (typed) => (typed.trim() === '' ? l10n.t('A speech needs a title.') : undefined),
  };
}

interface CountItem extends QuickPickItem {
  readonly count: number;
}

function pointsStep(needs: NewSpeechQuestions, key: 'mainPoints' | 'subPoints', list: PointList): Step<NewSpeechDraft> {
  return async (draft, place) => {
    const reply = await needs.asker.pick(pointsQuestion(key, list, draft[key] ?? list.points.length), place);
    if (reply.kind === 'cancelled') return reply;
    const item = reply.kind === 'answered' ? reply.value : reply.typed;
    const value = item === undefined ? draft : { ...draft, [key]: item.count };
    return reply.kind === 'answered' ? { kind: 'answered', value } : { kind: 'back', typed: value };
  };
}

function pointsQuestion(key: 'mainPoints' | 'subPoints', list: PointList, active: number): PickQuestion<CountItem> {
  const own = countedPoints(list, list.points.length);
  const counts = Array.from({ length: list.most - list.fewest + 1 }, (_, index) => list.fewest + index);
  return {
    title: l10n.t('New Speech'),
    placeholder:
      key === 'mainPoints'
        ? l10n.t('How many main points? The template has {0}.', own)
        : l10n.t('How many points below them? The template has {0}.', own),
    items: counts.map((count): CountItem => {
      const description = countedPoints(list, count);
      const detail = leadsOf(key, list, count);
      return { label: String(count), description, count, ...(detail === undefined ? {} : { detail }) };
    }),
    isActive: ({ count }) => count === active,
  };
}

/** The leads of the points that there would be; `undefined` where all are still to be written. */
function leadsOf(key: 'mainPoints' | 'subPoints', list: PointList, count: number): string | undefined {
  const sized = withPoints(list, count);
  const points = (key === 'mainPoints' ? mainPoints(sized) : subPoints(sized))?.points ?? [];
  if (points.every(({ units }) => units.length > 0)) return undefined;
  return points.map(({ node }) => `${node.marker}${withoutPointNotes(node.lead)}`).join('　');
}

function folderStep({ asker, folders }: NewSpeechQuestions): Step<NewSpeechDraft> {
  return async (draft, place) => {
    const reply = await asker.pick(
      {
        title: l10n.t('New Speech'),
        placeholder: l10n.t('In which folder?'),
        items: folders.map(({ name, description, uri }) => ({ label: name, description, uri })),
        isActive: ({ uri }) => uri.toString() === draft.folder?.toString(),
      },
      place,
    );
    if (reply.kind === 'cancelled') return reply;
    const folder = (reply.kind === 'answered' ? reply.value : reply.typed)?.uri ?? draft.folder;
    const value = { ...draft, folder };
    return reply.kind === 'answered' ? { kind: 'answered', value } : { kind: 'back', typed: value };
  };
}
