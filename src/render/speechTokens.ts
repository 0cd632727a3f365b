import MarkdownIt, { type Token } from 'markdown-it';
import type { Fact, OutlineNode, Paragraph, ParagraphKind, Speech } from '../core/speech.ts';
import { lineAt } from '../core/text/lineStarts.ts';
import type { Span } from '../core/text/span.ts';
import { isRunIn, runInSpan } from '../layout/headingFace.ts';
import type { HeadKind, PageItem } from '../layout/pageOrder.ts';
import { printedFact } from '../layout/print/printedFact.ts';
import type { ReadingsWithin } from '../layout/reading/characterReadings.ts';
import { type BlockLines, type LinesOfBlock, lineStartOffsets } from './blockLines.ts';
import {
  headingRank,
  inlineTokens,
  lineEndToken,
  type Mark,
  passedOverTokens,
  showsText,
  textToken,
} from './inlineTokens.ts';
import { officialMarks, speakerMarks } from './speakerMarks.ts';

/** The markdown-it tokens of one block of the page, and where it stands in the speech. */
export interface BlockTokens {
  readonly tokens: Token[];
  /** Of the paragraph; of the value in the front matter where the fact stands there alone. */
  readonly span: Span;
  /** Zero-based line of the span's start. */
  readonly line: number;
}

/**
 * The blocks of the page's items as markdown-it tokens; no text of the speech is ever read by a rule of markdown-it. With a
 * layout they also hold where its lines end. With readings the blocks are for a speaker: they show what is marked for one.
 * `undefined` for an item that has nothing to show, as a `#` whose heading is not written yet.
 */
export function itemBlocks(
  speech: Speech,
  linesOf?: LinesOfBlock,
  readings?: ReadingsWithin,
): (item: PageItem) => BlockTokens | undefined {
  const marks: MarksOf = (paragraph) =>
    readings === undefined ? officialMarks(paragraph.inlines) : speakerMarks(paragraph.inlines, readings(paragraph));
  return (item) => {
    const lines = linesOf?.(startOf(item));
    const block = itemTokens(speech, item, lines, marks);
    if (block !== undefined && linesOf !== undefined) tellLines(block, lines);
    return block;
  };
}

function startOf(item: PageItem): number {
  switch (item.kind) {
    case 'paragraph':
    case 'speaker':
      return item.paragraph.span.start;
    case 'title':
      return item.paragraphs[0].span.start;
    case 'fact':
      return item.values[0].span.start;
  }
}

/** What the page needs to know of a block to give it its place. */
function tellLines({ tokens }: BlockTokens, lines: BlockLines | undefined): void {
  const open = tokens[0];
  if (open === undefined) return;
  if (lines === undefined) {
    open.attrJoin('class', 'unprinted');
    return;
  }
  const { printed, lines: ranges } = lines.laid;
  if (lines.afterBlank) open.attrJoin('class', 'after-blank');
  if (ranges.length > 1) open.attrPush(['data-lines', ranges.length]);
  if (printed.fromRight !== undefined) open.attrPush(['data-from-right', printed.fromRight]);
  if (printed.fromLeft !== undefined) open.attrPush(['data-from-left', printed.fromLeft]);
  if (printed.role === 'contents' || printed.role === 'contentsTitle' || printed.role === 'byline') {
    open.attrJoin('class', `printed-${printed.role === 'contentsTitle' ? 'contents-title' : printed.role}`);
  }
}

/** `undefined` for what has nothing to show, as a `#` whose heading is not written yet. */
function itemTokens(
  speech: Speech,
  item: PageItem,
  lines: BlockLines | undefined,
  marks: MarksOf,
): BlockTokens | undefined {
  switch (item.kind) {
    case 'paragraph':
      return paragraphTokens(speech.text, item.paragraph, lines, marks);
    case 'title':
      return titleTokens(speech.text, item.paragraphs, lines, marks);
    case 'speaker':
      return speakerTokens(speech.text, item, lines, marks);
    case 'fact':
      return factTokens(speech, item.fact, item.values, lines);
  }
}

function paragraphTokens(
  text: string,
  paragraph: Paragraph,
  lines: BlockLines | undefined,
  marks: MarksOf,
): BlockTokens | undefined {
  const { span, kind } = paragraph;
  const children = inlineTokens(text, span, marksOf(text, paragraph, marks), span.start, startsOf(lines));
  if (kind === 'subtitle') breakHard(children);
  else for (const line of lines?.laid.shortLines ?? []) breakHard(children, line);
  return blockTokens(elementOf(paragraph), children, paragraph);
}

/** The lines that the layout begins in a block. */
function startsOf(lines: BlockLines | undefined): readonly number[] {
  return lines === undefined ? [] : lineStartOffsets(lines.laid);
}

/** The lines of a title are as long as their meaning wants, and so is one before a page turn: the page must not fill them. */
function breakHard(children: Token[], line?: number): void {
  let ended = 0;
  children.forEach((token, index) => {
    if (token.tag !== 'wbr' && token.tag !== 'br') return;
    if (line === undefined || line === ended) children[index] = hardBreak();
    ended += 1;
  });
}

function hardBreak(): Token {
  return new MarkdownIt.Token('hardbreak', 'br', 0);
}

function titleTokens(
  text: string,
  paragraphs: readonly [Paragraph, ...Paragraph[]],
  lines: BlockLines | undefined,
  marks: MarksOf,
): BlockTokens | undefined {
  const first = paragraphs[0];
  const children: Token[] = [];
  let before: number | undefined;
  for (const paragraph of paragraphs) {
    const { span } = paragraph;
    const starts = startsOf(lines).filter((start) => start > span.start && start < span.end);
    const line = inlineTokens(text, span, marks(paragraph), first.span.start, starts);
    breakHard(line);
    if (!showsText(line)) continue;
    if (children.length > 0) {
      const start = before ?? first.span.start;
      children.push(hardBreak(), ...passedOverTokens({ start, end: span.start }, first.span.start));
    }
    before = span.end;
    children.push(...line);
  }
  const end = paragraphs.at(-1)?.span.end ?? first.span.end;
  return blockTokens(headElement('title'), children, { span: { start: first.span.start, end }, line: first.line });
}

function speakerTokens(
  text: string,
  item: Extract<PageItem, { kind: 'speaker' }>,
  lines: BlockLines | undefined,
  marks: MarksOf,
): BlockTokens | undefined {
  const { paragraph, office, speaker } = item;
  const { span } = paragraph;
  const children = inlineTokens(text, span, marks(paragraph), span.start, startsOf(lines));
  if (office !== undefined) children.unshift(textToken(`${office.value}\u3000`));
  if (speaker !== undefined) children.push(textToken(`\u3000${speaker.value}`));
  return blockTokens(headElement('speaker'), children, paragraph);
}

function factTokens(
  speech: Speech,
  kind: HeadKind,
  values: readonly [Fact, ...Fact[]],
  lines: BlockLines | undefined,
): BlockTokens | undefined {
  const { span } = values[0];
  const printed = printedFact(kind, values.map((fact) => fact.value.trim()).join('\u3000'));
  const ranges = lines?.laid.lines ?? [{ start: 0, end: printed.length }];
  const children = ranges.flatMap(({ start, end }, index) => [
    ...(index === 0 ? [] : [kind === 'title' || kind === 'subtitle' ? hardBreak() : lineEndToken()]),
    textToken(printed.slice(start, end)),
  ]);
  return blockTokens(headElement(kind), children, { span, line: lineAt(speech.lineStarts, span.start) });
}

interface BlockElement {
  readonly tag: string;
  readonly names: readonly string[];
  readonly role?: string;
}

function elementOf(paragraph: Paragraph): BlockElement {
  switch (paragraph.kind) {
    case 'classification':
    case 'title':
    case 'subtitle':
    case 'date':
    case 'speaker':
      return headElement(paragraph.kind);
    case 'heading':
      return headingElement(paragraph.nodes[0]);
    case 'item':
      return { tag: 'p', names: nodeNames('item', paragraph.nodes[0]) };
    case 'salutation':
    case 'address':
    case 'text':
    case 'stageDirection':
    case 'gap':
    case 'thanks':
    case 'signature':
      return { tag: 'p', names: [kebabCase(paragraph.kind)] };
  }
}

function headElement(kind: HeadKind): BlockElement {
  switch (kind) {
    case 'title':
      return { tag: 'h1', names: ['title'] };
    case 'subtitle':
      return { tag: 'p', names: ['subtitle'], role: 'doc-subtitle' };
    case 'date':
    case 'speaker':
      return { tag: 'p', names: ['byline', kind] };
    case 'classification':
      return { tag: 'p', names: ['classification'] };
  }
}

function headingElement(node: OutlineNode | undefined): BlockElement {
  if (node === undefined) return { tag: 'p', names: ['heading'] };
  const names = nodeNames('heading', node);
  return isRunIn(node) ? { tag: 'p', names: [...names, 'has-run-in'] } : { tag: `h${headingRank(node.level)}`, names };
}

function nodeNames(name: 'heading' | 'item', node: OutlineNode | undefined): readonly string[] {
  return node === undefined ? [name] : [name, `${name}-${node.form}`, `level-${node.level}`];
}

/** The constructs of the paragraph, and around marker and lead the heading that runs into its text. */
function marksOf(text: string, paragraph: Paragraph, marks: MarksOf): readonly Mark[] {
  const node = paragraph.kind === 'heading' ? paragraph.nodes[0] : undefined;
  if (node === undefined || !isRunIn(node)) return marks(paragraph);
  return [{ kind: 'runIn', span: runInSpan(text, node), level: node.level }, ...marks(paragraph)];
}

/** The constructs of a paragraph as they are shown. */
type MarksOf = (paragraph: Paragraph) => readonly Mark[];

function blockTokens(
  element: BlockElement,
  children: Token[],
  place: { readonly span: Span; readonly line: number },
): BlockTokens | undefined {
  if (!showsText(children)) return undefined;
  const open = new MarkdownIt.Token('speech_block_open', element.tag, 1);
  open.attrs = [['class', element.names.join(' ')]];
  if (element.role !== undefined) open.attrs.push(['role', element.role]);
  open.map = [place.line, place.line + 1];
  const inline = new MarkdownIt.Token('inline', '', 0);
  inline.children = children;
  const close = new MarkdownIt.Token('speech_block_close', element.tag, -1);
  return { tokens: [open, inline, close], span: place.span, line: place.line };
}

function kebabCase(kind: ParagraphKind): string {
  return kind.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
