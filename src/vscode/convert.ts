import { Range, type TextDocument } from 'vscode';
import type { Span } from '../core/text/span.ts';

/** The range of a span in the document whose present text was parsed. */
export function spanRange(document: TextDocument, span: Span): Range {
  return new Range(document.positionAt(span.start), document.positionAt(span.end));
}
