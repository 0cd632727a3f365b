import { PODIUM_SIZE, podiumSizeOf } from '../layout/podiumSetup.ts';
import type { StageDirections } from '../layout/print/printedSpeech.ts';
import type { TextForm } from '../render/text/speechText.ts';
import type { PdfWith } from '../services/export/pdfPrograms.ts';

/** What `export` is to write. */
export interface ExportSettings {
  readonly format: ExportFormat;
  /** Of a Word file; `facts` is the table of what others have to confirm. */
  readonly layout: 'official' | 'podium' | 'facts';
  readonly text: TextForm | 'outline';
  readonly stageDirections: StageDirections;
  readonly contents: boolean;
  readonly comments: boolean;
  /** Of the text in the copy for the lectern, in points. */
  readonly podiumSize: number;
  /** The Word file whose look the official layout takes. */
  readonly template: string | undefined;
  /** What makes a PDF. */
  readonly pdfWith: PdfWith;
}

const formats = ['docx', 'pdf', 'html', 'txt', 'csv'] as const;
export type ExportFormat = (typeof formats)[number];
const layouts = ['official', 'podium', 'facts'] as const;
const textForms = ['typed', 'chat', 'mail', 'outline'] as const;
const pdfPrograms = ['automatic', 'browser', 'libreoffice'] as const;
const stageDirections = ['kept', 'small', 'dropped'] as const;

const options = {
  to: 'value',
  layout: 'value',
  text: 'value',
  'stage-directions': 'value',
  contents: 'flag',
  comments: 'flag',
  template: 'value',
  'pdf-with': 'value',
  size: 'value',
} as const;
export type ExportOption = keyof typeof options;

export interface ExportFault {
  readonly fault:
    | 'noFormat'
    | 'unknownFormat'
    | 'unknownLayout'
    | 'unknownTextForm'
    | 'unknownStageDirections'
    | 'unknownPdfProgram'
    | 'unknownSize'
    | 'layoutNotInHtml'
    | 'noOutputForExport';
  readonly value: string;
}

/** Whether an option, without its dashes, is one of `export`. */
export function isExportOption(name: string): name is ExportOption {
  return Object.hasOwn(options, name);
}

/** Whether the word behind the option belongs to it. */
export function takesValue(name: ExportOption): boolean {
  return options[name] === 'value';
}

/** Reads the options of `export`. A Word file is not written to the terminal: it needs the name of a file. */
export function exportSettings(
  given: ReadonlyMap<ExportOption, string>,
  output: string | undefined,
): ExportSettings | ExportFault {
  const to = given.get('to');
  if (to === undefined || to === '') return { fault: 'noFormat', value: '' };
  const format = formats.find((known) => known === to);
  if (format === undefined) return { fault: 'unknownFormat', value: to };
  const layout = choice(layouts, given.get('layout'));
  if (layout === undefined) return { fault: 'unknownLayout', value: given.get('layout') ?? '' };
  if (format === 'html' && layout === 'facts') return { fault: 'layoutNotInHtml', value: layout };
  const text = choice(textForms, given.get('text'));
  if (text === undefined) return { fault: 'unknownTextForm', value: given.get('text') ?? '' };
  const directions = choice(stageDirections, given.get('stage-directions'));
  if (directions === undefined) {
    return { fault: 'unknownStageDirections', value: given.get('stage-directions') ?? '' };
  }
  if ((format === 'docx' || format === 'pdf') && (output === undefined || output === '-'))
    return { fault: 'noOutputForExport', value: format };
  const wanted = choice(pdfPrograms, given.get('pdf-with')?.toLowerCase());
  if (wanted === undefined) return { fault: 'unknownPdfProgram', value: given.get('pdf-with') ?? '' };
  const pdfWith = wanted === 'libreoffice' ? 'libreOffice' : wanted;
  const podiumSize = Number(given.get('size') ?? PODIUM_SIZE);
  if (podiumSizeOf(podiumSize) !== podiumSize) return { fault: 'unknownSize', value: given.get('size') ?? '' };
  const [contents, comments] = [given.has('contents'), given.has('comments')];
  const template = given.get('template');
  return { format, layout, text, stageDirections: directions, contents, comments, template, pdfWith, podiumSize };
}

/** The first where none is given; `undefined` for one that there is not. */
function choice<Choice extends string>(
  known: readonly [Choice, ...Choice[]],
  given: string | undefined,
): Choice | undefined {
  return given === undefined ? known[0] : known.find((each) => each === given);
}
