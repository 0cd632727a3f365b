import type { OutlineNode, Paragraph, Speech } from '../../core/speech.ts';
import { isBlank } from '../../core/text/blank.ts';
import { headingRankOf } from '../headingFace.ts';
import type { PageItem } from '../pageOrder.ts';
import { hasText, piecesOf, plain } from './printedItems.ts';
import { printedPieces } from './printedPieces.ts';
import type { BlockPiece, PrintedBlock, Shown } from './printedSpeech.ts';

const TITLE = '目录';

/** Down to so many levels: 一、 and （一）. */
const LEVELS = 2;

/** Contents made of the headings; without headings, of the first points. Empty where there are neither. */
export function contentsParagraphs(speech: Speech): readonly PrintedBlock[] {
  const entries = openingNodes(speech).flatMap(({ node, paragraph }): readonly PrintedBlock[] => {
    const pieces = entryPieces(speech, node, paragraph);
    const leadsTo = { span: paragraph.span, rank: paragraph.kind === 'heading' ? headingRankOf(node) : undefined };
    return hasText(pieces) ? [{ role: 'contents', level: node.level, pieces, span: undefined, leadsTo }] : [];
  });
  return entries.length === 0 ? [] : [{ role: 'contentsTitle', pieces: [plain(TITLE)], span: undefined }, ...entries];
}

/** The contents that the text holds itself: their title, and their lines as far set in as they are written. */
export function writtenContentsParagraphs(
  speech: Speech,
  items: readonly PageItem[],
  shown: Shown,
): readonly PrintedBlock[] {
  return items.flatMap((item, index): readonly PrintedBlock[] => {
    if (item.kind !== 'paragraph') return [];
    const { paragraph } = item;
    const { span, line } = paragraph;
    const pieces = piecesOf(speech, paragraph, shown);
    if (!hasText(pieces)) return [];
    if (index === 0) return [{ role: 'contentsTitle', pieces, span }];
    return [{ role: 'contents', level: levelOf(speech, line, span.start), pieces, span, leadsTo: undefined }];
  });
}

interface OpeningNode {
  readonly node: OutlineNode;
  readonly paragraph: Paragraph;
}

/** Nodes that open a paragraph, of the first levels: headings, or points where there are no headings. */
function openingNodes({ paragraphs }: Speech): readonly OpeningNode[] {
  const opening = (kind: 'heading' | 'item'): readonly OpeningNode[] =>
    paragraphs.flatMap((paragraph) => {
      const [node] = paragraph.nodes;
      return paragraph.kind === kind && node !== undefined && node.level <= LEVELS ? [{ node, paragraph }] : [];
    });
  const headings = opening('heading');
  return headings.length > 0 ? headings : opening('item');
}

/** Marker and lead, without comments, stage directions and what else is no part of a heading. */
function entryPieces(speech: Speech, node: OutlineNode, { inlines }: Paragraph): readonly BlockPiece[] {
  const start = node.form === 'hash' ? node.leadSpan.start : node.markerSpan.start;
  const end = node.leadSpan.end;
  const within = inlines.filter(({ span }) => span.start < end && span.end > start);
  return printedPieces(speech, { start, end }, within, { stageDirections: 'dropped' }).filter(
    ({ kind }) => kind === 'text',
  );
}

/** Two full-width blanks, or four narrow ones, are one step. */
function levelOf({ text, lineStarts }: Speech, line: number, start: number): number {
  let width = 0;
  for (let at = lineStarts[line] ?? start; at < start; at++) {
    const code = text.charCodeAt(at);
    if (isBlank(code)) width += code === 0x3000 ? 2 : 1;
  }
  return Math.floor(width / 4) + 1;
}
