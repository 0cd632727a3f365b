import { parseSpeech } from '../../core/parser/parseSpeech.ts';
import type { FrontMatterKey } from '../../core/speech.ts';
import { applyEdits } from '../edits/textEdit.ts';

/** A line of front matter: its key as the model knows it, the word to write where it is not there yet, its value. */
export interface FrontMatterLine {
  readonly key: FrontMatterKey;
  readonly label: string;
  readonly value: string;
}

/** A value that YAML takes as it stands: 全区工作会议, 20; not `- 甲`, `甲: 乙`, `甲 #1`, `[甲]`. */
const PLAIN_VALUE = /^[^\s"'#&*!|>%@`{}[\],?:：-][^:：#\r\n]*$/;

/** The text with these lines in its front matter: in place of those of the same key, else before the closing fence. */
export function setFrontMatter(text: string, lines: readonly FrontMatterLine[]): string {
  return lines.reduce(setLine, text);
}

function setLine(text: string, { key, label, value }: FrontMatterLine): string {
  const written = PLAIN_VALUE.test(value) ? value : JSON.stringify(value);
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const { frontMatter } = parseSpeech(text);
  if (frontMatter === undefined) return `---${lineEnd}${label}: ${written}${lineEnd}---${lineEnd}${lineEnd}${text}`;
  const entry = frontMatter.entries.find((each) => each.key === key);
  if (entry === undefined) {
    const fence = text.lastIndexOf('---', frontMatter.span.end - 1);
    return applyEdits(text, [{ span: { start: fence, end: fence }, text: `${label}: ${written}${lineEnd}` }]);
  }
  const { keySpan, valueSpan } = entry;
  const lineStop = /\r?\n/.exec(text.slice(keySpan.end))?.index ?? 0;
  const end = entry.value === '' ? keySpan.end + lineStop : valueSpan.end;
  const name = text.slice(keySpan.start, keySpan.end);
  return applyEdits(text, [{ span: { start: keySpan.start, end }, text: `${name}: ${written}` }]);
}
