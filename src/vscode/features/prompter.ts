import { Disposable, type LogOutputChannel, l10n, type Memento, Uri, ViewColumn, window, workspace } from 'vscode';
import { isPrompterState } from '../../prompting/protocol.ts';
import { logError } from '../logError.ts';
import { tellMeasuredRate } from '../measuredRateOffer.ts';
import { OnePanel } from '../onePanel.ts';
import type { PreviewPlaces } from '../preview/previewPlaces.ts';
import { whileOpen } from '../preview/whileOpen.ts';
import type { PrompterPanel, PrompterPanelNeeds } from '../prompter/prompterPanel.ts';
import { registerRunningCommand } from '../registerRunningCommand.ts';
import { renameRehearsals } from '../rememberedRehearsals.ts';
import { rememberedSpeech } from '../rememberedSpeech.ts';
import { renamedUri } from '../renamedUri.ts';
import { isSpeechDocument, type SpeechDocuments } from '../speechDocuments.ts';
import { speechMeant } from '../speechMeant.ts';

interface PrompterNeeds {
  readonly extensionUri: Uri;
  readonly documents: SpeechDocuments;
  readonly preview: Pick<PreviewPlaces, 'inFront'>;
  readonly workspaceState: Memento;
  readonly log: LogOutputChannel;
}

const viewType = 'rostrum.teleprompter';

/** The teleprompter: one panel, which keeps to its speech until another is asked for. */
export function registerPrompterSupport({
  extensionUri,
  documents,
  preview,
  workspaceState,
  log,
}: PrompterNeeds): Disposable {
  const panels = new OnePanel<PrompterPanel>();
  const needs: PrompterPanelNeeds = {
    extensionUri,
    documents,
    workspaceState,
    log,
    measured: (reading, document) => tellMeasuredRate(documents, reading, document, log),
  };

  // Loaded when it is first opened.
  const load = () => import('../prompter/prompterPanel.ts');

  const open = async (resource: unknown, offset: unknown): Promise<void> => {
    const document = await speechMeant(resource, { documents, preview });
    if (document === undefined || !isSpeechDocument(document)) {
      void window.showInformationMessage(
        l10n.t('Open a speech first: the teleprompter shows the speech you are editing.'),
      );
      return;
    }
    const { PrompterPanel } = await load();
    const { shown } = panels;
    if (shown === undefined) {
      // Hidden behind the editor in which a word is put right, it keeps its place and its times.
      const options = { enableScripts: true, retainContextWhenHidden: true };
      const panel = window.createWebviewPanel(viewType, l10n.t('Teleprompter'), ViewColumn.Active, options);
      panels.adopt(new PrompterPanel(panel, document, needs));
    } else {
      shown.show(document);
      shown.panel.reveal();
    }
    if (typeof offset === 'number') panels.shown?.goTo(offset);
  };
  const failed = () =>
    l10n.t('The teleprompter could not be opened. See whether the file still exists, then try again.');

  return Disposable.from(
    // Before the panel asks for those of the new name.
    workspace.onDidRenameFiles(({ files }) => {
      const renamed = (file: string): string | undefined => renamedUri(Uri.parse(file), files)?.toString();
      renameRehearsals(workspaceState, renamed).catch((error: unknown) => logError(log, 'rename rehearsals', error));
    }),
    registerRunningCommand(log, 'rostrum.openTeleprompter', failed, open),
    window.registerWebviewPanelSerializer(viewType, {
      deserializeWebviewPanel: async (panel, state: unknown) => {
        const uri = isPrompterState(state) ? state.uri : undefined;
        const ready = await whileOpen(
          panel,
          Promise.all([rememberedSpeech(uri, documents, log, 'teleprompter'), load()]),
        );
        if (ready === undefined) return;
        const [document, { PrompterPanel }] = ready;
        if (document === undefined) panel.dispose();
        else panels.adopt(new PrompterPanel(panel, document, needs));
      },
    }),
    panels,
  );
}
