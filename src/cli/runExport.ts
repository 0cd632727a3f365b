import type { Speech } from '../core/speech.ts';
import { unfinishedPlaces } from '../services/export/unfinishedPlaces.ts';
import type { Language } from './arguments.ts';
import type { ExportSettings } from './exportArguments.ts';
import { type ExportedFile, type ExportWorld, exportedFile, exportedPdf } from './exportCommand.ts';
import { message } from './messages.ts';
import type { World } from './world.ts';
import { readBytes } from './worldFiles.ts';

/** What is left to be done in what was exported. */
export function tellUnfinished(speech: Speech, language: Language, world: World): void {
  const { length } = unfinishedPlaces(speech);
  if (length > 0) world.writeError(`${message(language, 'unfinished', String(length))}\n`);
}

/** What `export` makes; `failed` when that was said on standard error. */
export async function runExport(
  speech: Speech,
  settings: ExportSettings,
  language: Language,
  world: World,
): Promise<ExportedFile | 'failed'> {
  const { template } = settings;
  const bytes = template === undefined ? undefined : await readBytes(template, language, world);
  if (template !== undefined && bytes === undefined) return 'failed';
  const exported =
    settings.format === 'pdf'
      ? await runPdfExport(speech, settings, bytes, language, world)
      : await exportedFile(speech, settings, bytes, exportWorld(world));
  if (exported === undefined) {
    world.writeError(`${message(language, 'noTemplate', template)}\n`);
    return 'failed';
  }
  if (exported !== 'failed' && exported.lacks.length > 0) {
    world.writeError(`${message(language, 'templateLacks', exported.lacks.join(', '))}\n`);
  }
  return exported;
}

async function runPdfExport(
  speech: Speech,
  settings: ExportSettings,
  template: Uint8Array | undefined,
  language: Language,
  world: World,
): Promise<ExportedFile | 'failed' | undefined> {
  const made = { maker: world.pdf, program: world.pdfProgram, ...exportWorld(world) };
  const exported = await exportedPdf(speech, settings, template, made);
  const outcome = exported?.outcome;
  switch (outcome?.kind) {
    case 'made':
      if (template !== undefined && outcome.by === 'browser') {
        world.writeError(`${message(language, 'templateNotInPdf')}\n`);
      }
      return { content: outcome.bytes, lacks: exported?.lacks ?? [] };
    case 'absent':
      world.writeError(`${message(language, settings.layout === 'facts' ? 'tableNeedsOffice' : 'noPdfProgram')}\n`);
      return 'failed';
    case 'cancelled':
      world.writeError(`${message(language, 'pdfStopped')}\n`);
      return 'failed';
    case 'failed':
      world.writeError(`${message(language, 'pdfFailed', outcome.reason)}\n`);
      return 'failed';
    case undefined:
      return undefined;
  }
}

function exportWorld({ now, readRareReadings }: World): ExportWorld {
  return { at: now(), readRare: readRareReadings };
}
