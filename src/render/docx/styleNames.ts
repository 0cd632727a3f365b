import type { StyleKey } from './look.ts';

export interface StyleName {
  readonly id: string;
  /** Word knows its own styles by this name and shows it in the language of its user. */
  readonly name: string;
  /** Whether it is offered among the styles that are used most. */
  readonly offered: boolean;
}

/** The styles of a speech, Word's own where it has one. */
export const STYLE_NAMES: Readonly<Record<StyleKey, StyleName>> = {
  title: { id: 'Title', name: 'Title', offered: true },
  subtitle: { id: 'Subtitle', name: 'Subtitle', offered: true },
  byline: { id: 'Byline', name: '讲话人和日期', offered: true },
  classification: { id: 'Classification', name: '密级', offered: true },
  contentsTitle: { id: 'TOCHeading', name: 'TOC Heading', offered: false },
  contents: { id: 'TOC1', name: 'toc 1', offered: false },
  salutation: { id: 'Salutation', name: 'Salutation', offered: true },
  body: { id: 'BodyTextFirstIndent', name: 'Body Text First Indent', offered: true },
  signature: { id: 'Signature', name: 'Signature', offered: true },
  heading1: { id: 'Heading1', name: 'heading 1', offered: true },
  heading2: { id: 'Heading2', name: 'heading 2', offered: true },
  heading3: { id: 'Heading3', name: 'heading 3', offered: true },
  heading4: { id: 'Heading4', name: 'heading 4', offered: true },
};

export const STYLE_KEYS: readonly StyleKey[] = [
  'title',
  'subtitle',
  'byline',
  'classification',
  'contentsTitle',
  'contents',
  'salutation',
  'body',
  'heading1',
  'heading2',
  'heading3',
  'heading4',
  'signature',
];

/** Word's own for an entry of contents that leads to a heading of this rank; the first is `contents`. */
export function entryStyleId(rank: number): string {
  return `TOC${rank}`;
}

/** The character style of a heading that runs into its text. */
export function runInStyleId(rank: number): string {
  return `Heading${rank}Char`;
}
