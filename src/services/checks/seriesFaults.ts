import type { OutlineNode, Speech } from '../../core/speech.ts';
import { countedSeries } from '../edits/countedSeries.ts';
import { gapsOf } from '../edits/gapIndex.ts';
import { outlineSeries, type Series } from '../edits/outlineSeries.ts';
import { oncePerSpeech } from '../oncePerSpeech.ts';

/** A member of a series whose number does not follow from the one before it. */
export interface SeriesFault {
  readonly kind: 'first' | 'skip' | 'repeat';
  readonly member: OutlineNode;
  /** The member before it; absent for the first. */
  readonly before: OutlineNode | undefined;
  /** The number that would follow. */
  readonly expected: number;
}

/** What is wrong with the numbers of a speech, a fault for each member at fault. Members on two sides of a gap are not compared. */
export const seriesFaultsOf: (speech: Speech) => readonly SeriesFault[] = oncePerSpeech((speech) => {
  if (outlineSeries(speech).every(isInOrder)) return NONE;
  const faults: SeriesFault[] = [];
  const alone: OutlineNode[] = [];
  for (const { members, firstOrdinal } of countedSeries(speech, 'one')) {
    faults.push(...faultsOf(members, firstOrdinal));
    const [first] = members;
    if (first && members.length === 1 && first.ordinal === firstOrdinal && firstOrdinal > 1) alone.push(first);
  }
  return alone.length === 0 ? faults : [...faults, ...repeatedAlone(speech, alone)];
});

const NONE: readonly SeriesFault[] = [];

/** 一、 二、 三、: wherever it stands and whatever is counted with it, nothing is wrong with such a list. */
function isInOrder(series: Series): boolean {
  return series.every(({ ordinal }, index) => ordinal === undefined || ordinal === index + 1);
}

/** 三是 behind 一是 二是 三是, parted from them by paragraphs without a marker: a list of one that repeats their last number. */
function repeatedAlone(speech: Speech, alone: readonly OutlineNode[]): readonly SeriesFault[] {
  const hasGap = gapsOf(speech);
  const last = new Map<string, OutlineNode>();
  const faults: SeriesFault[] = [];
  const wanted = new Set(alone);
  for (const node of speech.nodes) {
    const key = `${node.form} ${node.kind} ${node.parent?.markerSpan.start}`;
    const before = last.get(key);
    const isRepeated = before?.ordinal === node.ordinal && before?.level === node.level;
    if (before && isRepeated && wanted.has(node) && !hasGap(before.markerSpan.start, node.markerSpan.start)) {
      faults.push({ kind: 'repeat', member: node, before, expected: (node.ordinal ?? 0) + 1 });
    }
    last.set(key, node);
  }
  return faults;
}

/**
 * Behind a fault the count goes on from the number that is written, or from the one that should be: 一 二 四 五 and 一 二 四 四
 * hold one fault each.
 */
function faultsOf(members: readonly OutlineNode[], firstOrdinal: number): readonly SeriesFault[] {
  const faults: SeriesFault[] = [];
  let byWritten = firstOrdinal;
  let byPlace = firstOrdinal;
  members.forEach((member, index) => {
    const { ordinal } = member;
    if (ordinal === undefined || ordinal === byWritten || ordinal === byPlace) {
      if (ordinal !== undefined) byPlace = byWritten = ordinal;
    } else {
      const kind = index === 0 ? 'first' : ordinal > byWritten ? 'skip' : 'repeat';
      faults.push({ kind, member, before: members[index - 1], expected: byWritten });
      byPlace = byWritten;
      byWritten = ordinal;
    }
    byWritten++;
    byPlace++;
  });
  return faults;
}
