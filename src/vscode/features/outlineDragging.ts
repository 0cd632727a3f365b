import {
  type CancellationToken,
  type DataTransfer,
  DataTransferItem,
  type Disposable,
  DocumentDropEdit,
  DocumentDropOrPasteEditKind,
  type LogOutputChannel,
  l10n,
  languages,
  type TextDocument,
  type TreeDragAndDropController,
  WorkspaceEdit,
} from 'vscode';
import { dropTarget } from '../../services/edits/dropTarget.ts';
import { moveNodes } from '../../services/edits/moveNodes.ts';
import { paragraphDrop } from '../../services/edits/paragraphDrop.ts';
import { pasteAt } from '../../services/edits/pasteAt.ts';
import { sectionsText } from '../../services/edits/sectionsText.ts';
import { spanRange } from '../convert.ts';
import { logError } from '../logError.ts';
import type { OutlineEdit, OutlineEditing, PresentOutline } from '../outlineEditing.ts';
import { asOutlineEdit, nodesOf, placeOf, toldGone } from '../outlinePlaces.ts';
import { type SpeechDocuments, speechLanguage } from '../speechDocuments.ts';
import { tell } from '../statusMessages.ts';

/** Rows of the outline on their way, as JSON. */
const dragMime = 'application/vnd.code.tree.rostrum.outline';
const textMime = 'text/plain';

/** What is dragged. */
interface DraggedRows {
  /** Uri of the speech that they are of. */
  readonly speech: string;
  readonly ids: readonly string[];
  /** Their sections as they stood when the drag began. */
  readonly text: string;
}

interface DraggingNeeds {
  readonly documents: Pick<SpeechDocuments, 'current'>;
  readonly log: LogOutputChannel;
  readonly editing: () => OutlineEditing;
}

/**
 * Sections dragged in the outline: onto another row they move, in another speech they are copied. Nothing is put on the
 * clipboard of the drag but text: with the Uri of a file the editor would open that.
 */
export class OutlineDragging implements TreeDragAndDropController<string> {
  readonly dropMimeTypes: readonly string[] = [dragMime];
  readonly dragMimeTypes: readonly string[] = [textMime];
  readonly #needs: DraggingNeeds;

  constructor(needs: DraggingNeeds) {
    this.#needs = needs;
  }

  async handleDrag(ids: readonly string[], data: DataTransfer, token: CancellationToken): Promise<void> {
    const speech = this.#needs.documents.current?.uri.toString();
    const outline = await this.#needs.editing().present();
    if (token.isCancellationRequested || speech === undefined || outline === undefined) return;
    const nodes = nodesOf(outline, ids);
    if (nodes === 'gone' || nodes.length === 0) return;
    const dragged: DraggedRows = { speech, ids, text: sectionsText(outline.speech, nodes) };
    data.set(dragMime, new DataTransferItem(JSON.stringify(dragged)));
    data.set(textMime, new DataTransferItem(dragged.text));
  }

  async handleDrop(target: string | undefined, data: DataTransfer, token: CancellationToken): Promise<void> {
    const { documents, editing, log } = this.#needs;
    try {
      const dragged = await draggedIn(data);
      if (token.isCancellationRequested) return;
      if (dragged === undefined) {
        tell(l10n.t('Only sections and points can be moved.'));
        return;
      }
      const isOwn = documents.current?.uri.toString() === dragged.speech;
      await editing().edit((outline) => (isOwn ? moved(outline, dragged, target) : copied(outline, dragged, target)));
    } catch (error) {
      logError(log, 'drop', error);
      tell(l10n.t('The speech could not be edited. The text is as it was; try again.'));
    }
  }
}

/** Sections dropped into the text: as paragraphs of their own, no line is broken. */
export function registerOutlineDropSupport(): Disposable {
  return languages.registerDocumentDropEditProvider(
    { language: speechLanguage },
    {
      provideDocumentDropEdits: async (document, position, data) => {
        const dragged = await draggedIn(data);
        return dragged && textDrop(document, document.offsetAt(position), dragged.text);
      },
    },
    { dropMimeTypes: [dragMime], providedDropEditKinds: [DocumentDropOrPasteEditKind.Text] },
  );
}

function textDrop(document: TextDocument, offset: number, words: string): DocumentDropEdit | undefined {
  const edit = paragraphDrop(document.getText(), offset, words);
  if (edit === undefined) return undefined;
  // With words to insert the editor would put them where the pointer is, within a sentence.
  const drop = new DocumentDropEdit('', l10n.t('Insert the Section'), DocumentDropOrPasteEditKind.Text);
  drop.additionalEdit = new WorkspaceEdit();
  drop.additionalEdit.replace(document.uri, spanRange(document, edit.span), edit.text);
  return drop;
}

function moved(outline: PresentOutline, { ids }: DraggedRows, target: string | undefined): OutlineEdit {
  const nodes = nodesOf(outline, ids);
  const place = placeOf(outline, target);
  if (nodes === 'gone' || place === 'gone') return toldGone();
  const there = l10n.t('It stands there already.');
  const goal = dropTarget(outline.speech, nodes, place);
  if (goal === undefined) return { kind: 'told', message: there };
  return asOutlineEdit(moveNodes(outline.speech, nodes, goal, outline.options), nodes, there);
}

function copied(outline: PresentOutline, { text }: DraggedRows, target: string | undefined): OutlineEdit {
  const place = placeOf(outline, target);
  if (place === 'gone') return toldGone();
  const result = pasteAt(outline.speech, place, 'before', text, outline.options);
  return asOutlineEdit(result, [], l10n.t('The clipboard holds no text.'), l10n.t('Copied from the other speech.'));
}

/** `undefined` where something else is dropped. */
async function draggedIn(data: DataTransfer): Promise<DraggedRows | undefined> {
  const text = await data.get(dragMime)?.asString();
  if (text === undefined || text === '') return undefined;
  const value: unknown = JSON.parse(text);
  return isDraggedRows(value) ? value : undefined;
}

function isDraggedRows(value: unknown): value is DraggedRows {
  return (
    typeof value === 'object' &&
    value !== null &&
    'speech' in value &&
    typeof value.speech === 'string' &&
    'text' in value &&
    typeof value.text === 'string' &&
    'ids' in value &&
    Array.isArray(value.ids) &&
    value.ids.every((id) => typeof id === 'string')
  );
}
