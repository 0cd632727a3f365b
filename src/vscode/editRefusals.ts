import { l10n } from 'vscode';
import type { ConversionRefusal } from '../services/edits/convertSeries.ts';
import type { InlineItemsRefusal } from '../services/edits/inlineItemsOfPoints.ts';
import type { LevelRefusal } from '../services/edits/levelChange.ts';
import type { PointsRefusal } from '../services/edits/pointsOfInlineItems.ts';
import type { Refusal } from '../services/edits/structuralEdit.ts';

export type EditRefusal =
  | Refusal
  | LevelRefusal
  | ConversionRefusal
  | PointsRefusal
  | InlineItemsRefusal
  | 'nothingGlued'
  /** The cursor stands in no section and no item. */
  | 'noNode';

/** Why an edit was not made, and what may help, in the language of the user. */
export function whyRefused(reason: EditRefusal): string {
  switch (reason) {
    case 'noNode':
      return l10n.t('Put the cursor into a heading, a point, or its text first.');
    case 'gap':
      return l10n.t('Text is missing 〔…〕 in between, so it is not known what belongs together. Nothing was changed.');
    case 'severalParagraphs':
      return l10n.t('One of the items runs over several paragraphs, so nothing was changed.');
    case 'torn':
      return l10n.t('A quotation, a bracket or a comment begins inside and ends outside, so nothing was changed.');
    case 'noNumber':
    case 'numbersUsedUp':
      return l10n.t('This kind of marker has no number that goes so far.');
    case 'withinParagraph':
      return l10n.t('An item within a paragraph can only change its place in its own list.');
    case 'amongItems':
      return l10n.t('A section cannot stand among the items of a paragraph.');
    case 'intoItself':
      return l10n.t('A section cannot be moved into itself.');
    case 'inlineItem':
      return l10n.t('Items within a paragraph have no level of their own. Turn them into points first.');
    case 'atTop':
      return l10n.t('It is of the highest level already.');
    case 'noPredecessor':
      return l10n.t('Nothing stands before it that it could come under.');
    case 'noLowerForm':
      return l10n.t('There is no marker for a level below this one.');
    case 'sameForm':
      return l10n.t('These markers are of that kind already.');
    case 'notCounted':
      return l10n.t('These markers do not count, so they cannot be changed into others.');
    case 'noInlineItems':
      return l10n.t('No list stands within the paragraph here.');
    case 'stressed':
      return l10n.t('A stressed passage (**) runs over several items, so nothing was changed.');
    case 'single':
      return l10n.t('One item alone is no list.');
    case 'decorated':
      return l10n.t('A line begins with #, which says something only there. Nothing was changed.');
    case 'nothingGlued':
      return l10n.t('Every paragraph begins where it should; nothing was changed.');
    case 'structure':
      return l10n.t('The speech would be read differently afterwards, so nothing was changed.');
  }
}
