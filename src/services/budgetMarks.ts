import type { Speech } from '../core/speech.ts';
import type { Span } from '../core/text/span.ts';
import { durationWithinOf } from './durationWithin.ts';
import { lastStartingUpTo } from './lastStartingUpTo.ts';
import { type Timing, timingOf } from './timing.ts';

/** A time budget in the text, and what became of it. */
export interface BudgetMark {
  /** {3分钟}, with its braces. */
  readonly span: Span;
  /** Planned seconds. */
  readonly budget: number;
  /** Seconds that the section takes; not rounded. */
  readonly duration: number;
}

/** The budgets of a speech, in document order. Costs nothing where there are none. */
export function budgetMarks(speech: Speech, timing: Timing = timingOf(speech)): readonly BudgetMark[] {
  const planned = speech.nodes.filter(({ budget }) => budget !== undefined);
  if (planned.length === 0) return [];
  const duration = durationWithinOf(speech);
  return planned.flatMap(({ leadSpan, section, budget = 0 }) => {
    const paragraph = lastStartingUpTo(speech.paragraphs, leadSpan.start, ({ span }) => span.start);
    const inline = paragraph?.inlines.find(({ kind, span }) => kind === 'budget' && span.start >= leadSpan.end);
    return inline ? [{ span: inline.span, budget, duration: duration(section, timing) }] : [];
  });
}
