import { l10n, type QuickPickItem } from 'vscode';
import type { Speech } from '../core/speech.ts';
import { hasContents } from '../services/edits/contentsBlock.ts';
import { type OutlineForm, outlineDepth, outlineLines } from '../services/outlineText.ts';
import type { OutlineDestination, OutlineTextChoice } from '../services/outlineTextChoice.ts';
import type { Asker, Step } from './multiStep.ts';

/** What the questions of the outline as text need to know. */
export interface OutlineTextQuestions {
  readonly asker: Asker;
  readonly speech: Speech;
  /** The name of its file. */
  readonly file: string;
  /** The name of another file that can take the outline at its cursor; `undefined` without one. */
  readonly otherFile: string | undefined;
}

/** The questions in their order, for what is chosen so far. */
export function outlineTextSteps(
  needs: OutlineTextQuestions,
  { destination }: OutlineTextChoice,
): readonly Step<OutlineTextChoice>[] {
  const { speech } = needs;
  const depth = outlineDepth(speech);
  return [
    pickStep(needs, l10n.t('Where to?'), destinations(needs), {
      of: (choice) => choice.destination,
      set: (choice, value) => ({ ...choice, destination: value }),
    }),
    ...(depth > 1 ? [levelStep(needs, depth)] : []),
    formStep(needs, l10n.t('With their numbers?'), 'numbered', numberings(speech)),
    // Contents are part of the speech, which is no Markdown.
    ...(destination === 'contents'
      ? []
      : [formStep(needs, l10n.t('As plain text or as Markdown?'), 'format', formats())]),
  ];
}

interface ValueItem<T> extends QuickPickItem {
  readonly value: T;
}

interface Field<T> {
  readonly of: (choice: OutlineTextChoice) => T;
  readonly set: (choice: OutlineTextChoice, value: T) => OutlineTextChoice;
}

function levelStep(needs: OutlineTextQuestions, depth: number): Step<OutlineTextChoice> {
  return pickStep(needs, l10n.t('Which levels?'), levels(needs.speech, depth), {
    // In a speech of two levels these are all.
    of: ({ form }) => (form.levels === 2 && depth === 2 ? 'all' : form.levels),
    set: (choice, value) => ({ ...choice, form: { ...choice.form, levels: value } }),
  });
}

function formStep<Name extends keyof OutlineForm>(
  needs: OutlineTextQuestions,
  placeholder: string,
  name: Name,
  items: readonly ValueItem<OutlineForm[Name]>[],
): Step<OutlineTextChoice> {
  return pickStep(needs, placeholder, items, {
    of: ({ form }) => form[name],
    set: (choice, value) => ({ ...choice, form: { ...choice.form, [name]: value } }),
  });
}

function pickStep<T>(
  { asker, file }: OutlineTextQuestions,
  placeholder: string,
  items: readonly ValueItem<T>[],
  { of, set }: Field<T>,
): Step<OutlineTextChoice> {
  return async (choice, place) => {
    const isActive = ({ value }: ValueItem<T>): boolean => value === of(choice);
    const reply = await asker.pick({ title: l10n.t('Outline of {0}', file), placeholder, items, isActive }, place);
    if (reply.kind === 'cancelled') return reply;
    const item = reply.kind === 'answered' ? reply.value : reply.typed;
    const value = item === undefined ? choice : set(choice, item.value);
    return reply.kind === 'answered' ? { kind: 'answered', value } : { kind: 'back', typed: value };
  };
}

function destinations({ speech, otherFile }: OutlineTextQuestions): readonly ValueItem<OutlineDestination>[] {
  const contents = hasContents(speech)
    ? l10n.t('The 目录 that stands there is brought up to date.')
    : l10n.t('Written as 目录 between the head and the salutation.');
  return [
    { label: `$(copy) ${l10n.t('Copy')}`, value: 'clipboard' },
    { label: `$(list-ordered) ${l10n.t('Table of Contents in the Speech')}`, detail: contents, value: 'contents' },
    ...(otherFile === undefined
      ? []
      : [{ label: `$(insert) ${l10n.t('Insert at the Cursor')}`, description: otherFile, value: 'cursor' } as const]),
    { label: `$(new-file) ${l10n.t('New File')}`, value: 'newDocument' },
  ];
}

function levels(speech: Speech, depth: number): readonly ValueItem<OutlineForm['levels']>[] {
  const item = (label: string, value: OutlineForm['levels']): ValueItem<OutlineForm['levels']> => ({
    label,
    description: l10n.t('{0} points', outlineLines(speech, value, true).length),
    value,
  });
  const one = item(l10n.t('The First Level'), 1);
  const two = item(l10n.t('Two Levels'), 2);
  return [one, ...(depth > 2 ? [two] : []), item(l10n.t('All Levels'), 'all')];
}

function numberings(speech: Speech): readonly ValueItem<boolean>[] {
  const item = (label: string, value: boolean): ValueItem<boolean> => {
    const example = outlineLines(speech, 1, value)[0]?.words;
    return { label, value, ...(example === undefined ? {} : { description: example }) };
  };
  return [item(l10n.t('With Numbers'), true), item(l10n.t('Without Numbers'), false)];
}

function formats(): readonly ValueItem<OutlineForm['format']>[] {
  return [
    { label: l10n.t('Plain Text'), description: l10n.t('levels are indented'), value: 'plain' },
    { label: 'Markdown', description: l10n.t('a nested list'), value: 'markdown' },
  ];
}
