import {
  commands,
  Disposable,
  env,
  type LogOutputChannel,
  l10n,
  Selection,
  type TextDocument,
  type TreeView,
} from 'vscode';
import type { OutlineNode, Speech } from '../../core/speech.ts';
import { demoteNodes, duplicateNodes, promoteNodes } from '../../services/edits/changeNodes.ts';
import { deleteNodes } from '../../services/edits/deleteNodes.ts';
import type { NodesResult } from '../../services/edits/editWalk.ts';
import { moveNodesBy } from '../../services/edits/moveNodes.ts';
import { pasteAt } from '../../services/edits/pasteAt.ts';
import { sectionSpan } from '../../services/edits/sectionSpan.ts';
import { sectionsText } from '../../services/edits/sectionsText.ts';
import { shareRest } from '../../services/edits/shareRest.ts';
import type { StructuralOptions } from '../../services/edits/structuralEdit.ts';
import { topNodes } from '../../services/edits/topNodes.ts';
import { timingOf } from '../../services/timing.ts';
import { preferredTiming } from '../config.ts';
import { durationLabel } from '../durationLabel.ts';
import type { OutlineEdit, OutlineEditing, PresentOutline } from '../outlineEditing.ts';
import { asOutlineEdit, nodesOf, placeOf, toldGone, toldNoSection } from '../outlinePlaces.ts';
import type { PreviewPlaces } from '../preview/previewPlaces.ts';
import { registerRunningCommand } from '../registerRunningCommand.ts';
import { focusEditor, revealAtTopThird } from '../revealInEditor.ts';
import { type AskedOfSections, askBudget, askLead, askParent } from '../sectionDialogs.ts';
import { whyNotShared } from '../shareRefusals.ts';
import type { SpeechDocuments } from '../speechDocuments.ts';
import { tell } from '../statusMessages.ts';
import type { OutlineFollowing } from './outlineFollowing.ts';

interface OutlineCommandNeeds {
  readonly documents: Pick<SpeechDocuments, 'current'>;
  readonly view: Pick<TreeView<string>, 'selection'>;
  readonly editing: OutlineEditing;
  readonly following: Pick<OutlineFollowing, 'chosen'>;
  readonly preview: Pick<PreviewPlaces, 'goTo' | 'goToBoth'>;
  readonly log: LogOutputChannel;
}

/** What a command does to some nodes at once, and what it says where there is nothing to do. */
interface NodesCommand {
  readonly edit: (speech: Speech, nodes: readonly OutlineNode[], options: StructuralOptions) => NodesResult;
  readonly atEdge: () => string;
  readonly done?: () => string;
}

const NODES_COMMANDS: Readonly<Record<string, NodesCommand>> = {
  moveUp: {
    edit: (speech, nodes, options) => moveNodesBy(speech, nodes, 'up', options),
    atEdge: () => l10n.t('It is the first of its list already.'),
  },
  moveDown: {
    edit: (speech, nodes, options) => moveNodesBy(speech, nodes, 'down', options),
    atEdge: () => l10n.t('It is the last of its list already.'),
  },
  promote: {
    edit: (speech, nodes, { renumber }) => promoteNodes(speech, nodes, { scope: 'subtree', renumber }),
    atEdge: () => l10n.t('It is of the highest level already.'),
  },
  demote: {
    edit: (speech, nodes, { renumber }) => demoteNodes(speech, nodes, { scope: 'subtree', renumber }),
    atEdge: () => l10n.t('Nothing stands before it that it could come under.'),
  },
  duplicate: { edit: duplicateNodes, atEdge: () => l10n.t('Select a section or a point in the outline first.') },
  delete: {
    edit: deleteNodes,
    atEdge: () => l10n.t('Select a section or a point in the outline first.'),
    done: () => l10n.t('Deleted with everything under it; undo brings it back.'),
  },
};

/** The commands of the outline's menu and keys: they edit the sections of the selected rows. */
export function registerOutlineCommandSupport({
  documents,
  view,
  editing,
  following,
  preview,
  log,
}: OutlineCommandNeeds): Disposable {
  const failed = () => l10n.t('The speech could not be edited. The text is as it was; try again.');
  const register = (name: string, run: (ids: readonly string[]) => Promise<void>) =>
    registerRunningCommand(log, `rostrum.outline.${name}`, failed, (first, many) =>
      run(rowsMeant(view.selection, first, many)),
    );
  const registerForOne = (name: string, run: (ids: readonly string[]) => Promise<void>) =>
    registerRunningCommand(log, `rostrum.outline.${name}`, failed, (first) => run(rowMeant(view.selection, first)));
  const edit = (ids: readonly string[], compute: (outline: PresentOutline, nodes: Nodes) => OutlineEdit) =>
    editing.edit((outline) => withNodes(outline, ids, compute));
  const nodesCommands = Object.entries(NODES_COMMANDS).map(([name, { edit: change, atEdge, done }]) =>
    register(name, (ids) =>
      edit(ids, ({ speech, options }, nodes) =>
        asOutlineEdit(change(speech, nodes, options), nodes, atEdge(), done?.()),
      ),
    ),
  );

  /** Of the rows that are meant; says why where there are none. */
  const present = async (
    ids: readonly string[],
  ): Promise<{ readonly speech: Speech; readonly nodes: Nodes } | undefined> => {
    const outline = await editing.present();
    const nodes = outline && nodesOf(outline, ids);
    if (outline === undefined || nodes === undefined || nodes === 'gone') say(toldGone());
    else if (nodes.length === 0) say(toldNoSection());
    else return { speech: outline.speech, nodes };
    return undefined;
  };

  const ask = async (ids: readonly string[], asking: AskedOfSections): Promise<void> => {
    const asked = await present(ids);
    const answered = asked && (await asking(asked.speech, asked.nodes));
    if (answered) await edit(ids, ({ speech, options }, nodes) => answered(speech, nodes, options));
  };

  const copy = async (ids: readonly string[]): Promise<string | undefined> => {
    const copied = await present(ids);
    if (copied === undefined) return undefined;
    const text = sectionsText(copied.speech, copied.nodes);
    await env.clipboard.writeText(text);
    return text;
  };

  const select = async (ids: readonly string[]): Promise<void> => {
    const [outline, document] = [await editing.present(), documents.current];
    const nodes = outline && nodesOf(outline, ids);
    if (outline === undefined || document === undefined || nodes === undefined || nodes === 'gone') {
      say(toldGone());
      return;
    }
    const selections = topNodes(nodes).map((node) => {
      const { start, end } = sectionSpan(outline.speech, node);
      return new Selection(document.positionAt(start), document.positionAt(end));
    });
    const [first] = selections;
    if (first === undefined) {
      say(toldNoSection());
      return;
    }
    following.chosen(document, document.offsetAt(first.active));
    const editor = await focusEditor(document);
    editor.selections = selections;
    editor.revealRange(first);
  };

  const revealInPreview = async ([id]: readonly string[]): Promise<void> => {
    const [outline, document] = [await editing.present(), documents.current];
    const row = id === undefined ? undefined : outline?.row(id);
    if (row === undefined || document === undefined) {
      say(id === undefined ? toldNoSection() : toldGone());
      return;
    }
    const { start } = row.entry.span;
    following.chosen(document, start);
    await preview.goToBoth(document, start, () => revealAtTopThird(document, document.positionAt(start)));
    await commands.executeCommand('rostrum.openPreviewToSide', document.uri);
    preview.goTo(document, start);
  };

  const teleprompt = async ([id]: readonly string[]): Promise<void> => {
    const [outline, document] = [await editing.present(), documents.current];
    const row = id === undefined ? undefined : outline?.row(id);
    if (row === undefined || document === undefined) {
      say(id === undefined ? toldNoSection() : toldGone());
      return;
    }
    await commands.executeCommand('rostrum.openTeleprompter', document.uri, row.entry.span.start);
  };

  return Disposable.from(
    ...nodesCommands,
    register('select', select),
    registerForOne('revealInPreview', revealInPreview),
    registerForOne('teleprompt', teleprompt),
    register('copy', async (ids) => {
      if ((await copy(ids)) !== undefined) tell(l10n.t('Copied with everything under it.'));
    }),
    register('cut', async (ids) => {
      const text = await copy(ids);
      if (text === undefined) return;
      await edit(ids, ({ speech, options }, nodes) =>
        // Nothing is taken away that is not on the clipboard.
        sectionsText(speech, nodes) === text
          ? asOutlineEdit(deleteNodes(speech, nodes, options), nodes, '', l10n.t('Cut with everything under it.'))
          : toldGone(),
      );
    }),
    register('paste', async (ids) => {
      const text = await env.clipboard.readText();
      await editing.edit((outline) => pasted(outline, ids.at(-1), text));
    }),
    register('moveInto', (ids) => ask(ids, askParent)),
    registerForOne('rename', (ids) => ask(ids, askLead)),
    registerForOne('setBudget', (ids) => ask(ids, askBudget)),
    register('shareRest', (ids) => editing.edit((outline) => shared(outline, ids[0], documents.current))),
  );
}

type Nodes = readonly OutlineNode[];

/**
 * The rows that a command means: of a menu the row that was clicked, of a key the one with the focus; where it is among
 * the selected ones, all of these.
 */
function rowsMeant(selection: readonly string[], first: unknown, many: unknown): readonly string[] {
  const chosen = Array.isArray(many) ? many.filter((id): id is string => typeof id === 'string') : [];
  if (chosen.length > 0) return chosen;
  return typeof first === 'string' && !selection.includes(first) ? [first] : selection;
}

/** The one row that a command means, of a menu the row that was clicked, whatever else is selected. */
function rowMeant(selection: readonly string[], first: unknown): readonly string[] {
  return typeof first === 'string' ? [first] : selection.slice(0, 1);
}

function withNodes(
  outline: PresentOutline,
  ids: readonly string[],
  compute: (outline: PresentOutline, nodes: Nodes) => OutlineEdit,
): OutlineEdit {
  const nodes = nodesOf(outline, ids);
  if (nodes === 'gone') return toldGone();
  return nodes.length === 0 ? toldNoSection() : compute(outline, nodes);
}

/** Behind the row; on the title and the like before the first section, on an announced count the first of what it announces. */
function pasted(outline: PresentOutline, id: string | undefined, text: string): OutlineEdit {
  const place = placeOf(outline, id);
  if (place === 'gone') return toldGone();
  const result = pasteAt(outline.speech, place, 'after', text, outline.options);
  return asOutlineEdit(result, [], l10n.t('The clipboard holds no text.'));
}

/** Of a section its budget among what stands under it, of any other row the minutes of the speech among its sections. */
function shared(
  { speech, row }: PresentOutline,
  id: string | undefined,
  document: TextDocument | undefined,
): OutlineEdit {
  const parent = id === undefined ? undefined : row(id)?.entry.node;
  const result = shareRest(speech, parent, timingOf(speech, preferredTiming(document)));
  if (result.kind === 'refused') {
    return { kind: 'told', message: whyNotShared(result.reason, parent === undefined) };
  }
  const { edits, each, sections } = result;
  const done = l10n.t('{0} for each of {1} sections.', durationLabel(each), sections);
  const place = parent?.markerSpan.start ?? speech.facts.title?.span.start ?? 0;
  return { kind: 'edits', edits, steps: [{ kind: 'edits', edits }], nodes: parent ? [parent] : [], place, done };
}

function say(edit: OutlineEdit): void {
  if (edit.kind === 'told') tell(edit.message);
}
