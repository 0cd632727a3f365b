import { DiagnosticSeverity, l10n } from 'vscode';
import type { FrontMatterFault, FrontMatterKey, SyntaxProblem } from '../core/speech.ts';

type ProblemCode = SyntaxProblem['code'];
type ValuesOf = { readonly [Problem in SyntaxProblem as Problem['code']]: Problem['values'] };

const severities: { readonly [Code in ProblemCode]: DiagnosticSeverity } = {
  'frontmatter.invalid': DiagnosticSeverity.Error,
  'frontmatter.differs': DiagnosticSeverity.Information,
  'comment.unclosed': DiagnosticSeverity.Warning,
};

const messages: { readonly [Code in ProblemCode]: (values: ValuesOf[Code]) => string } = {
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

export function problemSeverity(code: ProblemCode): DiagnosticSeverity {
  return severities[code];
}

export function problemMessage<Code extends ProblemCode>(code: Code, values: ValuesOf[Code]): string {
  return messages[code](values);
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
