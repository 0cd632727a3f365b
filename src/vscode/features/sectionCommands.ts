import { Disposable, env, type LogOutputChannel, l10n } from 'vscode';
import type { OutlineNode, Speech } from '../../core/speech.ts';
import { deleteNodes } from '../../services/edits/deleteNodes.ts';
import { pasteSections } from '../../services/edits/pasteSections.ts';
import { sectionsText } from '../../services/edits/sectionsText.ts';
import type { StructuralOptions } from '../../services/edits/structuralEdit.ts';
import { nodeAround } from '../../services/nodeAround.ts';
import { editAtCursor, spanOf } from '../editAtCursor.ts';
import { whyRefused } from '../editRefusals.ts';
import type { OutlineEdit } from '../outlineEditing.ts';
import { asOutlineEdit, toldGone } from '../outlinePlaces.ts';
import { registerRunningCommand } from '../registerRunningCommand.ts';
import { type AskedOfSections, askBudget, askLead, askParent } from '../sectionDialogs.ts';
import { selectedAfter } from '../selectedAfter.ts';
import type { SpeechDocuments } from '../speechDocuments.ts';
import { tell } from '../statusMessages.ts';

interface SectionCommandNeeds {
  readonly documents: SpeechDocuments;
  readonly log: LogOutputChannel;
}

/**
 * What the outline's menu does to its rows, for the section or the item around the cursor, where no outline is shown: move
 * into another, rename, set a time budget, cut, copy and paste.
 */
export function registerSectionCommandSupport({ documents, log }: SectionCommandNeeds): Disposable {
  const edit = (compute: (speech: Speech, node: OutlineNode, options: StructuralOptions) => OutlineEdit) =>
    editAtCursor(documents, (speech, selected, renumbering) => {
      const node = nodeAround(speech, spanOf(selected).start);
      if (node === undefined) return { kind: 'told', message: whyRefused('noNode') };
      const result = compute(speech, node, { renumber: renumbering === 'withStructuralEdits' });
      return result.kind === 'told' ? result : { ...result, selected: selectedAfter(speech, selected, result) };
    });

  /** The section as it is now, to ask about it before it is edited. */
  const around = async (): Promise<{ readonly speech: Speech; readonly node: OutlineNode } | undefined> => {
    let found: { readonly speech: Speech; readonly node: OutlineNode } | undefined;
    await editAtCursor(documents, (speech, selected) => {
      const node = nodeAround(speech, spanOf(selected).start);
      if (node === undefined) return { kind: 'told', message: whyRefused('noNode') };
      found = { speech, node };
      return { kind: 'edits', edits: [], selected };
    });
    return found;
  };

  const ask = async (asking: AskedOfSections): Promise<void> => {
    const asked = await around();
    const answered = asked && (await asking(asked.speech, [asked.node]));
    if (asked === undefined || answered === undefined) return;
    await edit((speech, node, options) => (speech === asked.speech ? answered(speech, [node], options) : toldGone()));
  };

  const copy = async (): Promise<string | undefined> => {
    const copied = await around();
    if (copied === undefined) return undefined;
    const text = sectionsText(copied.speech, [copied.node]);
    await env.clipboard.writeText(text);
    return text;
  };

  const register = (command: string, run: () => Promise<void>): Disposable =>
    registerRunningCommand(
      log,
      command,
      () => l10n.t('The speech could not be edited. The text is as it was; try again.'),
      run,
    );

  return Disposable.from(
    register('rostrum.moveSectionInto', () => ask(askParent)),
    register('rostrum.renameSection', () => ask(askLead)),
    register('rostrum.setSectionBudget', () => ask(askBudget)),
    register('rostrum.copySection', async () => {
      if ((await copy()) !== undefined) tell(l10n.t('Copied with everything under it.'));
    }),
    register('rostrum.cutSection', async () => {
      const text = await copy();
      if (text === undefined) return;
      await edit((speech, node, options) =>
        // Nothing is taken away that is not on the clipboard.
        sectionsText(speech, [node]) === text
          ? asOutlineEdit(deleteNodes(speech, [node], options), [node], '', l10n.t('Cut with everything under it.'))
          : toldGone(),
      );
    }),
    register('rostrum.pasteSection', async () => {
      const text = await env.clipboard.readText();
      await edit((speech, node, options) =>
        asOutlineEdit(
          pasteSections(speech, { kind: 'after', node }, text, options),
          [],
          l10n.t('The clipboard holds no text.'),
        ),
      );
    }),
  );
}
