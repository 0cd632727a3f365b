import { Disposable, type LogOutputChannel, l10n, type QuickPickItem, window } from 'vscode';
import type { MarkerForm, OutlineNode, Speech } from '../../core/speech.ts';
import { convertSeries } from '../../services/edits/convertSeries.ts';
import { inlineItemsOfPoints } from '../../services/edits/inlineItemsOfPoints.ts';
import { movedOffset } from '../../services/edits/movedOffset.ts';
import { paragraphsOfGluedText } from '../../services/edits/paragraphsOfGluedText.ts';
import { pointsOfInlineItems } from '../../services/edits/pointsOfInlineItems.ts';
import type { TextEdit } from '../../services/edits/textEdit.ts';
import { inlineSeriesAround } from '../../services/inlineSeriesAround.ts';
import { nodeAround } from '../../services/nodeAround.ts';
import { type CursorEdit, editAtCursor, type Selected, spanOf } from '../editAtCursor.ts';
import { type EditRefusal, whyRefused } from '../editRefusals.ts';
import { registerRunningCommand } from '../registerRunningCommand.ts';
import type { SpeechDocuments } from '../speechDocuments.ts';

interface SeriesEditNeeds {
  readonly documents: SpeechDocuments;
  readonly log: LogOutputChannel;
}

type Result =
  | { readonly kind: 'edits'; readonly edits: readonly TextEdit[] }
  | { readonly kind: 'refused'; readonly reason: EditRefusal };

/** Items to points and back, other markers for a list, and the paragraphs of a text that lost its line ends. */
export function registerSeriesEditSupport({ documents, log }: SeriesEditNeeds): Disposable {
  const register = (command: string, edit: (speech: Speech, offset: number) => Result, done: () => string) =>
    registerRunningCommand(log, command, failed, () =>
      editAtCursor(documents, (speech, selected) => keeping(edit(speech, spanOf(selected).start), selected, done())),
    );
  return Disposable.from(
    register(
      'rostrum.itemsToPoints',
      (speech, offset) => atNode(inlineSeriesAround(speech, offset), (node) => pointsOfInlineItems(speech, node)),
      () => l10n.t('The items are points now, each a paragraph.'),
    ),
    register(
      'rostrum.pointsToItems',
      (speech, offset) => atNode(nodeAround(speech, offset), (node) => inlineItemsOfPoints(speech, node)),
      () => l10n.t('The points are items within one paragraph now.'),
    ),
    register(
      'rostrum.breakIntoParagraphs',
      (speech) => paragraphsOfGluedText(speech),
      () => l10n.t('The text was broken into its paragraphs.'),
    ),
    registerRunningCommand(log, 'rostrum.changeMarkers', failed, async () => {
      const form = await pickForm();
      if (form === undefined) return;
      await editAtCursor(documents, (speech, selected) =>
        keeping(
          atNode(nodeAround(speech, spanOf(selected).start), (node) => convertSeries(speech, node, form)),
          selected,
          l10n.t('The markers of the list were changed.'),
        ),
      );
    }),
  );
}

function failed(): string {
  return l10n.t('The speech could not be edited. The text is as it was; try again.');
}

function atNode(node: OutlineNode | undefined, edit: (node: OutlineNode) => Result): Result {
  return node === undefined ? { kind: 'refused', reason: 'noNode' } : edit(node);
}

/** The cursor stays in its words. */
function keeping(result: Result, { anchor, active }: Selected, done: string): CursorEdit {
  if (result.kind === 'refused') return { kind: 'told', message: whyRefused(result.reason) };
  const { edits } = result;
  return {
    kind: 'edits',
    edits,
    selected: { anchor: movedOffset(edits, anchor), active: movedOffset(edits, active) },
    done,
  };
}

interface FormItem extends QuickPickItem {
  readonly form: MarkerForm;
}

/** Shown by the markers themselves: they need no words. */
const FORMS: readonly (readonly [MarkerForm, string])[] = [
  ['hanComma', '一、　二、　三、'],
  ['hanBracket', '（一）（二）（三）'],
  ['digitPoint', '1.　2.　3.'],
  ['digitBracket', '（1）（2）（3）'],
  ['circled', '①②③'],
  ['ordinalWord', '第一，第二，第三，'],
  ['sequenceWord', '首先，其次，再次，'],
  ['qi', '其一，其二，其三，'],
  ['shi', '一是　二是　三是'],
  ['yao', '一要　二要　三要'],
  ['part', '第一部分　第二部分'],
  ['dash', '——'],
];

async function pickForm(): Promise<MarkerForm | undefined> {
  const items = FORMS.map(([form, label]): FormItem => ({ form, label }));
  const picked = await window.showQuickPick(items, {
    title: l10n.t('Change Markers'),
    placeHolder: l10n.t('Which markers shall the list around the cursor have?'),
  });
  return picked?.form;
}
