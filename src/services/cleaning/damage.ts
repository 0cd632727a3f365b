import type { Span } from '../../core/text/span.ts';

/** The kinds of damage that cleaning undoes; each is counted apart. */
export type DamageClass =
  /** `&nbsp;` `&#8220;` */
  | 'entity'
  /** Zero-width and control characters. */
  | 'invisible'
  /** 進(jìn): a pinyin reading behind a character. */
  | 'gloss'
  /** A gloss that was put between the two bytes of a character: 勇?lián)… */
  | 'splitPair'
  /** Bytes that are gone: “!背鎏厣 */
  | 'lostBytes'
  /** 會 for 会 */
  | 'traditional'
  /** , for ， */
  | 'halfwidth'
  /** Blanks at line ends, and stray ones in a damaged page. */
  | 'space'
  /** Empty lines of a damaged page. */
  | 'blankLine'
  /** Lines of the page around the speech: 您的位置：…, 相关文章 */
  | 'furniture'
  /** 省略882字 and 未完: what a gap mark stands for now. */
  | 'elision'
  /** Lines that hold no Chinese and no sense. */
  | 'noise'
  /** Line ends within a paragraph. */
  | 'hardBreak'
  /** Line ends that a text on one line lost; put in only where asked for. */
  | 'paragraph';

/**
 * How a change was found. certain: nothing else can have stood there. chosen: one of a few that fit, the most frequent.
 * inferred: bytes are gone, the words around decided.
 */
export type Certainty = 'certain' | 'chosen' | 'inferred';

/** Something to be read again by a person: what was put in its place was not certain. */
export interface Doubt {
  readonly class: DamageClass;
  readonly how: 'chosen' | 'inferred';
  /** In the text in which it was found; in a {@link CleaningResult} that is the cleaned text. */
  readonly span: Span;
  /** What else fits, the likeliest first, without the one that was taken; in the script of the text as it was. */
  readonly others: readonly string[];
}

/** One replacement that undoes damage. */
export interface Repair {
  readonly class: DamageClass;
  /** Of the text that the step was given. */
  readonly span: Span;
  readonly text: string;
  /** How many characters, marks or lines are undone for certain; 1 where absent, 0 where all are doubts. */
  readonly count?: number;
  /** What is undone with it. */
  readonly also?: readonly { readonly class: DamageClass; readonly count: number }[];
  /** Their spans are offsets into `text`. */
  readonly doubts?: readonly Doubt[];
}

/** Text that is missing and has a gap mark in its place. */
export interface CleanedGap {
  /** Of the gap mark, in the cleaned text. */
  readonly offset: number;
  /** How many characters the page says are missing; absent where it does not. */
  readonly characters: number | undefined;
}

/** What was seen and left alone. */
export interface CleaningNotice {
  readonly kind: /** Characters of the private use areas: their meaning is gone. */
    | 'privateUse'
    /** U+FFFD: a character that was lost before the text came here. */
    | 'replacement'
    /** <b> &lt;P&gt; &amp;amp;nbsp;: what is left of a page's tags. */
    | 'markup'
    /** 一九九年: a 〇 seems to be lost. */
    | 'lostZero'
    /** Glosses, too few to be damage. */
    | 'glosses'
    /** Half-width marks, too few to be damage. */
    | 'halfwidthMarks'
    /** The text is in traditional characters, and nothing says that it should not be. */
    | 'traditionalText'
    /** The whole speech stands on one line. */
    | 'oneLine';
  readonly count: number;
  /** The first places, at most ten, in the cleaned text. */
  readonly spans: readonly Span[];
}

/** What the page said about the speech. */
export interface PageFacts {
  readonly title: string | undefined;
  /** As written: 2021/1/14 18:38:31 */
  readonly date: string | undefined;
  /** The lines of its 目录 or 提纲. */
  readonly contents: readonly string[];
  /** How long the whole is, in characters, as the page says. */
  readonly fullLength: number | undefined;
}
