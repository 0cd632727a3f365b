import {
  Disposable,
  type LogOutputChannel,
  type Position,
  Range,
  Selection,
  type TextDocument,
  type TextEditor,
  TextEditorRevealType,
  window,
} from 'vscode';
import type { Speech } from '../../core/speech.ts';
import type { HostMessage, PageVersion, TextPlace } from '../../preview/protocol.ts';
import { sentenceAround } from '../../services/sentenceAround.ts';
import { logError } from '../logError.ts';
import { focusEditor } from '../revealInEditor.ts';
import { isSpeechDocument } from '../speechDocuments.ts';

/** The page that goes along with the editors of its speech. */
export interface FollowedPage {
  readonly document: TextDocument;
  readonly version: PageVersion;
  readonly takesMessages: boolean;
  post(message: HostMessage): void;
}

export interface FollowingNeeds {
  readonly page: FollowedPage;
  readonly speechOf: (document: TextDocument) => Speech;
  readonly log: LogOutputChannel;
}

/** An editor reports that it scrolled up to 100 ms after the typing that made it scroll. */
const typingLasts = 300;
/** So long an editor that follows the page may still be on its way. */
const followingLasts = 400;

/** Takes the page along with the scrolling and the cursor of its speech's editors, and the editor along with the page. */
export class EditorFollowing implements Disposable {
  readonly #page: FollowedPage;
  readonly #needs: FollowingNeeds;
  readonly #subscriptions: Disposable;
  #lastChange = 0;
  /** When the editor was last moved by the page, or by what moves the page as well. */
  #moved = 0;
  /** How many moves of the editor, each with the page in its place already, are on their way. */
  #moves = 0;
  /** Version of the document when its cursor was last seen. */
  #cursorVersion = -1;

  constructor(needs: FollowingNeeds) {
    this.#page = needs.page;
    this.#needs = needs;
    this.#subscriptions = Disposable.from(
      window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => this.#editorScrolled(textEditor)),
      window.onDidChangeTextEditorSelection(({ textEditor }) => this.#cursorMoved(textEditor)),
    );
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  /** The page shows another speech. */
  speechChanged(): void {
    this.#cursorVersion = -1;
  }

  /** The text was edited: what the editor now does by itself is no wish of the writer's. */
  textChanged(): void {
    this.#lastChange = Date.now();
  }

  /** Where the speech's editor is scrolled to. */
  get startPlace(): TextPlace {
    const editor = this.#editor();
    const first = editor?.visibleRanges[0]?.start;
    return editor === undefined || first === undefined ? { line: 0, offset: 0 } : placeAt(editor.document, first);
  }

  /** The editor follows the page; what it then tells of its scrolling is no news. */
  scrollEditor(offset: number): void {
    const editor = this.#editor();
    if (editor === undefined || this.#isTyping()) return;
    this.#moved = Date.now();
    const position = editor.document.positionAt(offset);
    editor.revealRange(new Range(position, position), TextEditorRevealType.AtTop);
  }

  /** Whether the speech is read in the page alone, its editor being out of sight. */
  get isWithoutEditor(): boolean {
    return this.#editor() === undefined;
  }

  /** A click must not bring a hidden editor before the page: who reads the preview alone stays in it. */
  async putCursor(offset: number): Promise<void> {
    try {
      if (this.isWithoutEditor) return;
      const { document } = this.#page;
      const position = document.positionAt(offset);
      const editor = await focusEditor(document);
      editor.selection = new Selection(position, position);
      editor.revealRange(editor.selection, TextEditorRevealType.InCenterIfOutsideViewport);
    } catch (error) {
      logError(this.#needs.log, 'preview click', error);
    }
  }

  /** Brings a place that was chosen elsewhere into view in the page. */
  goTo(offset: number): void {
    const { document, version } = this.#page;
    const place = placeAt(document, document.positionAt(offset));
    this.#page.post({ type: 'goTo', version, place });
    this.#markSentence(document, offset);
  }

  /** Marks the sentence that the cursor stands in; a page that is new has no mark yet. */
  markCursor(): void {
    const editor = this.#editor();
    if (editor !== undefined) this.#markSentence(editor.document, editor.document.offsetAt(editor.selection.active));
  }

  /** Moves the editor to where the page has been brought already: the page does not follow it. */
  async movingWithPage(move: () => Promise<void>): Promise<void> {
    this.#moves += 1;
    try {
      await move();
    } finally {
      this.#moves -= 1;
      this.#moved = Date.now();
    }
  }

  #editor(): TextEditor | undefined {
    return window.visibleTextEditors.find(({ document }) => isSameFile(document, this.#page.document));
  }

  /** One whose language was changed is no speech, though it may be again. */
  #isFollowed(document: TextDocument): boolean {
    return isSameFile(document, this.#page.document) && isSpeechDocument(document);
  }

  #editorScrolled(editor: TextEditor): void {
    const { takesMessages, version } = this.#page;
    if (!takesMessages || !this.#isFollowed(editor.document)) return;
    const first = editor.visibleRanges[0]?.start;
    if (first === undefined || this.#isBeingMoved()) return;
    // An editor that scrolls because of typing takes the preview along only when the typed text would be out of sight.
    if (this.#isTyping()) this.#page.post({ type: 'reveal', version, place: cursorPlace(editor) });
    else this.#page.post({ type: 'scrollTo', version, place: placeAt(editor.document, first) });
  }

  #cursorMoved(editor: TextEditor): void {
    if (editor !== window.activeTextEditor || !this.#isFollowed(editor.document)) return;
    const { version } = editor.document;
    const byTyping = version !== this.#cursorVersion && this.#isTyping();
    this.#cursorVersion = version;
    if (!this.#page.takesMessages) return;
    // The text behind the cursor is sent before its sentence is asked for.
    queueMicrotask(() => this.#markSentence(editor.document, editor.document.offsetAt(editor.selection.active)));
    if (!byTyping && !this.#isBeingMoved())
      this.#page.post({ type: 'reveal', version: this.#page.version, place: cursorPlace(editor) });
  }

  #markSentence(document: TextDocument, offset: number): void {
    if (!this.#page.takesMessages || !this.#isFollowed(document)) return;
    const { start, end } = sentenceAround(this.#needs.speechOf(document), offset) ?? { start: 0, end: 0 };
    this.#page.post({ type: 'mark', version: this.#page.version, from: start, to: end });
  }

  #isBeingMoved(): boolean {
    return this.#moves > 0 || Date.now() - this.#moved < followingLasts;
  }

  #isTyping(): boolean {
    return Date.now() - this.#lastChange < typingLasts;
  }
}

/** The same file may be open as a document of its own again. */
export function isSameFile(document: TextDocument, other: TextDocument): boolean {
  return document.uri.toString() === other.uri.toString();
}

function cursorPlace(editor: TextEditor): TextPlace {
  return placeAt(editor.document, editor.selection.active);
}

function placeAt(document: TextDocument, position: Position): TextPlace {
  return { line: position.line, offset: document.offsetAt(position) };
}
