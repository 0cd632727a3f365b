import { Disposable, type LogOutputChannel, l10n, Selection, TextEditorRevealType, window } from 'vscode';
import { nextPlace, previousPlace, unfinishedPlaces } from '../../services/unfinishedPlaces.ts';
import { spanRange } from '../convert.ts';
import { registerRunningCommand } from '../registerRunningCommand.ts';
import { focusEditor } from '../revealInEditor.ts';
import type { SpeechDocuments } from '../speechDocuments.ts';
import { tell } from '../statusMessages.ts';

interface PlaceStepNeeds {
  readonly documents: SpeechDocuments;
  readonly log: LogOutputChannel;
}

/** Go to Next and to Previous Place to Fill In: the place is selected, so that typing fills it. */
export function registerPlaceStepSupport({ documents, log }: PlaceStepNeeds): Disposable {
  const go = async (step: typeof nextPlace): Promise<void> => {
    const document = documents.current;
    if (document === undefined) {
      void window.showInformationMessage(
        l10n.t('Open a speech first; you can then go to what is still to be filled in.'),
      );
      return;
    }
    const editor = await focusEditor(document);
    const speech = documents.get(document);
    const { start, end } = editor.selection;
    const place = step(speech, { start: document.offsetAt(start), end: document.offsetAt(end) });
    if (place === undefined) {
      tell(l10n.t('Nothing is left to fill in.'));
      return;
    }
    const range = spanRange(document, place);
    editor.selection = new Selection(range.start, range.end);
    editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
    const places = unfinishedPlaces(speech);
    tell(l10n.t('Place {0} of {1} to fill in', places.indexOf(place) + 1, places.length));
  };
  const failed = (): string => l10n.t('The place could not be shown. Open the speech again and try once more.');
  return Disposable.from(
    registerRunningCommand(log, 'rostrum.nextPlace', failed, () => go(nextPlace)),
    registerRunningCommand(log, 'rostrum.previousPlace', failed, () => go(previousPlace)),
  );
}
