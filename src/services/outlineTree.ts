import type { OutlineNode, Part, PartKind, Speech } from '../core/speech.ts';
import { trimBlankEnd } from '../core/text/blank.ts';
import type { Span } from '../core/text/span.ts';
import { oncePerSpeech } from './oncePerSpeech.ts';
import { type PlainText, plainTextOf } from './plainText.ts';

/** One row of the outline: a part of the speech, a node of its outline tree, or an announced count that is not kept. */
export interface OutlineEntry {
  readonly kind: OutlineEntryKind;
  /** Absent for parts and announcements. */
  readonly node: OutlineNode | undefined;
  /** Absent but for announcements. */
  readonly announced: OpenAnnouncement | undefined;
  /** The words of the entry in the text, on one line: marker and lead, the title, the first sentence of an opening, 三点意见. May be empty. */
  readonly text: string;
  /** Where those words stand: what is shown when the entry is chosen. Lies within `range`. */
  readonly span: Span;
  /** All that belongs to the entry, without blank ends. Holds the ranges of its children; siblings do not overlap. */
  readonly range: Span;
  readonly children: readonly OutlineEntry[];
}

export type OutlineEntryKind =
  | OutlinePartKind
  | OutlineNodeKind
  /** 四点意见, behind which stand three, or none yet. Not in {@link outlineTree}. */
  | 'announcement';

/** What an announced count still wants. */
export type OpenAnnouncement =
  /** Its list has another number of items. */
  | { readonly kind: 'differs'; readonly announced: number; readonly items: number }
  /** No list was found behind it. */
  | { readonly kind: 'unwritten'; readonly announced: number };

export type OutlinePartKind =
  | 'title'
  | 'byline'
  | 'salutation'
  | 'opening'
  | 'summary'
  | 'closing'
  | 'thanks'
  | 'signature';

export type OutlineNodeKind =
  /** Opened by one of the heading markers, alone in its paragraph or not. */
  | 'heading'
  /** A member of a series that opens a paragraph. */
  | 'item'
  /** A member of a series within a paragraph. */
  | 'inlineItem';

/**
 * The outline as people see it, in document order: the title, the byline, the salutation, the opening with the items in
 * it, the sections, the closing parts. Linear in the number of nodes.
 */
export const outlineTree: (speech: Speech) => readonly OutlineEntry[] = oncePerSpeech((speech) =>
  settle(plainTextOf(speech), speech.text, nest(speech), speech.text.length),
);

/** The text whose 字数 an entry tells: its section, of the title the whole speech; nothing where a number says nothing. */
export function countedSpan(speech: Speech, entry: OutlineEntry): Span | undefined {
  switch (entry.kind) {
    case 'title':
      return { start: speech.frontMatter?.span.end ?? 0, end: speech.text.length };
    case 'opening':
    case 'summary':
    case 'closing':
    case 'heading':
    case 'item':
    case 'inlineItem':
      return entry.range;
    case 'byline':
    case 'salutation':
    case 'thanks':
    case 'signature':
    case 'announcement':
      return undefined;
  }
}

/** An entry whose range is not yet cut to fit its neighbours. */
interface Draft {
  readonly kind: OutlinePartKind | OutlineNodeKind;
  readonly node: OutlineNode | undefined;
  readonly span: Span;
  readonly end: number;
  readonly children: Draft[];
}

function nest(speech: Speech): readonly Draft[] {
  const parts = partDrafts(speech);
  const roots: Draft[] = [];
  const drafts = new Map<OutlineNode, Draft>();
  // The part that began last, and the order number of the first node after its start: a node whose parent lies before
  // that start cannot be drawn under this parent, for the part stands between them.
  let part: Draft | undefined;
  let nextPart = 0;
  let placedSincePart = new Set<OutlineNode>();

  const openPartsUpTo = (offset: number): void => {
    for (let next = parts[nextPart]; next !== undefined && next.span.start <= offset; next = parts[nextPart]) {
      roots.push(next);
      part = next;
      placedSincePart = new Set();
      nextPart++;
    }
  };

  for (const node of speech.nodes) {
    openPartsUpTo(node.markerSpan.start);
    const draft = nodeDraft(node);
    drafts.set(node, draft);
    const parent = node.parent !== undefined && placedSincePart.has(node.parent) ? drafts.get(node.parent) : undefined;
    const home = parent ?? (part !== undefined && node.markerSpan.start < part.end ? part : undefined);
    (home?.children ?? roots).push(draft);
    placedSincePart.add(node);
  }
  openPartsUpTo(Number.POSITIVE_INFINITY);
  return roots;
}

function partDrafts(speech: Speech): readonly Draft[] {
  const drafts: Draft[] = [];
  const title = speech.facts.title;
  if (title?.source === 'frontMatter') drafts.push(partDraft('title', title.span, title.span));
  speech.parts.forEach((part, index) => {
    const kind = part.kind === 'transition' ? openingAlone(speech, part) : outlinePartKind(part.kind);
    if (kind === undefined) return;
    if (kind === 'summary' && interruptsSection(speech, part)) return;
    const range = part.kind === 'opening' ? withTransition(speech, part, speech.parts[index + 1]) : part.span;
    drafts.push(partDraft(kind, wordsOf(kind, speech.text, part.span), range));
  });
  return drafts.sort((a, b) => a.span.start - b.span.start);
}

/** 今天开会，讲三点意见。 is all the opening that such a speech has. */
function openingAlone({ parts }: Speech, transition: Part): 'opening' | undefined {
  const isFirst = !parts.some(
    ({ kind, span }) => (kind === 'opening' || kind === 'body') && span.start < transition.span.start,
  );
  return isFirst ? 'opening' : undefined;
}

function outlinePartKind(kind: PartKind): OutlinePartKind | undefined {
  switch (kind) {
    case 'title':
    case 'byline':
    case 'salutation':
    case 'opening':
    case 'summary':
    case 'closing':
    case 'thanks':
    case 'signature':
      return kind;
    // The sections stand for the body, and 下面，我讲三点意见 belongs to the opening that leads up to it.
    case 'transition':
    case 'body':
      return undefined;
  }
}

/** 总之 that closes one section among others: a root entry there would cut the outline's sections apart. */
function interruptsSection(speech: Speech, part: Part): boolean {
  return speech.nodes.some(
    (node) =>
      node.markerSpan.start >= part.span.end &&
      node.parent !== undefined &&
      node.parent.markerSpan.start < part.span.start,
  );
}

/** The opening goes on through the transition, unless what it announces already stands in that paragraph. */
function withTransition(speech: Speech, opening: Part, next: Part | undefined): Span {
  if (next?.kind !== 'transition') return opening.span;
  const { start, end } = next.span;
  const holdsItems = speech.nodes.some((node) => node.markerSpan.start >= start && node.markerSpan.start < end);
  return holdsItems ? opening.span : { start: opening.span.start, end };
}

function partDraft(kind: OutlinePartKind, span: Span, range: Span): Draft {
  return { kind, node: undefined, span, end: range.end, children: [] };
}

function nodeDraft(node: OutlineNode): Draft {
  const span = { start: node.markerSpan.start, end: Math.max(node.markerSpan.end, node.leadSpan.end) };
  return { kind: nodeKind(node), node, span, end: node.section.end, children: [] };
}

function nodeKind(node: OutlineNode): OutlineNodeKind {
  switch (node.form) {
    case 'hash':
    case 'part':
    case 'hanComma':
    case 'hanBracket':
    case 'digitPoint':
    case 'digitBracket':
    case 'circled':
      // （一） in running text is a member of a series, whatever its mark.
      return node.kind === 'I' ? 'inlineItem' : 'heading';
    case 'ordinalWord':
    case 'sequenceWord':
    case 'qi':
    case 'dash':
    case 'shi':
    case 'yao':
    case 'ke':
    case 'geShi':
      return node.kind === 'I' ? 'inlineItem' : 'item';
  }
}

/** The end of a sentence with the closing marks that follow it: 。” */
const SENTENCE_END = /[。！？][”’）》】]*/;

/** A title and its like are all words; of running text the first sentence stands for the whole. */
function wordsOf(kind: OutlinePartKind, text: string, span: Span): Span {
  switch (kind) {
    case 'title':
    case 'byline':
    case 'salutation':
    case 'thanks':
    case 'signature':
      return span;
    case 'opening':
    case 'summary':
    case 'closing': {
      const line = text.slice(span.start, span.end).split(/[\r\n]/, 1)[0] ?? '';
      const sentence = SENTENCE_END.exec(line);
      const length = sentence === null ? line.length : sentence.index + sentence[0].length;
      return { start: span.start, end: span.start + length };
    }
  }
}

/** Cuts every entry where its next sibling begins or its parent ends, so that ranges nest whatever the sections say. */
function settle(plainText: PlainText, text: string, drafts: readonly Draft[], limit: number): readonly OutlineEntry[] {
  return drafts.map((draft, index) => {
    const last = Math.max(draft.span.start, Math.min(limit, drafts[index + 1]?.span.start ?? limit));
    const children = settle(plainText, text, draft.children, last);
    const needed = Math.max(draft.span.start, children.at(-1)?.range.end ?? 0);
    const declared = trimEnd(text, draft.span.start, Math.min(last, Math.max(draft.end, draft.span.end)));
    const range = { start: draft.span.start, end: Math.max(needed, declared) };
    const span = { start: range.start, end: Math.min(draft.span.end, range.end) };
    return {
      kind: draft.kind,
      node: draft.node,
      announced: undefined,
      text: plainText(span),
      span,
      range,
      children,
    };
  });
}

function trimEnd(text: string, start: number, end: number): number {
  let at = end;
  for (;;) {
    const blank = trimBlankEnd(text, start, at);
    const code = text.charCodeAt(blank - 1);
    if (blank <= start || (code !== 0x0a && code !== 0x0d)) return blank;
    at = blank - 1;
  }
}
