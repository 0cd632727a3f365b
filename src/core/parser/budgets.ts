import { trimBlankEnd } from '../text/blank.ts';
import { codesOf } from '../text/characterClasses.ts';
import type { Span } from '../text/span.ts';

/** {3分钟} {3分30秒} {30秒} {3分} ｛3分钟｝; not {3} or {三分}. */
const BUDGET = /[{｛]\s*(?:([0-9０-９]{1,3})分钟?)?(?:([0-9０-９]{1,3})秒)?\s*[}｝]/y;

const CLOSING_BRACES = codesOf('}｝');

export interface BudgetMatch {
  readonly span: Span;
  readonly seconds: number;
}

/** The time budget that stands at `at`, if any. Anywhere else braces are text. */
export function readBudget(text: string, at: number): BudgetMatch | undefined {
  BUDGET.lastIndex = at;
  const match = BUDGET.exec(text);
  if (!match || (match[1] === undefined && match[2] === undefined)) return undefined;
  const seconds = 60 * digits(match[1]) + digits(match[2]);
  return seconds > 0 ? { span: { start: at, end: at + match[0].length }, seconds } : undefined;
}

/** {999分999秒} with some blanks. */
const LONGEST = 16;

/** The time budget that ends at `end`, beginning at `start` at the earliest. */
export function budgetBefore(text: string, start: number, end: number): BudgetMatch | undefined {
  if (end <= start || !CLOSING_BRACES.has(text.charCodeAt(end - 1))) return undefined;
  const from = Math.max(start, end - LONGEST);
  const open = text.slice(from, end).search(/[{｛][^{｛]*$/);
  const budget = open < 0 ? undefined : readBudget(text, from + open);
  return budget?.span.end === end ? budget : undefined;
}

/** The offset before a time budget that ends at `end`, with the blanks before it; `end` where none does. */
export function withoutBudget(text: string, end: number): number {
  const budget = budgetBefore(text, 0, end);
  return budget ? trimBlankEnd(text, 0, budget.span.start) : end;
}

function digits(value: string | undefined): number {
  return Number((value ?? '0').replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0)));
}
