import { parseSpeech } from '../../core/parser/parseSpeech.ts';
import type { OutlineNode, Speech } from '../../core/speech.ts';
import type { Span } from '../../core/text/span.ts';
import { lastStartingUpTo } from '../lastStartingUpTo.ts';
import { composeEdits } from './composeEdits.ts';
import { type OutlineAfter, outlineAfter } from './outlineAfter.ts';
import { renumberEdits } from './renumber.ts';
import {
  type CarriedStretch,
  carriedOffset,
  carriedThrough,
  type Rewriting,
  rewrite,
  type TextChange,
} from './rewriting.ts';
import { siblingList } from './siblingList.ts';
import { applyEdits, type TextEdit } from './textEdit.ts';

/** What becomes of a speech when a section or an item is moved, copied, put in or taken away. */
export type StructuralResult =
  | StructuralEdit
  /** It is the first or the last of its list: nothing is to be done. */
  | { readonly kind: 'atEdge' }
  | { readonly kind: 'refused'; readonly reason: Refusal };

export interface StructuralEdit {
  readonly kind: 'edits';
  /** In ascending order; they do not overlap. Empty where the text stays the same. */
  readonly edits: readonly TextEdit[];
  /** Of the old text: the section or item that was asked for. */
  readonly source: Span;
  /** Of the new text: where that stands now, or its copy, or the new marker; empty where it was taken away. */
  readonly focus: Span;
  /** What of the old text stands where in the new one, for {@link offsetAfter}. */
  readonly carried: readonly CarriedStretch[];
}

export type Refusal =
  /** Text is missing 〔…〕 between the two: further members may stand there. */
  | 'gap'
  /** It stands within a paragraph with others and goes on in further ones. */
  | 'severalParagraphs'
  /** A bracket, a quotation, **…** or a comment begins in it and ends outside of it. */
  | 'torn'
  /** No number of its form goes so far: ⑳, 最后. */
  | 'noNumber'
  /** What stands within a paragraph goes nowhere but to another place in its own list. */
  | 'withinParagraph'
  /** A section cannot stand among the items of a sentence. */
  | 'amongItems'
  /** It cannot go under itself. */
  | 'intoItself'
  /** The text would be read as something else afterwards. */
  | 'structure';

export interface StructuralOptions {
  /** Whether the numbers of the lists that are touched are put in order in the same edit. Without it markers stay as written. */
  readonly renumber: boolean;
}

/** An edit in the making. */
export interface StructuralPlan {
  readonly changes: readonly TextChange[];
  readonly source: Span;
  /** A member of each list that is touched: its numbers are counted. */
  readonly counted: readonly OutlineNode[];
  /** Whether the edited speech is what was meant. */
  readonly isSound: (after: OutlineAfter) => boolean;
}

/**
 * Carries a plan out, and puts the numbers of the lists in order that it touches; other series stay as they are, also
 * where their numbers are wrong. Refused where the result is not read as it was meant. The speech is parsed once more, and
 * again where numbers change.
 */
export function carryOut(speech: Speech, plan: StructuralPlan, { renumber }: StructuralOptions): StructuralResult {
  const { source } = plan;
  const first = rewrite(speech.text, plan.changes);
  const after = outlineAfter(parseSpeech(applyEdits(speech.text, first.edits)), first);
  if (!plan.isSound(after)) return refused('structure');
  const focus = first.focus ?? carriedSpan(first, source);
  const numbers = renumber ? numberEdits(plan, after) : [];
  return {
    kind: 'edits',
    edits: composeEdits(first.edits, numbers),
    source,
    focus: shifted(focus, numbers),
    carried: carriedThrough(first.carried, numbers),
  };
}

export function refused(reason: Refusal): StructuralResult {
  return { kind: 'refused', reason };
}

/**
 * Where an offset of the old text, a caret or an end of a selection, belongs in the new one: in the words that it stood in,
 * wherever they went. Where they were taken away, at what stands in their place.
 */
export function offsetAfter({ source, focus, carried }: StructuralEdit, offset: number): number {
  if (source.start <= offset && offset <= source.end && focus.start === focus.end) return focus.start;
  return carriedOffset(carried, offset, offset === source.end && source.end > source.start ? 'end' : 'start');
}

/** The edits on the new text that put the numbers of the touched lists in order. */
function numberEdits({ counted }: StructuralPlan, after: OutlineAfter): readonly TextEdit[] {
  const { speech } = after;
  const all = renumberEdits(speech);
  if (all.length === 0) return [];
  const touched = new Set(
    counted.flatMap((old) => {
      const node = after.nodeOf(old);
      return node ? siblingList(speech, node, false).members : [];
    }),
  );
  const edits = all.filter(({ span }) => {
    const node = lastStartingUpTo(speech.nodes, span.start, ({ markerSpan }) => markerSpan.start);
    return node !== undefined && touched.has(node);
  });
  return edits.length > 0 && isReadAlike(speech, edits) ? edits : [];
}

/** Whether a speech has the same nodes, but for their numbers, after some of them changed. */
function isReadAlike(speech: Speech, edits: readonly TextEdit[]): boolean {
  const { nodes } = parseSpeech(applyEdits(speech.text, edits));
  return (
    nodes.length === speech.nodes.length &&
    nodes.every(({ lead, level, form }, index) => {
      const before = speech.nodes[index];
      return before?.lead === lead && before.level === level && before.form === form;
    })
  );
}

function carriedSpan({ carried }: Rewriting, { start, end }: Span): Span {
  return { start: carriedOffset(carried, start, 'start'), end: carriedOffset(carried, end, 'end') };
}

function shifted({ start, end }: Span, edits: readonly TextEdit[]): Span {
  let before = 0;
  let within = 0;
  for (const { span, text } of edits) {
    const growth = text.length - (span.end - span.start);
    if (span.end <= start && span.start < start) before += growth;
    else if (span.end <= end) within += growth;
  }
  return { start: start + before, end: end + before + within };
}
