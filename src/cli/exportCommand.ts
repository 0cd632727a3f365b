import type { Speech } from '../core/speech.ts';
import { layoutSpeech } from '../layout/layoutSpeech.ts';
import type { TemplateLack } from '../render/docx/template/houseStyles.ts';
import { confirmationTable } from '../services/export/confirmationTable.ts';
import { outlineText } from '../services/outlineText.ts';
import type { ExportSettings } from './exportArguments.ts';

/** The size of the text in the copy for the lectern, in points. */
const PODIUM_SIZE = 20;

/** What `export` made: a text, or the bytes of a Word file. */
export interface ExportedFile {
  readonly content: string | Uint8Array;
  /** What the template lacks; the official layout stands in for it. */
  readonly lacks: readonly TemplateLack[];
}

/** The file of a speech; `undefined` when the template is no Word file. The writers are loaded when they are first wanted. */
export async function exportedFile(
  speech: Speech,
  settings: ExportSettings,
  template: Uint8Array | undefined,
  at: Date,
): Promise<ExportedFile | undefined> {
  if (
    template === undefined ||
    (settings.format !== 'docx' && settings.format !== 'pdf') ||
    settings.layout !== 'official'
  ) {
    return { content: await plainFile(speech, settings, at), lacks: [] };
  }
  const { templateDocx } = await import('../render/docx/template/templateDocx.ts');
  const outcome = templateDocx(speech, template, { ...settings, at });
  return outcome.kind === 'made' ? { content: outcome.bytes, lacks: outcome.lacks } : undefined;
}

async function plainFile(speech: Speech, settings: ExportSettings, at: Date): Promise<string | Uint8Array> {
  const { layout, comments, text, stageDirections, contents } = settings;
  const print = { stageDirections, contents };
  switch (settings.format) {
    case 'pdf':
    case 'docx': {
      if (layout === 'facts') {
        const { tableDocx } = await import('../render/docx/tableDocx.ts');
        return tableDocx(confirmationTable(speech), at);
      }
      const { speechDocx } = await import('../render/docx/speechDocx.ts');
      const look = layout === 'official' ? { kind: layout } : { kind: layout, size: PODIUM_SIZE };
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

/** What came of it. Pages are counted of the official layout as the speech is written; of other looks they are not known. */
export function exportJson(
  out: string | undefined,
  speech: Speech,
  settings: ExportSettings | undefined,
): Record<string, unknown> {
  return { out: out ?? null, pages: settings !== undefined && isCounted(settings) ? pageCount(speech) : null };
}

function isCounted({ format, layout, template, contents, stageDirections }: ExportSettings): boolean {
  const isPaged = format === 'docx' || format === 'pdf';
  return isPaged && layout === 'official' && template === undefined && !contents && stageDirections === 'kept';
}

function pageCount(speech: Speech): number {
  return layoutSpeech(speech).pages.length;
}
