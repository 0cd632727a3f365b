import { Disposable, type LogOutputChannel, l10n } from 'vscode';
import type { OutlineNode, Speech } from '../../core/speech.ts';
import { deleteNode } from '../../services/edits/deleteNode.ts';
import { demoteNode } from '../../services/edits/demoteNode.ts';
import { duplicateNode } from '../../services/edits/duplicateNode.ts';
import { insertSibling } from '../../services/edits/insertSibling.ts';
import type { LevelChange } from '../../services/edits/levelChange.ts';
import { movedOffset } from '../../services/edits/movedOffset.ts';
import { moveNode } from '../../services/edits/moveNode.ts';
import { promoteNode } from '../../services/edits/promoteNode.ts';
import { sectionAround } from '../../services/edits/sectionSpan.ts';
import {
  offsetAfter,
  type StructuralEdit,
  type StructuralOptions,
  type StructuralResult,
} from '../../services/edits/structuralEdit.ts';
import { nodeAround } from '../../services/nodeAround.ts';
import { type CursorEdit, editAtCursor, type Selected, spanOf } from '../editAtCursor.ts';
import { whyRefused } from '../editRefusals.ts';
import { registerRunningCommand } from '../registerRunningCommand.ts';
import type { SpeechDocuments } from '../speechDocuments.ts';

interface SectionEditNeeds {
  readonly documents: SpeechDocuments;
  readonly log: LogOutputChannel;
}

/** What a command does to the section or the item around the cursor. */
type NodeEdit = (speech: Speech, node: OutlineNode, selected: Selected, options: StructuralOptions) => CursorEdit;

/** Move, promote, demote, duplicate, delete, insert and select the section or the item that the cursor stands in. */
export function registerSectionEditSupport({ documents, log }: SectionEditNeeds): Disposable {
  const commands = Object.entries(NODE_EDITS).map(([command, edit]) =>
    registerRunningCommand(log, command, failed, () =>
      editAtCursor(documents, (speech, selected, renumbering) => {
        const node = nodeAround(speech, spanOf(selected).start);
        if (node === undefined) return refusal('noNode');
        return edit(speech, node, selected, { renumber: renumbering === 'withStructuralEdits' });
      }),
    ),
  );
  const select = registerRunningCommand(log, 'rostrum.selectSection', failed, () =>
    editAtCursor(documents, (speech, selected) => {
      const span = sectionAround(speech, spanOf(selected));
      if (span === undefined)
        return { kind: 'told', message: l10n.t('No larger section stands around the selection.') };
      return { kind: 'edits', edits: [], selected: { anchor: span.start, active: span.end } };
    }),
  );
  return Disposable.from(...commands, select);
}

function failed(): string {
  return l10n.t('The speech could not be edited. The text is as it was; try again.');
}

const NODE_EDITS: Readonly<Record<string, NodeEdit>> = {
  'rostrum.moveUp': (speech, node, selected, options) =>
    moved(moveNode(speech, node, 'up', options), selected, l10n.t('It is the first of its list already.')),
  'rostrum.moveDown': (speech, node, selected, options) =>
    moved(moveNode(speech, node, 'down', options), selected, l10n.t('It is the last of its list already.')),
  'rostrum.promote': (speech, node, selected, { renumber }) =>
    releveled(promoteNode(speech, node, { scope: 'subtree', renumber }), selected),
  'rostrum.demote': (speech, node, selected, { renumber }) =>
    releveled(demoteNode(speech, node, { scope: 'subtree', renumber }), selected),
  'rostrum.promoteHeading': (speech, node, selected, { renumber }) =>
    releveled(promoteNode(speech, node, { scope: 'heading', renumber }), selected),
  'rostrum.demoteHeading': (speech, node, selected, { renumber }) =>
    releveled(demoteNode(speech, node, { scope: 'heading', renumber }), selected),
  'rostrum.duplicateSection': (speech, node, selected, options) =>
    // The cursor goes to the same place of the copy.
    edited(duplicateNode(speech, node, options), ({ source, focus }) => {
      const inCopy = (offset: number) =>
        focus.start + Math.min(Math.max(0, offset - source.start), focus.end - focus.start);
      return { anchor: inCopy(selected.anchor), active: inCopy(selected.active) };
    }),
  'rostrum.deleteSection': (speech, node, _selected, options) =>
    edited(
      deleteNode(speech, node, options),
      ({ focus }) => ({ anchor: focus.start, active: focus.start }),
      l10n.t('Deleted with everything under it; undo brings it back.'),
    ),
  'rostrum.insertBefore': (speech, node, _selected, options) =>
    edited(insertSibling(speech, node, 'before', options), behindMarker),
  'rostrum.insertAfter': (speech, node, _selected, options) =>
    edited(insertSibling(speech, node, 'after', options), behindMarker),
};

function behindMarker({ focus }: StructuralEdit): Selected {
  return { anchor: focus.end, active: focus.end };
}

function moved(result: StructuralResult, { anchor, active }: Selected, atEdge: string): CursorEdit {
  if (result.kind === 'atEdge') return { kind: 'told', message: atEdge };
  return edited(result, (edit) => ({ anchor: offsetAfter(edit, anchor), active: offsetAfter(edit, active) }));
}

function edited(result: StructuralResult, select: (edit: StructuralEdit) => Selected, done?: string): CursorEdit {
  switch (result.kind) {
    case 'edits':
      return { kind: 'edits', edits: result.edits, selected: select(result), ...(done === undefined ? {} : { done }) };
    case 'refused':
      return refusal(result.reason);
    case 'atEdge':
      return refusal('structure');
  }
}

function releveled(result: LevelChange, { anchor, active }: Selected): CursorEdit {
  if (result.kind === 'refused') return refusal(result.reason);
  const { edits } = result;
  return {
    kind: 'edits',
    edits,
    selected: { anchor: movedOffset(edits, anchor), active: movedOffset(edits, active) },
  };
}

function refusal(reason: Parameters<typeof whyRefused>[0]): CursorEdit {
  return { kind: 'told', message: whyRefused(reason) };
}
