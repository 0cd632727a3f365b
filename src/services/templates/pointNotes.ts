/**
 * A note of a template on the line of a point: `<!-- 可省 -->`, `<!-- 居末 -->`, `<!-- 可省、居末 -->`. Not one: any other
 * comment, such as `<!-- 此处可省 -->`.
 */
const POINT_NOTE = /[ \t\u3000]*<!--[ \t]*(可省|居末)(?:[、，, ]*(可省|居末))?[ \t]*-->/g;

/** What the notes on the line of a point say of it. */
export interface PointNotes {
  /** 可省: a speech of fewer points does without it. */
  readonly omissible: boolean;
  /** 居末: points that are added stand before it. */
  readonly stayingLast: boolean;
}

/** Reads the notes on a point's line. */
export function pointNotesOf(line: string): PointNotes {
  const words = [...line.matchAll(POINT_NOTE)].flatMap(([, first, second]) => [first, second]);
  return { omissible: words.includes('可省'), stayingLast: words.includes('居末') };
}

/** Where the notes end that stand at an offset; the offset itself where none does. */
export function pointNotesEnd(text: string, at: number): number {
  const [line = ''] = text.slice(at).split(/\r?\n/, 1);
  return line !== '' && withoutPointNotes(line) === '' ? at + line.length : at;
}

/** The text without the notes on its points; other comments stay. */
export function withoutPointNotes(text: string): string {
  return text.replace(POINT_NOTE, '');
}
