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
      return 'pdf';
    case 'html':
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
  'typed',
  'chat',
  'mail',
  'outline',
  'facts',
  'factsCsv',
];
const STAGE_DIRECTIONS: readonly ExportChoice['stageDirections'][] = ['kept', 'small', 'dropped'];
