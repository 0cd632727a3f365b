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

/** Sections, the front matter and comments that go over several lines, by start line. They nest. */
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
      if (entry.kind === 'heading' || entry.kind === 'item') add('section', entry.range);
      addSections(entry.children);
    }
  };
  addSections(outlineTree(speech));
  for (const comment of speech.comments) add('comment', comment.span);
  return found.sort((a, b) => a.startLine - b.startLine || b.endLine - a.endLine);
}
