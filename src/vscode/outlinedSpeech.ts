import {
  commands,
  Disposable,
  type Event,
  EventEmitter,
  TabInputText,
  type TextDocument,
  type Uri,
  window,
  workspace,
} from 'vscode';
import type { Speech } from '../core/speech.ts';
import { renamedUri } from './renamedUri.ts';
import { isShown, type SpeechDocuments } from './speechDocuments.ts';

/**
 * The speech whose outline is shown: the current one, or the one that was pinned, until its last tab is closed. A pinned
 * speech whose file gets another name stays pinned.
 */
export class OutlinedSpeech implements Disposable {
  readonly #documents: SpeechDocuments;
  readonly #didChangeCurrent = new EventEmitter<TextDocument | undefined>();
  readonly #didChangePin = new EventEmitter<void>();
  readonly #subscriptions: Disposable;
  #pinned: TextDocument | undefined;
  /** What was told last. */
  #current: TextDocument | undefined;
  /** The pinned speech gets another name: one document is closed and another opened. */
  #renamed: { readonly from: TextDocument; readonly to: string } | undefined;

  readonly onDidChangeCurrent: Event<TextDocument | undefined> = this.#didChangeCurrent.event;
  /** Fires after a speech was pinned or no longer is; before the change of the current one that comes of it. */
  readonly onDidChangePin: Event<void> = this.#didChangePin.event;
  /** Fires at once after the text of a speech has changed; nothing is parsed for it. */
  readonly onDidChangeSpeech: Event<TextDocument>;

  constructor(documents: SpeechDocuments) {
    this.#documents = documents;
    this.#current = documents.current;
    this.onDidChangeSpeech = documents.onDidChangeSpeech;
    this.#subscriptions = Disposable.from(
      documents.onDidChangeCurrent(() => this.#update()),
      window.onDidChangeVisibleTextEditors(() => this.#update()),
      window.tabGroups.onDidChangeTabs(() => this.#update()),
      workspace.onDidOpenTextDocument(() => this.#update()),
      workspace.onDidCloseTextDocument(() => this.#update()),
      workspace.onWillRenameFiles(({ files }) => this.#willRename(files)),
      this.#didChangeCurrent,
      this.#didChangePin,
    );
  }

  get current(): TextDocument | undefined {
    return this.#pinned ?? this.#documents.current;
  }

  get isPinned(): boolean {
    return this.#pinned !== undefined;
  }

  get(document: TextDocument): Speech {
    return this.#documents.get(document);
  }

  /** The closed document that a document was, before its file got another name. */
  formerOf(document: TextDocument): TextDocument | undefined {
    return document.uri.toString() === this.#renamed?.to ? this.#renamed.from : this.#documents.formerOf(document);
  }

  /** Keeps the speech whose outline is shown now. Without one nothing is pinned. */
  pin(): void {
    this.#setPinned(this.current);
    this.#update();
  }

  unpin(): void {
    this.#setPinned(undefined);
    this.#update();
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  #willRename(files: readonly { readonly oldUri: Uri; readonly newUri: Uri }[]): void {
    const from = this.#pinned;
    const to = from === undefined ? undefined : renamedUri(from.uri, files)?.toString();
    if (from !== undefined && to !== undefined) this.#renamed = { from, to };
  }

  #update(): void {
    if (this.#pinned !== undefined && !isShown(this.#pinned)) this.#setPinned(this.#successor(this.#pinned));
    const { current } = this;
    if (current === this.#current) return;
    this.#current = current;
    this.#didChangeCurrent.fire(current);
  }

  /** What a pinned speech that is shown no more is now; itself while its tab waits for the document of the new name. */
  #successor(pinned: TextDocument): TextDocument | undefined {
    const to = this.#renamed?.from === pinned ? this.#renamed.to : undefined;
    if (to === undefined) return undefined;
    const renamed = workspace.textDocuments.find((document) => document.uri.toString() === to && isShown(document));
    return renamed ?? (hasTab(to) ? pinned : undefined);
  }

  #setPinned(document: TextDocument | undefined): void {
    if (document === this.#pinned) return;
    this.#pinned = document;
    void commands.executeCommand('setContext', 'rostrum.outline.pinned', document !== undefined);
    this.#didChangePin.fire();
  }
}

function hasTab(uri: string): boolean {
  return window.tabGroups.all.some(({ tabs }) =>
    tabs.some(({ input }) => input instanceof TabInputText && input.uri.toString() === uri),
  );
}
