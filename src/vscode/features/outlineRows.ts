import { l10n, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import type { IdentifiedEntry } from '../../services/outlineIdentity.ts';
import type { ProblemWeight } from '../../services/outlineProblems.ts';
import type { OutlineEntry } from '../../services/outlineTree.ts';
import { outlineLabel, type RowFacts, rowDescription, spokenRow } from '../outlineLabels.ts';

export const revealCommand = 'rostrum.revealNode';

/** One row of the outline in the sidebar, with the children that are shown. Its tooltip comes when it is asked for. */
export function outlineRow(row: IdentifiedEntry, facts: RowFacts, collapsed: boolean): TreeItem {
  const { entry, id, children } = row;
  const item = new TreeItem(outlineLabel(entry), collapsibleState(row, collapsed));
  // A tree keeps a row closed that had nothing below it; once it has, it is another row to the tree.
  item.id = children.length === 0 ? id : `${id} opens`;
  item.iconPath = icon(entry, facts.problems?.worst);
  const description = rowDescription(entry, facts);
  if (description !== '') item.description = description;
  item.accessibilityInformation = { label: spokenRow(entry, facts) };
  item.command = { command: revealCommand, title: l10n.t('Go to This Place in the Text'), arguments: [id] };
  item.contextValue = entry.kind;
  return item;
}

function collapsibleState(row: IdentifiedEntry, collapsed: boolean): TreeItemCollapsibleState {
  if (row.children.length === 0) return TreeItemCollapsibleState.None;
  return collapsed ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.Expanded;
}

/** The colour only repeats what the row says in words. */
function icon(entry: OutlineEntry, worst: ProblemWeight | undefined): ThemeIcon {
  const color = worst === undefined ? undefined : colors[worst];
  return color === undefined ? new ThemeIcon(iconName(entry)) : new ThemeIcon(iconName(entry), new ThemeColor(color));
}

const colors: { readonly [Weight in ProblemWeight]: string } = {
  error: 'problemsErrorIcon.foreground',
  warning: 'problemsWarningIcon.foreground',
  information: 'problemsInfoIcon.foreground',
};

function iconName(entry: OutlineEntry): string {
  switch (entry.kind) {
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
    case 'announcement':
      return entry.announced?.kind === 'differs' ? 'warning' : 'circle-large-outline';
  }
}
