import { parseSpeech } from '../../core/parser/parseSpeech.ts';
import type { OutlineNode, Speech } from '../../core/speech.ts';
import type { NodeTextEdit } from './setBudget.ts';
import { applyEdits } from './textEdit.ts';

/** Why words cannot be the lead of a section. */
export type LeadFault =
  | 'empty'
  | 'lineEnd'
  /** 。；！？ end a lead. */
  | 'endMark';

/** What ends a lead: 。 in 提高认识。二; not ， or ：. */
const END_MARK = /[。；！？;]/;

/** The words of a lead as they are typed, without blanks and the 。 at the end. */
export function leadWords(typed: string): string {
  return typed.trim().replace(/。$/, '').trim();
}

/** What is wrong with words at a glance; `undefined` where nothing is. */
export function leadFault(words: string): LeadFault | undefined {
  if (words === '') return 'empty';
  if (/[\r\n]/.test(words)) return 'lineEnd';
  return END_MARK.test(words) ? 'endMark' : undefined;
}

/**
 * Puts other words in the place of a lead; its marker stays. Refused where they would not be read as the lead of the same
 * section, or others would be read in other ways.
 */
export function renameLead(speech: Speech, node: OutlineNode, words: string): NodeTextEdit {
  const { text, nodes } = speech;
  const { start, end } = node.leadSpan;
  if (text.slice(start, end) === words) return { kind: 'edits', edits: [] };
  const edits = [{ span: node.leadSpan, text: words }];
  const after = parseSpeech(applyEdits(text, edits));
  const isKept = after.nodes.every(({ form, level, ordinal, leadSpan }, index) => {
    const old = nodes[index];
    if (old?.form !== form || old.level !== level || old.ordinal !== ordinal) return false;
    return old !== node || (leadSpan.start === start && leadSpan.end === start + words.length);
  });
  return isKept && after.nodes.length === nodes.length
    ? { kind: 'edits', edits }
    : { kind: 'refused', reason: 'structure' };
}
