import { l10n, type QuickPickItem } from 'vscode';
import type { Speech } from '../core/speech.ts';
import type { ExportChoice, ExportKind } from '../services/export/exportChoice.ts';
import { exportQuestions } from '../services/export/exportQuestions.ts';
import type { Asker, Step } from './multiStep.ts';

/** What the questions of an export need to know. */
export interface ExportStepNeeds {
  readonly asker: Asker;
  /** All that are to be exported; never empty. */
  readonly speeches: readonly Speech[];
  /** What is being exported, for the title. */
  readonly name: string;
  readonly canMakePdf: boolean;
}

interface ValueItem<T> extends QuickPickItem {
  readonly value: T;
}

/** The questions in their order, for what is chosen so far; what makes no difference to these speeches is not asked. */
export function exportSteps(needs: ExportStepNeeds, { kind }: ExportChoice): readonly Step<ExportChoice>[] {
  const asked = exportQuestions(needs.speeches, kind);
  return [
    pickStep(
      needs,
      l10n.t('As what?'),
      kindItems(needs.canMakePdf),
      (choice) => choice.kind,
      (choice, value) => ({ ...choice, kind: value }),
    ),
    ...(asked.stageDirections
      ? [
          pickStep(
            needs,
            l10n.t('Stage directions such as （掌声）?'),
            directionItems(),
            (choice) => choice.stageDirections,
            (choice, value) => ({ ...choice, stageDirections: value }),
          ),
        ]
      : []),
    ...(asked.contents || asked.comments
      ? [
          pickStep(
            needs,
            l10n.t('Anything else?'),
            extraItems(asked),
            ({ contents, comments }) => `${asked.contents && contents}${asked.comments && comments}`,
            (choice, value) => ({ ...choice, ...extrasOf(value) }),
          ),
        ]
      : []),
  ];
}

function pickStep<T extends string>(
  { asker, name }: ExportStepNeeds,
  placeholder: string,
  items: readonly ValueItem<T>[],
  chosenIn: (choice: ExportChoice) => string,
  set: (choice: ExportChoice, value: T) => ExportChoice,
): Step<ExportChoice> {
  return async (choice, place) => {
    const isActive = ({ value }: ValueItem<T>): boolean => value === chosenIn(choice);
    const reply = await asker.pick({ title: l10n.t('Export {0}', name), placeholder, items, isActive }, place);
    if (reply.kind === 'cancelled') return reply;
    const item = reply.kind === 'answered' ? reply.value : reply.typed;
    const value = item === undefined ? choice : set(choice, item.value);
    return reply.kind === 'answered' ? { kind: 'answered', value } : { kind: 'back', typed: value };
  };
}

function kindItems(canMakePdf: boolean): readonly ValueItem<ExportKind>[] {
  return [
    {
      label: `$(file) ${l10n.t('Word, Official Layout')}`,
      detail: l10n.t('GB/T 9704: 22 lines of 28 characters, ready to be signed off'),
      value: 'official',
    },
    {
      label: `$(text-size) ${l10n.t('Word, Large Copy')}`,
      detail: l10n.t('Large and bold, to be read at the lectern'),
      value: 'podium',
    },
    {
      label: `$(file-pdf) ${l10n.t('PDF, Official Layout')}`,
      detail: canMakePdf
        ? l10n.t('Made by the Chrome, Edge, Chromium or LibreOffice of this computer')
        : l10n.t('The pages as HTML, which your browser prints and saves as PDF'),
      value: 'pdf',
    },
    {
      label: `$(browser) ${l10n.t('HTML, Official Layout')}`,
      detail: l10n.t('One file with the pages, for any browser, which can also print them or save them as PDF'),
      value: 'html',
    },
    {
      label: `$(file-pdf) ${l10n.t('PDF, Large Copy')}`,
      detail: l10n.t('As the preview shows it: with the speaker’s marks and Pinyin, turned between sentences'),
      value: 'podiumPdf',
    },
    { label: `$(browser) ${l10n.t('HTML, Large Copy')}`, value: 'podiumHtml' },
    { label: `$(note) ${l10n.t('Plain Text, as Typed')}`, value: 'typed' },
    {
      label: `$(comment) ${l10n.t('Plain Text for Chat')}`,
      detail: l10n.t('A blank line between paragraphs, no indentation'),
      value: 'chat',
    },
    {
      label: `$(mail) ${l10n.t('Plain Text for E-mail')}`,
      detail: l10n.t('Lines of equal length, paragraphs set in'),
      value: 'mail',
    },
    { label: `$(list-tree) ${l10n.t('The Outline Alone')}`, detail: l10n.t('Plain text'), value: 'outline' },
    {
      label: `$(checklist) ${l10n.t('Facts to Confirm, Word')}`,
      detail: l10n.t('Figures, dates, names, quotations and documents in a table for the departments'),
      value: 'facts',
    },
    {
      label: `$(table) ${l10n.t('Facts to Confirm, Spreadsheet')}`,
      detail: l10n.t('The same as .csv'),
      value: 'factsCsv',
    },
  ];
}

function directionItems(): readonly ValueItem<ExportChoice['stageDirections']>[] {
  return [
    { label: l10n.t('Print Them'), value: 'kept' },
    { label: l10n.t('Print Them Small'), value: 'small' },
    { label: l10n.t('Leave Them Out'), value: 'dropped' },
  ];
}

type Extras = 'falsefalse' | 'truefalse' | 'falsetrue' | 'truetrue';

function extrasOf(value: Extras): Pick<ExportChoice, 'contents' | 'comments'> {
  return { contents: value.startsWith('true'), comments: value.endsWith('true') };
}

function extraItems(asked: { readonly contents: boolean; readonly comments: boolean }): readonly ValueItem<Extras>[] {
  return [
    { label: l10n.t('Nothing Else'), value: 'falsefalse' },
    ...(asked.contents ? [{ label: l10n.t('A 目录 of the Headings'), value: 'truefalse' } as const] : []),
    ...(asked.comments
      ? [
          {
            label: l10n.t('Comments in Word'),
            detail: l10n.t('Your comments and the unfinished places, beside the text'),
            value: 'falsetrue',
          } as const,
        ]
      : []),
    ...(asked.contents && asked.comments ? [{ label: l10n.t('Both'), value: 'truetrue' } as const] : []),
  ];
}
