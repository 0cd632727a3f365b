import {
  commands,
  Disposable,
  type Event,
  EventEmitter,
  TabInputText,
  TabInputTextDiff,
  type TextDocument,
  type Uri,
  window,
  workspace,
} from 'vscode';
import { parseSpeech } from '../core/parser/parseSpeech.ts';
import type { Speech } from '../core/speech.ts';
import { layoutSpeech, type SpeechLayout } from '../layout/layoutSpeech.ts';
import { officialSetup, type PageSetup } from '../layout/pageSetup.ts';
import { podiumSetup } from '../layout/podiumSetup.ts';
import { renamedUri } from './renamedUri.ts';

export const speechLanguage = 'speech';

type Layouts = WeakMap<TextDocument, { readonly version: number; readonly layout: SpeechLayout }>;

/** Whether a document is written as a speech. Cells of notebooks are not: their outline belongs to the notebook. */
export function isSpeechDocument(document: TextDocument): boolean {
  return document.languageId === speechLanguage && document.uri.scheme !== 'vscode-notebook-cell';
}

/**
 * The speeches that are open, each parsed once for a version, and the *current* one: the speech that was in the active
 * editor last. It stays current while a preview, the settings or another file has the focus, until it is closed.
 */
export class SpeechDocuments implements Disposable {
  readonly #parsed = new WeakMap<TextDocument, { readonly version: number; readonly speech: Speech }>();
  /** The last layout of a document, from which the next one is made. */
  readonly #laidOut: Layouts = new WeakMap();
  readonly #laidOutForPodium: Layouts = new WeakMap();
  readonly #didChangeSpeech = new EventEmitter<TextDocument>();
  readonly #didChangeCurrent = new EventEmitter<TextDocument | undefined>();
  readonly #subscriptions: Disposable;
  #current: TextDocument | undefined;
  /** The file of the current speech was renamed: for the editor that closes one document and opens another. */
  #renamed: { readonly from: TextDocument; readonly to: string } | undefined;

  /** Fires at once after the text of a speech has changed; nothing is parsed for it. */
  readonly onDidChangeSpeech: Event<TextDocument> = this.#didChangeSpeech.event;
  readonly onDidChangeCurrent: Event<TextDocument | undefined> = this.#didChangeCurrent.event;

  constructor() {
    this.#subscriptions = Disposable.from(
      window.onDidChangeActiveTextEditor(() => this.#chooseCurrent()),
      window.onDidChangeVisibleTextEditors(() => this.#chooseCurrent()),
      window.tabGroups.onDidChangeTabs(() => this.#chooseCurrent()),
      // A document that changes its language is closed and opened again.
      workspace.onDidOpenTextDocument(() => this.#chooseCurrent()),
      workspace.onDidCloseTextDocument((document) => {
        this.#parsed.delete(document);
        this.#laidOut.delete(document);
        this.#laidOutForPodium.delete(document);
        this.#chooseCurrent();
      }),
      workspace.onWillRenameFiles(({ files }) => this.#willRename(files)),
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        // Without changes the event only tells that the document was saved or became dirty.
        if (contentChanges.length > 0 && isSpeechDocument(document)) this.#didChangeSpeech.fire(document);
      }),
      this.#didChangeSpeech,
      this.#didChangeCurrent,
    );
    this.#chooseCurrent();
  }

  get current(): TextDocument | undefined {
    return this.#current;
  }

  get(document: TextDocument): Speech {
    const known = this.#parsed.get(document);
    if (known?.version === document.version) return known.speech;
    const speech = parseSpeech(document.getText());
    this.#parsed.set(document, { version: document.version, speech });
    return speech;
  }

  /** Lines and pages in the official layout. */
  layoutOf(document: TextDocument): SpeechLayout {
    return this.#layoutIn(document, officialSetup, this.#laidOut);
  }

  /** Lines and pages of the copy for the lectern, for a size of its text in points. */
  podiumLayoutOf(document: TextDocument, size: number): SpeechLayout {
    return this.#layoutIn(document, podiumSetup(size), this.#laidOutForPodium);
  }

  #layoutIn(document: TextDocument, setup: PageSetup, layouts: Layouts): SpeechLayout {
    const known = layouts.get(document);
    if (known?.version === document.version && known.layout.setup === setup) return known.layout;
    const layout = layoutSpeech(this.get(document), setup, known?.layout);
    layouts.set(document, { version: document.version, layout });
    return layout;
  }

  /** The closed document that a document was, before its file got another name. Known for the current speech only. */
  formerOf(document: TextDocument): TextDocument | undefined {
    return document.uri.toString() === this.#renamed?.to ? this.#renamed.from : undefined;
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  #willRename(files: readonly { readonly oldUri: Uri; readonly newUri: Uri }[]): void {
    const from = this.#current;
    const to = from === undefined ? undefined : renamedUri(from.uri, files)?.toString();
    if (from !== undefined && to !== undefined) this.#renamed = { from, to };
  }

  #chooseCurrent(): void {
    const current =
      activeSpeech() ?? (isShown(this.#current) ? this.#current : (visibleSpeech() ?? this.#renamedSpeech()));
    if (current === this.#current) return;
    if (current !== undefined && this.formerOf(current) === undefined) this.#renamed = undefined;
    this.#current = current;
    void commands.executeCommand('setContext', 'rostrum.hasSpeech', current !== undefined);
    this.#didChangeCurrent.fire(current);
  }

  /** What was current, under its new name: its tab may lie under another. */
  #renamedSpeech(): TextDocument | undefined {
    if (this.#renamed === undefined) return undefined;
    const { to } = this.#renamed;
    return workspace.textDocuments.find((document) => document.uri.toString() === to && isShown(document));
  }
}

function activeSpeech(): TextDocument | undefined {
  const document = window.activeTextEditor?.document;
  return document !== undefined && !document.isClosed && isSpeechDocument(document) ? document : undefined;
}

function visibleSpeech(): TextDocument | undefined {
  return window.visibleTextEditors.map((editor) => editor.document).find(isOpenSpeech);
}

function isOpenSpeech(document: TextDocument): boolean {
  return !document.isClosed && isSpeechDocument(document);
}

/** A document can stay open unseen for minutes after its last tab was closed: to the writer it is closed. */
export function isShown(document: TextDocument | undefined): boolean {
  if (document === undefined || !isOpenSpeech(document)) return false;
  if (window.visibleTextEditors.some((editor) => editor.document === document)) return true;
  const uri = document.uri.toString();
  return window.tabGroups.all.some((group) =>
    group.tabs.some(({ input }) => {
      if (input instanceof TabInputText) return input.uri.toString() === uri;
      if (input instanceof TabInputTextDiff)
        return input.modified.toString() === uri || input.original.toString() === uri;
      return false;
    }),
  );
}
