import { dateOf } from '../core/parser/byline.ts';

/**
 * How far each line of a signature without a seal stands from the right edge (GB/T 9704—2012, 7.3.5.2): a date begins two
 * characters further right than the name above it, and the longer of the two stands two characters from the edge. `two`:
 * the width of two characters, in the unit of `widthOf` and of the answer.
 */
export function signaturePlaces(
  lines: readonly string[],
  widthOf: (line: number) => number,
  two: number,
): readonly number[] {
  const places = lines.map(() => two);
  for (let line = 0; line + 1 < lines.length; line++) {
    if (isDate(lines[line]) || !isDate(lines[line + 1])) continue;
    const [name, date] = [widthOf(line), widthOf(line + 1)];
    if (date > name) places[line] = 2 * two + date - name;
    else places[line + 1] = name - date;
    line += 1;
  }
  return places;
}

function isDate(line: string | undefined): boolean {
  return line !== undefined && dateOf(line) !== undefined;
}
