import { parseSpeech } from '../../core/parser/parseSpeech.ts';
import type { MarkerForm, OutlineNode, Speech } from '../../core/speech.ts';
import type { Span } from '../../core/text/span.ts';
import type { NewMarker } from './markerForms.ts';
import { applyEdits, type TextEdit } from './textEdit.ts';

/** The markers to be written in place of those of some nodes. */
export type Remarking = ReadonlyMap<OutlineNode, NewMarker>;

/** What a marker's comma and the blanks behind it are made of. Matches the blank in `** `; not the asterisks. */
const TAIL = /[，,、：: \t\u3000]+/g;

/** What stands between a member's words and the next marker and may change with it. Matches ；, `## ` and line ends. */
const BETWEEN = /[#\s\u3000。；，,、;]/g;

/** The edits that write new markers: in document order, none where nothing changes, each on as few characters as possible. */
export function remarkingEdits({ text, nodes }: Speech, remarking: Remarking): readonly TextEdit[] {
  return nodes.flatMap((node) => {
    const written = remarking.get(node);
    return written ? markerEdits(text, node, written) : [];
  });
}

function markerEdits(text: string, node: OutlineNode, { marker, tail }: NewMarker): readonly TextEdit[] {
  const { start, end } = node.markerSpan;
  if (node.form === 'hash') return [smallest(text, node.markerSpan, marker + tail)].filter(changes);
  const markerEnd = start + node.marker.length;
  const behind = text.slice(markerEnd, end);
  const first = /^[，,、：: \t\u3000]*/.exec(behind)?.[0] ?? '';
  const edits = [smallest(text, { start, end: markerEnd + first.length }, marker + tail)];
  // Behind asterisks or a comment may stand more of the old tail: the blank of **1.** 甲
  for (const match of behind.slice(first.length).matchAll(TAIL)) {
    const at = markerEnd + first.length + match.index;
    edits.push({ span: { start: at, end: at + match[0].length }, text: '' });
  }
  return edits.filter(changes);
}

function changes({ span, text }: TextEdit): boolean {
  return span.end > span.start || text !== '';
}

/** The edit without what both texts begin and end with. */
function smallest(text: string, { start, end }: Span, written: string): TextEdit {
  const old = text.slice(start, end);
  const limit = Math.min(old.length, written.length);
  let head = 0;
  while (head < limit && old[head] === written[head]) head++;
  let tail = 0;
  while (tail < limit - head && old[old.length - 1 - tail] === written[written.length - 1 - tail]) tail++;
  return { span: { start: start + head, end: end - tail }, text: written.slice(head, written.length - tail) };
}

/** What must be found in the edited text in the place of a node. */
export interface ExpectedNode {
  readonly form: MarkerForm;
  readonly ordinal: number | undefined;
  readonly level: number;
  readonly parentMissing: boolean;
  /** It stands within a paragraph. */
  readonly inline: boolean;
}

/** A node as it is, or with the marker that it is to bear. */
export function expectedNode(node: OutlineNode, marker: NewMarker | undefined, level = node.level): ExpectedNode {
  const { form, ordinal } = marker ?? node;
  return { form, ordinal, level, parentMissing: node.parentMissing, inline: node.kind === 'I' };
}

/**
 * Whether the edited text is read as the same nodes in the same order, each as it is expected and with its own words before
 * and behind its marker. Parses the edited text.
 */
export function isReadAs(
  speech: Speech,
  edits: readonly TextEdit[],
  expected: (node: OutlineNode) => ExpectedNode,
): boolean {
  const edited = parseSpeech(applyEdits(speech.text, edits));
  if (edited.nodes.length !== speech.nodes.length) return false;
  return speech.nodes.every((node, index) => {
    const read = edited.nodes[index];
    if (read === undefined || !isAs(read, expected(node)) || !hasWordsOf(read, node)) return false;
    // As many nodes may be others: 其一 may be read as a word where it was a marker, and as a marker where it was a word.
    return haveSameWords(wordsBefore(speech, index), wordsBefore(edited, index));
  });
}

/** What stands between a node's marker and the one before it. */
function wordsBefore({ text, nodes }: Speech, index: number): string {
  return text.slice(nodes[index - 1]?.markerSpan.end ?? 0, nodes[index]?.markerSpan.start);
}

function haveSameWords(before: string, read: string): boolean {
  return before === read || before.replace(BETWEEN, '') === read.replace(BETWEEN, '');
}

function isAs(read: OutlineNode, { form, ordinal, level, parentMissing, inline }: ExpectedNode): boolean {
  return (
    read.form === form &&
    read.ordinal === ordinal &&
    read.level === level &&
    read.parentMissing === parentMissing &&
    (read.kind === 'I') === inline
  );
}

/** One lead may be longer: where a member begins behind it that belongs to another series now. */
function hasWordsOf({ lead }: OutlineNode, node: OutlineNode): boolean {
  return lead.startsWith(node.lead) || node.lead.startsWith(lead);
}
