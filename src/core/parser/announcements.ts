import type { Announcement, OutlineNode, ParagraphKind } from '../speech.ts';
import type { TextLine } from './lines.ts';

export function findAnnouncements(
  _masked: string,
  _lines: readonly TextLine[],
  _kinds: readonly ParagraphKind[],
  _nodes: readonly OutlineNode[],
): Announcement[] {
  return [];
}
