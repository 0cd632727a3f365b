import { l10n } from 'vscode';
import type { FrontMatterFault, FrontMatterKey } from '../core/speech.ts';
import type { CheckCode, CheckValues } from '../services/checks/checkValues.ts';

/** What each check says, in the language of the user. A check without a message does not compile. */
const messages: { readonly [Code in CheckCode]: (values: CheckValues[Code]) => string } = {
  'count.mismatch': ({ announced, found }) => l10n.t('{0} are announced, {1} are listed.', announced, found),
  'count.refrain': ({ refrain }) => l10n.t('This item does not say “{0}”, as the announcement does.', refrain),
  'ordinal.skip': ({ marker, before, missing }) =>
    l10n.t('{0} comes after {1}: number {2} is left out.', marker, before, missing),
  'ordinal.repeat': ({ marker, before }) =>
    l10n.t('{0} comes after {1}: the count repeats itself or goes back.', marker, before),
  'ordinal.first': ({ marker }) => l10n.t('This list begins with {0}.', marker),
  'ordinal.level': ({ marker, fault }) => {
    switch (fault.kind) {
      case 'beforeHigher':
        return l10n.t('{0} stands before {1}: there is no higher heading above it.', marker, fault.higher);
      case 'skipped':
        return l10n.t('{0} right under {1} leaves levels out.', marker, fault.parent);
      case 'inverted':
        return l10n.t('{0} stands under {1}, but is of a higher rank.', marker, fault.parent);
    }
  },
  'ordinal.alone': ({ marker }) => l10n.t('{0} stands alone: no other item follows.', marker),
  'ordinal.mixed': ({ first, marker }) => l10n.t('{0} and {1} in one list.', first, marker),
  'ordinal.mark': ({ written, right }) => l10n.t('The marker “{0}” is written “{1}”.', written, right),
  'heading.period': ({ end, others }) =>
    end === ''
      ? l10n.t('This heading ends in 。, {0} others of its level do not.', others)
      : l10n.t('This heading lacks the 。 in which {0} others of its level end.', others),
  'punct.halfwidth': ({ written, right }) =>
    l10n.t('Half-width “{0}” in Chinese text: “{1}”.', shown(written), shown(right)),
  'punct.pair': ({ mark, fault }) =>
    fault === 'unopened'
      ? l10n.t('Nothing opens what this {0} closes.', mark)
      : l10n.t('Nothing closes what this {0} opens.', mark),
  'punct.double': ({ written, right }) => l10n.t('“{0}”: one mark is enough, “{1}”.', written, right),
  'punct.ellipsis': ({ right }) => l10n.t('The ellipsis is written {0}.', right),
  'punct.dash': ({ right }) => l10n.t('This dash is written {0}.', right),
  'punct.quotes': ({ right }) =>
    right === undefined
      ? l10n.t('Straight quotation marks in Chinese text; which opens and which closes is for you to say.')
      : l10n.t('Straight quotation marks in Chinese text: {0}.', shown(right)),
  'punct.quoteStyle': ({ right }) =>
    l10n.t('Elsewhere this speech writes its quotation marks as in {0}.', shown(right)),
  'punct.etc': ({ mark }) => l10n.t('No {0} is needed beside 等.', mark),
  'punct.spaces': () => l10n.t('Chinese text has no space here.'),
  'number.year': ({ right }) => l10n.t('The zero of a year is 〇: {0}年.', right),
  'number.style': ({ written, example }) =>
    l10n.t('“{0}” here, “{1}” elsewhere: two styles of numbers.', written, example),
  'number.range': ({ right }) => l10n.t('This range is written {0}.', right),
  'text.repeat': ({ kind, written }) =>
    kind === 'word'
      ? l10n.t('“{0}”: the word stands twice.', written)
      : l10n.t('This sentence stands in the speech already.'),
  'text.placeholder': ({ written, others }) =>
    others === 0
      ? l10n.t('“{0}” is still to be filled in.', written)
      : l10n.t('“{0}” and {1} more places are still to be filled in.', written, others),
  'text.long': ({ kind, length }) =>
    kind === 'sentence'
      ? l10n.t('This sentence has {0} characters: hard to say aloud.', length)
      : l10n.t('This breath has {0} syllables: hard to say aloud.', length),
  'part.missing': ({ part }) =>
    part === 'salutation' ? l10n.t('There is no salutation.') : l10n.t('There is no ending.'),
  'part.budget': ({ seconds, budget }) =>
    l10n.t('This takes about {0} minutes; {1} are planned.', minutes(seconds), minutes(budget)),
  'term.form': ({ written, right, reason }) =>
    right[0] === undefined
      ? l10n.t('“{0}”: {1}', written, reason)
      : reason === ''
        ? l10n.t('“{0}” is better written “{1}”.', written, right.join('／'))
        : l10n.t('“{0}” is better written “{1}”: {2}.', written, right.join('／'), reason),
  'term.order': ({ right }) => l10n.t('The usual order is {0}.', shown(right)),
  'figure.differs': ({ written, earlier }) => l10n.t('{0} here, but {1} before, in the same words.', written, earlier),
  'name.variant': ({ written, right }) => l10n.t('“{0}” here; the form for the whole speech is “{1}”.', written, right),
  'layout.headingAtFoot': () => l10n.t('In the official layout this heading ends its page, away from its text.'),
  'layout.lastCharacter': () => l10n.t('In the official layout the last line of this paragraph is one character.'),
  'layout.titleBreak': () => l10n.t('This line of the title begins within a word, or with 的.'),
  'frontmatter.invalid': ({ reason }) => frontMatterFault(reason),
  'frontmatter.differs': ({ key, text, frontMatter }) =>
    l10n.t(
      'The text says “{0}”, the front matter says “{1}” ({2}). What stands in the text is printed.',
      text,
      frontMatter,
      frontMatterKeyName(key),
    ),
  'comment.unclosed': () => l10n.t('This comment is not closed by --> and ends with its line.'),
};

export function problemMessage<Code extends CheckCode>(code: Code, values: CheckValues[Code]): string {
  return messages[code](values);
}

/** Longer words are shown by their ends. */
const LONGEST_SHOWN = 24;

function shown(words: string): string {
  return words.length > LONGEST_SHOWN ? `${words.slice(0, 11)}……${words.slice(-11)}` : words;
}

/** Minutes to one decimal. */
function minutes(seconds: number): string {
  return (seconds / 60).toFixed(1);
}

function frontMatterFault(reason: FrontMatterFault): string {
  switch (reason) {
    case 'unclosed':
      return l10n.t('The front matter is not closed: a line with --- is missing after it.');
    case 'syntax':
      return l10n.t('The front matter cannot be read here: each line is a key, a colon, a space and a value.');
    case 'fullwidthColon':
      return l10n.t('The front matter wants the half-width colon and a space after the key, not the full-width colon.');
    case 'notAMapping':
      return l10n.t('The front matter holds no keys: each line is a key, a colon, a space and a value.');
    case 'duplicateKey':
      return l10n.t('This key already stands in the front matter.');
    case 'notANumber':
      return l10n.t('A number is expected here.');
  }
}

function frontMatterKeyName(key: FrontMatterKey): string {
  switch (key) {
    case 'title':
      return l10n.t('title');
    case 'subtitle':
      return l10n.t('subtitle');
    case 'speaker':
      return l10n.t('speaker');
    case 'office':
      return l10n.t('office');
    case 'date':
      return l10n.t('date');
    case 'occasion':
      return l10n.t('occasion');
    case 'kind':
      return l10n.t('kind of speech');
    case 'minutes':
      return l10n.t('minutes');
    case 'rate':
      return l10n.t('speaking rate');
    case 'classification':
      return l10n.t('classification');
  }
}
