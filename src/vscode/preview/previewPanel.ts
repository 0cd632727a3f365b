import {
  Disposable,
  EventEmitter,
  env,
  type LogOutputChannel,
  l10n,
  type Memento,
  type TextDocument,
  Uri,
  type ViewColumn,
  type WebviewPanel,
  workspace,
} from 'vscode';
import type { Speech } from '../../core/speech.ts';
import {
  type HostMessage,
  isPageMessage,
  type PagePosition,
  type PreviewBlock,
  type ZoomChange,
} from '../../preview/protocol.ts';
import { KnownBlocks } from '../../render/knownBlocks.ts';
import { onDidChangePreviewLook, previewLook } from '../config.ts';
import { dressWebview } from '../dressWebview.ts';
import { freshNonce } from '../freshNonce.ts';
import { logError } from '../logError.ts';
import type { RareReadingsFile } from '../rareReadings.ts';
import { isSpeechDocument, type SpeechDocuments } from '../speechDocuments.ts';
import { EditorFollowing, isSameFile } from './editorFollowing.ts';
import { tellMissingFonts, wantsMissingFonts } from './missingFonts.ts';
import { pageHtml } from './pageHtml.ts';
import { keepZoom, recallZoom } from './rememberedZoom.ts';
import { renderedSpeech } from './renderedSpeech.ts';
import { SentPage } from './sentPage.ts';

export interface PanelNeeds {
  readonly extensionUri: Uri;
  readonly documents: Pick<SpeechDocuments, 'get' | 'layoutOf' | 'podiumLayoutOf' | 'onDidChangeSpeech'>;
  readonly workspaceState: Memento;
  readonly globalState: Memento;
  readonly rareReadings: Pick<RareReadingsFile, 'get' | 'known'>;
  readonly log: LogOutputChannel;
}

/** In characters. */
const longestName = 30;

/** What the page shows of one speech. */
interface Shown {
  readonly uri: string;
  readonly blocks: readonly PreviewBlock[];
  readonly pages: readonly PagePosition[];
  readonly label: string;
}

/** The panel of the preview and the speech that it shows; follows the text of its document. */
export class PreviewPanel implements Disposable {
  readonly panel: WebviewPanel;
  readonly #needs: PanelNeeds;
  readonly #didDispose = new EventEmitter<void>();
  readonly #subscriptions: Disposable;
  readonly #page = new SentPage();
  readonly #following: EditorFollowing;
  readonly #known = new KnownBlocks();
  #look = previewLook();
  #locked: boolean;
  #document: TextDocument;
  /** What was rendered last. */
  #shown: Shown | undefined;
  /** The page runs and takes messages. */
  #ready = false;
  #visible: boolean;
  #refreshing = false;
  /** Offset of the place that the page is to go to when it runs. */
  #wanted: number | undefined;

  readonly onDidDispose = this.#didDispose.event;

  constructor(panel: WebviewPanel, document: TextDocument, needs: PanelNeeds, locked = false) {
    this.panel = panel;
    this.#document = document;
    this.#needs = needs;
    this.#visible = panel.visible;
    this.#locked = locked;
    dressWebview(panel, needs.extensionUri);
    this.#following = this.#followEditors();
    this.#subscriptions = Disposable.from(
      this.#didDispose,
      this.#following,
      panel.onDidDispose(() => this.#disposed()),
      panel.onDidChangeViewState(() => this.#visibilityChanged()),
      panel.webview.onDidReceiveMessage((message: unknown) => this.#receive(message)),
      needs.documents.onDidChangeSpeech((changed) => {
        if (this.#shows(changed)) this.#textChanged(changed);
      }),
      // Opened anew, or a speech again after it was none for a while.
      workspace.onDidOpenTextDocument((opened) => {
        if (this.#follows(opened)) this.#textChanged(opened);
      }),
      onDidChangePreviewLook(() => {
        this.#look = previewLook();
        this.#load();
      }),
    );
    this.#load();
  }

  /** Shows another speech, or the same file opened anew. */
  show(document: TextDocument): void {
    if (document === this.#document) return;
    this.#document = document;
    this.#wanted = undefined;
    this.#following.speechChanged();
    if (this.#visible) this.#refresh();
    else this.#load();
  }

  /** Whether it keeps to its speech while others are edited. */
  get isLocked(): boolean {
    return this.#locked;
  }

  setLocked(locked: boolean): void {
    if (locked === this.#locked) return;
    this.#locked = locked;
    // The page remembers it over a reload.
    this.#load();
  }

  /** The speech that it shows. */
  get document(): TextDocument {
    return this.#document;
  }

  /** Whether it is the preview of this speech, be it seen or not. */
  isOf(document: TextDocument): boolean {
    return this.#shows(document);
  }

  /** Whether it shows this speech, and nothing lies over it. */
  isShowing(document: TextDocument): boolean {
    return this.#visible && this.#shows(document);
  }

  /** Whether the speech is read in the preview alone, its editor being out of sight. */
  get isWithoutEditor(): boolean {
    return this.#following.isWithoutEditor;
  }

  zoom(change: ZoomChange): void {
    if (this.#takesMessages()) this.#post({ type: 'zoom', version: this.#page.version, change });
  }

  /** Brings a place of the speech into view, as soon as the page runs. */
  goTo(offset: number): void {
    this.#wanted = offset;
    this.#goToWanted();
  }

  /** Moves the editor to a place that the page was told to go to: the page does not follow it. */
  movingWithPage(move: () => Promise<void>): Promise<void> {
    return this.#following.movingWithPage(move);
  }

  #goToWanted(): void {
    if (this.#wanted === undefined || !this.#takesMessages()) return;
    this.#following.goTo(this.#wanted);
    this.#wanted = undefined;
  }

  /** Where it is, or in another column; what was typed while it was hidden is in the page before it is seen. */
  reveal(column: ViewColumn | undefined, preserveFocus: boolean): void {
    if (!this.#visible) this.#load();
    this.panel.reveal(column, preserveFocus);
  }

  dispose(): void {
    this.panel.dispose();
  }

  #disposed(): void {
    this.#ready = false;
    this.#visible = false;
    this.#didDispose.fire();
    this.#subscriptions.dispose();
  }

  #shows(document: TextDocument): boolean {
    return isSameFile(document, this.#document);
  }

  /** Whether the page keeps to this document: one whose language was changed is no speech, though it may be again. */
  #follows(document: TextDocument): boolean {
    return this.#shows(document) && isSpeechDocument(document);
  }

  /** Makes the page anew. It is complete as html, so nothing is empty before its script runs. */
  #load(): void {
    this.#ready = false;
    const shown = this.#render();
    if (shown === undefined) return;
    const { uri, blocks, pages, label } = shown;
    const { webview } = this.panel;
    const file = (name: string): string =>
      webview.asWebviewUri(Uri.joinPath(this.#needs.extensionUri, 'dist', 'webview', name)).toString();
    this.#setTitle(label);
    webview.html = pageHtml({
      cspSource: webview.cspSource,
      scriptUri: file('preview.js'),
      styleUri: file('preview.css'),
      nonce: freshNonce(),
      language: env.language,
      label,
      emptyNotice: l10n.t('This speech has no text yet.'),
      blocks,
      ...this.#look,
      data: {
        uri,
        version: this.#page.restart(uri, blocks, pages),
        pages,
        locked: this.#locked,
        zoom: recallZoom(this.#needs.workspaceState),
        asksFonts: wantsMissingFonts(this.#needs.globalState),
        start: this.#following.startPlace,
      },
    });
  }

  #receive(message: unknown): void {
    if (!isPageMessage(message)) return;
    switch (message.type) {
      case 'ready':
        this.#ready = true;
        // A page that was hidden, or moved to another window, starts again with the html that it was made with.
        if (message.version === this.#page.version) this.#refresh();
        else this.#sendWhole();
        this.#following.markCursor();
        this.#goToWanted();
        return;
      case 'resync':
        this.#sendWhole();
        return;
      case 'click':
        // What was clicked in an older text may stand elsewhere by now.
        if (message.version === this.#page.version) void this.#following.putCursor(message.offset);
        return;
      case 'fonts':
        tellMissingFonts(message.missing, this.#needs.globalState).catch((error: unknown) =>
          logError(this.#needs.log, 'missing fonts', error),
        );
        return;
      case 'zoomed':
        keepZoom(this.#needs.workspaceState, message.zoom).catch((error: unknown) =>
          logError(this.#needs.log, 'preview zoom', error),
        );
        return;
      case 'scrolled':
        if (message.version === this.#page.version) this.#following.scrollEditor(message.offset);
        return;
    }
  }

  /** A hidden page is gone until it is shown; what it is made with then is what was seen last. */
  #visibilityChanged(): void {
    const { visible } = this.panel;
    if (visible === this.#visible) return;
    this.#visible = visible;
    if (visible) this.#refresh();
    else this.#load();
  }

  #textChanged(document: TextDocument): void {
    // The same file may have been closed and opened again meanwhile.
    this.#document = document;
    this.#following.textChanged();
    if (this.#refreshing) return;
    this.#refreshing = true;
    // Several changes told in one go make one patch; it leaves before anything else is done.
    queueMicrotask(() => {
      this.#refreshing = false;
      this.#refresh();
    });
  }

  #refresh(): void {
    if (!this.#visible) return;
    const shown = this.#render();
    if (shown === undefined) return;
    this.#setTitle(shown.label);
    // The page asks as soon as it runs.
    if (!this.#ready) return;
    const message = this.#page.next(shown.uri, shown.blocks, shown.label, this.#following.startPlace, shown.pages);
    if (message === undefined) return;
    this.#post(message);
    if (message.type === 'update') this.#following.markCursor();
  }

  #sendWhole(): void {
    const shown = this.#render();
    if (shown === undefined || !this.#takesMessages()) return;
    this.#setTitle(shown.label);
    this.#post(this.#page.whole(shown.uri, shown.blocks, shown.label, this.#following.startPlace, shown.pages));
  }

  #takesMessages(): boolean {
    return this.#ready && this.#visible;
  }

  #post(message: HostMessage): void {
    // A page that has gone meanwhile asks for the whole when it comes back.
    void this.panel.webview.postMessage(message);
  }

  /**
   * What the page is to show: the speech, or while its file is none, what was shown of it last. `undefined` when it could
   * not be rendered: the page then stays as it is.
   */
  #render(): Shown | undefined {
    const document = this.#document;
    const uri = document.uri.toString();
    if (!isSpeechDocument(document)) return this.#shown?.uri === uri ? this.#shown : undefined;
    try {
      if (this.#look.view === 'podium') this.#readRareReadings();
      const { documents, rareReadings } = this.#needs;
      const rendered = renderedSpeech(documents, document, this.#look, rareReadings.known, this.#known);
      this.#shown = { uri, ...rendered, label: this.#labelOf(nameOf(documents.get(document), document.uri)) };
      return this.#shown;
    } catch (error) {
      logError(this.#needs.log, 'preview', error);
      return undefined;
    }
  }

  /** The page is shown without them at first, and anew when they are known. */
  #readRareReadings(): void {
    const { rareReadings } = this.#needs;
    if (rareReadings.known !== undefined) return;
    rareReadings.get().then(
      () => this.#refresh(),
      (error: unknown) => logError(this.#needs.log, 'rare readings', error),
    );
  }

  #labelOf(name: string): string {
    return this.#locked ? l10n.t('Preview {0} (locked)', name) : l10n.t('Preview {0}', name);
  }

  #followEditors(): EditorFollowing {
    const panel = this;
    return new EditorFollowing({
      page: {
        get document() {
          return panel.#document;
        },
        get version() {
          return panel.#page.version;
        },
        get takesMessages() {
          return panel.#takesMessages();
        },
        post: (message) => this.#post(message),
      },
      speechOf: (document) => this.#needs.documents.get(document),
      log: this.#needs.log,
    });
  }

  #setTitle(title: string): void {
    if (this.panel.title !== title) this.panel.title = title;
  }
}

/** The speech's title, or where it has none the name of its file. */
function nameOf(speech: Speech, uri: Uri): string {
  const title = speech.facts.title?.value.trim();
  if (title) return shortened(title);
  return uri.path.split('/').at(-1) || uri.path;
}

/** A tab is no place for a title of several lines, nor for what half-typed text makes of one. */
function shortened(title: string): string {
  const characters = [...title];
  return characters.length <= longestName ? title : `${characters.slice(0, longestName - 1).join('')}…`;
}
