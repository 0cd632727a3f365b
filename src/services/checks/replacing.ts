import type { Span } from '../../core/text/span.ts';
import type { Finding, Fix } from './check.ts';
import type { Replacement } from './checkValues.ts';

/** The fix that puts the right words in place of what is written. */
export function replaced(
  { span, values }: { readonly span: Span; readonly values: Replacement },
  isSafe: boolean,
): Fix {
  const { written, right } = values;
  const title: Fix['title'] = right === '' ? { kind: 'remove', text: written } : { kind: 'replace', text: right };
  return { title, edits: [{ span, text: right }], isSafe };
}

/** A finding of a check that knows what should be written. */
export function replacement(text: string, span: Span, right: string): { span: Span; values: Replacement } {
  return { span, values: { written: text.slice(span.start, span.end), right } };
}

type ReplacingCode = 'punct.halfwidth' | 'punct.ellipsis' | 'punct.dash';

/** The fixes of a check whose replacements may all be made unseen. */
export function safeReplacement(_checked: unknown, finding: Finding<ReplacingCode>): readonly Fix[] {
  return [replaced(finding, true)];
}
