import MarkdownIt from 'markdown-it';
import type { Speech } from '../core/speech.ts';
import type { SpeechLayout } from '../layout/layoutSpeech.ts';
import { type PageItem, pageOrder } from '../layout/pageOrder.ts';
import type { ReadingsWithin } from '../layout/reading/characterReadings.ts';
import { linesOfBlocks } from './blockLines.ts';
import type { KnownBlocks } from './knownBlocks.ts';
import { type BlockTokens, itemBlocks } from './speechTokens.ts';

/** One block of the page. */
export interface SpeechBlock {
  /** One element, everything in it escaped; positions within count from the block's start. */
  readonly html: string;
  /** Where the block stands in the speech, in UTF-16 code units. */
  readonly offset: number;
  /** Just after its last character. */
  readonly end: number;
  /** Zero-based line of its first character. */
  readonly line: number;
}

const markdown = new MarkdownIt('zero', { html: false });
// A line end after the break would be shown as a second one, since the page keeps white space as it is written.
markdown.renderer.rules['hardbreak'] = () => '<br>';

/**
 * The blocks of the page, in its order. A block keeps its html as long as its own text and its level stay as they are. With
 * a layout the html also holds `<wbr>` where a line ends, and the number of lines where there are several. With readings it
 * is for a speaker. With what is known of an official layout before an edit only the paragraphs that changed are rendered;
 * the result is the same as without it.
 */
export function speechBlocks(
  speech: Speech,
  layout?: SpeechLayout | undefined,
  readings?: ReadingsWithin | undefined,
  known?: KnownBlocks | undefined,
): SpeechBlock[] {
  const linesOf = layout === undefined ? undefined : linesOfBlocks(layout);
  const tokensOf = itemBlocks(speech, linesOf, readings);
  const rendered = (item: PageItem): SpeechBlock | undefined => {
    const block = tokensOf(item);
    return block === undefined ? undefined : blockHtml(block);
  };
  return pageOrder(speech).flatMap((item) => {
    const lines = item.kind === 'paragraph' ? linesOf?.(item.paragraph.span.start) : undefined;
    if (known === undefined || lines === undefined || item.kind !== 'paragraph') return rendered(item) ?? [];
    const { span, line } = item.paragraph;
    const html = known.html(speech.text, item.paragraph, lines, () => rendered(item)?.html);
    return html === undefined ? [] : { html, offset: span.start, end: span.end, line };
  });
}

function blockHtml({ tokens, span, line }: BlockTokens): SpeechBlock {
  const html = markdown.renderer.render(tokens, markdown.options, {});
  return { html, offset: span.start, end: span.end, line };
}
