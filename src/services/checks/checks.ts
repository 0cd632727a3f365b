import type { Check, Finding, Fix, ProblemOf } from './check.ts';
import type { CheckedSpeech } from './checkedSpeech.ts';
import type { CheckCode } from './checkValues.ts';
import { countMismatch } from './countMismatch.ts';
import { countRefrain } from './countRefrain.ts';
import { figureDiffers } from './figureDiffers.ts';
import { headingPeriod } from './headingPeriod.ts';
import { layoutHeadingAtFoot, layoutLastCharacter, layoutTitleBreak } from './layoutChecks.ts';
import { nameVariant } from './nameVariant.ts';
import { numberRange } from './numberRange.ts';
import { numberStyle } from './numberStyle.ts';
import { numberYear } from './numberYear.ts';
import { ordinalAlone } from './ordinalAlone.ts';
import { ordinalLevel } from './ordinalLevel.ts';
import { ordinalMark } from './ordinalMark.ts';
import { ordinalMixed } from './ordinalMixed.ts';
import { ordinalFirst, ordinalRepeat, ordinalSkip } from './ordinalOrder.ts';
import { partBudget } from './partBudget.ts';
import { partMissing } from './partMissing.ts';
import { punctDash } from './punctDash.ts';
import { punctDouble } from './punctDouble.ts';
import { punctEllipsis } from './punctEllipsis.ts';
import { punctEtc } from './punctEtc.ts';
import { punctHalfwidth } from './punctHalfwidth.ts';
import { punctPair } from './punctPair.ts';
import { punctQuoteStyle } from './punctQuoteStyle.ts';
import { punctQuotes } from './punctQuotes.ts';
import { punctSpaces } from './punctSpaces.ts';
import { commentUnclosed, frontMatterDiffers, frontMatterInvalid } from './syntaxProblems.ts';
import { termForm } from './termForm.ts';
import { termOrder } from './termOrder.ts';
import { textLong } from './textLong.ts';
import { textPlaceholder } from './textPlaceholder.ts';
import { textRepeat } from './textRepeat.ts';

/** Every check by its id. One more is one more line here, and its values in `checkValues.ts`. */
export const checks: { readonly [Code in CheckCode]: Check<Code> } = {
  'count.mismatch': countMismatch,
  'count.refrain': countRefrain,
  'ordinal.skip': ordinalSkip,
  'ordinal.repeat': ordinalRepeat,
  'ordinal.first': ordinalFirst,
  'ordinal.level': ordinalLevel,
  'ordinal.alone': ordinalAlone,
  'ordinal.mixed': ordinalMixed,
  'ordinal.mark': ordinalMark,
  'heading.period': headingPeriod,
  'punct.halfwidth': punctHalfwidth,
  'punct.pair': punctPair,
  'punct.double': punctDouble,
  'punct.ellipsis': punctEllipsis,
  'punct.dash': punctDash,
  'punct.quotes': punctQuotes,
  'punct.quoteStyle': punctQuoteStyle,
  'punct.etc': punctEtc,
  'punct.spaces': punctSpaces,
  'number.year': numberYear,
  'number.style': numberStyle,
  'number.range': numberRange,
  'text.repeat': textRepeat,
  'text.placeholder': textPlaceholder,
  'text.long': textLong,
  'part.missing': partMissing,
  'part.budget': partBudget,
  'term.form': termForm,
  'term.order': termOrder,
  'figure.differs': figureDiffers,
  'name.variant': nameVariant,
  'layout.headingAtFoot': layoutHeadingAtFoot,
  'layout.lastCharacter': layoutLastCharacter,
  'layout.titleBreak': layoutTitleBreak,
  'frontmatter.invalid': frontMatterInvalid,
  'frontmatter.differs': frontMatterDiffers,
  'comment.unclosed': commentUnclosed,
};

/** The ids of all checks, in the order of the table. */
// The keys of the table are its codes by its type.
export const checkCodes = Object.keys(checks) as readonly CheckCode[];

/** Checks that are off unless somebody asks for them. */
export const OFF_BY_DEFAULT: readonly CheckCode[] = ['text.long'];

/** What one check finds. */
export function findingsOf<Code extends CheckCode>(code: Code, checked: CheckedSpeech): readonly ProblemOf<Code>[] {
  const check: Check<Code> = checks[code];
  return check.find(checked).map((finding: Finding<Code>) => ({
    code,
    severity: finding.severity ?? check.severity,
    span: finding.span,
    values: finding.values,
    related: finding.related ?? [],
  }));
}

/** What can be done about a problem, the likeliest first. */
export function fixesOf<Code extends CheckCode>(checked: CheckedSpeech, problem: ProblemOf<Code>): readonly Fix[] {
  const check: Check<Code> = checks[problem.code];
  return check.fixes?.(checked, problem) ?? [];
}

export function isCheckCode(id: string): id is CheckCode {
  return Object.hasOwn(checks, id);
}
