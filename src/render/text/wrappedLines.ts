import { emWidth } from '../../layout/print/emWidth.ts';

/** May not begin a line: 。，” and their like. */
const NOT_AT_START = /^[。，、；：？！”’》〉）】〕」』·～%‰℃,.;:?!)\]]/;
/** May not end a line: “《（ and their like. */
const NOT_AT_END = /[“‘《〈（【〔「『￥$([]$/;
/** What is not divided: —— …… · a Latin word or a number with its signs · else a single character. */
const UNIT = /——|……|[A-Za-z0-9][A-Za-z0-9.,:%/+-]*|[\s\S]/gu;

/**
 * A paragraph broken into lines of at most `width` characters (a full-width character is one), the first of them set in by
 * `indent`. A mark that may not begin a line takes the character before it along; nothing is hung over the edge.
 */
export function wrappedLines(text: string, width: number, indent: string): readonly string[] {
  const units = text.match(UNIT) ?? [];
  const lines: string[] = [];
  let line = indent;
  let start = 0;
  let room = width - emWidth(indent);
  for (let index = 0; index < units.length; index++) {
    const unit = units[index] ?? '';
    const size = emWidth(unit);
    if (size > room && index > start) {
      const from = breakBefore(units, start, index);
      lines.push(line + units.slice(start, from).join('').trimEnd());
      line = '';
      start = from;
      room = width - emWidth(units.slice(from, index).join(''));
    }
    room -= size;
  }
  const rest = line + units.slice(start).join('');
  if (rest !== '') lines.push(rest);
  return lines;
}

/** Where the line that would end before `index` is to end; it keeps at least one unit. */
function breakBefore(units: readonly string[], start: number, index: number): number {
  for (let at = index; at > start; at--) {
    if (!NOT_AT_START.test(units[at] ?? '') && !NOT_AT_END.test(units[at - 1] ?? '')) return at;
  }
  return index;
}
