import type { MarkerForm, OutlineNode, Speech } from '../../core/speech.ts';
import { durationWithinOf } from '../durationWithin.ts';
import { type Timing, timingOf } from '../timing.ts';
import { descendantsOf } from './descendants.ts';
import { setBudgets } from './setBudget.ts';
import type { TextEdit } from './textEdit.ts';

export type SharedRest =
  /** `each` is the budget that the sections without one get, in seconds. */
  | { readonly kind: 'shared'; readonly edits: readonly TextEdit[]; readonly each: number; readonly sections: number }
  | { readonly kind: 'refused'; readonly reason: ShareRefusal };

export type ShareRefusal =
  /** Nothing says how long the whole may take. */
  | 'noPlan'
  /** There are no sections that could have a budget. */
  | 'noSections'
  /** Every section has a budget. */
  | 'allPlanned'
  /** What is not in those sections takes all the time. */
  | 'nothingLeft'
  /** The text would be read as something else. */
  | 'structure';

/** Budgets are said in steps of so many seconds. */
const STEP = 10;

const HEADING_FORMS: ReadonlySet<MarkerForm> = new Set([
  'hash',
  'part',
  'hanComma',
  'hanBracket',
  'digitPoint',
  'digitBracket',
  'circled',
]);

/**
 * Shares what is left of the planned time evenly among the sections of the highest level that have no budget, or among
 * those right under `parent`, of its budget. What is left: the plan without the budgets that are set, and without the time
 * of what stands in no such section (salutation, opening, closing). Rounded down to ten seconds.
 */
export function shareRest(
  speech: Speech,
  parent: OutlineNode | undefined,
  timing: Timing = timingOf(speech),
): SharedRest {
  const { minutes } = speech.facts;
  const plan = parent === undefined ? minutes && minutes * 60 : parent.budget;
  if (plan === undefined) return { kind: 'refused', reason: 'noPlan' };
  const sections = sectionsUnder(speech, parent);
  if (sections.length === 0) return { kind: 'refused', reason: 'noSections' };
  const open = sections.filter(({ budget }) => budget === undefined);
  if (open.length === 0) return { kind: 'refused', reason: 'allPlanned' };
  const duration = durationWithinOf(speech);
  const sum = (of: (node: OutlineNode) => number) => sections.reduce((total, node) => total + of(node), 0);
  const whole = parent?.section ?? { start: 0, end: speech.text.length };
  const outside = duration(whole, timing) - sum(({ section }) => duration(section, timing));
  const rest = plan - sum(({ budget }) => budget ?? 0) - outside;
  const each = Math.floor(rest / open.length / STEP) * STEP;
  if (each < STEP) return { kind: 'refused', reason: 'nothingLeft' };
  const result = setBudgets(speech, new Map(open.map((node) => [node, each])));
  if (result.kind === 'refused') return result;
  return { kind: 'shared', edits: result.edits, each, sections: open.length };
}

/** The highest headings under a node, or where it has none, the points right under it that begin a paragraph. */
function sectionsUnder(speech: Speech, parent: OutlineNode | undefined): readonly OutlineNode[] {
  const inside = parent === undefined ? speech.nodes : descendantsOf(speech, parent);
  const headings = inside.filter(({ form, kind }) => kind !== 'I' && HEADING_FORMS.has(form));
  // A heading may stand under a point of the opening whose series goes on behind it.
  const highest = Math.min(...headings.map(({ level }) => level));
  if (headings.length > 0) return headings.filter(({ level }) => level === highest);
  return inside.filter((node) => node.parent === parent && node.kind !== 'I');
}
