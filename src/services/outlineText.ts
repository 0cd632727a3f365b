import type { OutlineNode, Speech } from '../core/speech.ts';
import { nodeWords } from './nodeAt.ts';
import { type PlainText, plainTextOf } from './plainText.ts';

/** How the outline is written out (提纲). */
export interface OutlineForm {
  /** Down to which level of the speech. */
  readonly levels: 1 | 2 | 'all';
  /** Whether 一、 （一） 一是 stand before the leads. */
  readonly numbered: boolean;
  readonly format: OutlineFormat;
}

export type OutlineFormat =
  /** Levels are indented as paragraphs are. */
  | 'plain'
  /** A nested list under the title as a heading. */
  | 'markdown';

/** The outline as text to be sent on. */
export interface OutlineText {
  readonly text: string;
  /** The headings and items in it. */
  readonly pointCount: number;
}

/** A heading or an item as a line of an outline. */
export interface OutlineLine {
  /** Never empty; without indentation. */
  readonly words: string;
  /** Depth among the lines, from 1. */
  readonly level: number;
}

/** One step of indentation: as wide as a paragraph's, so that the levels stay apart in any typeface. */
export const INDENT = '\u3000\u3000';

/** The title, then the lines of the outline. Ends with a line end; empty when there are no points. */
export function outlineText(speech: Speech, { levels, numbered, format }: OutlineForm): OutlineText {
  const outline = outlineLines(speech, levels, numbered);
  if (outline.length === 0) return { text: '', pointCount: 0 };
  const lines = outline.map((line) => writtenLine(line, format));
  const title = speech.facts.title?.value.replace(/\s+/g, ' ').trim();
  if (title !== undefined && title !== '') lines.unshift(format === 'markdown' ? `# ${literal(title)}` : title, '');
  return { text: `${lines.join('\n')}\n`, pointCount: outline.length };
}

/** The headings and items down to a level, in document order. One without words is left out. */
export function outlineLines(speech: Speech, levels: OutlineForm['levels'], numbered: boolean): readonly OutlineLine[] {
  const plainText = plainTextOf(speech);
  return speech.nodes
    .filter(({ level }) => levels === 'all' || level <= levels)
    .map((node) => ({ words: wordsOf(plainText, node, numbered), level: node.level }))
    .filter(({ words }) => words !== '');
}

/** How many levels the outline has; 0 without points. */
export function outlineDepth({ nodes }: Speech): number {
  return nodes.reduce((deepest, { level }) => Math.max(deepest, level), 0);
}

function wordsOf(plainText: PlainText, node: OutlineNode, numbered: boolean): string {
  return plainText(numbered ? nodeWords(node) : node.leadSpan);
}

function writtenLine({ words, level }: OutlineLine, format: OutlineFormat): string {
  switch (format) {
    case 'plain':
      return INDENT.repeat(level - 1) + words;
    case 'markdown':
      return `${'  '.repeat(level - 1)}- ${literal(words)}`;
  }
}

/** Signs that Markdown reads within a line: `*` `_` `[` `<` `` ` ``; not `（` `“` `—`. */
const MARKDOWN_SIGN = /[\\`*_[\]<>~|&]/g;
/** What would open a list or a heading at the start of a line: the end of `1.`, `10)`, `-`, `+`, `#`; not `1、`. */
const MARKDOWN_OPENER = /^(\d{1,9}(?=[.)])|(?=[-+#]))/;

/** The words as Markdown that reads as them. */
function literal(words: string): string {
  return words.replace(MARKDOWN_SIGN, '\\$&').replace(MARKDOWN_OPENER, '$1\\');
}
