import { l10n, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import type { IdentifiedEntry } from '../../services/outlineIdentity.ts';
import type { OutlineEntry, OutlineEntryKind } from '../../services/outlineTree.ts';
import { countLabel, outlineKindName, outlineLabel } from '../outlineLabels.ts';

export const revealCommand = 'rostrum.revealNode';

/** One row of the outline in the sidebar. `count` is its 字数, absent where a number would say nothing. */
export function outlineRow(row: IdentifiedEntry, count: number | undefined, collapsed: boolean): TreeItem {
  const { entry, id } = row;
  const label = outlineLabel(entry);
  const item = new TreeItem(label, collapsibleState(row, collapsed));
  // A narrow sidebar cuts the end of a row off, so the amount is told once more where there is room.
  const amount = count === undefined ? [] : [countLabel(count)];
  item.id = id;
  item.iconPath = new ThemeIcon(iconName(entry.kind));
  item.tooltip = [entry.text === '' ? label : entry.text, ...amount].join('\n');
  if (amount[0] !== undefined) item.description = amount[0];
  item.accessibilityInformation = { label: spokenLabel(entry, label, count) };
  item.command = { command: revealCommand, title: l10n.t('Go to This Place in the Text'), arguments: [id] };
  item.contextValue = entry.kind;
  return item;
}

function collapsibleState(row: IdentifiedEntry, collapsed: boolean): TreeItemCollapsibleState {
  if (row.children.length === 0) return TreeItemCollapsibleState.None;
  return collapsed ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.Expanded;
}

function iconName(kind: OutlineEntryKind): string {
  switch (kind) {
    case 'title':
      return 'book';
    case 'byline':
      return 'person';
    case 'salutation':
      return 'megaphone';
    case 'opening':
      return 'play';
    case 'heading':
      return 'bookmark';
    case 'item':
      return 'list-ordered';
    case 'inlineItem':
      return 'dash';
    case 'summary':
      return 'checklist';
    case 'closing':
      return 'flag';
    case 'thanks':
      return 'heart';
    case 'signature':
      return 'edit';
  }
}

/** The sort of the entry first: a list of headings is heard, not seen. */
function spokenLabel(entry: OutlineEntry, label: string, count: number | undefined): string {
  const kind = outlineKindName(entry);
  const words = label === kind ? label : l10n.t('{0}: {1}', kind, label);
  return count === undefined ? words : l10n.t('{0}, {1} characters', words, count);
}
