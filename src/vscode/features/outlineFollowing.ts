import { Disposable, type LogOutputChannel, type TextDocument, type TreeView, window } from 'vscode';
import { entriesAt } from '../../services/outlineCursor.ts';
import { onDidChangeOutlineFollowsCursor, outlineFollowsCursor } from '../config.ts';
import type { SpeechDocuments } from '../speechDocuments.ts';
import type { OutlinePacing } from './outlinePacing.ts';
import type { OutlineProvider } from './outlineProvider.ts';

interface FollowingNeeds {
  readonly documents: Pick<SpeechDocuments, 'current'>;
  readonly provider: Pick<OutlineProvider, 'roots' | 'isShown' | 'isCollapsed' | 'isUpToDate'>;
  readonly pacing: Pick<OutlinePacing, 'isIdle'>;
  readonly view: Pick<TreeView<string>, 'visible' | 'selection' | 'reveal' | 'onDidChangeVisibility'>;
  readonly log: LogOutputChannel;
}

/**
 * Milliseconds between a move of the cursor and the look for its row. A row that the tree is to show opens the sidebar where
 * that was closed in the same moment: whoever moves on and closes it must have done both by then.
 */
const DELAY = 80;

/** Milliseconds that a chosen row waits for its cursor: the editor may have to be opened first. */
const ARRIVAL = 1000;

/** Where a chosen row puts the cursor. */
interface ChosenPlace {
  readonly document: TextDocument;
  readonly offset: number;
  /** As `Date.now()` gives it; absent once the cursor has come there. */
  readonly awaitedUntil: number | undefined;
}

/** A cursor, and the row of its place. */
interface FollowedPlace {
  readonly document: TextDocument;
  readonly offset: number;
  readonly id: string | undefined;
}

/** Selects the row of the place that the cursor stands in, while the outline is seen. Never takes the focus. */
export class OutlineFollowing implements Disposable {
  readonly #needs: FollowingNeeds;
  readonly #subscriptions: Disposable;
  /** That row stays selected, also when a deeper one begins where the cursor is put. */
  #chosen: ChosenPlace | undefined;
  /** What was shown last. */
  #followed: FollowedPlace | undefined;
  #waiting: ReturnType<typeof setTimeout> | undefined;

  constructor(needs: FollowingNeeds) {
    this.#needs = needs;
    this.#subscriptions = Disposable.from(
      window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (textEditor.document === needs.documents.current) this.follow();
      }),
      needs.view.onDidChangeVisibility(() => this.#followAnew()),
      onDidChangeOutlineFollowsCursor(() => this.#followAnew()),
    );
  }

  /** To be told before the cursor is moved there. */
  chosen(document: TextDocument, offset: number): void {
    this.#chosen = { document, offset, awaitedUntil: Date.now() + ARRIVAL };
  }

  /** Soon, and only once for all that happens until then. */
  follow(): void {
    this.#waiting ??= setTimeout(() => {
      this.#waiting = undefined;
      this.#follow();
    }, DELAY);
  }

  #followAnew(): void {
    this.#followed = undefined;
    this.follow();
  }

  #follow(): void {
    const { documents, provider, pacing, view, log } = this.#needs;
    const document = documents.current;
    if (document === undefined || !view.visible || !outlineFollowsCursor()) return;
    // While typing the cursor moves before the rows do: an old row and a new place do not fit. The update follows, and with
    // it the news to the tree, which cannot show a row that it has not heard of.
    if (!provider.isUpToDate || !pacing.isIdle) return;
    const offset = cursorOffset(document);
    const last = this.#followed;
    this.#followed = undefined;
    if (offset === undefined || this.#staysChosen(document, offset)) return;
    const id = this.#deepestOpen(offset);
    this.#followed = { document, offset, id };
    // As long as the cursor stands still, what the writer selects in the outline stays, whatever else the rows have to tell.
    if (last?.document === document && last.offset === offset && last.id === id) return;
    if (id === undefined || view.selection[0] === id) return;
    view.reveal(id, { select: true, focus: false, expand: false }).then(undefined, () => {
      // The row went with an edit while the tree was being asked for it; the next move of the cursor finds another.
      log.debug('A row of the outline could not be selected.');
    });
  }

  dispose(): void {
    clearTimeout(this.#waiting);
    this.#subscriptions.dispose();
  }

  /** While the cursor is where the chosen row puts it, and while it is still on its way there from another place. */
  #staysChosen(document: TextDocument, offset: number): boolean {
    const chosen = this.#chosen;
    if (chosen === undefined) return false;
    if (chosen.document === document && chosen.offset === offset) {
      this.#chosen = { ...chosen, awaitedUntil: undefined };
      return true;
    }
    if (chosen.document === document && chosen.awaitedUntil !== undefined && Date.now() < chosen.awaitedUntil)
      return true;
    this.#chosen = undefined;
    return false;
  }

  /** The deepest row that can be shown without opening one that the writer has closed. */
  #deepestOpen(offset: number): string | undefined {
    const { provider } = this.#needs;
    const path = entriesAt(provider.roots, offset).filter((row) => provider.isShown(row.id));
    const closed = path.find((row) => provider.isCollapsed(row.id));
    return (closed ?? path.at(-1))?.id;
  }
}

function cursorOffset(document: TextDocument): number | undefined {
  const active = window.activeTextEditor;
  const editor =
    active?.document === document ? active : window.visibleTextEditors.find((visible) => visible.document === document);
  return editor === undefined ? undefined : document.offsetAt(editor.selection.active);
}
