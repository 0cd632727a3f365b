import { l10n } from 'vscode';
import type { OutlineEntry } from '../services/outlineTree.ts';

/** What an entry of the outline is called: its own words, or for a part of running text the part's name. Never empty. */
export function outlineLabel(entry: OutlineEntry): string {
  switch (entry.kind) {
    case 'opening':
    case 'summary':
    case 'closing':
      return outlineKindName(entry);
    case 'title':
    case 'byline':
    case 'salutation':
    case 'thanks':
    case 'signature':
    case 'heading':
    case 'item':
    case 'inlineItem':
      return entry.text === '' ? outlineKindName(entry) : entry.text;
  }
}

/** The name of the sort of thing that an entry is, also read aloud before its words. */
export function outlineKindName(entry: OutlineEntry): string {
  switch (entry.kind) {
    case 'title':
      return l10n.t('Title');
    case 'byline':
      return l10n.t('Byline');
    case 'salutation':
      return l10n.t('Salutation');
    case 'opening':
      return l10n.t('Opening');
    case 'summary':
      return l10n.t('Summary');
    case 'closing':
      return l10n.t('Closing');
    case 'thanks':
      return l10n.t('Thanks');
    case 'signature':
      return l10n.t('Signature');
    case 'heading':
      return l10n.t('Heading');
    case 'item':
    case 'inlineItem':
      return l10n.t('Point');
  }
}

/** The 字数 of an entry's text as a row shows it. */
export function countLabel(count: number): string {
  return l10n.t('{0} chars', count.toLocaleString());
}
