import { ConfigurationTarget, type Disposable, type TextDocument, workspace } from 'vscode';
import { podiumSizeOf } from '../layout/podiumSetup.ts';
import type { PreviewView } from '../preview/protocol.ts';
import { isMotion, type PrompterLook } from '../prompting/protocol.ts';
import type { PdfWith } from '../services/export/pdfPrograms.ts';
import { DEFAULT_TIMING, type Timing } from '../services/timing.ts';

/** Whether the outline in the sidebar follows the cursor: `rostrum.outline.followCursor`. */
export function outlineFollowsCursor(): boolean {
  return workspace.getConfiguration('rostrum').get<boolean>('outline.followCursor', true);
}

export function onDidChangeOutlineFollowsCursor(listener: () => void): Disposable {
  return workspace.onDidChangeConfiguration((change) => {
    if (change.affectsConfiguration('rostrum.outline.followCursor')) listener();
  });
}

/** How the preview shows a speech: `rostrum.preview.view`, `rostrum.preview.whitePaper`, `rostrum.podium.fontSize`. */
export interface PreviewLook {
  readonly view: PreviewView;
  readonly whitePaper: boolean;
  /** Of the text in the copy for the lectern, in points. */
  readonly podiumSize: number;
}

export function previewLook(): PreviewLook {
  const configuration = workspace.getConfiguration('rostrum');
  return {
    view: VIEWS.find((view) => view === configuration.get<unknown>('preview.view')) ?? 'pages',
    whitePaper: configuration.get<boolean>('preview.whitePaper', false),
    podiumSize: podiumSize(),
  };
}

const VIEWS: readonly PreviewView[] = ['pages', 'podium', 'continuous'];

/** The size of the text in the copy for the lectern, in points: `rostrum.podium.fontSize`. */
export function podiumSize(): number {
  return podiumSizeOf(workspace.getConfiguration('rostrum').get<unknown>('podium.fontSize'));
}

/** Sets how the preview shows speeches: for the workspace where that says something, else for the user. */
export async function choosePreviewView(view: PreviewView): Promise<void> {
  await updateWhereSet('preview.view', view);
}

export async function choosePodiumSize(size: number): Promise<void> {
  await updateWhereSet('podium.fontSize', size);
}

async function updateWhereSet(name: string, value: unknown): Promise<void> {
  const configuration = workspace.getConfiguration('rostrum');
  const inWorkspace = configuration.inspect(name)?.workspaceValue !== undefined;
  await configuration.update(name, value, inWorkspace ? ConfigurationTarget.Workspace : ConfigurationTarget.Global);
}

export function onDidChangePreviewLook(listener: () => void): Disposable {
  return workspace.onDidChangeConfiguration((change) => {
    const affected = ['rostrum.preview.view', 'rostrum.preview.whitePaper'];
    const size = change.affectsConfiguration('rostrum.podium.fontSize') && previewLook().view === 'podium';
    if (size || affected.some((name) => change.affectsConfiguration(name))) listener();
  });
}

/** Whether it is told which fonts are missing: `rostrum.preview.tellMissingFonts`. */
export function tellsMissingFonts(): boolean {
  return workspace.getConfiguration('rostrum').get<boolean>('preview.tellMissingFonts', true);
}

export async function stopTellingMissingFonts(): Promise<void> {
  await workspace.getConfiguration('rostrum').update('preview.tellMissingFonts', false, ConfigurationTarget.Global);
}

const EYE_HEIGHT = { lowest: 10, usual: 35, highest: 70 } as const;

/** `rostrum.teleprompter.colors`, `.eyeHeight` in hundredths of the height, `.motion`. */
export function prompterLook(): PrompterLook {
  const configuration = workspace.getConfiguration('rostrum.teleprompter');
  const height = configuration.get<unknown>('eyeHeight');
  const motion = configuration.get<unknown>('motion');
  return {
    colors: configuration.get<unknown>('colors') === 'theme' ? 'theme' : 'black',
    eyeHeight:
      typeof height === 'number' ? Math.min(EYE_HEIGHT.highest, Math.max(EYE_HEIGHT.lowest, height)) : EYE_HEIGHT.usual,
    motion: isMotion(motion) ? motion : 'auto',
  };
}

export function onDidChangePrompterLook(listener: () => void): Disposable {
  return workspace.onDidChangeConfiguration((change) => {
    if (change.affectsConfiguration('rostrum.teleprompter')) listener();
  });
}

/** When the numbers of a speech are put in order, besides by the command: `rostrum.renumber`. */
export type Renumbering = 'manual' | 'onSave' | 'withStructuralEdits';

export function renumberingOf(document: TextDocument): Renumbering {
  const value = workspace.getConfiguration('rostrum', document).get<string>('renumber');
  return value === 'manual' || value === 'onSave' ? value : 'withStructuralEdits';
}

/**
 * By what a speech is timed that names no rate: `rostrum.speakingRate` in spoken syllables a minute and
 * `rostrum.stageDirectionPause` in seconds. Settings that are no such numbers count for nothing.
 */
export function preferredTiming(document?: TextDocument): Timing {
  const configuration = workspace.getConfiguration('rostrum', document);
  const rate = configuration.get<unknown>('speakingRate');
  const pause = configuration.get<unknown>('stageDirectionPause');
  return {
    rate: typeof rate === 'number' && rate > 0 ? rate : DEFAULT_TIMING.rate,
    pause: typeof pause === 'number' && pause >= 0 ? pause : DEFAULT_TIMING.pause,
  };
}

export function onDidChangeTiming(listener: () => void): Disposable {
  return workspace.onDidChangeConfiguration((change) => {
    const affected = ['rostrum.speakingRate', 'rostrum.stageDirectionPause'];
    if (affected.some((name) => change.affectsConfiguration(name))) listener();
  });
}

/** Whether the workbench shows its status bar at all. */
export function statusBarIsShown(): boolean {
  return workspace.getConfiguration('workbench').get<boolean>('statusBar.visible', true);
}

export function onDidChangeStatusBar(listener: () => void): Disposable {
  return workspace.onDidChangeConfiguration((change) => {
    if (change.affectsConfiguration('workbench.statusBar.visible')) listener();
  });
}

/** Sets the rate of all speeches that name none. Where the workspace or its folder has a rate of its own, it is that one that changes. */
export async function setSpeakingRate(rate: number, document?: TextDocument): Promise<void> {
  const configuration = workspace.getConfiguration('rostrum', document);
  const present = configuration.inspect('speakingRate');
  const target =
    present?.workspaceFolderValue !== undefined
      ? ConfigurationTarget.WorkspaceFolder
      : present?.workspaceValue !== undefined
        ? ConfigurationTarget.Workspace
        : ConfigurationTarget.Global;
  await configuration.update('speakingRate', rate, target);
}

/**
 * The folder with the writer's own templates: `rostrum.templates.folder`; empty where none is set. A workspace that is not
 * trusted does not choose it: a path may lead to another machine.
 */
export function templatesFolder(): string {
  return trustedPath('templates.folder');
}

/** The Word file whose look exports take: `rostrum.export.template`; empty where none is set. Likewise. */
export function exportTemplate(): string {
  return trustedPath('export.template');
}

/** What makes PDFs where both can: `rostrum.export.pdfWith`. */
export function pdfWith(): PdfWith {
  const value = workspace.getConfiguration('rostrum').get<unknown>('export.pdfWith');
  return value === 'browser' || value === 'libreOffice' ? value : 'automatic';
}

/** The program that makes PDFs: `rostrum.export.pdfProgram`, of this computer; empty where it is to be found. */
export function pdfProgram(): string {
  const value = workspace.getConfiguration('rostrum').get<unknown>('export.pdfProgram');
  return typeof value === 'string' ? value : '';
}

/** Writes the setting: into the workspace's settings where a folder is open, else into the user's. */
export async function chooseExportTemplate(path: string): Promise<void> {
  const inWorkspace = workspace.workspaceFolders !== undefined && workspace.isTrusted;
  const target = inWorkspace ? ConfigurationTarget.Workspace : ConfigurationTarget.Global;
  await workspace.getConfiguration('rostrum').update('export.template', path === '' ? undefined : path, target);
}

function trustedPath(name: string): string {
  const configuration = workspace.getConfiguration('rostrum');
  const value = workspace.isTrusted ? configuration.get<unknown>(name) : configuration.inspect(name)?.globalValue;
  return typeof value === 'string' ? value : '';
}

/**
 * Writes into `files.associations` that files of a name are speeches: into the workspace's settings where one is open,
 * else into the user's. Other associations stay. Rejects when the settings cannot be written.
 */
export async function associateWithSpeech(pattern: string): Promise<'workspace' | 'user'> {
  const files = workspace.getConfiguration('files');
  const present = files.inspect<Record<string, string>>('associations');
  const inWorkspace = workspace.workspaceFolders !== undefined;
  const associations = { ...(inWorkspace ? present?.workspaceValue : present?.globalValue), [pattern]: 'speech' };
  await files.update(
    'associations',
    associations,
    inWorkspace ? ConfigurationTarget.Workspace : ConfigurationTarget.Global,
  );
  return inWorkspace ? 'workspace' : 'user';
}

const CHECKS_OFF = 'checks.off';

/** The ids of the checks that are not made: `rostrum.checks.off`. */
export function checksOff(document: TextDocument): readonly string[] {
  const value = workspace.getConfiguration('rostrum', document).get<unknown>(CHECKS_OFF);
  return Array.isArray(value) ? value.filter((id: unknown) => typeof id === 'string') : [];
}

export function onDidChangeChecksOff(listener: () => void): Disposable {
  return workspace.onDidChangeConfiguration((change) => {
    if (change.affectsConfiguration(`rostrum.${CHECKS_OFF}`)) listener();
  });
}

/** Turns a check off where the setting is written now: for the workspace if it says something, else for the user. Rejects when the settings cannot be written. */
export async function turnCheckOff(id: string, document: TextDocument | undefined): Promise<void> {
  const configuration = workspace.getConfiguration('rostrum', document);
  const inspected = configuration.inspect<unknown>(CHECKS_OFF);
  const inWorkspace = inspected?.workspaceValue !== undefined;
  const present = configuration.get<unknown>(CHECKS_OFF);
  const ids = Array.isArray(present) ? present.filter((other: unknown) => typeof other === 'string') : [];
  await configuration.update(
    CHECKS_OFF,
    [...new Set([...ids, id])],
    inWorkspace ? ConfigurationTarget.Workspace : ConfigurationTarget.Global,
  );
}
