import type { Speech } from '../core/speech.ts';
import { lineAt } from '../core/text/lineStarts.ts';
import type { Span } from '../core/text/span.ts';
import { type OutlineEntry, outlineTree } from './outlineTree.ts';

/** Lines that can be folded away under the first of them. */
export interface Folding {
  readonly kind: 'section' | 'frontMatter' | 'comment';
  /** Zero-based; stays visible. */
  readonly startLine: number;
  /** Zero-based, after `startLine`. */
  readonly endLine: number;
}

/** The longest line, in characters, that is taken in at a glance: about one row of a wide editor in the type of a speech. */
const LONGEST_GLANCE = 40;

/**
 * Sections, the front matter and comments that go over several lines, by start line. They nest.
 *
 * The first line of a section is what the editor leaves of it when it is folded, and pins above the text while one scrolls
 * through it (sticky scroll goes by these folds). So a section is folded under a line that reads as a heading, or where
 * sections of its own begin below the first line. A section run into a whole paragraph of prose is not: what is hidden
 * behind it would not be missed, and what is pinned would be prose.
 */
export function foldings(speech: Speech): readonly Folding[] {
  const found: Folding[] = [];
  const add = (kind: Folding['kind'], span: Span): void => {
    const startLine = lineAt(speech.lineStarts, span.start);
    const endLine = lineAt(speech.lineStarts, Math.max(span.start, span.end - 1));
    if (endLine > startLine) found.push({ kind, startLine, endLine });
  };
  if (speech.frontMatter !== undefined) add('frontMatter', speech.frontMatter.span);
  const addSections = (entries: readonly OutlineEntry[]): void => {
    for (const entry of entries) {
      // Under an item that begins within a paragraph the rest of the paragraph would seem to belong to the folded lines.
      if ((entry.kind === 'heading' || entry.kind === 'item') && opensLikeHeading(speech, entry)) {
        add('section', entry.range);
      }
      addSections(entry.children);
    }
  };
  addSections(outlineTree(speech));
  for (const comment of speech.comments) add('comment', comment.span);
  return found.sort((a, b) => a.startLine - b.startLine || b.endLine - a.endLine);
}

function opensLikeHeading({ text, lineStarts }: Speech, { node, range, children }: OutlineEntry): boolean {
  if (node?.kind === 'H') return true;
  const line = lineAt(lineStarts, range.start);
  const lineEnd = lineStarts[line + 1] ?? text.length;
  if (children.some((child) => child.range.start >= lineEnd)) return true;
  return text.slice(range.start, lineEnd).trimEnd().length <= LONGEST_GLANCE;
}
