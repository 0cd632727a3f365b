import type { Fact, Paragraph, Speech } from '../core/speech.ts';
import { isBlank } from '../core/text/blank.ts';
import { lineAt } from '../core/text/lineStarts.ts';
import type { Span } from '../core/text/span.ts';
import { type WrittenContents, writtenContents } from '../core/writtenContents.ts';
import { headingFace, headingRankOf, isRunIn, runInSpan } from './headingFace.ts';
import { type HeadKind, type PageItem, pageOrder } from './pageOrder.ts';
import type { PageSetup } from './pageSetup.ts';
import type { Face, HeadingRank, PrintedParagraph, PrintedRole } from './printedParagraph.ts';
import { PrintedTextWriter } from './printedText.ts';
import { signatureLines } from './signatureLines.ts';

/** What is printed of a speech, in the order of the page: head, contents, text and signature, a blank line between them. */
export function printedParagraphs(speech: Speech, setup: PageSetup): readonly PrintedParagraph[] {
  const items = pageOrder(speech);
  const lastOfHead = items.findLastIndex(isOfHead);
  const contents = writtenContents(speech);
  const printed: PrintedParagraph[] = [];
  let before: Section | undefined;
  items.forEach((item, index) => {
    const section = isWithin(item, contents) ? 'contents' : sectionOf(item, index <= lastOfHead);
    const paragraph = printedItem(speech, item, section, contents?.title);
    if (paragraph === undefined) return;
    if (before !== undefined && section !== before) printed.push(blankBefore(paragraph));
    before = section;
    printed.push(
      paragraph.role === 'contents' ? { ...paragraph, fromLeft: insetOf(speech, paragraph, setup) } : paragraph,
    );
  });
  return signatureLines(printed, setup);
}

type Section = 'head' | 'contents' | 'text' | 'signature';

function sectionOf(item: PageItem, inHead: boolean): Section {
  if (item.kind === 'paragraph' && item.paragraph.kind === 'signature') return 'signature';
  return inHead ? 'head' : 'text';
}

function isOfHead(item: PageItem): boolean {
  if (item.kind !== 'paragraph') return true;
  const { kind } = item.paragraph;
  return kind === 'classification' || kind === 'subtitle' || kind === 'date';
}

function isWithin(item: PageItem, contents: WrittenContents | undefined): boolean {
  if (item.kind !== 'paragraph' || contents === undefined) return false;
  const { start } = item.paragraph.span;
  return start >= contents.title.span.start && start <= contents.last.span.start;
}

/** Lines of contents stand as far in as they are written: two full-width blanks, or four narrow ones, are one step. */
function insetOf({ text, lineStarts }: Speech, { span }: PrintedParagraph, setup: PageSetup): number {
  let width = 0;
  for (let at = lineStarts[lineAt(lineStarts, span.start)] ?? span.start; at < span.start; at++) {
    const code = text.charCodeAt(at);
    if (isBlank(code)) width += code === 0x3000 ? 2 : 1;
  }
  return Math.floor(width / 4) * setup.indent;
}

function blankBefore({ span }: PrintedParagraph): PrintedParagraph {
  return {
    role: 'blank',
    text: '',
    pieces: [],
    span: { start: span.start, end: span.start },
    rank: undefined,
    fromRight: undefined,
    fromLeft: undefined,
  };
}

/** `undefined` for what has nothing to print, as a `#` whose heading is not written yet. */
function printedItem(
  speech: Speech,
  item: PageItem,
  section: Section,
  contentsTitle: Paragraph | undefined,
): PrintedParagraph | undefined {
  switch (item.kind) {
    case 'paragraph':
      return printedLine(speech, item.paragraph, section, contentsTitle);
    case 'title':
      return printedTitle(speech, item.paragraphs);
    case 'speaker':
      return printedSpeaker(speech, item);
    case 'fact':
      return printedFact(speech, item.fact, item.values);
  }
}

function printedLine(
  speech: Speech,
  paragraph: Paragraph,
  section: Section,
  contentsTitle: Paragraph | undefined,
): PrintedParagraph | undefined {
  switch (section) {
    case 'head':
      return printedHeadLine(speech, paragraph);
    case 'contents':
      return printedContentsLine(speech, paragraph, paragraph === contentsTitle);
    case 'text':
    case 'signature':
      return printedParagraph(speech, paragraph);
  }
}

function printedParagraph(speech: Speech, paragraph: Paragraph): PrintedParagraph | undefined {
  const { span, inlines, kind } = paragraph;
  const writer = new PrintedTextWriter(speech.text, span.start);
  const node = kind === 'heading' ? paragraph.nodes[0] : undefined;
  if (node === undefined) {
    writer.copyParagraph(span, inlines, faceOf(kind));
    return finished(writer, roleOf(kind), span);
  }
  const rank = headingRankOf(node);
  if (isRunIn(node)) {
    writer.copyParagraph(span, inlines, 'fangsong', { span: runInSpan(speech.text, node), face: headingFace(rank) });
    return finished(writer, 'body', span);
  }
  writer.copyParagraph(span, inlines, headingFace(rank));
  return finished(writer, 'heading', span, rank);
}

/** What stands between title and salutation and is no line of the head by its form, such as an editor's note, looks like one. */
function printedHeadLine(speech: Speech, { span, inlines, kind }: Paragraph): PrintedParagraph | undefined {
  const known = kind === 'classification' || kind === 'title' || kind === 'subtitle';
  const writer = new PrintedTextWriter(speech.text, span.start);
  writer.copyParagraph(span, inlines, known ? faceOf(kind) : 'kaiti');
  return finished(writer, known ? kind : 'byline', span);
}

function printedContentsLine(
  speech: Speech,
  { span, inlines }: Paragraph,
  isTitle: boolean,
): PrintedParagraph | undefined {
  const writer = new PrintedTextWriter(speech.text, span.start);
  writer.copyParagraph(span, inlines, isTitle ? 'heiti' : 'fangsong');
  return finished(writer, isTitle ? 'contentsTitle' : 'contents', span);
}

function printedTitle(speech: Speech, paragraphs: readonly [Paragraph, ...Paragraph[]]): PrintedParagraph | undefined {
  const { start } = paragraphs[0].span;
  const writer = new PrintedTextWriter(speech.text, start);
  for (const { span, inlines } of paragraphs) {
    const line = new PrintedTextWriter(speech.text, start);
    line.copyParagraph(span, inlines, 'xiaobiaosong');
    if (line.isEmpty) continue;
    if (!writer.isEmpty) writer.add('\n', 'xiaobiaosong');
    writer.copyParagraph(span, inlines, 'xiaobiaosong');
  }
  return finished(writer, 'title', { start, end: paragraphs.at(-1)?.span.end ?? start });
}

function printedSpeaker(
  speech: Speech,
  { paragraph, office, speaker }: Extract<PageItem, { kind: 'speaker' }>,
): PrintedParagraph | undefined {
  const { span, inlines } = paragraph;
  const writer = new PrintedTextWriter(speech.text, span.start);
  if (office !== undefined) writer.add(`${office.value}\u3000`, 'kaiti');
  writer.copyParagraph(span, inlines, 'kaiti');
  if (speaker !== undefined) writer.add(`\u3000${speaker.value}`, 'kaiti');
  return finished(writer, 'byline', span);
}

function printedFact(speech: Speech, kind: HeadKind, values: readonly [Fact, ...Fact[]]): PrintedParagraph | undefined {
  const { span } = values[0];
  const writer = new PrintedTextWriter(speech.text, span.start);
  const face = faceOf(kind);
  const value = values.map((fact) => fact.value.trim()).join('\u3000');
  const [before, after] = frameOf(kind, value);
  if (before !== '') writer.add(before, face);
  // Quoted or folded in the front matter, a value does not stand there as it is printed.
  const start = speech.text.indexOf(value, span.start);
  if (start >= 0 && start + value.length <= span.end) writer.copy({ start, end: start + value.length }, face, false);
  else writer.add(value.replaceAll(/[\r\n]+/g, ' '), face);
  if (after !== '') writer.add(after, face);
  return finished(writer, roleOf(kind), span);
}

/** A date stands in brackets and a subtitle behind a dash, as in the head of a text. */
function frameOf(kind: HeadKind, value: string): readonly [before: string, after: string] {
  switch (kind) {
    case 'date':
      return /^[（(].*[）)]$/.test(value) ? ['', ''] : ['（', '）'];
    case 'subtitle':
      return /^[—―-]/.test(value) ? ['', ''] : ['——', ''];
    case 'classification':
    case 'title':
    case 'speaker':
      return ['', ''];
  }
}

function finished(
  writer: PrintedTextWriter,
  role: PrintedRole,
  span: Span,
  rank?: HeadingRank,
): PrintedParagraph | undefined {
  if (writer.isEmpty) return undefined;
  return { role, ...writer.printed(), span, rank, fromRight: undefined, fromLeft: undefined };
}

function roleOf(kind: Paragraph['kind']): PrintedRole {
  switch (kind) {
    case 'classification':
    case 'title':
    case 'subtitle':
    case 'salutation':
    case 'signature':
      return kind;
    case 'date':
    case 'speaker':
      return 'byline';
    case 'heading':
    case 'address':
    case 'item':
    case 'text':
    case 'stageDirection':
    case 'gap':
    case 'thanks':
      return 'body';
  }
}

function faceOf(kind: Paragraph['kind']): Face {
  switch (kind) {
    case 'title':
      return 'xiaobiaosong';
    case 'classification':
      return 'heiti';
    case 'subtitle':
    case 'date':
    case 'speaker':
      return 'kaiti';
    case 'salutation':
    case 'heading':
    case 'address':
    case 'item':
    case 'text':
    case 'stageDirection':
    case 'gap':
    case 'thanks':
    case 'signature':
      return 'fangsong';
  }
}
