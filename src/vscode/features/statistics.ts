import {
  commands,
  Disposable,
  type LogOutputChannel,
  l10n,
  type TextDocument,
  type Uri,
  ViewColumn,
  window,
} from 'vscode';
import { isStatisticsState, type StatisticsAction } from '../../preview/statisticsProtocol.ts';
import { type Reading, tellMeasuredRate } from '../measuredRateOffer.ts';
import { OnePanel } from '../onePanel.ts';
import { whileOpen } from '../preview/whileOpen.ts';
import { registerRunningCommand } from '../registerRunningCommand.ts';
import { rememberedSpeech } from '../rememberedSpeech.ts';
import type { SpeechDocuments } from '../speechDocuments.ts';
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
  const panels = new OnePanel<StatisticsPanel>();
  const needs = {
    extensionUri,
    documents,
    log,
    run: (action: StatisticsAction) => void commands.executeCommand(ACTION_COMMANDS[action]),
    measured: (reading: Reading, document: TextDocument) => tellMeasuredRate(documents, reading, document, log),
  };

  // Loaded when it is first opened.
  const load = () => import('../statistics/statisticsPanel.ts');

  const open = async (): Promise<StatisticsPanel | undefined> => {
    const document = documents.current;
    if (document === undefined) {
      void window.showInformationMessage(
        l10n.t('Open a speech first: the statistics are those of the speech you are editing.'),
      );
      return undefined;
    }
    const { StatisticsPanel } = await load();
    const { shown } = panels;
    if (shown !== undefined) {
      shown.show(document);
      const covers = shown.panel.viewColumn === window.activeTextEditor?.viewColumn;
      shown.panel.reveal(covers ? ViewColumn.Beside : undefined);
      return shown;
    }
    const panel = window.createWebviewPanel(viewType, l10n.t('Statistics'), ViewColumn.Beside);
    return panels.adopt(new StatisticsPanel(panel, document, needs));
  };
  const failed = () => l10n.t('The statistics could not be opened. See whether the file still exists, then try again.');

  return Disposable.from(
    registerRunningCommand(log, 'rostrum.showStatistics', failed, async () => {
      await open();
    }),
    registerRunningCommand(log, 'rostrum.calibrate', failed, async () => {
      // The page itself may have the focus.
      const editors = [window.activeTextEditor, ...window.visibleTextEditors];
      const editor = editors.find((each) => each !== undefined && each.document === documents.current);
      (await open())?.calibrate(editor?.document.offsetAt(editor.selection.active) ?? 0);
    }),
    documents.onDidChangeCurrent((document) => {
      // Without a speech the last one stays on view.
      if (document !== undefined) panels.shown?.show(document);
    }),
    window.registerWebviewPanelSerializer(viewType, {
      deserializeWebviewPanel: async (panel, state: unknown) => {
        const uri = isStatisticsState(state) ? state.uri : undefined;
        const ready = await whileOpen(
          panel,
          Promise.all([rememberedSpeech(uri, documents, log, 'statistics'), load()]),
        );
        if (ready === undefined) return;
        const [document, { StatisticsPanel }] = ready;
        if (document === undefined) panel.dispose();
        else panels.adopt(new StatisticsPanel(panel, document, needs));
      },
    }),
    panels,
  );
}
