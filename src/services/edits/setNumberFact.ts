import { parseSpeech } from '../../core/parser/parseSpeech.ts';
import type { Speech } from '../../core/speech.ts';
import { lineEndOf } from './lineEnd.ts';
import type { NodeTextEdit } from './setBudget.ts';
import { applyEdits, type TextEdit } from './textEdit.ts';

/** The facts of the front matter that are numbers, and what they are called where a new line is written. */
const KEYS = { minutes: '时长', rate: '语速' } as const;

/**
 * Writes the minutes or the rate of a speech into its front matter: over the value that stands there, as a new line, or as
 * new front matter at the head of the text.
 */
export function setNumberFact(speech: Speech, fact: keyof typeof KEYS, value: number): NodeTextEdit {
  if (speech.facts[fact] === value) return { kind: 'edits', edits: [] };
  const edit = factEdit(speech, fact, String(value));
  const after = parseSpeech(applyEdits(speech.text, [edit]));
  const isRead = after.facts[fact] === value && after.nodes.length === speech.nodes.length;
  return isRead ? { kind: 'edits', edits: [edit] } : { kind: 'refused', reason: 'structure' };
}

function factEdit({ frontMatter, text }: Speech, fact: keyof typeof KEYS, value: string): TextEdit {
  const lineEnd = lineEndOf(text);
  const line = `${KEYS[fact]}: ${value}${lineEnd}`;
  if (!frontMatter) {
    // Behind a byte order mark.
    const start = text.startsWith('\ufeff') ? 1 : 0;
    return { span: { start, end: start }, text: `---${lineEnd}${line}---${lineEnd}` };
  }
  const entry = frontMatter.entries.findLast(({ key }) => key === fact);
  if (entry) return { span: entry.valueSpan, text: entry.value === '' ? ` ${value}` : value };
  const fence = text.lastIndexOf('\n', frontMatter.span.end - 1) + 1;
  return { span: { start: fence, end: fence }, text: line };
}
