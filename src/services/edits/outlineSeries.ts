import type { OutlineNode, Speech } from '../../core/speech.ts';
import { oncePerSpeech } from '../oncePerSpeech.ts';

/** The members of one series in document order; at least one. They have one parent and one `series`. */
export type Series = readonly OutlineNode[];

/** Every series of the outline, by its first member. */
export const outlineSeries: (speech: Speech) => readonly Series[] = oncePerSpeech(({ nodes }) => {
  const all: OutlineNode[][] = [];
  const byParent = new Map<OutlineNode | undefined, Map<number, OutlineNode[]>>();
  for (const node of nodes) {
    let siblings = byParent.get(node.parent);
    if (!siblings) {
      siblings = new Map();
      byParent.set(node.parent, siblings);
    }
    const series = siblings.get(node.series);
    if (series) series.push(node);
    else {
      const opened = [node];
      siblings.set(node.series, opened);
      all.push(opened);
    }
  }
  return all;
});
