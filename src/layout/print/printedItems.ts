import type { Fact, Paragraph, Speech } from '../../core/speech.ts';
import { headingRankOf, isRunIn, runInSpan } from '../headingFace.ts';
import type { PageItem } from '../pageOrder.ts';
import { factFrame } from './printedFact.ts';
import { printedPieces } from './printedPieces.ts';
import type { BlockPiece, PlainRole, PrintedBlock, PrintedText, Shown } from './printedSpeech.ts';

/** Between office and name, as between the two halves of a title. */
const PARTED = '\u3000';

/** A line of the head; none where nothing of it is printed. */
export function headParagraph(speech: Speech, item: PageItem, shown: Shown): readonly PrintedBlock[] {
  switch (item.kind) {
    case 'title':
      return titleParagraph(speech, item.paragraphs, shown);
    case 'speaker':
      return speakerParagraph(speech, item, shown);
    case 'fact': {
      const [{ span }] = item.values;
      return [{ role: roleOfHead(item.fact), pieces: factPieces(speech, item), span }];
    }
    case 'paragraph': {
      const { paragraph } = item;
      return filled(roleOfHead(paragraph.kind), paragraph, piecesOf(speech, paragraph, shown));
    }
  }
}

/** A paragraph behind the head; none where nothing of it is printed. */
export function bodyParagraph(speech: Speech, item: PageItem, shown: Shown): readonly PrintedBlock[] {
  if (item.kind !== 'paragraph') return headParagraph(speech, item, shown);
  const { paragraph } = item;
  const [node] = paragraph.nodes;
  if (paragraph.kind !== 'heading' || node === undefined) {
    const role = paragraph.kind === 'salutation' ? 'salutation' : 'body';
    return filled(role, paragraph, piecesOf(speech, paragraph, shown));
  }
  const rank = headingRankOf(node);
  if (isRunIn(node)) {
    const runIn = { span: runInSpan(speech.text, node), rank };
    const { span, inlines } = paragraph;
    return filled('body', paragraph, printedPieces(speech, span, inlines, shown, runIn));
  }
  const pieces = piecesOf(speech, paragraph, shown);
  return hasText(pieces) ? [{ role: 'heading', rank, pieces, span: paragraph.span }] : [];
}

/** What is printed of a paragraph without a heading that runs into it. */
export function piecesOf(
  speech: Speech,
  { span, inlines }: Pick<Paragraph, 'span' | 'inlines'>,
  shown: Shown,
): readonly BlockPiece[] {
  return printedPieces(speech, span, inlines, shown);
}

export function hasText(pieces: readonly BlockPiece[]): boolean {
  return pieces.some(({ kind }) => kind === 'text');
}

/** Text without a look of its own; `at` where it is written. */
export function plain(text: string, at?: number): PrintedText {
  return { kind: 'text', text, at, face: { kind: 'own' }, strong: false, placeholder: false };
}

function factPieces(
  { text }: Speech,
  { fact, values }: Extract<PageItem, { readonly kind: 'fact' }>,
): readonly BlockPiece[] {
  const [{ span }] = values;
  const value = values.map((each) => each.value.trim()).join(PARTED);
  const [before, after] = factFrame(fact, value);
  // Quoted or folded in the front matter, a value does not stand there as it is printed.
  const at = text.indexOf(value, span.start);
  const isThere = at >= 0 && at + value.length <= span.end;
  return [
    ...(before === '' ? [] : [plain(before)]),
    isThere ? plain(value, at) : plain(value.replaceAll(/[\r\n]+/g, ' ')),
    ...(after === '' ? [] : [plain(after)]),
  ];
}

function roleOfHead(kind: Paragraph['kind']): PlainRole {
  return kind === 'classification' || kind === 'title' || kind === 'subtitle' ? kind : 'byline';
}

function titleParagraph(
  speech: Speech,
  paragraphs: readonly [Paragraph, ...Paragraph[]],
  shown: Shown,
): readonly PrintedBlock[] {
  const lines = paragraphs.map((paragraph) => piecesOf(speech, paragraph, shown)).filter(hasText);
  const pieces = lines.flatMap((line, index) => (index === 0 ? line : [{ kind: 'lineBreak' as const }, ...line]));
  const end = paragraphs.at(-1)?.span.end ?? paragraphs[0].span.end;
  return filled('title', { span: { start: paragraphs[0].span.start, end } }, pieces);
}

function speakerParagraph(
  speech: Speech,
  { paragraph, office, speaker }: Extract<PageItem, { readonly kind: 'speaker' }>,
  shown: Shown,
): readonly PrintedBlock[] {
  const pieces = [...piecesOf(speech, paragraph, shown)];
  if (office !== undefined) pieces.unshift(plain(office.value.trim() + PARTED));
  if (speaker !== undefined) pieces.push(plain(PARTED + speaker.value.trim()));
  return filled('byline', paragraph, pieces);
}

function filled(
  role: PlainRole,
  { span }: Pick<Paragraph, 'span'> | Pick<Fact, 'span'>,
  pieces: readonly BlockPiece[],
): readonly PrintedBlock[] {
  return hasText(pieces) ? [{ role, pieces, span }] : [];
}
