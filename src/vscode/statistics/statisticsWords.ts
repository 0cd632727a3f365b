import { l10n } from 'vscode';
import type { StatisticsWords } from '../../preview/statisticsProtocol.ts';
import { LONG_BREATH, LONG_SENTENCE } from '../../services/hardToSay.ts';

/** The words of the page in the language of the editor. `{0}` and `{1}` are for the page to fill in. */
export function statisticsWords(): StatisticsWords {
  return {
    empty: l10n.t('This speech has no text yet.'),
    setMinutes: l10n.t('Set Minutes…'),
    shareRest: l10n.t('Share the Rest Evenly'),
    chooseRate: l10n.t('Speaking Rate…'),
    calibrate: l10n.t('Calibrate…'),
    calibrateTitle: l10n.t('Your Own Speaking Rate'),
    calibrateHow: l10n.t(
      'Start the clock, read this aloud as you would speak it, and stop the clock at the last word.',
    ),
    start: l10n.t('Start the Clock'),
    stop: l10n.t('Stop the Clock'),
    close: l10n.t('Close'),
    rehearsed: l10n.t('Or read the whole speech in a rehearsal, and write how long it took:'),
    minutes: l10n.t('Minutes'),
    seconds: l10n.t('Seconds'),
    takeTime: l10n.t('Take This Time'),
    times: l10n.t('Time of the Sections'),
    timesHow: l10n.t('A bar for each section; the line across it is its time budget. Choose a row to go there.'),
    table: l10n.t('As a Table'),
    section: l10n.t('Section'),
    characters: l10n.t('Characters'),
    spoken: l10n.t('Spoken syllables'),
    time: l10n.t('Time'),
    budget: l10n.t('Time budget'),
    comparison: l10n.t('Against the budget'),
    share: l10n.t('Share'),
    sentences: l10n.t('Sentences Along the Speech'),
    sentencesHow: l10n.t(
      'A bar for each sentence. Those over {0} characters are hard to say aloud, and are marked.',
      LONG_SENTENCE,
    ),
    sentenceHead: l10n.t('Sentence'),
    sentence: l10n.t('Sentence {0}: {1} characters, about {2} s', '{0}', '{1}', '{2}'),
    long: l10n.t('long'),
    breaths: l10n.t('Breaths'),
    breathsHow: l10n.t(
      'How many breaths have how many syllables, from one mark to the next. Those over {0} are hard to say in one breath.',
      LONG_BREATH,
    ),
    breath: l10n.t('{0} syllables: {1} breaths', '{0}', '{1}'),
    balance: l10n.t('Balance of the Sections'),
    balanceHow: l10n.t('Each section as wide as its time.'),
    structure: l10n.t('Structure'),
    repeated: l10n.t('Repeated Sentences'),
    noneRepeated: l10n.t('No sentence stands twice.'),
    longest: l10n.t('Longest Sentences'),
    more: l10n.t('{0} more', '{0}'),
    place: l10n.t('place {0} of {1}', '{0}', '{1}'),
  };
}
