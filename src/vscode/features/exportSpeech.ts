import {
  Disposable,
  type LogOutputChannel,
  l10n,
  type Memento,
  ProgressLocation,
  type TextDocument,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { Speech } from '../../core/speech.ts';
import type { RareReadings } from '../../layout/reading/rareReadings.ts';
import {
  type ExportChoice,
  exportExtension,
  isPdf,
  pdfSources,
  takesTemplate,
} from '../../services/export/exportChoice.ts';
import { exportFileName } from '../../services/export/exportFileName.ts';
import { pdfProgram, pdfWith, podiumSize } from '../config.ts';
import { type ExportedContent, exportedContent, NoPdfError, type StoppablePdfMaker } from '../exportedContent.ts';
import { exportSteps } from '../exportSteps.ts';
import { pickExportTemplate, type ReadTemplate, readExportTemplate } from '../exportTemplate.ts';
import { type Exported, tellExported, tellFault, tellNoPdf, tellTemplate } from '../exportTold.ts';
import { type Asker, quickInputAsker, runSteps } from '../multiStep.ts';
import type { RareReadingsFile } from '../rareReadings.ts';
import { registerRunningCommand } from '../registerRunningCommand.ts';
import { keepExport, recallExport } from '../rememberedExport.ts';
import { type IsWriteProtected, replaceFile } from '../replaceFile.ts';
import { isSpeechDocument, type SpeechDocuments } from '../speechDocuments.ts';

export interface ExportNeeds {
  readonly documents: Pick<SpeechDocuments, 'current' | 'get'>;
  /** What was last chosen is kept here, in this workspace alone. */
  readonly workspaceState: Memento;
  /** Absent where no program can be started. */
  readonly pdf: StoppablePdfMaker | undefined;
  readonly isWriteProtected?: IsWriteProtected | undefined;
  readonly rareReadings?: Pick<RareReadingsFile, 'get'>;
  readonly log: Pick<LogOutputChannel, 'error'>;
}

/** Of a longer speech the export is seen to be under way. */
const LONG = 100_000;
const NO_TEMPLATE: ReadTemplate = { kind: 'none' };

/** Who is asked where a file goes and whether it may take another's place: the editor, or whatever stands for it in a test. */
export interface Saver {
  /** Where a single file goes; `undefined` when nothing is to be written. */
  readonly place: (suggested: Uri, extension: string) => Promise<Uri | undefined>;
  /** Of several files that are there already: whether they are overwritten. `undefined` when nothing is to be written. */
  readonly overwrite: (names: readonly string[]) => Promise<'overwrite' | 'skip' | undefined>;
}

/** Speeches as Word files and as text: in one step as it was last done, or with all to be chosen. */
export function registerExportSupport(needs: ExportNeeds & { readonly log: LogOutputChannel }): Disposable {
  const { log } = needs;
  const failed = () => l10n.t('The speech could not be exported. Try again.');
  return Disposable.from(
    registerRunningCommand(log, 'rostrum.exportDocx', failed, async (chosen, all) => {
      const sources = await sourcesOf(needs, chosen, all);
      if (sources.length === 0) return;
      const choice = recallExport(needs.workspaceState);
      const kind = choice.kind === 'podium' ? 'podium' : 'official';
      await exportAll(needs, sources, { ...choice, kind }, editorSaver);
    }),
    registerRunningCommand(log, 'rostrum.export', failed, async (chosen, all) => {
      const sources = await sourcesOf(needs, chosen, all);
      if (sources.length > 0) await chooseAndExport(needs, sources, quickInputAsker, editorSaver);
    }),
    registerRunningCommand(
      log,
      'rostrum.chooseExportTemplate',
      () => l10n.t('The template could not be set. See whether the settings can be written to.'),
      pickExportTemplate,
    ),
  );
}

/** Asks as what, then exports. Whoever cancels writes nothing. */
export async function chooseAndExport(
  needs: ExportNeeds,
  sources: readonly TextDocument[],
  asker: Asker,
  saver: Saver,
): Promise<readonly Exported[]> {
  const speeches = sources.map((source) => needs.documents.get(source));
  const [first] = sources;
  const name = first !== undefined && sources.length === 1 ? nameOf(first) : l10n.t('{0} speeches', sources.length);
  const choice = await runSteps(recallExport(needs.workspaceState), (state) =>
    exportSteps({ asker, speeches, name, canMakePdf: needs.pdf !== undefined }, state),
  );
  if (choice === undefined) return [];
  const exported = await exportAll(needs, sources, choice, saver);
  if (exported.length > 0) await keepExport(needs.workspaceState, choice);
  return exported;
}

/** Writes the files and tells what came of it. */
export async function exportAll(
  needs: ExportNeeds,
  sources: readonly TextDocument[],
  chosen: ExportChoice,
  saver: Saver,
): Promise<readonly Exported[]> {
  // Where no program can be started, the browser that shows the pages makes the PDF.
  const pages = needs.pdf === undefined && isPdf(chosen.kind) ? pdfSources(chosen.kind).pages : undefined;
  const isForPrinting = pages !== undefined;
  const choice: ExportChoice = isForPrinting ? { ...chosen, kind: pages } : chosen;
  const planned = await plan(needs, sources, choice, saver);
  if (planned === undefined || planned.length === 0) return [];
  const template = takesTemplate(choice.kind) ? await readExportTemplate() : NO_TEMPLATE;
  const exported: Exported[] = [];
  const write: Write = async (report, signal) => {
    for (const [index, { source, target }] of planned.entries()) {
      if (signal?.aborted) return;
      report(index);
      const speech = needs.documents.get(source);
      const content = await contentOrReason(needs, speech, source.uri, choice, template, signal);
      if (content === undefined || signal?.aborted) return;
      const { bytes, lacks } = content;
      const fault = await replaceFile(target, bytes, needs.isWriteProtected);
      if (fault === undefined) exported.push({ source, target, speech, lacks });
      else void tellFault(fault, target);
    }
  };
  const long = isPdf(choice.kind) || planned.length > 1 || planned.some(({ source }) => source.getText().length > LONG);
  try {
    await (long ? writeWithProgress(write, planned.length) : write(() => {}));
  } finally {
    // Not waited for: the export is done, whenever the message is closed.
    void tellExported(exported, isForPrinting);
  }
  if (exported.length > 0) void tellTemplate(template, exported[0]?.lacks ?? []);
  return exported;
}

type Write = (report: (done: number) => void, signal?: AbortSignal) => Promise<void>;

/** Whoever cancels keeps what is written so far. */
async function writeWithProgress(write: Write, count: number): Promise<void> {
  const title = l10n.t('Exporting');
  const options = { location: ProgressLocation.Notification, title, cancellable: true };
  await window.withProgress(options, async (progress, token) => {
    const stop = new AbortController();
    const listening = token.onCancellationRequested(() => stop.abort());
    try {
      await write((done) => {
        const message = count > 1 ? `${done + 1}/${count}` : '';
        progress.report({ message, increment: done === 0 ? 0 : 100 / count });
      }, stop.signal);
    } finally {
      listening.dispose();
    }
  });
}

/** `undefined` when there is no PDF, which is told. */
async function contentOrReason(
  needs: ExportNeeds,
  speech: Speech,
  source: Uri,
  choice: ExportChoice,
  template: ReadTemplate,
  signal: AbortSignal | undefined,
): Promise<ExportedContent | undefined> {
  const { pdf, log } = needs;
  try {
    return await exportedContent(speech, choice, {
      podiumSize: podiumSize(),
      rareReadings: () => readRareReadings(needs),
      at: new Date(),
      pdf: pdf && { maker: pdf, wanted: pdfWith(), program: pdfProgram(), signal },
      template: template.kind === 'read' ? template.bytes : undefined,
    });
  } catch (error) {
    if (!(error instanceof NoPdfError)) throw error;
    if (error.outcome.kind === 'cancelled') return undefined;
    if (error.outcome.kind === 'failed') log.error(`PDF: ${error.outcome.reason}`);
    void tellNoPdf(error.outcome, source);
    return undefined;
  }
}

/** The copy for the lectern is good without them, too. */
async function readRareReadings({ rareReadings, log }: ExportNeeds): Promise<RareReadings | undefined> {
  try {
    return await rareReadings?.get();
  } catch (error) {
    log.error(`rare readings: ${String(error)}`);
    return undefined;
  }
}

interface Planned {
  readonly source: TextDocument;
  readonly target: Uri;
}

/** What goes where; `undefined` when it was cancelled. A single file is asked for, several go beside their speeches. */
async function plan(
  { documents }: ExportNeeds,
  sources: readonly TextDocument[],
  { kind }: ExportChoice,
  saver: Saver,
): Promise<readonly Planned[] | undefined> {
  const extension = exportExtension(kind);
  const taken = new Set<string>();
  const planned = sources.map((source): Planned => {
    const name = exportFileName(documents.get(source), nameOf(source), kind);
    const folder = folderOf(source);
    for (let number = 1; ; number++) {
      const target = Uri.joinPath(folder, number === 1 ? `${name}.${extension}` : `${name} ${number}.${extension}`);
      if (taken.has(target.toString())) continue;
      taken.add(target.toString());
      return { source, target };
    }
  });
  const [only] = planned;
  if (only !== undefined && planned.length === 1) {
    const target = await saver.place(only.target, extension);
    if (target?.toString() !== only.source.uri.toString()) return target && [{ source: only.source, target }];
    void window.showErrorMessage(l10n.t('That is the speech itself. Choose another name.'));
    return undefined;
  }
  const present: Uri[] = [];
  for (const { target } of planned) if (await exists(target)) present.push(target);
  if (present.length === 0) return planned;
  const answer = await saver.overwrite(present.map(fileName));
  if (answer === undefined) return undefined;
  return answer === 'overwrite' ? planned : planned.filter(({ target }) => !present.includes(target));
}

/** The speeches that were chosen in the explorer, else the one in front. Where there is none, that is told. */
async function sourcesOf({ documents }: ExportNeeds, chosen: unknown, all: unknown): Promise<readonly TextDocument[]> {
  const uris = Array.isArray(all) ? all.filter((each): each is Uri => each instanceof Uri) : [];
  if (uris.length === 0 && chosen instanceof Uri) uris.push(chosen);
  if (uris.length === 0) {
    if (documents.current !== undefined) return [documents.current];
    void window.showInformationMessage(l10n.t('Open a speech first; it can then be exported.'));
    return [];
  }
  const opened = await Promise.all(uris.map((uri) => workspace.openTextDocument(uri)));
  const speeches = opened.filter(isSpeechDocument);
  if (speeches.length === 0) {
    void window.showInformationMessage(
      l10n.t('None of these files is a speech. Use “Use This File as a Speech” first.'),
    );
  }
  return speeches;
}

const editorSaver: Saver = {
  place: async (suggested, extension) =>
    window.showSaveDialog({
      defaultUri: suggested,
      title: l10n.t('Export Speech'),
      saveLabel: l10n.t('Export'),
      filters: {
        [extension === 'docx'
          ? 'Word'
          : extension === 'csv' || extension === 'pdf' || extension === 'html'
            ? extension.toUpperCase()
            : l10n.t('Text')]: [extension],
      },
    }),
  overwrite: async (names) => {
    const overwrite = l10n.t('Overwrite');
    const skip = l10n.t('Leave Those Out');
    const answer = await window.showWarningMessage(
      l10n.t('{0} of the files are there already.', names.length),
      { modal: true, detail: names.join('\n') },
      overwrite,
      skip,
    );
    if (answer === overwrite) return 'overwrite';
    return answer === skip ? 'skip' : undefined;
  },
};

/** The folder of the speech; of one that has no file yet, the workspace's. */
function folderOf({ uri, isUntitled }: TextDocument): Uri {
  const workspaceFolder = workspace.workspaceFolders?.[0]?.uri;
  return isUntitled && workspaceFolder !== undefined ? workspaceFolder : Uri.joinPath(uri, '..');
}

async function exists(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

function nameOf({ uri }: TextDocument): string {
  return fileName(uri);
}

function fileName(uri: Uri): string {
  return uri.path.split('/').at(-1) ?? '';
}
