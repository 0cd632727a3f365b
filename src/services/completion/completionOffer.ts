import type { Span } from '../../core/text/span.ts';

/** One entry of a completion list. */
export interface CompletionOffer {
  /** What the list shows. */
  readonly label: string;
  /** What is replaced: the beginning that was typed, with the bracket that the editor closed by itself. Within one line. */
  readonly span: Span;
  /** Text, or a snippet with tab stops; line ends are `\n` and indentation is in it. */
  readonly insert: string;
  readonly isSnippet: boolean;
  /** What may be typed for it, apart by spaces; what was typed is a beginning of the first. */
  readonly filter: string;
  readonly reason: OfferReason;
}

/** Why it may come here. */
export type OfferReason =
  /**
   * The next marker of a series. `ordinal` is absent for 最后 and dashes; `after` is the marker that it follows, `words` that
   * marker with its lead, cut where they are long.
   */
  | { readonly kind: 'next'; readonly ordinal: number | undefined; readonly after: string; readonly words: string }
  /** All the markers of a list that was announced and is not written yet; `announcement` as written: 四点意见. */
  | { readonly kind: 'announced'; readonly count: number; readonly announcement: string }
  | { readonly kind: 'byline' }
  | { readonly kind: 'salutation' }
  | { readonly kind: 'closing' }
  | { readonly kind: 'thanks' }
  | { readonly kind: 'term'; readonly source: TermSource }
  /** A part that is ready to be put in; `prefix`: the shortest that may be typed for it. */
  | { readonly kind: 'setPiece'; readonly prefix: string; readonly description: string };

export type TermSource =
  | 'speaker'
  | 'office'
  | 'occasion'
  /** A value of a key of the writer's own: 单位: 县农业农村局、县水利局 */
  | 'frontMatter'
  /** “…” */
  | 'quoted'
  /** 《…》 */
  | 'work'
  | 'refrain'
  | 'lead';

/** What an offer is before it is known what was typed for it. */
export interface OfferDraft {
  readonly label: string;
  readonly insert: string;
  readonly isSnippet: boolean;
  /** What may be typed for it, in lower case; the first is the likeliest. At least one. */
  readonly keys: readonly string[];
  readonly reason: OfferReason;
}
