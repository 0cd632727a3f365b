import type { InlineKind, Paragraph } from '../../core/speech.ts';
import type { Span } from '../../core/text/span.ts';
import { givenReadings } from '../../layout/reading/characterReadings.ts';
import type { Beat, PromptedRun, PromptedRunKind } from '../../prompting/script.ts';

/**
 * The runs that the teleprompter shows of a span of a paragraph; `weights` are the syllables of the paragraph's characters.
 * This is where words get their look: what a mark in the text adds to it is added here and in the page's `runElement`.
 */
export function promptedRuns(text: string, paragraph: Paragraph, span: Span, weights: Float64Array): PromptedRun[] {
  const inlines = paragraph.inlines.filter(({ kind, span: inner }) => kindOf(kind) !== undefined && meets(inner, span));
  const readings = paragraph.inlines
    .flatMap((inline) => givenReadings(text, inline))
    .filter((each) => meets(each, span));
  const cuts = new Set([span.start, span.end]);
  for (const inner of [...inlines.map((inline) => inline.span), ...readings]) {
    cuts.add(Math.max(span.start, inner.start));
    cuts.add(Math.min(span.end, inner.end));
  }
  const at = [...cuts].sort((a, b) => a - b);
  const runs: PromptedRun[] = [];
  at.slice(0, -1).forEach((start, index) => {
    const piece = { start, end: at[index + 1] ?? start };
    const kinds = inlines.filter((inline) => meets(inline.span, piece)).map(({ kind }) => kindOf(kind));
    if (kinds.includes('hidden')) return;
    const words = text.slice(piece.start, piece.end);
    const beats = beatsOf(weights, piece, paragraph.span.start);
    const kind = lookOf(paragraph, piece, kinds);
    const last = runs.at(-1);
    const pinyin = readings.find((reading) => reading.start === start && reading.end === piece.end)?.pinyin;
    if (pinyin !== undefined) runs.push({ text: words, kind, beats, pinyin });
    else if (last?.kind !== kind || last.pinyin !== undefined) runs.push({ text: words, kind, beats });
    else runs[runs.length - 1] = { text: last.text + words, kind, beats: [...last.beats, ...beats] };
  });
  return runs;
}

/** Which look goes before which, where one stands in another. */
const LOOKS: readonly PromptedRunKind[] = ['direction', 'pause', 'gap', 'placeholder', 'stress', 'strong', 'lead'];

function lookOf(
  { kind, nodes }: Paragraph,
  { start }: Span,
  kinds: readonly (PromptedRunKind | 'hidden' | undefined)[],
): PromptedRunKind {
  if (kind === 'stageDirection') return 'direction';
  if (kind === 'gap') return 'gap';
  // An item in running text has a lead too, but no look of its own.
  const leads = (kind === 'heading' || kind === 'item') && start < (nodes[0]?.leadSpan.end ?? 0);
  return LOOKS.find((look) => kinds.includes(look) && (look !== 'lead' || leads)) ?? 'plain';
}

function kindOf(kind: InlineKind): PromptedRunKind | 'hidden' | undefined {
  switch (kind) {
    case 'decoration':
    case 'budget':
    case 'comment':
      return 'hidden';
    case 'stageDirection':
      return 'direction';
    case 'gap':
    case 'placeholder':
    case 'strong':
    case 'pause':
    case 'stress':
      return kind;
    case 'marker':
    case 'lead':
      return 'lead';
    case 'address':
    case 'reading':
      return undefined;
  }
}

function meets(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Neighbours that take equally long are one beat. */
function beatsOf(weights: Float64Array, { start, end }: Span, from: number): readonly Beat[] {
  const beats: Beat[] = [];
  for (let at = start; at < end; ) {
    const weight = weights[at - from] ?? 0;
    let next = at + 1;
    while (next < end && weights[next - from] === weight) next++;
    beats.push([next - at, weight * (next - at)]);
    at = next;
  }
  return beats;
}
