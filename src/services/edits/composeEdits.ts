import type { TextEdit } from './textEdit.ts';

/**
 * The edits that do in one step what two steps do one after the other: `second` are edits on the text that `first` yields,
 * the result are edits on the text before both. In ascending order like each of them; edits that touch become one. Linear
 * in the number of edits and the length of what they write.
 */
export function composeEdits(first: readonly TextEdit[], second: readonly TextEdit[]): readonly TextEdit[] {
  if (second.length === 0) return first;
  if (first.length === 0) return second;
  const steps = new Composition(first);
  for (const { span, text } of second) {
    steps.keepTo(span.start);
    steps.dropTo(span.end);
    steps.write(text);
  }
  return steps.finish();
}

/** A walk through the text between the two steps, which holds what is kept of the one before both and what was written. */
class Composition {
  private readonly first: readonly TextEdit[];
  /** The edit of the first step that comes next, and how much of what it writes is passed. */
  private next = 0;
  private passed = 0;
  /** Where the walk stands in the text before both steps, and in the one between them. */
  private before = 0;
  private between = 0;
  private readonly composed: TextEdit[] = [];
  /** What is replaced since the last character that was kept. */
  private start = 0;
  private pieces: string[] = [];

  constructor(first: readonly TextEdit[]) {
    this.first = first;
  }

  /** Passes what the second step leaves as it is. */
  keepTo(end: number): void {
    this.passTo(end, true);
  }

  /** Passes what the second step takes away. */
  dropTo(end: number): void {
    this.passTo(end, false);
  }

  write(text: string): void {
    this.pieces.push(text);
  }

  finish(): readonly TextEdit[] {
    this.passTo(Number.POSITIVE_INFINITY, true);
    this.closeEdit();
    return this.composed;
  }

  private passTo(end: number, kept: boolean): void {
    while (this.between < end) {
      const edit = this.first[this.next];
      if (edit && edit.span.start <= this.before) {
        this.passWritten(edit, end, kept);
      } else {
        const length = Math.min(end - this.between, (edit?.span.start ?? Number.POSITIVE_INFINITY) - this.before);
        if (kept) this.closeEdit();
        this.before += length;
        this.between += length;
        if (kept) this.start = this.before;
        if (length === Number.POSITIVE_INFINITY) return;
      }
    }
  }

  private passWritten(edit: TextEdit, end: number, kept: boolean): void {
    const stop = Math.min(edit.text.length, this.passed + end - this.between);
    if (kept) this.write(edit.text.slice(this.passed, stop));
    this.between += stop - this.passed;
    this.passed = stop;
    if (stop < edit.text.length) return;
    this.before = edit.span.end;
    this.next++;
    this.passed = 0;
  }

  private closeEdit(): void {
    const text = this.pieces.join('');
    if (this.before > this.start || text !== '') {
      this.composed.push({ span: { start: this.start, end: this.before }, text });
    }
    this.pieces = [];
  }
}
