import { l10n } from 'vscode';
import type { FixTitle } from '../services/checks/check.ts';

/** Longer words are cut: a menu shows no more. */
const LONGEST_SHOWN = 30;

/** What a quick fix does, in the language of the user. */
export function fixTitle(title: FixTitle): string {
  switch (title.kind) {
    case 'replace':
      return l10n.t('Change to “{0}”', shown(title.text));
    case 'remove':
      return l10n.t('Remove “{0}”', shown(title.text));
    case 'insert':
      return l10n.t('Insert “{0}”', shown(title.text));
    case 'setNumber':
      return l10n.t('Change the number to {0}', title.number);
    case 'addItem':
      return l10n.t('Add an item: {0}', shown(title.marker));
    case 'removeItem':
      return l10n.t('Remove the last item: {0}', shown(`${title.marker}${title.lead}`));
    case 'renumber':
      return l10n.t('Renumber this list');
    case 'remark':
      return l10n.t('Use one kind of marker: {0}', title.markers);
    case 'endHeadings':
      return title.end === '' ? l10n.t('Remove the 。 of this heading') : l10n.t('End this heading in 。');
    case 'removeSpaces':
      return l10n.t('Remove the space');
  }
}

function shown(text: string): string {
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
}
