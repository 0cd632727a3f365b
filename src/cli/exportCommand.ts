import type { Speech } from '../core/speech.ts';
import { layoutSpeech } from '../layout/layoutSpeech.ts';
import { officialSetup } from '../layout/pageSetup.ts';
import { podiumSetup } from '../layout/podiumSetup.ts';
import { readingsWithin } from '../layout/reading/characterReadings.ts';
import { readRareReadings } from '../layout/reading/rareReadings.ts';
import type { TemplateLack } from '../render/docx/template/houseStyles.ts';
import { confirmationTable } from '../services/export/confirmationTable.ts';
import { firstPdf, type PdfMaker, type PdfOutcome } from '../services/export/firstPdf.ts';
import { pdfProgramOrder } from '../services/export/pdfPrograms.ts';
import { outlineText } from '../services/outlineText.ts';
import type { ExportSettings } from './exportArguments.ts';

/** What `export` made: a text, or the bytes of a Word file. */
export interface ExportedFile {
  readonly content: string | Uint8Array;
  /** What the template lacks; the official layout stands in for it. */
  readonly lacks: readonly TemplateLack[];
}

/** What an export needs of the world. */
export interface ExportWorld {
  readonly at: Date;
  /** The text of the file that says how rare characters are read. */
  readonly readRare: () => Promise<string>;
}

/** The file of a speech; `undefined` when the template is no Word file. The writers are loaded when they are first wanted. */
export async function exportedFile(
  speech: Speech,
  settings: ExportSettings,
  template: Uint8Array | undefined,
  { at, readRare }: ExportWorld,
): Promise<ExportedFile | undefined> {
  if (template === undefined || settings.format !== 'docx' || settings.layout !== 'official') {
    return { content: await plainFile(speech, settings, { at, readRare }), lacks: [] };
  }
  const { templateDocx } = await import('../render/docx/template/templateDocx.ts');
  const outcome = templateDocx(speech, template, { ...settings, at });
  return outcome.kind === 'made' ? { content: outcome.bytes, lacks: outcome.lacks } : undefined;
}

/** What came of a PDF, and what the template lacked that it was made with. */
export interface ExportedPdf {
  readonly outcome: PdfOutcome;
  readonly lacks: readonly TemplateLack[];
}

/** The PDF of a speech; `undefined` when the template is no Word file. */
export async function exportedPdf(
  speech: Speech,
  settings: ExportSettings,
  template: Uint8Array | undefined,
  { maker, program, ...world }: ExportWorld & { readonly maker: PdfMaker; readonly program: string },
): Promise<ExportedPdf | undefined> {
  const word = await exportedFile(speech, { ...settings, format: 'docx', comments: false }, template, world);
  if (word === undefined) return undefined;
  const found = await maker.find(program, pdfProgramOrder(settings.pdfWith, template !== undefined));
  // A browser has the pages of a speech alone, not the table.
  const fit = settings.layout === 'facts' ? found.filter(({ kind }) => kind === 'libreOffice') : found;
  const outcome = await firstPdf(fit, maker.make, async (kind) =>
    bytesOf(kind === 'browser' ? await plainFile(speech, { ...settings, format: 'html' }, world) : word.content),
  );
  return { outcome, lacks: outcome.kind === 'made' && outcome.by === 'browser' ? [] : word.lacks };
}

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}

async function plainFile(
  speech: Speech,
  settings: ExportSettings,
  { at, readRare }: ExportWorld,
): Promise<string | Uint8Array> {
  const { podiumSize, layout, comments, text, stageDirections, contents } = settings;
  const print = { stageDirections, contents };
  switch (settings.format) {
    case 'html': {
      const { printHtml } = await import('../render/printHtml.ts');
      if (layout !== 'podium') return printHtml(speech, layoutSpeech(speech, officialSetup, undefined, print));
      const readings = speech.paragraphs.flatMap(readingsWithin(speech, readRareReadings(await readRare())));
      return printHtml(speech, layoutSpeech(speech, podiumSetup(podiumSize), undefined, print), readings);
    }
    case 'pdf':
    case 'docx': {
      if (layout === 'facts') {
        const { tableDocx } = await import('../render/docx/tableDocx.ts');
        return tableDocx(confirmationTable(speech), at);
      }
      const { speechDocx } = await import('../render/docx/speechDocx.ts');
      const look =
        layout === 'official'
          ? { kind: layout }
          : { kind: layout, size: podiumSize, rare: readRareReadings(await readRare()) };
      return speechDocx(speech, { ...print, layout: look, comments, at });
    }
    case 'csv': {
      const { csvText } = await import('../render/text/csv.ts');
      const { head, rows } = confirmationTable(speech);
      return csvText(head, rows);
    }
    case 'txt': {
      if (text === 'outline') return outlineText(speech, { levels: 'all', numbered: true, format: 'plain' }).text;
      const { speechText } = await import('../render/text/speechText.ts');
      return speechText(speech, text, print);
    }
  }
}

/** What came of it. Pages are counted of the official layout; of other looks they are not known. */
export function exportJson(
  out: string | undefined,
  speech: Speech,
  settings: ExportSettings | undefined,
): Record<string, unknown> {
  return {
    out: out ?? null,
    pages: settings !== undefined && isCounted(settings) ? pageCount(speech, settings) : null,
  };
}

function isCounted({ format, layout, template }: ExportSettings): boolean {
  const isPaged = format === 'docx' || format === 'pdf' || format === 'html';
  return isPaged && (layout === 'podium' || (layout === 'official' && template === undefined));
}

function pageCount(speech: Speech, { layout, podiumSize, stageDirections, contents }: ExportSettings): number {
  const setup = layout === 'podium' ? podiumSetup(podiumSize) : officialSetup;
  return layoutSpeech(speech, setup, undefined, { stageDirections, contents }).pages.length;
}
