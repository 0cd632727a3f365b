import {
  FileSystemError,
  type LogOutputChannel,
  l10n,
  Selection,
  type TextDocument,
  type TextEditor,
  TextEditorRevealType,
  type TreeView,
  window,
  workspace,
} from 'vscode';
import type { OutlineNode, Speech } from '../core/speech.ts';
import type { EditStep } from '../services/edits/editWalk.ts';
import type { StructuralOptions } from '../services/edits/structuralEdit.ts';
import type { TextEdit } from '../services/edits/textEdit.ts';
import { entriesAt } from '../services/outlineCursor.ts';
import type { IdentifiedEntry } from '../services/outlineIdentity.ts';
import { renumberingOf } from './config.ts';
import type { Selected } from './editAtCursor.ts';
import { editSpeech } from './editSpeech.ts';
import type { OutlineFollowing } from './features/outlineFollowing.ts';
import type { OutlinePacing } from './features/outlinePacing.ts';
import type { OutlineProvider } from './features/outlineProvider.ts';
import { focusEditor, hiddenTabColumn } from './revealInEditor.ts';
import { selectedAfter } from './selectedAfter.ts';
import type { SpeechDocuments } from './speechDocuments.ts';
import { hush, tell, tellReadOnly } from './statusMessages.ts';

/** What an edit from the outline does to the speech. */
export type OutlineEdit =
  | {
      readonly kind: 'edits';
      readonly edits: readonly TextEdit[];
      /** What is edited, in the text before: a cursor in its words goes with them. */
      readonly nodes: readonly OutlineNode[];
      readonly steps: readonly EditStep[];
      /** Offset in the text afterwards: the row there is selected, and any other cursor goes there. */
      readonly place: number;
      /** Said when it is done. */
      readonly done?: string;
    }
  /** Nothing is edited. */
  | { readonly kind: 'told'; readonly message: string };

/** The speech as it is, by the rows of its outline. */
export interface PresentOutline {
  readonly speech: Speech;
  readonly options: StructuralOptions;
  /** `undefined` where the row went with an edit. */
  readonly row: (id: string) => IdentifiedEntry | undefined;
  /** Of the row above it. */
  readonly parent: (id: string) => string | undefined;
}

export interface OutlineEditingNeeds {
  readonly documents: Pick<SpeechDocuments, 'get' | 'current'>;
  readonly provider: Pick<OutlineProvider, 'roots' | 'row' | 'getParent' | 'isShown' | 'isUpToDate'>;
  readonly pacing: Pick<OutlinePacing, 'isIdle'>;
  readonly view: Pick<TreeView<string>, 'visible' | 'selection' | 'reveal'>;
  readonly following: Pick<OutlineFollowing, 'chosen'>;
  readonly log: LogOutputChannel;
}

/** Milliseconds between two looks whether the rows or the tree have followed the text, and how often it is looked. */
const LOOK = 10;
const LOOKS = 100;

/**
 * Edits the current speech by the rows of its outline, each time as one step to undo. The focus stays in the outline, and
 * the selection of both the outline and the editor goes with what is edited. Edits that are asked for while one is being
 * made wait for it.
 */
export class OutlineEditing {
  readonly #needs: OutlineEditingNeeds;
  #last: Promise<void> = Promise.resolve();

  constructor(needs: OutlineEditingNeeds) {
    this.#needs = needs;
  }

  /** What cannot be done is told in the status bar, and changes nothing. */
  edit(compute: (outline: PresentOutline) => OutlineEdit): Promise<void> {
    const { current } = this.#needs.documents;
    const turn = this.#last.then(() => this.#edit(current, compute));
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  /** The current speech when its rows stand where the text has their words. `undefined` without one, and while it changes. */
  async present(): Promise<PresentOutline | undefined> {
    const { documents } = this.#needs;
    await this.#followed();
    return documents.current === undefined ? undefined : this.#outlineOf(documents.current);
  }

  async #edit(document: TextDocument | undefined, compute: (outline: PresentOutline) => OutlineEdit): Promise<void> {
    const { documents, following } = this.#needs;
    if (document === undefined || document.isClosed || documents.current !== document) {
      tell(l10n.t('The speech is no longer the one in front, so nothing was edited.'));
      return;
    }
    if (workspace.fs.isWritableFileSystem(document.uri.scheme) === false) {
      tellReadOnly();
      return;
    }
    if (await isDeleted(document)) {
      tell(l10n.t('The file of this speech was deleted or moved. Save the speech first, then try again.'));
      return;
    }
    await this.#followed();
    const editor = await editorOf(document);
    // While the tree hears of new rows it knows of no selection.
    const rows = this.#needs.view.selection;
    let computed: OutlineEdit | undefined;
    let selected: Selected = { anchor: 0, active: 0 };
    const outcome = await editSpeech(editor, documents, () => {
      const outline = this.#outlineOf(document);
      computed = outline && compute(outline);
      if (outline === undefined || computed?.kind !== 'edits') return [];
      const { anchor, active } = editor.selection;
      const before = { anchor: document.offsetAt(anchor), active: document.offsetAt(active) };
      selected = selectedAfter(outline.speech, before, computed);
      return computed.edits;
    });
    if (computed === undefined || outcome.kind === 'changing') {
      tell(l10n.t('The text is still changing, so nothing was edited. Try again.'));
    } else if (computed.kind === 'told') {
      tell(computed.message);
    } else if (outcome.kind === 'readOnly') {
      tellReadOnly();
    } else {
      // Undo goes to the active editor and would otherwise take back something in another text. The row that is selected
      // below gets the focus back.
      if (window.activeTextEditor?.document !== document) await focusEditor(document);
      const { anchor, active } = selected;
      following.chosen(document, active);
      editor.selection = new Selection(document.positionAt(anchor), document.positionAt(active));
      editor.revealRange(editor.selection, TextEditorRevealType.Default);
      if (computed.done === undefined) hush();
      else tell(computed.done);
      // The next edit does not wait for it: of a key that is held the tree hears more slowly than it repeats.
      void this.#select(document, computed.place, rows);
    }
  }

  #outlineOf(document: TextDocument): PresentOutline | undefined {
    const { documents, provider } = this.#needs;
    if (documents.current !== document || !provider.isUpToDate) return undefined;
    return {
      speech: documents.get(document),
      options: { renumber: renumberingOf(document) === 'withStructuralEdits' },
      row: (id) => provider.row(id),
      parent: (id) => provider.getParent(id),
    };
  }

  /** Waits until the rows have followed the text, at most a second. */
  #followed(): Promise<void> {
    return until(() => this.#needs.provider.isUpToDate);
  }

  /**
   * Selects the row of a place when the tree knows of it, unless another is to be selected by then. Several rows that were
   * selected and are all there stay so: the tree keeps them, and could be given but one.
   */
  async #select(document: TextDocument, place: number, before: readonly string[]): Promise<void> {
    const { documents, provider, pacing, view, log } = this.#needs;
    const { version } = document;
    await until(() => provider.isUpToDate && pacing.isIdle);
    // After a further edit the place means nothing; that edit selects its own.
    if (documents.current !== document || document.version !== version || !view.visible) return;
    const path = entriesAt(provider.roots, place).filter(({ id }) => provider.isShown(id));
    const row = path.find(({ entry }) => entry.node && entry.node.markerSpan.end > place) ?? path.at(-1);
    if (row === undefined) return;
    const stay = before.length > 1 && before.includes(row.id) && before.every((id) => provider.isShown(id));
    try {
      await view.reveal(row.id, { select: !stay, focus: true, expand: false });
    } catch {
      // The row went with another edit while the tree was being asked for it.
      log.debug('A row of the outline could not be selected.');
    }
  }
}

/** Waits, at most a second. */
async function until(isSo: () => boolean): Promise<void> {
  for (let look = 0; look < LOOKS && !isSo(); look++) await new Promise((resolve) => setTimeout(resolve, LOOK));
}

/** An editor that shows the document; where there is none it is shown where its tab is, without taking the focus. */
async function editorOf(document: TextDocument): Promise<TextEditor> {
  const active = window.activeTextEditor;
  const visible =
    active?.document === document ? active : window.visibleTextEditors.find((editor) => editor.document === document);
  if (visible !== undefined) return visible;
  const viewColumn = hiddenTabColumn(document);
  return window.showTextDocument(document, {
    preserveFocus: true,
    ...(viewColumn === undefined ? {} : { viewColumn }),
  });
}

async function isDeleted({ uri, isUntitled }: TextDocument): Promise<boolean> {
  if (isUntitled) return false;
  try {
    await workspace.fs.stat(uri);
    return false;
  } catch (error) {
    // A file system that cannot be asked now says nothing of the file.
    return error instanceof FileSystemError && error.code === 'FileNotFound';
  }
}
