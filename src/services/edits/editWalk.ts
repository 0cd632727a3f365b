import { parseSpeech } from '../../core/parser/parseSpeech.ts';
import type { OutlineNode, Speech } from '../../core/speech.ts';
import { lastStartingUpTo } from '../lastStartingUpTo.ts';
import { composeEdits } from './composeEdits.ts';
import type { LevelChange, LevelRefusal } from './levelChange.ts';
import { movedOffset } from './movedOffset.ts';
import { carriedOffset } from './rewriting.ts';
import { offsetAfter, type Refusal, type StructuralEdit, type StructuralResult } from './structuralEdit.ts';
import { applyEdits, type TextEdit } from './textEdit.ts';

/** What becomes of a speech when several sections or items are edited at once. */
export type NodesResult =
  | NodesEdit
  /** All stand where they are to stand. */
  | { readonly kind: 'atEdge' }
  /** One of them cannot be edited so: then none is. */
  | { readonly kind: 'refused'; readonly reason: Refusal | LevelRefusal };

export interface NodesEdit {
  readonly kind: 'edits';
  /** In ascending order; they do not overlap. */
  readonly edits: readonly TextEdit[];
  /** Offset in the new text where the first of them begins, its copy, or what stands in its place. */
  readonly place: number;
  /** What was done one after the other, for {@link offsetThrough}. */
  readonly steps: readonly EditStep[];
}

export type StepResult = StructuralResult | LevelChange;

/** One edit of several, on the text that those before it yield. */
export type EditStep = StructuralEdit | { readonly kind: 'edits'; readonly edits: readonly TextEdit[] };

/** Edits one after the other, and what they are as one. */
export interface EditWalk {
  readonly before: Speech;
  readonly steps: readonly EditStep[];
  /** On the text before all steps. */
  readonly edits: readonly TextEdit[];
}

export function walkFrom(before: Speech): EditWalk {
  return { before, steps: [], edits: [] };
}

export function walkOn({ before, steps, edits }: EditWalk, step: EditStep): EditWalk {
  return { before, steps: [...steps, step], edits: composeEdits(edits, step.edits) };
}

/** The speech that the steps so far yield; parsed anew with each call behind the first step. */
export function speechOfWalk({ before, steps, edits }: EditWalk): Speech {
  return steps.length === 0 ? before : parseSpeech(applyEdits(before.text, edits));
}

/** What a node of the speech before all steps is in that behind them; `undefined` where it is no node any more. */
export function nodeInWalk(walk: EditWalk, now: Speech, old: OutlineNode): OutlineNode | undefined {
  if (walk.steps.length === 0) return old;
  const place = placeInWalk(walk, old.markerSpan.start);
  const node = lastStartingUpTo(now.nodes, place, ({ markerSpan }) => markerSpan.start);
  return node && place < node.markerSpan.end ? node : undefined;
}

/** Where what begins at an offset of the speech before all steps begins behind them. */
export function placeInWalk({ steps }: EditWalk, offset: number): number {
  return steps.reduce(
    (at, step) => ('carried' in step ? carriedOffset(step.carried, at, 'start') : movedOffset(step.edits, at)),
    offset,
  );
}

/** Where a caret or an end of a selection in the old text belongs in the new one. */
export function offsetThrough(steps: readonly EditStep[], offset: number): number {
  return steps.reduce((at, step) => ('carried' in step ? offsetAfter(step, at) : movedOffset(step.edits, at)), offset);
}

/** Where what a step has put in begins in the text behind it, or stood that it has taken away; 0 for other steps. */
export function focusOf(step: EditStep | undefined): number {
  if (!step) return 0;
  return 'focus' in step ? step.focus.start : (step.edits[0]?.span.start ?? 0);
}
