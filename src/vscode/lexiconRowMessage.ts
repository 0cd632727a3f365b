import { l10n } from 'vscode';
import type { RowFault } from '../services/lexicon/readLexicon.ts';

/** Why a row of a lexicon is not used; `value` is what is wrong as it is written. */
export function lexiconRowMessage(fault: RowFault, value: string): string {
  switch (fault) {
    case 'noForm':
      return l10n.t('This row names no form of words.');
    case 'tooShort':
      return l10n.t('“{0}” is too short: a form has two characters or more.', value);
    case 'nothingToSay':
      return l10n.t('This row says neither what is right nor why.');
    case 'sameForm':
      return l10n.t('What is right is what is wrong: {0}.', value);
    case 'unknownSeverity':
      return l10n.t('Unknown level “{0}”: 错误, 警告, 提示, 风格, 正确 or 顺序.', value);
    case 'shortOrder':
      return l10n.t('A fixed order needs two phrases, parted by |.');
    case 'tooManyCells':
      return l10n.t('This row has more cells than there are columns: “{0}”.', value);
    case 'unknownColumn':
      return l10n.t('There is no column “{0}”.', value);
  }
}
