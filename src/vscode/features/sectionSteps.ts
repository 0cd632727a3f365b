import { Disposable, type LogOutputChannel, l10n, window } from 'vscode';
import { type SectionStep, stepToNextSection, stepToPreviousSection } from '../../services/sectionSteps.ts';
import { registerRunningCommand } from '../registerRunningCommand.ts';
import { focusEditor, revealAtTopThird } from '../revealInEditor.ts';
import type { SpeechDocuments } from '../speechDocuments.ts';
import { tell } from '../statusMessages.ts';

interface SectionStepNeeds {
  readonly documents: SpeechDocuments;
  readonly log: LogOutputChannel;
}

type Direction = 'next' | 'previous';

/** Go to Next Section and Go to Previous Section. */
export function registerSectionStepSupport({ documents, log }: SectionStepNeeds): Disposable {
  const go = async (direction: Direction): Promise<void> => {
    const document = documents.current;
    if (document === undefined) {
      void window.showInformationMessage(l10n.t('Open a speech first; you can then go from section to section.'));
      return;
    }
    const { selection } = await focusEditor(document);
    const speech = documents.get(document);
    const offset = document.offsetAt(selection.active);
    const step = direction === 'next' ? stepToNextSection(speech, offset) : stepToPreviousSection(speech, offset);
    if (step.kind === 'to') await revealAtTopThird(document, document.positionAt(step.offset));
    else tell(whyNowhere(step.kind, direction));
  };
  const failed = (): string => l10n.t('The place could not be shown. Open the speech again and try once more.');
  return Disposable.from(
    registerRunningCommand(log, 'rostrum.nextSection', failed, () => go('next')),
    registerRunningCommand(log, 'rostrum.previousSection', failed, () => go('previous')),
  );
}

function whyNowhere(reason: Exclude<SectionStep['kind'], 'to'>, direction: Direction): string {
  switch (reason) {
    case 'noSections':
      return l10n.t('This speech has no headings or points yet.');
    case 'end':
      return direction === 'next'
        ? l10n.t('No section begins behind the cursor.')
        : l10n.t('No section begins before the cursor.');
  }
}
