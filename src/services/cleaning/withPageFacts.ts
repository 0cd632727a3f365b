import { parseSpeech } from '../../core/parser/parseSpeech.ts';
import { applyEdits, type TextEdit } from '../edits/textEdit.ts';
import type { PageFacts } from './damage.ts';

/** A cleaned text with what its page said of it in its front matter. */
export function withPageFacts(text: string, facts: PageFacts): string {
  const edit = pageFactsEdit(text, facts);
  return edit === undefined ? text : applyEdits(text, [edit]);
}

/**
 * The insertion that puts what the page said of a cleaned text into its front matter; `undefined` where there is nothing that
 * it does not hold already. The date is that of the page, not of the speech, and so
 * stands under a name of its own; the title only where the text has none.
 */
export function pageFactsEdit(text: string, facts: PageFacts): TextEdit | undefined {
  const speech = parseSpeech(text);
  const hasTitle = speech.facts.title !== undefined;
  const lines: readonly (readonly [key: string, value: string | undefined])[] = [
    ['标题', hasTitle ? undefined : facts.title],
    ['发表时间', facts.date],
    ['网页提纲', facts.contents.length > 0 ? facts.contents.join('；') : undefined],
    ['全文字数', facts.fullLength === undefined ? undefined : String(facts.fullLength)],
  ];
  const known = new Set(
    speech.frontMatter?.entries.map(({ keySpan }) => speech.text.slice(keySpan.start, keySpan.end)) ?? [],
  );
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const written = lines
    .flatMap(([key, value]) =>
      value === undefined || known.has(key) ? [] : [`${key}: ${JSON.stringify(value)}${lineEnd}`],
    )
    .join('');
  if (written === '') return undefined;
  const { frontMatter } = speech;
  if (frontMatter === undefined) return { span: { start: 0, end: 0 }, text: `---${lineEnd}${written}---${lineEnd}` };
  const fence = text.lastIndexOf('---', frontMatter.span.end - 1);
  return { span: { start: fence, end: fence }, text: written };
}
