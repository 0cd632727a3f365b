import { readBudget } from '../../core/parser/budgets.ts';
import { parseSpeech } from '../../core/parser/parseSpeech.ts';
import type { OutlineNode, Speech } from '../../core/speech.ts';
import { isBlank } from '../../core/text/blank.ts';
import type { Span } from '../../core/text/span.ts';
import { paragraphUpTo } from './blockLines.ts';
import { applyEdits, type TextEdit } from './textEdit.ts';

export type NodeTextEdit =
  /** One for each section that is changed; none where the text says so already. */
  | { readonly kind: 'edits'; readonly edits: readonly TextEdit[] }
  /** The text would be read as something else. */
  | { readonly kind: 'refused'; readonly reason: 'structure' };

/**
 * Writes {3分钟} directly behind the lead of a section and its 。, rewrites it, or, without seconds, takes it away with the
 * blanks before it.
 */
export function setBudget(speech: Speech, node: OutlineNode, seconds: number | undefined): NodeTextEdit {
  return setBudgets(speech, new Map([[node, seconds]]));
}

/** The same for several sections in one step. */
export function setBudgets(speech: Speech, budgets: ReadonlyMap<OutlineNode, number | undefined>): NodeTextEdit {
  const edits = speech.nodes.flatMap((node) =>
    budgets.has(node) && node.budget !== budgets.get(node) ? [budgetEdit(speech, node, budgets.get(node))] : [],
  );
  if (edits.length === 0) return { kind: 'edits', edits };
  // A lead may end behind that of an item within its paragraph.
  edits.sort((a, b) => a.span.start - b.span.start);
  const after = parseSpeech(applyEdits(speech.text, edits));
  const isRead = after.nodes.every((other, index) => {
    const old = speech.nodes[index];
    const budget = old !== undefined && budgets.has(old) ? budgets.get(old) : old?.budget;
    return old?.lead === other.lead && old.form === other.form && budget === other.budget;
  });
  const isKept = isRead && after.nodes.length === speech.nodes.length;
  return isKept ? { kind: 'edits', edits } : { kind: 'refused', reason: 'structure' };
}

/** 90 as 1分30秒, 180 as 3分钟. */
export function budgetWords(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  const rest = seconds % 60;
  if (minutes === 0) return `${rest}秒`;
  return rest === 0 ? `${minutes}分钟` : `${minutes}分${rest}秒`;
}

/** `3` `3.5` `１０`: minutes; not `3分` or `1.234`. */
const MINUTES = /^[0-9０-９]{1,3}(?:[.．][0-9０-９]{1,2})?$/;

/** Seconds of 3分钟, 3分30秒, 30秒, 3 or 3.5 (minutes), with or without braces. `undefined` where it is none of these, or 0. */
export function budgetSeconds(words: string): number | undefined {
  const bare = words.replace(/[{}｛｝\s]/g, '');
  if (!MINUTES.test(bare)) {
    const read = readBudget(`{${bare}}`, 0);
    return read && read.span.end === bare.length + 2 ? read.seconds : undefined;
  }
  const seconds = Math.round(60 * Number(bare.normalize('NFKC')));
  return seconds > 0 ? seconds : undefined;
}

function budgetEdit(speech: Speech, node: OutlineNode, seconds: number | undefined): TextEdit {
  const { text } = speech;
  const written = node.budget === undefined ? undefined : budgetSpan(speech, node);
  const fresh = seconds === undefined ? '' : `{${budgetWords(seconds)}}`;
  if (!written) {
    const at = node.leadSpan.end + (text.charAt(node.leadSpan.end) === '。' ? 1 : 0);
    return { span: { start: at, end: at }, text: fresh };
  }
  let { start } = written;
  if (fresh === '') while (start > node.leadSpan.end && isBlank(text.charCodeAt(start - 1))) start--;
  return { span: { start, end: written.end }, text: fresh };
}

function budgetSpan(speech: Speech, { leadSpan }: OutlineNode): Span | undefined {
  const inlines = paragraphUpTo(speech, leadSpan.start)?.inlines ?? [];
  return inlines.find(({ kind, span }) => kind === 'budget' && span.start >= leadSpan.end)?.span;
}
