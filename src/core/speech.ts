/**
 * The model of a speech: what the parser understood of a text. Types only.
 *
 * All positions are {@link Span}s into {@link Speech.text}. The model is immutable and holds no reference to an editor;
 * an edited text is parsed anew.
 */
import type { Span } from './text/span.ts';

/** A parsed speech. */
export interface Speech {
  /** The text that was parsed, line ends as they stand. */
  readonly text: string;
  /** Offset of each line's first character; the first is 0. Never empty. */
  readonly lineStarts: readonly number[];
  /** Absent where the text does not begin with `---`. */
  readonly frontMatter: FrontMatter | undefined;
  /** Computed when first read. */
  readonly facts: SpeechFacts;
  /**
   * Every line that holds text, in document order; they do not overlap. Front matter, comments and blank lines are in none.
   * Computed when first read.
   */
  readonly paragraphs: readonly Paragraph[];
  /** The outline, flat, in document order: a parent stands before its children. */
  readonly nodes: readonly OutlineNode[];
  /**
   * Opening, transition, body …: the large parts in document order. They do not overlap; absent parts are left out, and so
   * is what belongs to none (a classification, a table of contents). Computed when first read.
   */
  readonly parts: readonly Part[];
  /** In document order; the words of one may hold the number of the next (两个三项工作). */
  readonly announcements: readonly Announcement[];
  /** 一方面…另一方面 and their like, by where they begin; one may lie inside another. Computed when first read. */
  readonly pairs: readonly RhetoricalPair[];
  /**
   * What is read aloud, in document order: the sentences of title, byline and signature are not, nor stage directions,
   * comments, time budgets and gaps; a gap ends the sentence before it. Computed when first read.
   */
  readonly sentences: readonly Sentence[];
  /** `<!-- … -->`, delimiters included, in document order. */
  readonly comments: readonly Comment[];
  /** What the syntax itself gets wrong (not style): shown as problems. In document order. Computed when first read. */
  readonly problems: readonly SyntaxProblem[];
}

/** What a speech says about itself, from the head of the text or, where that is silent, from the front matter. */
export interface SpeechFacts {
  readonly classification?: Fact;
  readonly title?: Fact;
  readonly subtitle?: Fact;
  /** As written, without its brackets: `2026年1月5日`. */
  readonly date?: Fact;
  readonly speaker?: Fact;
  readonly office?: Fact;
  readonly salutation?: Fact;
  /** From the front matter, or the note under the title: （这是某某同志在……会议上的讲话）. */
  readonly occasion?: Fact;
  /** Kind of speech: 工作会议讲话, 致辞 … */
  readonly kind?: Fact;
  /** Planned minutes, from the front matter; over 0. */
  readonly minutes?: number;
  /** Speaking rate in spoken syllables a minute, from the front matter; over 0. */
  readonly rate?: number;
}

/** One thing that a speech says about itself. */
export interface Fact {
  /** As written, but for comments and the blank that stretches a name (李　强 is 李强); the lines of a title joined. */
  readonly value: string;
  /** Where the value stands; a title over several lines spans them all. */
  readonly span: Span;
  /** Where it stands: in the head of the text, which wins, or in the front matter. */
  readonly source: 'text' | 'frontMatter';
}

/** The YAML between `---` and `---` before the text. */
export interface FrontMatter {
  /** From the first `-` of the opening fence to the end of the closing fence's line (its line end excluded). */
  readonly span: Span;
  /** As written, in order, unknown keys too; empty where the fence is not closed or the YAML cannot be read. */
  readonly entries: readonly FrontMatterEntry[];
}

/** `标题: 在会上的讲话` */
export interface FrontMatterEntry {
  /** The key in its canonical English form, or `undefined` for a key that Rostrum does not know. */
  readonly key: FrontMatterKey | undefined;
  /** Without quotation marks and comments; numbers are strings too, and nothing is the empty string. */
  readonly value: string;
  readonly keySpan: Span;
  readonly valueSpan: Span;
}

export type FrontMatterKey =
  | 'title'
  | 'subtitle'
  | 'speaker'
  | 'office'
  | 'date'
  | 'occasion'
  | 'kind'
  | 'minutes'
  | 'rate'
  | 'classification';

/** One paragraph, which is one line of the text. */
export interface Paragraph {
  readonly kind: ParagraphKind;
  /** Without indentation, trailing white space and line end. Never empty. */
  readonly span: Span;
  /** Zero-based line of the first character. */
  readonly line: number;
  /** The outline nodes that begin in this paragraph, in document order. */
  readonly nodes: readonly OutlineNode[];
  /** Constructs within the paragraph, by start, the outer before the inner; one may lie inside another, none cross. */
  readonly inlines: readonly Inline[];
}

export type ParagraphKind =
  | 'classification'
  | 'title'
  | 'subtitle'
  /** The line of the byline that holds the date. */
  | 'date'
  /** The line of the byline that holds office and name. */
  | 'speaker'
  | 'salutation'
  /** 同志们！ alone in its line, after the salutation. */
  | 'address'
  /** Opened by one of the five heading markers or by `#`. */
  | 'heading'
  /** Opened by the marker of a series: 第一， 首先， —— 一是. */
  | 'item'
  | 'text'
  /** （掌声） alone in its line. */
  | 'stageDirection'
  /** 〔此处省略882字〕 alone in its line. */
  | 'gap'
  | 'thanks'
  | 'signature';

/** A construct within a paragraph. */
export interface Inline {
  readonly kind: InlineKind;
  /** Never empty; within its paragraph. */
  readonly span: Span;
  /** Of a word with a reading: one for each of its characters, with tone marks as far as they are written. */
  readonly syllables?: readonly string[];
}

export type InlineKind =
  /**
   * The `#`s before a heading and their space, the `**` around a stressed passage, the `*` around what the speaker is to
   * stress, the braces with the reading of a word: written, never shown.
   */
  | 'decoration'
  /** A marker that opens an outline node, with its comma. */
  | 'marker'
  /** The lead of an outline node. */
  | 'lead'
  /** `{3分钟}` */
  | 'budget'
  | 'stageDirection'
  | 'placeholder'
  | 'gap'
  | 'comment'
  /** What stands between `**` and `**`. */
  | 'strong'
  /** ／ or ／／: the speaker pauses. Shown in the copy for the lectern alone. */
  | 'pause'
  /** What stands between `*` and `*`: the speaker is to stress it. Looks so in the copy for the lectern alone. */
  | 'stress'
  /** A word whose reading stands behind it in braces: the 单 of `单{shàn}`; see {@link Inline.syllables}. */
  | 'reading'
  /** 同志们！ at the start of a paragraph that goes on. */
  | 'address';

/**
 * H: a heading alone in its paragraph. P: a marker opens a paragraph that goes on. I: a marker within a paragraph
 * (in a text pasted as one line, every node).
 */
export type NodeKind = 'H' | 'P' | 'I';

/** A numbered heading, or a member of a series. */
export interface OutlineNode {
  readonly kind: NodeKind;
  readonly form: MarkerForm;
  /** As written, without the comma that follows a series' marker: `一、` `（一）` `第三` `首先` `一是` `——`; empty for a bare `#`. */
  readonly marker: string;
  /** The marker with the comma or colon that follows it, and the blanks up to the lead; the `#`s for a bare `#`. */
  readonly markerSpan: Span;
  /** The number as written, from 1 to 99; 3 for 三、 第三 and 再次. Absent for 最后, 然后, dashes and a bare `#`. */
  readonly ordinal: number | undefined;
  /** Counts the series under one parent, from 1: members with the same parent and the same number here belong together. */
  readonly series: number;
  /** Depth in this document, from 1: one more than the parent's, whatever the marker is. */
  readonly level: number;
  /** Absent at level 1, and where the parent lies in a gap. */
  readonly parent: OutlineNode | undefined;
  /** The parent lies in a gap 〔…〕 of the text. */
  readonly parentMissing: boolean;
  /** What is said first: the words up to 。；！？, the next member or the paragraph's end, without comments; may be empty. */
  readonly lead: string;
  /** Empty, behind the marker, where the lead is; may hold comments. */
  readonly leadSpan: Span;
  /** From the marker to just before the next node of the same or a higher level, a closing part, or the text's end. */
  readonly section: Span;
  /** Planned seconds, from `{3分钟}` behind the lead; absent without one. */
  readonly budget: number | undefined;
}

export type MarkerForm =
  /** `#`…`####` without a marker */
  | 'hash'
  /** 第一部分 第一个方面 */
  | 'part'
  /** 一、 */
  | 'hanComma'
  /** （一） */
  | 'hanBracket'
  /** 1. */
  | 'digitPoint'
  /** （1） */
  | 'digitBracket'
  /** ① */
  | 'circled'
  /** 第一， 第一条 */
  | 'ordinalWord'
  /** 首先 其次 再次 然后 最后 */
  | 'sequenceWord'
  /** 其一 */
  | 'qi'
  /** —— */
  | 'dash'
  /** 一是 */
  | 'shi'
  /** 一要 */
  | 'yao'
  /** 一可 */
  | 'ke'
  /** 一个是 */
  | 'geShi';

/** A large part of the speech. */
export interface Part {
  readonly kind: PartKind;
  /** Without the blanks and line ends at its ends; never empty. */
  readonly span: Span;
}

export type PartKind =
  | 'title'
  | 'byline'
  | 'salutation'
  | 'opening'
  | 'transition'
  | 'body'
  | 'summary'
  | 'closing'
  | 'thanks'
  | 'signature';

/** A statement of how many items there are: 讲三点意见, 四个“进一步增强”, 以上三条. */
export interface Announcement {
  /** The whole expression: `三点意见`. */
  readonly span: Span;
  /** Absent where the number is vague (几点). */
  readonly count: number | undefined;
  /** The number alone: 三. */
  readonly countSpan: Span;
  /** The measure word: 点, 个方面. Never empty. */
  readonly unit: string;
  /** The words behind the measure word, up to eight characters: 意见, 重点工作; absent where there are none or a refrain. */
  readonly noun: string | undefined;
  /** What each item repeats: 进一步增强; absent where nothing is quoted. */
  readonly refrain: string | undefined;
  readonly class: AnnouncementClass;
  /**
   * The announced items in document order, each a node's section or what is parted by ； ， or 、; before the number for
   * `apposition-before`, else behind it. A count that differs from their number is wrong. Empty where `unchecked` says why.
   */
  readonly items: readonly Span[];
  /** Why there is nothing to compare `count` with; absent where there are items. */
  readonly unchecked: UncheckedReason | undefined;
}

export type AnnouncementClass =
  /** Items follow as headings, as paragraphs, or within the paragraph. */
  | 'heading-list'
  | 'para-list'
  | 'inline'
  /** Items follow 即 or ： without markers. */
  | 'inline-unmarked'
  /** The items stand before it: 想干事、能干事、会干事三个问题. */
  | 'apposition-before'
  /** 以上三条: speaks of a list that was given. */
  | 'back-reference'
  /** 四个意识: names a doctrine. */
  | 'set-term'
  /** 召开7个会议: a quantity of something elsewhere. */
  | 'fact'
  /** 几点, 至少三条. */
  | 'vague'
  /** It announces (讲三点意见), but no list was found behind it: it may not be written yet. */
  | 'unlisted';

/** Why an announced count is not compared with a list. */
export type UncheckedReason =
  /** Nothing in the sentence says that a list is to come. */
  | 'noList'
  /** 几点, 至少三条: any number of items agrees. */
  | 'inexact'
  /** Text is missing 〔…〕 where items may have stood. */
  | 'gap'
  /** The members' own numbers skip one: what is missing is a marker, or a member that the numbers already tell of. */
  | 'skippedOrdinal'
  /** The list goes on without markers: 一是… 二是… 此外…. */
  | 'goesOn'
  /** The numbers differ, and so loose a tie may be none: words stand between, or items before the number as well. */
  | 'ambiguous';

/**
 * A sentence as it is read aloud: up to 。 ！ ？ …… and the quotation mark behind them, or to its paragraph's end. With its
 * marks, without blanks at its ends; what is not read aloud (a comment, the ** of a stressed passage) may stand inside.
 * Within one paragraph; sentences ascend and do not overlap.
 */
export interface Sentence extends Span {
  /** Index in {@link Speech.paragraphs}. */
  readonly paragraph: number;
  /** In order, at least one. Together they hold all of the sentence but blanks and what is not read aloud. */
  readonly clauses: readonly Clause[];
  /** Syllables when read aloud: the sum of the clauses', at least 1. */
  readonly syllables: number;
}

/**
 * What is said in one breath: up to ， 、 ； ： or ——, with that mark, without blanks at its ends. A comma within a number
 * (1,000) ends none.
 */
export interface Clause extends Span {
  /** Syllables when read aloud, numbers as they are read (2020年 = 5), at least 1: marks alone make no clause. */
  readonly syllables: number;
}

/**
 * Two members that belong together by their words: 一方面…另一方面…, 既要…又要…, 一个是…另一个是…. It orders one thought, not
 * the speech: no part of the outline.
 */
export interface RhetoricalPair {
  readonly form: RhetoricalPairForm;
  /** From the first word to the second. */
  readonly first: Span;
  /** From the second word to its sentence's end. */
  readonly second: Span;
}

export type RhetoricalPairForm =
  /** 一方面…另一方面 */
  | 'sides'
  /** 一个是…另一个是, 一句是…另一句是 */
  | 'oneOther'
  /** 既要…又要, 既…也 */
  | 'both';

export interface Comment {
  /** With its delimiters. */
  readonly span: Span;
  readonly closed: boolean;
}

/** Something the syntax itself gets wrong. `values` fill the message. */
export type SyntaxProblem =
  | {
      readonly code: 'frontmatter.invalid';
      readonly span: Span;
      readonly values: { readonly reason: FrontMatterFault };
    }
  | {
      readonly code: 'frontmatter.differs';
      readonly span: Span;
      readonly values: { readonly key: FrontMatterKey; readonly text: string; readonly frontMatter: string };
    }
  | { readonly code: 'comment.unclosed'; readonly span: Span; readonly values: Record<string, never> };

/** What is wrong with the front matter; `fullwidthColon`: 标题：… typed with the full-width colon, which YAML does not read. */
export type FrontMatterFault = 'unclosed' | 'syntax' | 'fullwidthColon' | 'notAMapping' | 'duplicateKey' | 'notANumber';
