import {
  commands,
  Disposable,
  EventEmitter,
  type LogOutputChannel,
  l10n,
  type Memento,
  type TextDocument,
  type Uri,
  type WebviewPanel,
  workspace,
} from 'vscode';
import { isPrompterPageMessage, type PromptedSpeech, type PrompterHostMessage } from '../../prompting/protocol.ts';
import { type Rehearsal, withRehearsal } from '../../prompting/rehearsal.ts';
import { spokenWithinOf } from '../../services/durationWithin.ts';
import { promptedScript } from '../../services/prompter/promptedScript.ts';
import { timingOf } from '../../services/timing.ts';
import { onDidChangePrompterLook, onDidChangeTiming, preferredTiming, prompterLook } from '../config.ts';
import { dressWebview } from '../dressWebview.ts';
import { logError } from '../logError.ts';
import type { Reading } from '../measuredRateOffer.ts';
import { outlineLabel } from '../outlineLabels.ts';
import { pageFiles } from '../pageFiles.ts';
import { keepHabits, keepRehearsals, recallHabits, recallRehearsals } from '../rememberedRehearsals.ts';
import { showPlace } from '../showPlace.ts';
import { isSpeechDocument, type SpeechDocuments } from '../speechDocuments.ts';
import { shortName, speechName } from '../speechName.ts';
import { prompterHtml } from './prompterHtml.ts';
import { prompterWords } from './prompterWords.ts';
import { watchMoves } from './watchMoves.ts';

export interface PrompterPanelNeeds {
  readonly extensionUri: Uri;
  readonly documents: Pick<SpeechDocuments, 'get' | 'onDidChangeSpeech'>;
  readonly workspaceState: Memento;
  readonly log: LogOutputChannel;
  /** Something of the speech was read aloud against the clock, and its rate is wanted. */
  readonly measured: (reading: Reading, document: TextDocument) => void;
}

/** Milliseconds without a change before the page is told of a text: nobody reads half-typed words aloud. */
const QUIET = 300;

/** The panel of the teleprompter and the one speech that it shows. */
export class PrompterPanel implements Disposable {
  readonly panel: WebviewPanel;
  readonly #needs: PrompterPanelNeeds;
  readonly #didDispose = new EventEmitter<void>();
  readonly #subscriptions: Disposable;
  #document: TextDocument;
  /** The page runs and takes messages. */
  #ready = false;
  #resting: ReturnType<typeof setTimeout> | undefined;
  /** The newest first. Those of a classified speech are known here alone. */
  #rehearsals: readonly Rehearsal[];
  /** The words of a classified speech are kept nowhere, its headings neither; nor is anything of a draft without a file. */
  #isKept = false;
  /** As the page was told of it last. */
  #shown: PromptedSpeech | undefined;
  /** An offset of the speech to which the page is to go as soon as it can. */
  #wanted: number | undefined;

  readonly onDidDispose = this.#didDispose.event;

  constructor(panel: WebviewPanel, document: TextDocument, needs: PrompterPanelNeeds) {
    this.panel = panel;
    this.#document = document;
    this.#needs = needs;
    this.#rehearsals = recallRehearsals(needs.workspaceState, document.uri);
    dressWebview(panel, needs.extensionUri);
    this.#subscriptions = Disposable.from(
      this.#didDispose,
      panel.onDidDispose(() => this.#disposed()),
      panel.onDidChangeViewState(() => {
        if (!panel.visible) this.#post({ type: 'hidden' });
      }),
      panel.webview.onDidReceiveMessage((message: unknown) => this.#receive(message)),
      needs.documents.onDidChangeSpeech((changed) => {
        if (this.#shows(changed)) this.#sendSpeechSoon(changed);
      }),
      // The same file may have been closed and opened again.
      workspace.onDidOpenTextDocument((opened) => {
        if (this.#shows(opened) && isSpeechDocument(opened)) this.#sendSpeechSoon(opened);
      }),
      watchMoves({
        present: () => this.#document,
        moved: (moved) => this.#follow(moved),
        failed: (error) => logError(needs.log, 'teleprompter', error),
      }),
      onDidChangeTiming(() => this.#sendSpeech()),
      onDidChangePrompterLook(() => this.#post({ type: 'look', look: prompterLook() })),
    );
    this.#load();
  }

  /** Shows another speech, from its beginning; the one it shows goes on where it is. */
  show(document: TextDocument): void {
    if (this.#shows(document)) return;
    this.#document = document;
    this.#wanted = undefined;
    this.#shown = undefined;
    this.#rehearsals = recallRehearsals(this.#needs.workspaceState, document.uri);
    this.#load();
  }

  /** Goes to the words at an offset of the speech. */
  goTo(offset: number): void {
    this.#wanted = offset;
    this.#sendWanted();
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
    return document.uri.toString() === this.#document.uri.toString();
  }

  /** The speech is another document now, with the same words and rehearsals. */
  #follow(moved: TextDocument): void {
    const { workspaceState } = this.#needs;
    const wasKept = this.#isKept;
    const from = this.#document.uri.toString();
    this.#document = moved;
    this.#post({ type: 'renamed', from, to: moved.uri.toString() });
    this.#sendSpeech();
    if (wasKept) {
      this.#rehearsals = recallRehearsals(workspaceState, moved.uri);
      return;
    }
    // Those of a draft are kept from now on.
    for (const rehearsal of this.#rehearsals) this.#keep(rehearsal);
  }

  #load(): void {
    this.#ready = false;
    const speech = this.#speech();
    if (speech === undefined) return;
    const { webview } = this.panel;
    webview.html = prompterHtml({
      ...pageFiles(webview, this.#needs.extensionUri, 'prompter'),
      data: {
        words: prompterWords(),
        speech,
        look: prompterLook(),
        habits: recallHabits(this.#needs.workspaceState),
        rehearsals: this.#rehearsals,
      },
    });
  }

  #receive(message: unknown): void {
    if (!isPrompterPageMessage(message)) return;
    // What the page of another speech had still to say is not of this one.
    if ('uri' in message && message.uri !== this.#document.uri.toString()) return;
    switch (message.type) {
      case 'ready':
        this.#ready = true;
        // A page that was moved to another window begins with what it was made with, and waits for the speech as it is.
        this.#sendSpeech();
        this.#post({ type: 'rehearsals', rehearsals: this.#rehearsals });
        this.#sendWanted();
        return;
      case 'rehearsed':
        this.#keep(message.rehearsal);
        return;
      case 'useRate':
        this.#needs.measured({ syllables: message.syllables, seconds: message.seconds }, this.#document);
        return;
      case 'edit':
        this.#edit(message.offset);
        return;
      case 'habits':
        this.#remember(keepHabits(this.#needs.workspaceState, message.habits));
        return;
      case 'fullScreen':
        void commands.executeCommand('workbench.action.toggleZenMode');
        return;
      case 'leave':
        this.dispose();
        return;
    }
  }

  #keep(rehearsal: Rehearsal): void {
    const { workspaceState } = this.#needs;
    const { uri } = this.#document;
    this.#lookWhetherKept();
    // What was forgotten meanwhile does not come back.
    const known = this.#isKept ? recallRehearsals(workspaceState, uri) : this.#rehearsals;
    this.#rehearsals = withRehearsal(known, rehearsal);
    this.#post({ type: 'rehearsals', rehearsals: this.#rehearsals });
    if (this.#isKept) this.#remember(keepRehearsals(workspaceState, uri, this.#rehearsals));
  }

  /** Once the document is closed, what was seen of it last decides. */
  #lookWhetherKept(): void {
    const document = this.#document;
    if (document.isClosed || !isSpeechDocument(document)) return;
    const { classification } = this.#needs.documents.get(document).facts;
    this.#isKept = classification === undefined && !document.isUntitled;
  }

  #remember(kept: Promise<void>): void {
    kept.catch((error: unknown) => logError(this.#needs.log, 'teleprompter', error));
  }

  #edit(offset: number): void {
    void showPlace(this.#document, { start: offset, end: offset }, this.#needs.log, 'teleprompter');
  }

  #sendSpeechSoon(document: TextDocument): void {
    this.#document = document;
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => this.#sendSpeech(), QUIET);
  }

  #sendSpeech(): void {
    const speech = this.#speech() ?? this.#shown;
    if (speech !== undefined) this.#post({ type: 'speech', speech });
  }

  #sendWanted(): void {
    const offset = this.#wanted;
    if (offset === undefined || !this.#ready || this.#document.isClosed) return;
    this.#wanted = undefined;
    const spoken = spokenWithinOf(this.#needs.documents.get(this.#document));
    this.#post({ type: 'jump', syllables: spoken({ start: 0, end: offset }) });
  }

  #post(message: PrompterHostMessage): void {
    // A page that has gone meanwhile asks again when it comes back.
    if (this.#ready) void this.panel.webview.postMessage(message);
  }

  /** `undefined` where the document is closed or no speech any more: the page stays as it is. */
  #speech(): PromptedSpeech | undefined {
    const document = this.#document;
    if (document.isClosed || !isSpeechDocument(document)) return undefined;
    const speech = this.#needs.documents.get(document);
    this.#lookWhetherKept();
    const title = speechName(speech, document);
    this.panel.title = l10n.t('Teleprompter {0}', shortName(title));
    const script = promptedScript(speech, timingOf(speech, preferredTiming(document)), (entry) =>
      entry === undefined ? title : outlineLabel(entry),
    );
    this.#shown = { uri: document.uri.toString(), title, script };
    return this.#shown;
  }
}
