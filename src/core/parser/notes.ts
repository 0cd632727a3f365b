import { CharacterClass, classesAt } from '../text/characterClasses.ts';
import { type TextLine, wordsOf } from './lines.ts';

/** 注： 注释： alone in its line. */
const NOTES = /^(?:注|注释|参考文献|附注)[：:]?$/;
const LONGEST_NOTES = 5;

/** What the first note begins with: ① 1. ［1］ （1）. */
const FIRST_NOTE = /^(?:①|[［[〔（(]?[1１][\]］〕）).．、])/;
/** A heading of the highest rank: behind one there are no notes yet. */
const TOP_HEADING = /^[一二三四五六七八九十]{1,3}、/;

/** The paragraph with which the notes at a printed speech's end begin; the number of paragraphs without them. */
export function notesStart(masked: string, lines: readonly TextLine[], from: number): number {
  let index = lines.length - 1;
  while (index >= from && !isNotesHeading(masked, lines[index])) index--;
  if (index < from || !FIRST_NOTE.test(wordsOf(masked, lines[index + 1]))) return signedNotesStart(masked, lines, from);
  return lines.slice(index).some((line) => TOP_HEADING.test(wordsOf(masked, line))) ? lines.length : index;
}

function isNotesHeading(masked: string, line: TextLine | undefined): boolean {
  return line !== undefined && line.textEnd - line.textStart <= LONGEST_NOTES && NOTES.test(wordsOf(masked, line));
}

const CIRCLED_ONE = 0x2460; // ①
const CIRCLED_TWENTY = 0x2473; // ⑳

/**
 * Where the last lines are notes without a heading: ① ② … each of which has its sign in the text (清退完成100%①。); else the
 * number of paragraphs.
 */
function signedNotesStart(masked: string, lines: readonly TextLine[], from: number): number {
  let first = lines.length;
  let later = CIRCLED_TWENTY + 1;
  for (let index = lines.length - 1; index >= from; index--) {
    const line = lines[index];
    if (!line) break;
    if (line.textStart >= line.textEnd) continue;
    const sign = masked.charCodeAt(line.textStart);
    // Each sign once and in order, so that no long text is searched for one again and again.
    if (sign < CIRCLED_ONE || sign >= later || !standsAsSign(masked, line.textStart)) break;
    first = index;
    later = sign;
    if (sign === CIRCLED_ONE) return first;
  }
  return lines.length;
}

/** Whether the character at `note` stands before it as a note's sign does: the clause or the line ends behind it. */
function standsAsSign(masked: string, note: number): boolean {
  const at = masked.indexOf(masked.charAt(note));
  return at < note && (classesAt(masked, at + 1) & (CharacterClass.clauseBoundary | CharacterClass.lineEnd)) !== 0;
}
