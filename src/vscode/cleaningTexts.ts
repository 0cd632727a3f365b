import { l10n } from 'vscode';
import type { CleaningResult } from '../services/cleaning/cleanSpeech.ts';
import type { Certainty, CleaningNotice, DamageClass } from '../services/cleaning/damage.ts';
import { joinedList, joinedSentences } from './joinedTexts.ts';

/** What cleaning did: how many of each, which characters are to be read again, where text is missing. */
export function cleaningSummary(result: CleaningResult): string {
  const { changes, doubts, dropped } = result;
  const parts = changes.map(({ class: kind, count, how }) => changeText(kind, count, how));
  const sentences = [l10n.t('Cleaned: {0}.', joinedList(parts))];
  if (doubts.length > 0) {
    sentences.push(l10n.t('{0} places are marked to be read again: {1}.', doubts.length, doubtfulCharacters(result)));
  }
  const lines = gapLines(result);
  if (lines.length > 0) sentences.push(l10n.t('Text is missing, marked 〔…〕, in lines {0}.', joinedList(lines)));
  if (dropped.length > 0) sentences.push(l10n.t('{0} lines of the page were dropped.', dropped.length));
  return joinedSentences(sentences);
}

const MOST_LISTED = 12;

/** The characters that were chosen or inferred, each once. */
function doubtfulCharacters({ text, doubts }: CleaningResult): string {
  const characters = [...new Set(doubts.map(({ span }) => text.slice(span.start, span.end)))];
  return characters.slice(0, MOST_LISTED).join('') + (characters.length > MOST_LISTED ? '…' : '');
}

/** The lines of the gap marks, 1-based, in the text that was cleaned. */
function gapLines({ text, gaps }: CleaningResult): readonly string[] {
  const lines = gaps.map(({ offset }) => text.slice(0, offset).split('\n').length);
  return [...new Set(lines)].slice(0, MOST_LISTED).map(String);
}

function changeText(kind: DamageClass, count: number, how: Certainty): string {
  const text = className(kind, count);
  switch (how) {
    case 'certain':
      return text;
    case 'chosen':
      return l10n.t('{0} (chosen)', text);
    case 'inferred':
      return l10n.t('{0} (inferred)', text);
  }
}

function className(kind: DamageClass, count: number): string {
  switch (kind) {
    case 'entity':
      return l10n.t('{0} character references', count);
    case 'invisible':
      return l10n.t('{0} invisible characters', count);
    case 'gloss':
      return l10n.t('{0} pinyin glosses', count);
    case 'splitPair':
      return l10n.t('{0} characters torn apart', count);
    case 'lostBytes':
      return l10n.t('{0} characters partly lost', count);
    case 'traditional':
      return l10n.t('{0} traditional characters', count);
    case 'halfwidth':
      return l10n.t('{0} half-width marks', count);
    case 'space':
      return l10n.t('{0} stray blanks', count);
    case 'blankLine':
      return l10n.t('{0} empty lines', count);
    case 'furniture':
      return l10n.t('{0} lines of the page', count);
    case 'elision':
      return l10n.t('{0} elisions made gap marks', count);
    case 'noise':
      return l10n.t('{0} lines without sense', count);
    case 'hardBreak':
      return l10n.t('{0} line breaks within paragraphs', count);
    case 'paragraph':
      return l10n.t('{0} paragraph breaks', count);
  }
}

/** What was seen and left alone, and what can be done about it. */
export function noticeText({ kind, count }: CleaningNotice): string {
  switch (kind) {
    case 'privateUse':
      return l10n.t('{0} characters are of a private code: their meaning is lost.', count);
    case 'replacement':
      return l10n.t('{0} characters were lost before the text came here (�).', count);
    case 'markup':
      return l10n.t('{0} tags of a page were left.', count);
    case 'lostZero':
      return l10n.t('{0} years seem to have lost a 〇.', count);
    case 'glosses':
      return l10n.t('{0} pinyin glosses were left: so few may be the writer’s own.', count);
    case 'halfwidthMarks':
      return l10n.t('{0} half-width marks were left: so few are the writer’s to change.', count);
    case 'traditionalText':
      return l10n.t('The text is in traditional characters and stays so.');
    case 'oneLine':
      return l10n.t('The whole text stands on one line.');
  }
}
