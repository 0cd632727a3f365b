import { l10n } from 'vscode';
import type { OutlineNode } from '../core/speech.ts';
import type { DropPlace } from '../services/edits/dropTarget.ts';
import type { NodesResult } from '../services/edits/editWalk.ts';
import { topNodes } from '../services/edits/topNodes.ts';
import { whyRefused } from './editRefusals.ts';
import type { OutlineEdit, PresentOutline } from './outlineEditing.ts';

/** The nodes of some rows; `gone` where a row is no more. Parts and announced counts have none. */
export function nodesOf({ row }: PresentOutline, ids: readonly string[]): readonly OutlineNode[] | 'gone' {
  const rows = ids.map(row);
  if (rows.some((found) => found === undefined)) return 'gone';
  return rows.flatMap((found) => (found?.entry.node ? [found.entry.node] : []));
}

/**
 * Where something goes that is put on a row: on a section there; on an announced count under the section in whose text it
 * stands; on a part before or behind all sections, by where it
 * stands; without a row behind all. `gone` where the row is no more.
 */
export function placeOf({ speech, row, parent }: PresentOutline, id: string | undefined): DropPlace | 'gone' {
  if (id === undefined) return { kind: 'last' };
  const found = row(id);
  if (found === undefined) return 'gone';
  const above = found.entry.kind === 'announcement' ? row(parent(id) ?? '')?.entry.node : undefined;
  if (above) return { kind: 'under', node: above, offset: found.entry.span.start };
  for (let at: string | undefined = id; at !== undefined; at = parent(at)) {
    const node = row(at)?.entry.node;
    if (node) return { kind: 'node', node };
  }
  const body = speech.parts.find(({ kind }) => kind === 'body')?.span.start ?? speech.nodes[0]?.section.start ?? 0;
  return { kind: found.entry.range.start < body ? 'first' : 'last' };
}

/** An edit of some nodes as the outline makes it. `atEdge`: what is said where nothing is to be done. */
export function asOutlineEdit(
  result: NodesResult,
  nodes: readonly OutlineNode[],
  atEdge: string,
  done?: string,
): OutlineEdit {
  switch (result.kind) {
    case 'refused':
      return { kind: 'told', message: whyRefused(result.reason) };
    case 'atEdge':
      return { kind: 'told', message: atEdge };
    case 'edits': {
      const { edits, steps, place } = result;
      return { kind: 'edits', edits, steps, place, nodes: topNodes(nodes), ...(done === undefined ? {} : { done }) };
    }
  }
}

export function toldGone(): OutlineEdit {
  return { kind: 'told', message: l10n.t('The text has changed there meanwhile, so nothing was edited. Try again.') };
}

export function toldNoSection(): OutlineEdit {
  return { kind: 'told', message: l10n.t('Select a section or a point in the outline first.') };
}
