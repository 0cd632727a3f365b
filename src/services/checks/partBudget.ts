import type { Span } from '../../core/text/span.ts';
import { durationWithinOf } from '../durationWithin.ts';
import { nodeWords } from '../nodeAt.ts';
import { timingOf } from '../timing.ts';
import type { Check, Finding } from './check.ts';

/** A section that takes longer than its {3分钟} at the speech's rate, and a speech that takes longer than its 时长. */
export const partBudget: Check<'part.budget'> = {
  severity: 'hint',
  find: ({ speech, timing: preferred }) => {
    const budgeted = speech.nodes.filter(({ budget }) => budget !== undefined);
    const planned = speech.frontMatter?.entries.find(({ key }) => key === 'minutes');
    if (budgeted.length === 0 && speech.facts.minutes === undefined) return [];
    const timing = timingOf(speech, preferred);
    const duration = durationWithinOf(speech);
    const secondsOf = (span: Span) => duration(span, timing);
    const found = budgeted.flatMap((node) => over(nodeWords(node), secondsOf(node.section), node.budget));
    const minutes = speech.facts.minutes;
    const whole =
      planned && over(planned.valueSpan, secondsOf({ start: 0, end: speech.text.length }), minutes && minutes * 60);
    return whole ? [...found, ...whole] : found;
  },
};

/** What is told in tenths of a minute must be a tenth too long at least. */
const LEAST_OVER = 6;

function over(
  span: Finding<'part.budget'>['span'],
  seconds: number,
  budget: number | undefined,
): readonly Finding<'part.budget'>[] {
  return budget !== undefined && seconds - budget >= LEAST_OVER ? [{ span, values: { seconds, budget } }] : [];
}
