import { type LogOutputChannel, l10n, type TextDocument, window } from 'vscode';
import { setNumberFact } from '../services/edits/setNumberFact.ts';
import { measuredRate } from '../services/measuredRate.ts';
import { SPEAKING_RATE_RANGE } from '../services/timing.ts';
import { setSpeakingRate } from './config.ts';
import { editWholeSpeech } from './editWholeSpeech.ts';
import { logError } from './logError.ts';
import type { SpeechDocuments } from './speechDocuments.ts';
import { tell } from './statusMessages.ts';

/** What was read aloud, and how long it took: a passage against a clock, or a rehearsal. */
export interface Reading {
  /** Spoken syllables. */
  readonly syllables: number;
  readonly seconds: number;
}

/** Offers the rate of a reading; what goes wrong is told and logged. */
export function tellMeasuredRate(
  documents: SpeechDocuments,
  reading: Reading,
  document: TextDocument,
  log: LogOutputChannel,
): void {
  offerMeasuredRate(documents, reading, document).catch((error: unknown) => {
    logError(log, 'measured rate', error);
    void window.showErrorMessage(
      l10n.t('The speaking rate could not be set. See whether your settings can be written.'),
    );
  });
}

/** Tells the rate of a reading and offers to use it: for all speeches, or for one alone. */
async function offerMeasuredRate(
  documents: SpeechDocuments,
  { syllables, seconds }: Reading,
  document: TextDocument,
): Promise<void> {
  const found = measuredRate(syllables, seconds);
  if (found === undefined) {
    void window.showInformationMessage(
      l10n.t('So much cannot have been read aloud in that time, so no rate was taken. Try again, from start to end.'),
    );
    return;
  }
  const forAll = l10n.t('Use for All Speeches');
  const forOne = l10n.t('Use for This Speech');
  // A speech that has a rate of its own does not follow the setting.
  const hasOwn = documents.get(document).facts.rate !== undefined;
  const choices = hasOwn ? [forOne, forAll] : [forAll, forOne];
  const chosen = await window.showInformationMessage(rateMessage(found.measured, found.rate), ...choices);
  if (chosen === forAll) await useForAll(found.rate, document);
  else if (chosen === forOne) await useForOne(documents, found.measured, document);
}

/** The rate of all speeches that name none. */
export async function useForAll(rate: number, document: TextDocument | undefined): Promise<void> {
  await setSpeakingRate(rate, document);
  tell(l10n.t('The speaking rate is now {0} syllables a minute.', rate));
}

/** The rate of one speech, in its front matter; it need not be the current one. */
export async function useForOne(documents: SpeechDocuments, rate: number, document: TextDocument): Promise<void> {
  await editWholeSpeech(
    documents,
    (speech) => setNumberFact(speech, 'rate', rate),
    l10n.t('The speaking rate of this speech is now {0} syllables a minute.', rate),
    document,
  );
}

function rateMessage(measured: number, rate: number): string {
  if (measured === rate) return l10n.t('You speak {0} syllables a minute.', measured);
  const { lowest, highest } = SPEAKING_RATE_RANGE;
  return l10n.t(
    'You speak {0} syllables a minute; speeches are given at {1} to {2}. For all speeches {3} is used.',
    measured,
    lowest,
    highest,
    rate,
  );
}
