import { Disposable, type LogOutputChannel, l10n, type QuickPickItem, type TextDocument, window } from 'vscode';
import type { Speech } from '../../core/speech.ts';
import { movedOffset } from '../../services/edits/movedOffset.ts';
import { setNumberFact } from '../../services/edits/setNumberFact.ts';
import { shareRest } from '../../services/edits/shareRest.ts';
import { speechStatistics } from '../../services/statistics.ts';
import { minutesAnswer } from '../../services/templates/minutesAnswer.ts';
import { SPEAKING_RATE_RANGE, SPEAKING_RATES, type Timing, timingOf } from '../../services/timing.ts';
import { roughly } from '../../services/toldTime.ts';
import { preferredTiming } from '../config.ts';
import { durationLabel } from '../durationLabel.ts';
import { editAtCursor } from '../editAtCursor.ts';
import { editWholeSpeech } from '../editWholeSpeech.ts';
import { useForAll, useForOne } from '../measuredRateOffer.ts';
import { registerRunningCommand } from '../registerRunningCommand.ts';
import { whyNotShared } from '../shareRefusals.ts';
import type { SpeechDocuments } from '../speechDocuments.ts';

interface SpeechTimeNeeds {
  readonly documents: SpeechDocuments;
  readonly log: LogOutputChannel;
}

/** The commands about time: the minutes of the speech, the rate at which it is spoken, the rest shared among the sections. */
export function registerSpeechTimeSupport({ documents, log }: SpeechTimeNeeds): Disposable {
  const failed = () => l10n.t('The speech could not be edited. The text is as it was; try again.');
  const rateFailed = () => l10n.t('The speaking rate could not be set. See whether your settings can be written.');
  return Disposable.from(
    registerRunningCommand(log, 'rostrum.setMinutes', failed, () => setMinutes(documents)),
    registerRunningCommand(log, 'rostrum.shareRest', failed, () => shareWhole(documents)),
    registerRunningCommand(log, 'rostrum.chooseSpeakingRate', rateFailed, () => chooseRate(documents)),
  );
}

async function setMinutes(documents: SpeechDocuments): Promise<void> {
  const speech = currentSpeech(documents);
  if (speech === undefined) return;
  const { minutes } = speech.facts;
  const typed = await window.showInputBox({
    title: l10n.t('Minutes of the Speech'),
    prompt: l10n.t('How long the speech may take, in minutes; written into the front matter (时长).'),
    value: minutes === undefined ? '' : String(minutes),
    validateInput: (value) =>
      minutesOf(value) === undefined ? l10n.t('Write minutes, such as 20 or 7.5.') : undefined,
  });
  const wanted = typed === undefined ? undefined : minutesOf(typed);
  if (wanted === undefined) return;
  await editWholeSpeech(
    documents,
    (present) => setNumberFact(present, 'minutes', wanted),
    l10n.t('The speech may take {0} minutes.', wanted),
  );
}

/** `20` `20分钟` `7.5`; not 0, nor more than a day. */
function minutesOf(value: string): number | undefined {
  const whole = minutesAnswer(value);
  if (whole !== undefined) return whole;
  const number = /^\s*[0-9]{1,3}\.[0-9]{1,2}\s*$/.test(value) ? Number(value) : 0;
  return number > 0 ? number : undefined;
}

async function shareWhole(documents: SpeechDocuments): Promise<void> {
  await editAtCursor(documents, (speech, { anchor, active }) => {
    const shared = shareRest(speech, undefined, timingOf(speech, preferredTiming(documents.current)));
    if (shared.kind === 'refused') return { kind: 'told', message: whyNotShared(shared.reason, true) };
    const { edits, each, sections } = shared;
    return {
      kind: 'edits',
      edits,
      selected: { anchor: movedOffset(edits, anchor), active: movedOffset(edits, active) },
      done: l10n.t('{0} for each of {1} sections.', durationLabel(each), sections),
    };
  });
}

interface RateItem extends QuickPickItem {
  readonly rate: number | undefined;
}

async function chooseRate(documents: SpeechDocuments): Promise<void> {
  const document = documents.current;
  const speech = document === undefined ? undefined : documents.get(document);
  const preferred = preferredTiming(document);
  const present = speech === undefined ? preferred : timingOf(speech, preferred);
  const chosen = await window.showQuickPick(rateItems(speech, present), {
    title: l10n.t('Speaking Rate'),
    placeHolder: l10n.t(
      'Spoken syllables a minute, from {0} to {1}; now {2}',
      SPEAKING_RATE_RANGE.lowest,
      SPEAKING_RATE_RANGE.highest,
      present.rate,
    ),
  });
  const rate = chosen === undefined ? undefined : (chosen.rate ?? (await askRate(present.rate)));
  if (rate === undefined) return;
  const scope = document === undefined ? 'all' : await askScope(rate, speech, document);
  if (scope === 'all') await useForAll(rate, document);
  else if (scope === 'one' && document !== undefined) await useForOne(documents, rate, document);
}

function rateItems(speech: Speech | undefined, { rate: now, pause }: Timing): readonly RateItem[] {
  const item = (name: string, rate: number): RateItem => ({
    label: `${name} ${rate}`,
    description: [
      ...(rate === now ? [l10n.t('now')] : []),
      ...(speech === undefined ? [] : [durationLabel(roughly(speechStatistics(speech, { rate, pause }).duration))]),
    ].join(' · '),
    rate,
  });
  return [
    item(l10n.t('Solemn'), SPEAKING_RATES.solemn),
    item(l10n.t('Usual'), SPEAKING_RATES.usual),
    item(l10n.t('Brisk'), SPEAKING_RATES.brisk),
    { label: l10n.t('Another Rate…'), rate: undefined },
  ];
}

async function askRate(present: number): Promise<number | undefined> {
  const { lowest, highest } = SPEAKING_RATE_RANGE;
  const rateOf = (value: string): number | undefined => {
    const number = /^\s*[0-9]{2,3}\s*$/.test(value) ? Number(value) : 0;
    return number >= lowest && number <= highest ? number : undefined;
  };
  const typed = await window.showInputBox({
    title: l10n.t('Speaking Rate'),
    prompt: l10n.t('Spoken syllables a minute, from {0} to {1}; now {2}', lowest, highest, present),
    value: String(present),
    validateInput: (value) =>
      rateOf(value) === undefined ? l10n.t('Write a whole number from {0} to {1}.', lowest, highest) : undefined,
  });
  return typed === undefined ? undefined : rateOf(typed);
}

/** A speech with a rate of its own would not follow the setting: it is asked for first. */
async function askScope(
  rate: number,
  speech: Speech | undefined,
  document: TextDocument,
): Promise<'all' | 'one' | undefined> {
  const name = document.uri.path.split('/').at(-1) ?? '';
  const all = { label: l10n.t('All Speeches'), description: l10n.t('In your settings'), scope: 'all' as const };
  const one = {
    label: l10n.t('Only “{0}”', name),
    description: l10n.t('In its front matter (语速)'),
    scope: 'one' as const,
  };
  const items = speech?.facts.rate === undefined ? [all, one] : [one, all];
  const chosen = await window.showQuickPick(items, {
    title: l10n.t('Speaking Rate'),
    placeHolder: l10n.t('Use {0} syllables a minute for which speeches?', rate),
  });
  return chosen?.scope;
}

function currentSpeech(documents: SpeechDocuments): Speech | undefined {
  if (documents.current !== undefined) return documents.get(documents.current);
  void window.showInformationMessage(l10n.t('Open a speech first; its minutes can then be set.'));
  return undefined;
}
