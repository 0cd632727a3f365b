import { l10n } from 'vscode';
import type { Speech } from '../../core/speech.ts';
import type { Span } from '../../core/text/span.ts';
import { layoutSpeech } from '../../layout/layoutSpeech.ts';
import type {
  BreathFigure,
  LabelledValue,
  Place,
  PlacedLine,
  SectionFigure,
  SentenceFigure,
  StatisticsData,
} from '../../preview/statisticsProtocol.ts';
import { breathLengths } from '../../services/breathLengths.ts';
import { announcedListsOf } from '../../services/outlineAnnouncements.ts';
import { overBudget } from '../../services/outlineMeasures.ts';
import { plainTextOf } from '../../services/plainText.ts';
import { repeatedSentences } from '../../services/repeatedSentences.ts';
import { type SectionTime, sectionTimes } from '../../services/sectionTimes.ts';
import { type SentenceLength, sentenceLengths } from '../../services/sentenceLengths.ts';
import { speechStatistics } from '../../services/statistics.ts';
import { structureCounts } from '../../services/structureCounts.ts';
import type { Timing } from '../../services/timing.ts';
import { isOverPlan } from '../../services/toldTime.ts';
import { durationLabel, timeLabel } from '../durationLabel.ts';
import { announcementLabel, outlineLabel } from '../outlineLabels.ts';
import { planState } from '../planLabels.ts';

/** How many of the longest sentences are listed. */
const LONGEST = 8;

/** How many characters of a sentence are shown. */
const EXCERPT = 24;

/** A section is uneven that is so many times as long as the others, or so many times shorter. */
const UNEVEN = 1.8;

/** All that the page shows of a speech. */
export function statisticsData(speech: Speech, timing: Timing, uri: string, title: string): StatisticsData {
  const excerpt = excerptsOf(speech);
  const sections = sectionTimes(speech, timing);
  const sentences = sentenceLengths(speech, timing);
  const whole = speechStatistics(speech, timing);
  const { minutes } = speech.facts;
  const over = minutes === undefined ? undefined : whole.duration - minutes * 60;
  return {
    uri,
    title,
    summary: summaryOf(speech, timing),
    plan: planOf(whole.duration, minutes),
    isOver: over !== undefined && isOverPlan(over),
    sections: sections.map(sectionFigure),
    sentences: sentences.map(({ span, characters, duration, isLong }): SentenceFigure => {
      return { place: placeOf(span), characters, seconds: Math.ceil(duration), isLong, text: excerpt(span) };
    }),
    beginnings: beginningsOf(sections, sentences),
    breaths: breathLengths(speech).map(
      ({ from, to, isLong, spans }): BreathFigure => ({
        range: Number.isFinite(to) ? `${from}–${to}` : `${from}+`,
        isLong,
        places: spans.map(placeOf),
      }),
    ),
    structure: structureLines(speech),
    repeated: repeatedSentences(speech).map(({ first, spans }) => ({
      text: excerpt(first),
      note: l10n.t('{0} times', spans.length),
      kind: 'open',
      places: spans.map(placeOf),
    })),
    longest: sentences
      .toSorted((a, b) => b.characters - a.characters)
      .slice(0, LONGEST)
      .map(({ span, characters, isLong }): PlacedLine => {
        const note = l10n.t('{0} characters', characters);
        return { text: excerpt(span), note, kind: isLong ? 'open' : 'plain', places: [placeOf(span)] };
      }),
  };
}

function placeOf({ start, end }: Span): Place {
  return [start, end];
}

function excerptsOf(speech: Speech): (span: Span) => string {
  const plain = plainTextOf(speech);
  return ({ start, end }) => {
    const words = plain({ start, end: Math.min(end, start + 3 * EXCERPT) });
    const characters = [...words];
    return characters.length <= EXCERPT ? words : `${characters.slice(0, EXCERPT - 1).join('')}…`;
  };
}

function summaryOf(speech: Speech, timing: Timing): readonly LabelledValue[] {
  const whole = speechStatistics(speech, timing);
  const value = (label: string, number: number): LabelledValue => ({ label, value: number.toLocaleString() });
  return [
    value(l10n.t('字数, as Word counts'), whole.characters),
    value(l10n.t('Characters without spaces'), whole.withoutSpaces),
    value(l10n.t('Characters with spaces'), whole.withSpaces),
    value(l10n.t('Han characters'), whole.han),
    value(l10n.t('Words and numbers'), whole.words),
    value(l10n.t('Paragraphs'), whole.paragraphs),
    value(l10n.t('Sentences'), whole.sentences),
    value(l10n.t('Pages in the official layout'), layoutSpeech(speech).pages.length),
    value(l10n.t('Spoken syllables'), whole.spoken),
    value(l10n.t('Syllables a minute'), timing.rate),
  ];
}

function planOf(duration: number, minutes: number | undefined): string {
  const time = timeLabel(duration, minutes && minutes * 60);
  if (minutes === undefined) return l10n.t('About {0}; no minutes are planned.', time);
  return l10n.t('About {0}; planned {1}: {2}.', time, durationLabel(minutes * 60), planState(duration, minutes * 60));
}

function sectionFigure(section: SectionTime): SectionFigure {
  const { entry, depth, characters, spoken, duration, budget, share, balance } = section;
  const over = overBudget(section);
  return {
    place: [entry.span.start, entry.span.start],
    label: outlineLabel(entry),
    depth,
    characters,
    spoken,
    duration,
    budget,
    time: timeLabel(duration, budget),
    planned: budget === undefined ? '' : durationLabel(budget),
    state: budget === undefined ? '' : planState(duration, budget),
    isOver: over !== undefined && isOverPlan(over),
    share,
    balance: balance === undefined ? undefined : l10n.t('{0} times the average', balance.toFixed(1)),
    isUneven: balance !== undefined && (balance > UNEVEN || balance < 1 / UNEVEN),
  };
}

/** The sentence with which each section of the highest level begins. */
function beginningsOf(
  sections: readonly SectionTime[],
  sentences: readonly SentenceLength[],
): readonly (readonly [number, string])[] {
  return sections.flatMap(({ entry, depth }): (readonly [number, string])[] => {
    if (depth !== 0 || entry.node === undefined) return [];
    const index = sentences.findIndex(({ span }) => span.end > entry.span.start);
    return index < 0 ? [] : [[index, entry.node.marker]];
  });
}

function structureLines(speech: Speech): readonly PlacedLine[] {
  const { headings, items, placeholders } = structureCounts(speech);
  const lines: PlacedLine[] = headings.map((number, index) => {
    return { text: l10n.t('Headings of level {0}: {1}', index + 1, number), note: '', kind: 'plain', places: [] };
  });
  if (items > 0) lines.push({ text: l10n.t('Items: {0}', items), note: '', kind: 'plain', places: [] });
  if (placeholders > 0) {
    const places = speech.paragraphs.flatMap(({ inlines }) =>
      inlines.filter(({ kind }) => kind === 'placeholder').map(({ span }) => placeOf(span)),
    );
    lines.push({ text: l10n.t('Places still open: {0}', placeholders), note: '', kind: 'open', places });
  }
  const announced = announcedListsOf(speech).flatMap(({ text, span, state }): PlacedLine[] => {
    const note = announcementLabel(state);
    const kind = state.kind === 'agrees' ? 'fine' : 'open';
    return note === '' ? [] : [{ text, note, kind, places: [placeOf(span)] }];
  });
  // What does not come out is looked for first.
  const of = (kind: PlacedLine['kind']) => announced.filter((line) => line.kind === kind);
  return [...lines, ...of('open'), ...of('fine')];
}
