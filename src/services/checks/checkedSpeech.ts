import { lazily } from '../../core/lazily.ts';
import type { InlineKind, Speech } from '../../core/speech.ts';
import { maskSpans } from '../../core/text/blank.ts';
import type { Span } from '../../core/text/span.ts';
import { type Lexicon, NO_LEXICON } from '../lexicon/lexicon.ts';
import { type FoundInLexicon, lexiconFinder } from '../lexicon/lexiconFinder.ts';
import { type Names, NO_NAMES } from '../lexicon/names.ts';
import { DEFAULT_TIMING, type Timing } from '../timing.ts';
import { type Places, placesIn } from './places.ts';
import { type Quotations, quotationsIn } from './quotationsIn.ts';

/** A speech with what the checks read of it. */
export interface CheckedSpeech {
  readonly speech: Speech;
  /**
   * The text without what is no prose: front matter, comments, gap marks, stage directions, placeholders, time budgets,
   * reading marks, `#` and `**` are masked, so that offsets hold.
   */
  readonly prose: string;
  /** Of `prose`. */
  readonly places: Places;
  /** Of `prose`; computed when first asked for. */
  readonly quotations: () => Quotations;
  readonly lexicon: Lexicon;
  /** What the lexicon speaks of in `prose`; computed when first asked for. */
  readonly found: () => FoundInLexicon;
  readonly names: Names;
  /** How fast is spoken where the speech does not say. */
  readonly timing: Timing;
}

/** What a writer brings to the checks. */
export interface CheckBasis {
  readonly lexicon?: Lexicon;
  readonly names?: Names;
  readonly timing?: Timing;
}

const NO_PROSE: ReadonlySet<InlineKind> = new Set([
  'decoration',
  'budget',
  'stageDirection',
  'placeholder',
  'gap',
  'comment',
  'pause',
]);

export function checkedSpeech(
  speech: Speech,
  { lexicon = NO_LEXICON, names = NO_NAMES, timing = DEFAULT_TIMING }: CheckBasis = {},
): CheckedSpeech {
  const prose = proseOf(speech);
  const places = placesIn(prose);
  const quotations = lazily(() => quotationsIn(prose, places));
  const found = lazily(() => lexiconFinder(lexicon)(prose));
  return { speech, prose, places, quotations, lexicon, found, names, timing };
}

function proseOf({ text, frontMatter, comments, paragraphs }: Speech): string {
  const spans: Span[] = frontMatter ? [frontMatter.span] : [];
  for (const { span } of comments) spans.push(span);
  for (const { kind, span, inlines } of paragraphs) {
    if (kind === 'stageDirection' || kind === 'gap') spans.push(span);
    else for (const inline of inlines) if (NO_PROSE.has(inline.kind)) spans.push(inline.span);
  }
  if (spans.length === 0) return text;
  spans.sort((a, b) => a.start - b.start || b.end - a.end);
  const apart: Span[] = [];
  for (const span of spans) if (span.start >= (apart.at(-1)?.end ?? 0)) apart.push(span);
  return maskSpans(text, apart);
}
