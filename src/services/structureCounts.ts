import type { Speech } from '../core/speech.ts';
import { outlineTree } from './outlineTree.ts';

/** How a speech is built, in numbers. */
export interface StructureCounts {
  /** Headings of each level that has some, from the highest. */
  readonly headings: readonly number[];
  /** Members of series, in paragraphs of their own and within paragraphs. */
  readonly items: number;
  /** Places that are still open: 【待核实】 ××. */
  readonly placeholders: number;
}

export function structureCounts(speech: Speech): StructureCounts {
  const headings: number[] = [];
  let items = 0;
  const count = (entries: ReturnType<typeof outlineTree>): void => {
    for (const { kind, node, children } of entries) {
      if (kind === 'heading' && node) headings[node.level - 1] = (headings[node.level - 1] ?? 0) + 1;
      else if (kind === 'item' || kind === 'inlineItem') items++;
      count(children);
    }
  };
  count(outlineTree(speech));
  const placeholders = speech.paragraphs.reduce(
    (sum, { inlines }) => sum + inlines.filter(({ kind }) => kind === 'placeholder').length,
    0,
  );
  return { headings: headings.filter((number) => number > 0), items, placeholders };
}
