import { dateOf } from '../core/parser/byline.ts';
import type { PageSetup } from './pageSetup.ts';
import type { PrintedParagraph } from './printedParagraph.ts';
import { advancesOf, sumOf, THOUSANDTHS, textSetting } from './textWidth.ts';

/**
 * Puts the lines of a signature at their places from the right (GB/T 9704—2012, 7.3.5.2): the date begins two characters
 * further right than the name above it, and the longer of the two stands two characters from the edge.
 */
export function signatureLines(printed: readonly PrintedParagraph[], setup: PageSetup): readonly PrintedParagraph[] {
  const first = printed.findIndex(isSignature);
  if (first < 0) return printed;
  const placed = printed.slice(0, first);
  for (let index = first; index < printed.length; index++) {
    const paragraph = printed[index];
    const next = printed[index + 1];
    if (paragraph === undefined) continue;
    if (!isSignature(paragraph)) {
      placed.push(paragraph);
    } else if (next !== undefined && isDate(next) && !isDate(paragraph)) {
      const [name, date] = pairFromRight(widthOf(paragraph, setup), widthOf(next, setup), setup.indent);
      placed.push({ ...paragraph, fromRight: name }, { ...next, fromRight: date });
      index += 1;
    } else {
      placed.push({ ...paragraph, fromRight: setup.indent });
    }
  }
  return placed;
}

/** Of a name and the date below it; all in the same unit. */
function pairFromRight(name: number, date: number, two: number): readonly [name: number, date: number] {
  return date > name ? [2 * two + date - name, two] : [two, name - date];
}

function isSignature({ role }: PrintedParagraph): boolean {
  return role === 'signature';
}

function isDate(paragraph: PrintedParagraph): boolean {
  return isSignature(paragraph) && dateOf(paragraph.text) !== undefined;
}

function widthOf({ text, pieces }: PrintedParagraph, setup: PageSetup): number {
  const advances = advancesOf(text, pieces, textSetting(setup));
  return Math.round(sumOf(advances, 0, text.length) / THOUSANDTHS);
}
