import type { Speech } from '../core/speech.ts';
import { offsetThrough } from '../services/edits/editWalk.ts';
import { sectionSpan } from '../services/edits/sectionSpan.ts';
import type { Selected } from './editAtCursor.ts';
import type { OutlineEdit } from './outlineEditing.ts';

/** A selection behind an edit of sections: one in their words goes with these, any other goes to where the first of them is. */
export function selectedAfter(
  speech: Speech,
  { anchor, active }: Selected,
  { nodes, steps, place }: Extract<OutlineEdit, { readonly kind: 'edits' }>,
): Selected {
  const isWithin = nodes.some((node) => {
    const { start, end } = sectionSpan(speech, node);
    return start <= Math.min(anchor, active) && Math.max(anchor, active) < end;
  });
  if (!isWithin) return { anchor: place, active: place };
  return { anchor: offsetThrough(steps, anchor), active: offsetThrough(steps, active) };
}
