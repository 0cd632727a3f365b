import {
  Disposable,
  EventEmitter,
  type LogOutputChannel,
  l10n,
  type TextDocument,
  type Uri,
  type WebviewPanel,
  workspace,
} from 'vscode';
import {
  isStatisticsPageMessage,
  type Place,
  type StatisticsAction,
  type StatisticsData,
  type StatisticsHostMessage,
} from '../../preview/statisticsProtocol.ts';
import { LONG_SENTENCE } from '../../services/hardToSay.ts';
import { type PracticePassage, practicePassage } from '../../services/practicePassage.ts';
import { speechStatistics } from '../../services/statistics.ts';
import { timingOf } from '../../services/timing.ts';
import { roughly } from '../../services/toldTime.ts';
import { onDidChangeTiming, preferredTiming } from '../config.ts';
import { dressWebview } from '../dressWebview.ts';
import { durationLabel } from '../durationLabel.ts';
import type { Reading } from '../measuredRateOffer.ts';
import { pageFiles } from '../pageFiles.ts';
import { showPlace } from '../showPlace.ts';
import { isSpeechDocument, type SpeechDocuments } from '../speechDocuments.ts';
import { shortName, speechName } from '../speechName.ts';
import { statisticsData } from './statisticsData.ts';
import { statisticsHtml } from './statisticsHtml.ts';
import { statisticsWords } from './statisticsWords.ts';

export interface StatisticsPanelNeeds {
  readonly extensionUri: Uri;
  readonly documents: Pick<SpeechDocuments, 'get' | 'onDidChangeSpeech'>;
  readonly log: LogOutputChannel;
  /** A button of the page was pressed. */
  readonly run: (action: StatisticsAction) => void;
  /** Something of the speech was read aloud against the clock. */
  readonly measured: (reading: Reading, document: TextDocument) => void;
}

/** Milliseconds without a change before the figures follow the text. */
const QUIET = 300;

/** The panel of the statistics and the speech that it tells of. Nothing is computed while it is not seen. */
export class StatisticsPanel implements Disposable {
  readonly panel: WebviewPanel;
  readonly #needs: StatisticsPanelNeeds;
  readonly #didDispose = new EventEmitter<void>();
  readonly #subscriptions: Disposable;
  #document: TextDocument;
  /** The page runs and takes messages. */
  #ready = false;
  #resting: ReturnType<typeof setTimeout> | undefined;
  /** What is read aloud against the clock; absent while the page shows none. */
  #passage: PracticePassage | undefined;

  readonly onDidDispose = this.#didDispose.event;

  constructor(panel: WebviewPanel, document: TextDocument, needs: StatisticsPanelNeeds) {
    this.panel = panel;
    this.#document = document;
    this.#needs = needs;
    dressWebview(panel, needs.extensionUri);
    this.#subscriptions = Disposable.from(
      this.#didDispose,
      panel.onDidDispose(() => this.#disposed()),
      panel.onDidChangeViewState(() => this.#refresh()),
      panel.webview.onDidReceiveMessage((message: unknown) => this.#receive(message)),
      needs.documents.onDidChangeSpeech((changed) => {
        if (this.#shows(changed)) this.#refreshSoon();
      }),
      // The same file may have been closed and opened again.
      workspace.onDidOpenTextDocument((opened) => {
        if (opened.uri.toString() === document.uri.toString() && isSpeechDocument(opened)) this.show(opened);
      }),
      onDidChangeTiming(() => this.#refresh()),
    );
    this.#load();
  }

  /** Tells of another speech. */
  show(document: TextDocument): void {
    if (document === this.#document) return;
    this.#document = document;
    this.#passage = undefined;
    this.#refresh();
  }

  /** Shows what to read aloud, and the clock. */
  calibrate(offset: number): void {
    this.#passage = practicePassage(this.#needs.documents.get(this.#document), offset);
    this.#sendPassage();
  }

  dispose(): void {
    this.panel.dispose();
  }

  #disposed(): void {
    clearTimeout(this.#resting);
    this.#ready = false;
    this.#didDispose.fire();
    this.#subscriptions.dispose();
  }

  #shows(document: TextDocument): boolean {
    return document === this.#document;
  }

  #load(): void {
    const data = this.#data();
    if (data === undefined) return;
    const { webview } = this.panel;
    webview.html = statisticsHtml({
      ...pageFiles(webview, this.#needs.extensionUri, 'statistics'),
      data: { words: statisticsWords(), data, longSentence: LONG_SENTENCE },
    });
  }

  #receive(message: unknown): void {
    if (!isStatisticsPageMessage(message)) return;
    switch (message.type) {
      case 'ready':
        this.#ready = true;
        // A page that was hidden begins again with the figures that it was made with.
        this.#refresh();
        this.#sendPassage();
        return;
      case 'open':
        if (message.uri === this.#document.uri.toString()) this.#open(message.place);
        return;
      case 'run':
        this.#needs.run(message.action);
        return;
      case 'measured':
        this.#measured(message.of, message.seconds);
        return;
    }
  }

  #measured(of: 'passage' | 'speech', seconds: number): void {
    const whole = speechStatistics(this.#needs.documents.get(this.#document)).spoken;
    const syllables = of === 'speech' ? whole : this.#passage?.syllables;
    if (syllables !== undefined) this.#needs.measured({ syllables, seconds }, this.#document);
  }

  #open([start, end]: Place): void {
    void showPlace(this.#document, { start, end }, this.#needs.log, 'statistics');
  }

  #refreshSoon(): void {
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => this.#refresh(), QUIET);
  }

  #refresh(): void {
    // What becomes visible is told of that; the page asks as soon as it runs.
    if (!this.panel.visible || !this.#ready) return;
    const data = this.#data();
    if (data !== undefined) this.#post({ type: 'update', data });
  }

  #sendPassage(): void {
    if (this.#passage === undefined || !this.#ready) return;
    const { text, syllables } = this.#passage;
    const { rate } = timingOf(this.#needs.documents.get(this.#document), preferredTiming(this.#document));
    const time = durationLabel(roughly((syllables / rate) * 60));
    const note = l10n.t('{0} syllables; at {1} a minute they take {2}.', syllables, rate, time);
    this.#post({ type: 'calibrate', passage: { text, note } });
  }

  #post(message: StatisticsHostMessage): void {
    // A page that has gone meanwhile asks again when it comes back.
    void this.panel.webview.postMessage(message);
  }

  /** `undefined` where the document is no speech any more: the page stays as it is. */
  #data(): StatisticsData | undefined {
    const document = this.#document;
    if (document.isClosed || !isSpeechDocument(document)) return undefined;
    const speech = this.#needs.documents.get(document);
    const name = speechName(speech, document);
    this.panel.title = l10n.t('Statistics {0}', shortName(name));
    return statisticsData(speech, timingOf(speech, preferredTiming(document)), document.uri.toString(), name);
  }
}
