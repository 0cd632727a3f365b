import type { PageSetup } from './pageSetup.ts';
import type { PrintedParagraph } from './printedParagraph.ts';
import { signaturePlaces } from './signaturePlaces.ts';
import { advancesOf, sumOf, THOUSANDTHS, textSetting } from './textWidth.ts';

/** Puts the lines of a signature at their places from the right, by the widths of their characters. */
export function signatureLines(printed: readonly PrintedParagraph[], setup: PageSetup): readonly PrintedParagraph[] {
  const first = printed.findIndex(isSignature);
  if (first < 0) return printed;
  const lines = printed.filter(isSignature);
  const places = signaturePlaces(
    lines.map(({ text }) => text),
    (line) => widthOf(lines[line], setup),
    setup.indent,
  );
  let next = 0;
  return printed.map((paragraph, index) =>
    index < first || !isSignature(paragraph) ? paragraph : { ...paragraph, fromRight: places[next++] },
  );
}

function isSignature({ role }: PrintedParagraph): boolean {
  return role === 'signature';
}

function widthOf(paragraph: PrintedParagraph | undefined, setup: PageSetup): number {
  if (paragraph === undefined) return 0;
  const { text, pieces } = paragraph;
  const advances = advancesOf(text, pieces, textSetting(setup));
  return Math.round(sumOf(advances, 0, text.length) / THOUSANDTHS);
}
