import type { OutlineNode, Speech } from '../core/speech.ts';
import { outlineSeries } from './edits/outlineSeries.ts';
import { oncePerSpeech } from './oncePerSpeech.ts';

/** The members of a node's series in document order, itself among them. A series never reaches over a gap. */
export type SeriesMembers = (node: OutlineNode) => readonly OutlineNode[];

/** Prepared once for a speech; the node must be of that speech. */
export const seriesMembersOf: (speech: Speech) => SeriesMembers = oncePerSpeech((speech) => {
  const seriesOf = new Map<OutlineNode, readonly OutlineNode[]>();
  for (const series of outlineSeries(speech)) {
    for (const member of series) seriesOf.set(member, series);
  }
  return (node) => seriesOf.get(node) ?? [node];
});
