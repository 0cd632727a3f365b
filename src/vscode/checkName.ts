import { l10n } from 'vscode';
import type { CheckCode } from '../services/checks/checkValues.ts';

/** What a check is called in the light bulb. */
export function checkName(code: CheckCode): string {
  switch (code) {
    case 'count.mismatch':
      return l10n.t('Announced count and list differ');
    case 'count.refrain':
      return l10n.t('An item lacks the refrain');
    case 'ordinal.skip':
      return l10n.t('A number is left out');
    case 'ordinal.repeat':
      return l10n.t('A number stands twice');
    case 'ordinal.first':
      return l10n.t('A list does not begin with one');
    case 'ordinal.level':
      return l10n.t('Levels out of order');
    case 'ordinal.alone':
      return l10n.t('A list of one item');
    case 'ordinal.mixed':
      return l10n.t('Two kinds of markers in one list');
    case 'ordinal.mark':
      return l10n.t('The mark of a marker');
    case 'heading.period':
      return l10n.t('Headings of one level end differently');
    case 'punct.halfwidth':
      return l10n.t('Half-width marks in Chinese text');
    case 'punct.pair':
      return l10n.t('A mark without its partner');
    case 'punct.double':
      return l10n.t('A mark stands twice');
    case 'punct.ellipsis':
      return l10n.t('Ellipsis');
    case 'punct.dash':
      return l10n.t('Dash');
    case 'punct.quotes':
      return l10n.t('Straight quotation marks');
    case 'punct.quoteStyle':
      return l10n.t('Two styles of quotation marks');
    case 'punct.etc':
      return l10n.t('A mark before 等');
    case 'punct.spaces':
      return l10n.t('Spaces in Chinese text');
    case 'number.year':
      return l10n.t('The zero of a year');
    case 'number.style':
      return l10n.t('Two styles of numbers');
    case 'number.range':
      return l10n.t('The mark of a range');
    case 'text.repeat':
      return l10n.t('Repeated words');
    case 'text.placeholder':
      return l10n.t('Something left to fill in');
    case 'text.long':
      return l10n.t('Long sentences');
    case 'part.missing':
      return l10n.t('A part is missing');
    case 'part.budget':
      return l10n.t('Over the time budget');
    case 'term.form':
      return l10n.t('Form of a word');
    case 'term.order':
      return l10n.t('A fixed order');
    case 'figure.differs':
      return l10n.t('A figure that differs');
    case 'name.variant':
      return l10n.t('Two forms of one name');
    case 'layout.headingAtFoot':
      return l10n.t('A heading at a page’s foot');
    case 'layout.lastCharacter':
      return l10n.t('A last line of one character');
    case 'layout.titleBreak':
      return l10n.t('A title line that breaks a word');
    case 'frontmatter.invalid':
      return l10n.t('Malformed front matter');
    case 'frontmatter.differs':
      return l10n.t('Front matter and text differ');
    case 'comment.unclosed':
      return l10n.t('A comment is not closed');
  }
}
