import type { OutlineNode, Speech } from '../../core/speech.ts';
import { isSpace, isBlank as isSpaceInLine } from '../../core/text/blank.ts';
import { lastStartingUpTo } from '../lastStartingUpTo.ts';
import { isAll } from './blockLines.ts';
import { editedList } from './editedList.ts';
import { insertSibling } from './insertSibling.ts';
import { isParting } from './placeMarks.ts';
import type { StructuralOptions, StructuralResult } from './structuralEdit.ts';

/**
 * A new member behind the one that ends at an offset, as {@link insertSibling} puts it in, where more than its marker
 * is to be written: its list goes on behind it, or is one sentence that has ended, 一是甲；二是乙。 `undefined` where no member
 * ends there, or the marker alone is enough.
 */
export function insertBehind(speech: Speech, offset: number, options: StructuralOptions): StructuralResult | undefined {
  const { nodes, text } = speech;
  let node: OutlineNode | undefined = lastStartingUpTo(nodes, offset - 1, ({ markerSpan }) => markerSpan.start);
  for (; node; node = node.parent) {
    const { units, index, marksOfPlaces } = editedList(speech, node, false);
    const unit = units[index];
    if (!unit) return undefined;
    const before = units.slice(0, index);
    const isLast = index === units.length - 1;
    const isEnded =
      unit.mark === '。' && marksOfPlaces && before.length > 0 && before.every(({ mark }) => isParting(mark));
    if (isLast && !isEnded) continue;
    const { end } = unit.words;
    // On a line of its own the marker goes there.
    const isBlank = isLast ? isSpaceInLine : isSpace;
    const endsThere = end <= offset && offset > node.markerSpan.end && isAll(text, end, offset, isBlank);
    return endsThere ? insertSibling(speech, node, 'after', options) : undefined;
  }
  return undefined;
}
