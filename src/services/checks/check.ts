import type { Span } from '../../core/text/span.ts';
import type { TextEdit } from '../edits/textEdit.ts';
import type { CheckedSpeech } from './checkedSpeech.ts';
import type { CheckCode, CheckValues, Severity } from './checkValues.ts';

/** One thing that a careful proofreader looks for. */
export interface Check<Code extends CheckCode> {
  /** Of its findings that have none of their own. */
  readonly severity: Severity;
  /** In any order. */
  readonly find: (checked: CheckedSpeech) => readonly Finding<Code>[];
  /** What can be done about a finding, the likeliest first; asked for only when somebody wants to know. */
  readonly fixes?: (checked: CheckedSpeech, finding: Finding<Code>) => readonly Fix[];
}

/** A place at which a check found something. */
export interface Finding<Code extends CheckCode> {
  /** Never empty but in an empty text. */
  readonly span: Span;
  readonly values: CheckValues[Code];
  readonly severity?: Severity;
  /** Other places that it speaks of, in document order. */
  readonly related?: readonly RelatedPlace[];
}

export interface RelatedPlace {
  readonly span: Span;
  readonly role: RelatedRole;
}

export type RelatedRole =
  /** One of the items that were counted. */
  | 'item'
  /** The member of the series before it. */
  | 'memberBefore'
  /** Where the same was said before. */
  | 'earlier'
  /** How it is done elsewhere in the speech. */
  | 'example';

/** One way to put a finding right. */
export interface Fix {
  readonly title: FixTitle;
  /** In ascending order; they do not overlap. Never empty. */
  readonly edits: readonly TextEdit[];
  /** Whether it may be made unseen, together with all others that are safe. */
  readonly isSafe: boolean;
}

export type FixTitle =
  | { readonly kind: 'replace'; readonly text: string }
  | { readonly kind: 'remove'; readonly text: string }
  | { readonly kind: 'insert'; readonly text: string }
  | { readonly kind: 'setNumber'; readonly number: string }
  | { readonly kind: 'addItem'; readonly marker: string }
  | { readonly kind: 'removeItem'; readonly marker: string; readonly lead: string }
  | { readonly kind: 'renumber' }
  | { readonly kind: 'remark'; readonly markers: string }
  | { readonly kind: 'endHeadings'; readonly end: '' | '。' }
  | { readonly kind: 'removeSpaces' };

/** A finding under the code of its check. */
export interface ProblemOf<Code extends CheckCode> extends Finding<Code> {
  readonly code: Code;
  readonly severity: Severity;
}

export type Problem = { readonly [Code in CheckCode]: ProblemOf<Code> }[CheckCode];
