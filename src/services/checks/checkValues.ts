import type { FrontMatterFault, FrontMatterKey, MarkerForm } from '../../core/speech.ts';

/** What a check reports under its code: the values that fill its message. The codes are the ids of the checks. */
export interface CheckValues {
  'count.mismatch': { readonly announced: number; readonly found: number };
  'count.refrain': { readonly refrain: string };
  'ordinal.skip': { readonly marker: string; readonly before: string; readonly missing: number };
  'ordinal.repeat': { readonly marker: string; readonly before: string };
  'ordinal.first': { readonly marker: string };
  'ordinal.level': { readonly marker: string; readonly fault: LevelFault };
  'ordinal.alone': { readonly marker: string };
  'ordinal.mixed': { readonly first: string; readonly marker: string };
  'ordinal.mark': Replacement;
  'heading.period': { readonly end: '' | '。'; readonly others: number };
  'punct.halfwidth': Replacement;
  'punct.pair': { readonly mark: string; readonly fault: 'unopened' | 'unclosed' };
  'punct.double': Replacement;
  'punct.ellipsis': Replacement;
  'punct.dash': Replacement;
  'punct.quotes': { readonly written: string; readonly right: string | undefined };
  'punct.quoteStyle': Replacement;
  'punct.etc': { readonly mark: string };
  'punct.spaces': { readonly before: string; readonly behind: string };
  'number.year': Replacement;
  'number.style': { readonly written: string; readonly example: string };
  'number.range': Replacement;
  'text.repeat': { readonly kind: 'word' | 'sentence'; readonly written: string };
  'text.placeholder': {
    readonly written: string;
    /** How many more there are that are not told one by one. */
    readonly others: number;
  };
  'text.long': { readonly kind: 'sentence' | 'breath'; readonly length: number };
  'part.missing': { readonly part: 'salutation' | 'ending' };
  'part.budget': { readonly seconds: number; readonly budget: number };
  'term.form': { readonly written: string; readonly right: readonly string[]; readonly reason: string };
  'term.order': { readonly written: string; readonly right: string };
  'figure.differs': { readonly written: string; readonly earlier: string };
  'name.variant': { readonly written: string; readonly right: string };
  'layout.headingAtFoot': Record<string, never>;
  'layout.lastCharacter': Record<string, never>;
  'layout.titleBreak': Record<string, never>;
  'frontmatter.invalid': { readonly reason: FrontMatterFault };
  'frontmatter.differs': { readonly key: FrontMatterKey; readonly text: string; readonly frontMatter: string };
  'comment.unclosed': Record<string, never>;
}

export type CheckCode = keyof CheckValues;

/** What is written, and what should be. */
export interface Replacement {
  readonly written: string;
  readonly right: string;
}

export type LevelFault =
  /** （一） before any 一、 of a speech that has some. */
  | { readonly kind: 'beforeHigher'; readonly higher: string }
  /** （1） right under 一、. */
  | { readonly kind: 'skipped'; readonly parent: string; readonly form: MarkerForm }
  /** 一、 under （一）. */
  | { readonly kind: 'inverted'; readonly parent: string };

/**
 * How sure a problem is: `error` is surely wrong, `warning` almost surely, `hint` is worth a look, `style` a matter of
 * taste.
 */
export type Severity = 'error' | 'warning' | 'hint' | 'style';
