import type { Speech } from '../../core/speech.ts';
import { type WrittenContents, writtenContents } from '../../core/writtenContents.ts';
import { type PageItem, pageOrder } from '../pageOrder.ts';
import { contentsParagraphs, writtenContentsParagraphs } from './contentsParagraphs.ts';
import { bodyParagraph, headParagraph } from './printedItems.ts';
import type { PrintedBlock, PrintedSpeech, PrintOptions, Shown } from './printedSpeech.ts';
import { signatureParagraphs } from './signatureParagraphs.ts';
import { withNotesBetween } from './withNotesBetween.ts';

/** What is printed of a speech: head, contents, text and signature, a blank line between them. */
export function printSpeech(speech: Speech, options: PrintOptions): PrintedSpeech {
  const written = writtenContents(speech);
  const groups = groupsOf(pageOrder(speech), written).map(({ section, items }) =>
    printedGroup(speech, section, items, options),
  );
  if (options.contents && written === undefined) {
    const [head, ...rest] = groups;
    const made: PrintedGroup = { section: 'contents', paragraphs: contentsParagraphs(speech) };
    if (head?.section === 'head') groups.splice(0, groups.length, head, made, ...rest);
    else groups.unshift(made);
  }
  const filled = groups.filter(({ paragraphs }) => paragraphs.length > 0);
  const paragraphs = filled.flatMap(({ paragraphs }, index): readonly PrintedBlock[] =>
    index === 0 ? paragraphs : [{ role: 'blank' }, ...paragraphs],
  );
  return { paragraphs: withNotesBetween(speech, paragraphs) };
}

type Section = 'head' | 'contents' | 'text' | 'signature';

interface PrintedGroup {
  readonly section: Section;
  readonly paragraphs: readonly PrintedBlock[];
}

function printedGroup(speech: Speech, section: Section, items: readonly PageItem[], shown: Shown): PrintedGroup {
  switch (section) {
    case 'head':
      return { section, paragraphs: items.flatMap((item) => headParagraph(speech, item, shown)) };
    case 'contents':
      return { section, paragraphs: writtenContentsParagraphs(speech, items, shown) };
    case 'text':
      return { section, paragraphs: items.flatMap((item) => bodyParagraph(speech, item, shown)) };
    case 'signature':
      return { section, paragraphs: signatureParagraphs(speech, items, shown) };
  }
}

/** Neighbours of one section together, in the order of the page. */
function groupsOf(
  items: readonly PageItem[],
  written: WrittenContents | undefined,
): readonly { readonly section: Section; readonly items: readonly PageItem[] }[] {
  const lastOfHead = items.findLastIndex(isOfHead);
  const groups: { readonly section: Section; readonly items: PageItem[] }[] = [];
  items.forEach((item, index) => {
    const section = isWithin(item, written)
      ? 'contents'
      : isSignature(item)
        ? 'signature'
        : index <= lastOfHead
          ? 'head'
          : 'text';
    const last = groups.at(-1);
    if (last?.section === section) last.items.push(item);
    else groups.push({ section, items: [item] });
  });
  return groups;
}

function isOfHead(item: PageItem): boolean {
  if (item.kind !== 'paragraph') return true;
  const { kind } = item.paragraph;
  return kind === 'classification' || kind === 'subtitle' || kind === 'date';
}

function isSignature(item: PageItem): boolean {
  return item.kind === 'paragraph' && item.paragraph.kind === 'signature';
}

function isWithin(item: PageItem, contents: WrittenContents | undefined): boolean {
  if (item.kind !== 'paragraph' || contents === undefined) return false;
  const { start } = item.paragraph.span;
  return start >= contents.title.span.start && start <= contents.last.span.start;
}
