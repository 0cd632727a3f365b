import {
  commands,
  Disposable,
  type LogOutputChannel,
  l10n,
  type Memento,
  Range,
  SnippetString,
  type TextDocument,
  type TextEditor,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { SpeechKind } from '../../services/speechKinds.ts';
import { fillTitle } from '../../services/templates/fillTitle.ts';
import { speechFileName } from '../../services/templates/speechFileName.ts';
import { templateSnippet } from '../../services/templates/templateSnippet.ts';
import { templatesFolder } from '../config.ts';
import { createSpeechFile } from '../createSpeechFile.ts';
import { forgetRemembered } from '../forgetRemembered.ts';
import { logError } from '../logError.ts';
import { type Asker, quickInputAsker, runSteps } from '../multiStep.ts';
import { answersToRemember, draftedSpeech, emptyDraft } from '../newSpeechDraft.ts';
import { type FolderChoice, type NewSpeechQuestions, newSpeechSteps } from '../newSpeechSteps.ts';
import { registerRunningCommand } from '../registerRunningCommand.ts';
import { keepAnswers, recallAnswers } from '../rememberedNewSpeech.ts';
import { speechLanguage } from '../speechDocuments.ts';
import { readUserTemplates, type UserTemplate } from '../userTemplates.ts';

export interface NewSpeechNeeds {
  readonly extensionUri: Uri;
  /** What was last answered is kept here, in this workspace alone. */
  readonly workspaceState: Memento;
  readonly log: LogOutputChannel;
}

interface NewSpeechSupportNeeds extends NewSpeechNeeds {
  /** What this computer was told once, such as which fonts it lacks: forgotten with the rest. */
  readonly globalState: Memento;
}

const STATUS_MILLISECONDS = 5000;

/** New Speech, which makes a draft from a template and a few answers, and the command that forgets all that is remembered. */
export function registerNewSpeechSupport(needs: NewSpeechSupportNeeds): Disposable {
  const { log, workspaceState, globalState } = needs;
  return Disposable.from(
    registerRunningCommand(
      log,
      'rostrum.newSpeech',
      () => l10n.t('The speech could not be created. See whether the folder can be written to, then try again.'),
      () => createSpeech(needs, quickInputAsker),
    ),
    registerRunningCommand(
      log,
      'rostrum.forgetAnswers',
      () => l10n.t('The remembered answers could not be cleared. Try again.'),
      async () => {
        await Promise.all([workspaceState, globalState].map(forgetRemembered));
        window.setStatusBarMessage(l10n.t('Nothing is remembered any more.'), STATUS_MILLISECONDS);
      },
    ),
  );
}

/** Asks, creates the draft, and starts its tab stops. Whoever cancels leaves nothing behind. */
export async function createSpeech(needs: NewSpeechNeeds, asker: Asker): Promise<void> {
  const { extensionUri, workspaceState, log } = needs;
  const folders = writableFolders();
  const questions: NewSpeechQuestions = {
    asker,
    today: currentDay(),
    remembered: recallAnswers(workspaceState),
    readKind: (kind) => readTemplate(extensionUri, kind),
    ownTemplates: ownTemplates(),
    folders,
  };
  const draft = await runSteps({ ...emptyDraft, folder: folders[0]?.uri }, (state) => newSpeechSteps(questions, state));
  if (draft === undefined) return;
  const { skeleton, title } = draftedSpeech(questions, draft);
  const text = fillTitle(skeleton, title);
  const document = await createDocument(draft.folder, title, text, log);
  await startTabStops(await window.showTextDocument(document), text);
  await keepAnswers(workspaceState, answersToRemember(questions, draft));
}

function currentDay(): NewSpeechQuestions['today'] {
  const now = new Date();
  return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
}

/** The folders of the workspace that take files, that of the active editor first; which one is asked where none is. */
function writableFolders(): readonly FolderChoice[] {
  const folders = (workspace.workspaceFolders ?? []).filter(
    ({ uri }) => workspace.fs.isWritableFileSystem(uri.scheme) !== false,
  );
  const active = window.activeTextEditor?.document.uri;
  const own = active === undefined ? undefined : workspace.getWorkspaceFolder(active);
  const known = folders.filter(({ index }) => index === own?.index);
  return (known.length > 0 ? known : folders).map(({ name, uri }) => ({
    name,
    description: workspace.asRelativePath(uri),
    uri,
  }));
}

async function readTemplate(extensionUri: Uri, kind: SpeechKind): Promise<string> {
  return new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(extensionUri, kind.file)));
}

async function ownTemplates(): Promise<readonly UserTemplate[]> {
  const { templates, missing, refused } = await readUserTemplates(templatesFolder());
  // Not waited for: the rest is offered meanwhile.
  if (missing !== undefined) {
    void tellMissingFolder(missing);
  } else if (refused.length > 0) {
    void window.showWarningMessage(
      l10n.t(
        'These templates are not offered, for they are too large, no text, or cannot be read: {0}',
        refused.join('、'),
      ),
    );
  }
  return templates;
}

async function tellMissingFolder(folder: string): Promise<void> {
  const openSettings = l10n.t('Open Settings');
  const message = l10n.t('The folder of your templates was not found: {0}. See the setting.', folder);
  if ((await window.showWarningMessage(message, openSettings)) === openSettings) {
    await commands.executeCommand('workbench.action.openSettings', 'rostrum.templates.folder');
  }
}

/** Puts the tab stops into the skeleton that the editor holds. An editor that takes none keeps the skeleton as it is. */
async function startTabStops(editor: TextEditor, skeleton: string): Promise<void> {
  const { document } = editor;
  const whole = document.validateRange(new Range(0, 0, document.lineCount, 0));
  const started = await editor.insertSnippet(new SnippetString(templateSnippet(skeleton)), whole);
  // Nobody expects to be asked whether to keep a skeleton that he has not touched. Saving leaves the tab stops alive.
  if (started && !document.isUntitled) await document.save();
}

/** The draft: a file in the folder, or an untitled one where there is no folder or it takes no file. */
async function createDocument(
  folder: Uri | undefined,
  title: string,
  skeleton: string,
  log: LogOutputChannel,
): Promise<TextDocument> {
  if (folder !== undefined) {
    try {
      return await workspace.openTextDocument(await createSpeechFile(folder, speechFileName(title), skeleton));
    } catch (error) {
      // A folder that refuses files (read-only, full, out of reach) is known only by trying, and each file system says
      // so in its own way; the draft must not be lost to it.
      logError(log, 'rostrum.newSpeech', error);
      void window.showWarningMessage(
        l10n.t('The folder takes no file, so this speech is not saved yet. Save it where you can write.'),
      );
    }
  }
  return workspace.openTextDocument({ language: speechLanguage, content: skeleton });
}
