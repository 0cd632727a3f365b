import { l10n } from 'vscode';
import type { OfferReason, TermSource } from '../services/completion/completionOffer.ts';

/** One line on why something is offered. */
export function offerDetail(reason: OfferReason): string {
  switch (reason.kind) {
    case 'next':
      return reason.ordinal === undefined
        ? l10n.t('After {0}', reason.after)
        : l10n.t('Item {0}, after {1}', reason.ordinal, reason.after);
    case 'announced':
      return l10n.t('All {0} at once, as announced: {1}', reason.count, reason.announcement);
    case 'byline':
      return l10n.t('Byline');
    case 'salutation':
      return l10n.t('Salutation');
    case 'closing':
      return l10n.t('Closing');
    case 'thanks':
      return l10n.t('Thanks');
    case 'term':
      return termDetail(reason.source);
    case 'setPiece':
      return reason.description;
  }
}

function termDetail(source: TermSource): string {
  switch (source) {
    case 'speaker':
      return l10n.t('speaker');
    case 'office':
      return l10n.t('office');
    case 'occasion':
      return l10n.t('occasion');
    case 'frontMatter':
      return l10n.t('From the front matter');
    case 'quoted':
    case 'work':
    case 'refrain':
    case 'lead':
      return l10n.t('Used in this speech');
  }
}
