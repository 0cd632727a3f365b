import type { OutlineNode, Speech } from '../core/speech.ts';
import { gapsOf } from './edits/gapIndex.ts';
import { seriesMembersOf } from './seriesMembers.ts';

/** Which member of its series a node is. */
export interface PlaceInSeries {
  /** From 1; counted, whatever the markers say. */
  readonly position: number;
  /** Absent where text is missing 〔…〕 in which further members may have stood. */
  readonly count: number | undefined;
}

/** `undefined` for a node that stands alone, and where the beginning of its series is missing. */
export function placeInSeries(speech: Speech, node: OutlineNode): PlaceInSeries | undefined {
  const members = seriesMembersOf(speech)(node);
  const [first] = members;
  const last = members.at(-1);
  if (!first || !last) return undefined;
  const hasGap = gapsOf(speech);
  const { start } = first.section;
  // Dashes and # do not say which of them is the first.
  const begins = first.ordinal === undefined ? !hasGap(first.parent?.section.start ?? 0, start) : first.ordinal === 1;
  if (!begins || hasGap(start, node.section.start)) return undefined;
  const count = hasGap(start, last.section.end) ? undefined : members.length;
  return count === 1 ? undefined : { position: members.indexOf(node) + 1, count };
}
