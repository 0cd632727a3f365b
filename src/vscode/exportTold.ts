import { commands, env, l10n, Range, type TextDocument, UIKind, type Uri, window } from 'vscode';
import type { Speech } from '../core/speech.ts';
import type { TemplateLack } from '../render/docx/template/houseStyles.ts';
import type { PdfOutcome } from '../services/export/firstPdf.ts';
import { unfinishedPlaces } from '../services/export/unfinishedPlaces.ts';
import type { ExportedContent } from './exportedContent.ts';
import type { ReadTemplate } from './exportTemplate.ts';
import type { ReplaceFault } from './replaceFile.ts';

/** A file that was written. */
export interface Exported {
  readonly source: TextDocument;
  readonly target: Uri;
  readonly speech: Speech;
  /** What the template lacks. */
  readonly lacks: ExportedContent['lacks'];
}

/** Says what was written, what is still unfinished in it, and offers what can be done next. */
export async function tellExported(exported: readonly Exported[], isForPrinting: boolean): Promise<void> {
  const [first] = exported;
  if (first === undefined) return;
  const unfinished = exported.reduce((sum, { speech }) => sum + unfinishedPlaces(speech).length, 0);
  const written =
    exported.length === 1
      ? isForPrinting
        ? l10n.t('The pages are in {0}. Open the file in a browser and print it there.', nameOf(first.target))
        : l10n.t('Exported as {0}.', nameOf(first.target))
      : l10n.t('{0} speeches were exported.', exported.length);
  const left = unfinished === 0 ? '' : l10n.t(' {0} places are not written yet, such as 【…】.', unfinished);
  const actions = [...nextActions(exported, first), ...(unfinished === 0 ? [] : [placesAction(exported)])];
  const answer = await window.showInformationMessage(written + left, ...actions.map(({ label }) => label));
  await actions.find(({ label }) => label === answer)?.run();
}

interface Action {
  readonly label: string;
  readonly run: () => Promise<unknown>;
}

/** On this machine a file is opened and shown in its folder; from elsewhere it is downloaded. */
function nextActions(exported: readonly Exported[], { target }: Exported): readonly Action[] {
  if (isHere(target)) {
    const show = async () => commands.executeCommand('revealFileInOS', target);
    const open = { label: l10n.t('Open'), run: async () => env.openExternal(target) };
    return [...(exported.length === 1 ? [open] : []), { label: l10n.t('Show in Folder'), run: show }];
  }
  const run = async (): Promise<void> => {
    for (const each of exported) await download(each.target);
  };
  return [{ label: l10n.t('Download'), run }];
}

/** Whether the computer at which the writer sits can open a file by itself. */
export function isHere({ scheme }: Uri): boolean {
  return scheme === 'file' && env.uiKind === UIKind.Desktop && env.remoteName === undefined;
}

/** The explorer downloads what is chosen in it. */
export async function download(target: Uri): Promise<void> {
  await commands.executeCommand('revealInExplorer', target);
  await commands.executeCommand('explorer.download');
}

function placesAction(exported: readonly Exported[]): Action {
  return {
    label: l10n.t('Show the First Place'),
    run: async () => {
      const unfinished = exported.find(({ speech }) => unfinishedPlaces(speech).length > 0);
      if (unfinished === undefined) return;
      const { source, speech } = unfinished;
      const [place] = unfinishedPlaces(speech);
      if (place === undefined) return;
      const selection = new Range(source.positionAt(place.start), source.positionAt(place.end));
      await window.showTextDocument(source, { selection });
    },
  };
}

/** Says what of the template could not be used; the official layout stood in for it. */
export async function tellTemplate(template: ReadTemplate, lacks: ExportedContent['lacks']): Promise<void> {
  const message = templateMessage(template, lacks);
  if (message === undefined) return;
  const choose = l10n.t('Choose a Template…');
  if ((await window.showWarningMessage(message, choose)) === choose) {
    await commands.executeCommand('rostrum.chooseExportTemplate');
  }
}

function templateMessage(template: ReadTemplate, lacks: ExportedContent['lacks']): string | undefined {
  if (template.kind === 'missing') {
    return l10n.t('The template {0} is not there or cannot be read, so the official layout was used.', template.path);
  }
  if (lacks === 'all') {
    return l10n.t('The template is no Word file of today (.docx), so the official layout was used.');
  }
  if (lacks === 'noOffice') {
    return l10n.t('The PDF is in the official layout: a browser made it, and only LibreOffice can use the template.');
  }
  if (lacks.length === 0) return undefined;
  return l10n.t('The template lacks these, which are in the official layout: {0}.', lacks.map(lackName).join('、'));
}

function lackName(lack: TemplateLack): string {
  switch (lack) {
    case 'pageSetup':
      return l10n.t('page setup');
    case 'title':
      return l10n.t('Title');
    case 'heading1':
      return l10n.t('Heading 1');
    case 'heading2':
      return l10n.t('Heading 2');
    case 'heading3':
      return l10n.t('Heading 3');
    case 'heading4':
      return l10n.t('Heading 4');
  }
}

/** Says why there is no PDF and what can be done instead. */
export async function tellNoPdf({ kind }: PdfOutcome, source: Uri): Promise<void> {
  const print = l10n.t('Print…');
  const settings = l10n.t('Open Setting');
  const message =
    kind === 'absent'
      ? l10n.t(
          'No PDF was made: no program that the settings ask for was found (Chrome, Edge or Chromium, or LibreOffice). Print the pages and save them as PDF there, or name the program.',
        )
      : l10n.t(
          'No PDF was made: the program that makes it could not finish. Print the pages and save them as PDF there, or choose another program.',
        );
  const answer = await window.showErrorMessage(message, print, settings);
  if (answer === print) await commands.executeCommand('rostrum.print', source);
  if (answer === settings) await commands.executeCommand('workbench.action.openSettings', 'rostrum.export.pdf');
}

/** Says why a file is not there; the one that was is as it was. */
export async function tellFault(fault: ReplaceFault, target: Uri): Promise<void> {
  await window.showErrorMessage(messageOf(fault, nameOf(target)));
}

function messageOf(fault: ReplaceFault, name: string): string {
  switch (fault) {
    case 'locked':
      return l10n.t(
        '{0} could not be replaced: it is open in another program, or read-only. Close it there and export again, or choose another name. The old file is as it was.',
        name,
      );
    case 'readOnlyFolder':
      return l10n.t('{0} was not written: the folder takes no files. Choose another folder.', name);
    case 'folderGone':
      return l10n.t('{0} was not written: the folder is no longer there. Choose another folder.', name);
    case 'diskFull':
      return l10n.t('{0} was not written: there is no room left on the disk. The old file is as it was.', name);
    case 'other':
      return l10n.t('{0} was not written. Try again, or choose another folder.', name);
  }
}

function nameOf(uri: Uri): string {
  return uri.path.split('/').at(-1) ?? '';
}
