import {
  commands,
  Disposable,
  type LogOutputChannel,
  l10n,
  type Memento,
  type TextDocument,
  Uri,
  ViewColumn,
  window,
  workspace,
} from 'vscode';
import { podiumSizeOf } from '../../layout/podiumSetup.ts';
import { isPageState, type PreviewView, type ZoomChange } from '../../preview/protocol.ts';
import { choosePodiumSize, choosePreviewView, podiumSize } from '../config.ts';
import { logError } from '../logError.ts';
import type { PreviewPanel } from '../preview/previewPanel.ts';
import type { PreviewPlaces } from '../preview/previewPlaces.ts';
import { whileOpen } from '../preview/whileOpen.ts';
import type { RareReadingsFile } from '../rareReadings.ts';
import { registerRunningCommand } from '../registerRunningCommand.ts';
import { isSpeechDocument, type SpeechDocuments } from '../speechDocuments.ts';

export interface PreviewNeeds {
  readonly extensionUri: Uri;
  readonly documents: Pick<
    SpeechDocuments,
    'get' | 'layoutOf' | 'podiumLayoutOf' | 'current' | 'onDidChangeCurrent' | 'onDidChangeSpeech'
  >;
  readonly workspaceState: Memento;
  readonly globalState: Memento;
  /** Told of the preview that there is. */
  readonly places: PreviewPlaces;
  readonly rareReadings: Pick<RareReadingsFile, 'get' | 'known'>;
  readonly log: LogOutputChannel;
}

const viewType = 'rostrum.preview';

/** Where a preview is asked for: over the editor, or beside it with the cursor left in the text. */
type Placing = 'here' | 'beside';

/** The commands that open the preview, and the one preview there is: it follows the speech of the active editor. */
export function registerPreviewSupport(needs: PreviewNeeds): Disposable {
  let preview: PreviewPanel | undefined;

  // Renderer and page are loaded when the first preview is opened.
  const load = () => import('../preview/previewPanel.ts');

  const tellState = (): void => {
    void commands.executeCommand('setContext', 'rostrum.preview.open', preview !== undefined);
    void commands.executeCommand('setContext', 'rostrum.preview.locked', preview?.isLocked ?? false);
  };
  const adopt = (adopted: PreviewPanel): void => {
    preview?.dispose();
    preview = adopted;
    needs.places.panel = adopted;
    tellState();
    adopted.onDidDispose(() => {
      if (preview === adopted) {
        preview = undefined;
        needs.places.panel = undefined;
      }
      tellState();
    });
  };
  const setLocked = (locked: boolean): void => {
    preview?.setLocked(locked);
    // A preview that is let go shows again what is edited.
    const { current } = needs.documents;
    if (!locked && current !== undefined) preview?.show(current);
    tellState();
  };

  const open = async (resource: unknown, placing: Placing): Promise<void> => {
    const document = await documentToShow(resource, needs.documents.current);
    if (document === undefined || !isSpeechDocument(document)) {
      void window.showInformationMessage(l10n.t('Open a speech first: the preview shows the speech you are editing.'));
      return;
    }
    const { PreviewPanel } = await load();
    if (preview !== undefined) {
      // Who asks for another speech by name lets the lock go.
      if (resource instanceof Uri && !preview.isOf(document)) preview.setLocked(false);
      if (!preview.isLocked) preview.show(document);
      tellState();
      reveal(preview, placing);
      return;
    }
    const preserveFocus = placing === 'beside';
    const viewColumn = placing === 'beside' ? ViewColumn.Beside : ViewColumn.Active;
    const title = l10n.t('Preview {0}', document.uri.path.split('/').at(-1) ?? '');
    const panel = window.createWebviewPanel(viewType, title, { viewColumn, preserveFocus }, { enableFindWidget: true });
    adopt(new PreviewPanel(panel, document, needs));
  };
  const failed = () => l10n.t('The preview could not be opened. See whether the file still exists, then try again.');

  const zoomFailed = () => l10n.t('The size of the preview could not be changed. Try again.');
  const zooming = (id: string, change: ZoomChange): Disposable =>
    registerRunningCommand(needs.log, id, zoomFailed, async () => preview?.zoom(change));
  /** Whoever asks for it from the text wants to see it. */
  const showAs = async (view: PreviewView): Promise<void> => {
    await choosePreviewView(view);
    if (preview === undefined) await open(undefined, 'beside');
    else reveal(preview, 'beside');
  };
  const viewFailed = () => l10n.t('The setting could not be written. See whether the settings file can be changed.');

  const lockFailed = () => l10n.t('The preview could not be locked. Try again.');

  return Disposable.from(
    registerRunningCommand(needs.log, 'rostrum.openPreview', failed, (resource) => open(resource, 'here')),
    registerRunningCommand(needs.log, 'rostrum.openPreviewToSide', failed, (resource) => open(resource, 'beside')),
    registerRunningCommand(needs.log, 'rostrum.preview.lock', lockFailed, async () => setLocked(true)),
    registerRunningCommand(needs.log, 'rostrum.preview.unlock', lockFailed, async () => setLocked(false)),
    zooming('rostrum.preview.zoomIn', 'in'),
    zooming('rostrum.preview.zoomOut', 'out'),
    zooming('rostrum.preview.fitWidth', 'width'),
    zooming('rostrum.preview.resetZoom', 'reset'),
    registerRunningCommand(needs.log, 'rostrum.preview.showPodium', viewFailed, () => showAs('podium')),
    registerRunningCommand(needs.log, 'rostrum.preview.showPages', viewFailed, () => showAs('pages')),
    registerRunningCommand(needs.log, 'rostrum.preview.largerPodium', viewFailed, () => changePodiumSize(1)),
    registerRunningCommand(needs.log, 'rostrum.preview.smallerPodium', viewFailed, () => changePodiumSize(-1)),
    needs.documents.onDidChangeCurrent((document) => {
      // Without a speech the last one stays on view.
      if (document !== undefined && preview?.isLocked === false) preview.show(document);
    }),
    window.registerWebviewPanelSerializer(viewType, {
      deserializeWebviewPanel: async (panel, state: unknown) => {
        const ready = await whileOpen(panel, Promise.all([rememberedDocument(state, needs), load()]));
        if (ready === undefined) return;
        const [document, { PreviewPanel }] = ready;
        if (document === undefined) panel.dispose();
        else adopt(new PreviewPanel(panel, document, needs, isLockedTo(state, document)));
      },
    }),
    new Disposable(() => preview?.dispose()),
  );
}

/** Whether the page was locked to this file when it was last seen. */
function isLockedTo(state: unknown, document: TextDocument): boolean {
  return isPageState(state) && state.locked && state.uri === document.uri.toString();
}

/** The file that a menu names, else the speech being edited. */
async function documentToShow(resource: unknown, current: TextDocument | undefined): Promise<TextDocument | undefined> {
  return resource instanceof Uri ? await openDocument(resource) : current;
}

async function rememberedDocument(state: unknown, needs: PreviewNeeds): Promise<TextDocument | undefined> {
  const { current } = needs.documents;
  if (!isPageState(state)) return current;
  try {
    const document = await openDocument(Uri.parse(state.uri, true));
    return isSpeechDocument(document) ? document : current;
  } catch (error) {
    // The file may have been deleted or renamed since.
    logError(needs.log, 'restore preview', error);
    return current;
  }
}

async function openDocument(uri: Uri): Promise<TextDocument> {
  const wanted = uri.toString();
  const open = workspace.textDocuments.find((document) => document.uri.toString() === wanted);
  return open ?? (await workspace.openTextDocument(uri));
}

/** By points, within the bounds of the setting. */
async function changePodiumSize(step: number): Promise<void> {
  const size = podiumSize();
  const changed = podiumSizeOf(size + step);
  if (changed !== size) await choosePodiumSize(changed);
}

/** The preview stays in its column, unless it would lie over the editor that it is to stand beside. */
function reveal(preview: PreviewPanel, placing: Placing): void {
  const beside = placing === 'beside';
  const coversEditor = preview.panel.viewColumn === window.activeTextEditor?.viewColumn;
  preview.reveal(beside && coversEditor ? ViewColumn.Beside : undefined, beside);
}
