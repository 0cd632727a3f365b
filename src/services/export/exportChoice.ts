/** What a speech is exported as. */
export type ExportKind =
  /** A Word file in the official layout. */
  | 'official'
  /** A Word file in large type for the lectern. */
  | 'podium'
  /** A PDF in the official layout. */
  | 'pdf'
  /** The pages of the official layout as one HTML file. */
  | 'html'
  /** The same two of the large copy. */
  | 'podiumPdf'
  | 'podiumHtml'
  /** Plain text with the lines as typed. */
  | 'typed'
  /** Plain text for chat. */
  | 'chat'
  /** Plain text for e-mail. */
  | 'mail'
  /** The outline alone, as plain text. */
  | 'outline'
  /** A table of the facts that others have to confirm (核数清单), as a Word file. */
  | 'facts'
  /** The same for spreadsheets. */
  | 'factsCsv';

/** What was chosen for an export. */
export interface ExportChoice {
  readonly kind: ExportKind;
  readonly stageDirections: 'kept' | 'small' | 'dropped';
  /** Contents before the salutation. */
  readonly contents: boolean;
  /** Comments and unfinished places as comments of the Word file. */
  readonly comments: boolean;
}

export const FIRST_EXPORT: ExportChoice = {
  kind: 'official',
  stageDirections: 'kept',
  contents: false,
  comments: false,
};

/** The extension of the file, without its dot. */
export function exportExtension(kind: ExportKind): 'docx' | 'pdf' | 'html' | 'txt' | 'csv' {
  switch (kind) {
    case 'official':
    case 'podium':
    case 'facts':
      return 'docx';
    case 'pdf':
    case 'podiumPdf':
      return 'pdf';
    case 'html':
    case 'podiumHtml':
      return 'html';
    case 'typed':
    case 'chat':
    case 'mail':
    case 'outline':
      return 'txt';
    case 'factsCsv':
      return 'csv';
  }
}

export type PdfKind = Extract<ExportKind, 'pdf' | 'podiumPdf'>;

export function isPdf(kind: ExportKind): kind is PdfKind {
  return kind === 'pdf' || kind === 'podiumPdf';
}

/** Of what a PDF is made. */
export interface PdfSources {
  /** What LibreOffice makes it of. */
  readonly word: 'official' | 'podium';
  /** What a browser makes it of; also what is made where no program can be started, for the browser in which it is printed. */
  readonly pages: 'html' | 'podiumHtml';
}

export function pdfSources(kind: PdfKind): PdfSources {
  switch (kind) {
    case 'pdf':
      return { word: 'official', pages: 'html' };
    case 'podiumPdf':
      return { word: 'podium', pages: 'podiumHtml' };
  }
}

/** Whether a file of a house can give the look: to all that has the official layout in Word. */
export function takesTemplate(kind: ExportKind): boolean {
  return kind === 'official' || kind === 'pdf';
}

/** Reads what was stored, whatever it is: what is not among the choices is chosen as at first. */
export function exportChoice(stored: unknown): ExportChoice {
  if (typeof stored !== 'object' || stored === null) return FIRST_EXPORT;
  const { kind, stageDirections, contents, comments } = FIRST_EXPORT;
  return {
    kind: 'kind' in stored ? (KINDS.find((known) => known === stored.kind) ?? kind) : kind,
    stageDirections:
      'stageDirections' in stored
        ? (STAGE_DIRECTIONS.find((known) => known === stored.stageDirections) ?? stageDirections)
        : stageDirections,
    contents: 'contents' in stored && typeof stored.contents === 'boolean' ? stored.contents : contents,
    comments: 'comments' in stored && typeof stored.comments === 'boolean' ? stored.comments : comments,
  };
}

const KINDS: readonly ExportKind[] = [
  'official',
  'podium',
  'pdf',
  'html',
  'podiumPdf',
  'podiumHtml',
  'typed',
  'chat',
  'mail',
  'outline',
  'facts',
  'factsCsv',
];
const STAGE_DIRECTIONS: readonly ExportChoice['stageDirections'][] = ['kept', 'small', 'dropped'];
