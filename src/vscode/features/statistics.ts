import {
  commands,
  Disposable,
  type LogOutputChannel,
  l10n,
  type TextDocument,
  Uri,
  ViewColumn,
  window,
  workspace,
} from 'vscode';
import { isStatisticsState, type StatisticsAction } from '../../preview/statisticsProtocol.ts';
import { logError } from '../logError.ts';
import { offerMeasuredRate } from '../measuredRateOffer.ts';
import { whileOpen } from '../preview/whileOpen.ts';
import { registerRunningCommand } from '../registerRunningCommand.ts';
import { isSpeechDocument, type SpeechDocuments } from '../speechDocuments.ts';
import type { StatisticsPanel } from '../statistics/statisticsPanel.ts';

interface StatisticsNeeds {
  readonly extensionUri: Uri;
  readonly documents: SpeechDocuments;
  readonly log: LogOutputChannel;
}

const viewType = 'rostrum.statistics';

const ACTION_COMMANDS: Readonly<Record<StatisticsAction, string>> = {
  setMinutes: 'rostrum.setMinutes',
  shareRest: 'rostrum.shareRest',
  chooseRate: 'rostrum.chooseSpeakingRate',
  calibrate: 'rostrum.calibrate',
};

/** The statistics: one panel, which follows the speech of the active editor, and the command that opens it at the clock. */
export function registerStatisticsSupport({ extensionUri, documents, log }: StatisticsNeeds): Disposable {
  let shown: StatisticsPanel | undefined;
  const needs = {
    extensionUri,
    documents,
    log,
    run: (action: StatisticsAction) => void commands.executeCommand(ACTION_COMMANDS[action]),
    measured: (reading: Parameters<typeof offerMeasuredRate>[1], document: TextDocument) => {
      offerMeasuredRate(documents, reading, document).catch((error: unknown) => {
        logError(log, 'rostrum.calibrate', error);
        void window.showErrorMessage(
          l10n.t('The speaking rate could not be set. See whether your settings can be written.'),
        );
      });
    },
  };

  // Loaded when it is first opened.
  const load = () => import('../statistics/statisticsPanel.ts');

  const adopt = (adopted: StatisticsPanel): StatisticsPanel => {
    shown?.dispose();
    shown = adopted;
    adopted.onDidDispose(() => {
      if (shown === adopted) shown = undefined;
    });
    return adopted;
  };

  const open = async (): Promise<StatisticsPanel | undefined> => {
    const document = documents.current;
    if (document === undefined) {
      void window.showInformationMessage(
        l10n.t('Open a speech first: the statistics are those of the speech you are editing.'),
      );
      return undefined;
    }
    const { StatisticsPanel } = await load();
    if (shown !== undefined) {
      shown.show(document);
      const covers = shown.panel.viewColumn === window.activeTextEditor?.viewColumn;
      shown.panel.reveal(covers ? ViewColumn.Beside : undefined);
      return shown;
    }
    const panel = window.createWebviewPanel(viewType, l10n.t('Statistics'), ViewColumn.Beside);
    return adopt(new StatisticsPanel(panel, document, needs));
  };
  const failed = () => l10n.t('The statistics could not be opened. See whether the file still exists, then try again.');

  return Disposable.from(
    registerRunningCommand(log, 'rostrum.showStatistics', failed, async () => {
      await open();
    }),
    registerRunningCommand(log, 'rostrum.calibrate', failed, async () => {
      const editor = window.activeTextEditor;
      const offset = editor?.document === documents.current ? editor?.document.offsetAt(editor.selection.active) : 0;
      (await open())?.calibrate(offset ?? 0);
    }),
    documents.onDidChangeCurrent((document) => {
      // Without a speech the last one stays on view.
      if (document !== undefined) shown?.show(document);
    }),
    window.registerWebviewPanelSerializer(viewType, {
      deserializeWebviewPanel: async (panel, state: unknown) => {
        const ready = await whileOpen(panel, Promise.all([rememberedDocument(state, documents, log), load()]));
        if (ready === undefined) return;
        const [document, { StatisticsPanel }] = ready;
        if (document === undefined) panel.dispose();
        else adopt(new StatisticsPanel(panel, document, needs));
      },
    }),
    new Disposable(() => shown?.dispose()),
  );
}

async function rememberedDocument(
  state: unknown,
  { current }: SpeechDocuments,
  log: LogOutputChannel,
): Promise<TextDocument | undefined> {
  if (!isStatisticsState(state)) return current;
  try {
    const open = workspace.textDocuments.find(({ uri }) => uri.toString() === state.uri);
    const document = open ?? (await workspace.openTextDocument(Uri.parse(state.uri, true)));
    return isSpeechDocument(document) ? document : current;
  } catch (error) {
    // The file may have been deleted or renamed since.
    logError(log, 'restore statistics', error);
    return current;
  }
}
