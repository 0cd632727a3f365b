import { l10n } from 'vscode';
import type { ShareRefusal } from '../services/edits/shareRest.ts';
import { whyRefused } from './editRefusals.ts';

/** Why no time was shared, and what may help. `whole`: among the sections of the speech, not within one. */
export function whyNotShared(reason: ShareRefusal, whole: boolean): string {
  switch (reason) {
    case 'noPlan':
      return whole
        ? l10n.t('Nothing says how long the speech may take. Set its minutes first.')
        : l10n.t('This section has no time budget to share. Set one first.');
    case 'noSections':
      return l10n.t('There are no sections to share the time among.');
    case 'allPlanned':
      return l10n.t('Every section has its time budget already.');
    case 'nothingLeft':
      return l10n.t('No time is left: the budgets and what stands outside of the sections take all of it.');
    case 'structure':
      return whyRefused('structure');
  }
}
