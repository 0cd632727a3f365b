import type { Paragraph, Sentence, Speech } from '../../core/speech.ts';
import type { PromptedParagraph, PromptedScript, PromptedSection, PromptedSentence } from '../../prompting/script.ts';
import { spokenWithinOf } from '../durationWithin.ts';
import { countedSpan, type OutlineEntry, outlineTree } from '../outlineTree.ts';
import type { Timing } from '../timing.ts';
import { promptedRuns } from './promptedRuns.ts';
import { syllableWeights } from './syllableWeights.ts';

/** What a section is called; `undefined` for a speech that has none. */
export type SectionLabel = (entry: OutlineEntry | undefined) => string;

/** What the teleprompter shows of a speech, and how long it takes. Linear in the length of the text. */
export function promptedScript(speech: Speech, timing: Timing, label: SectionLabel): PromptedScript {
  const sentences = new Map<number, Sentence[]>();
  for (const sentence of speech.sentences) {
    const known = sentences.get(sentence.paragraph);
    if (known) known.push(sentence);
    else sentences.set(sentence.paragraph, [sentence]);
  }
  const paragraphs: PromptedParagraph[] = [];
  const pauses: number[] = [];
  let syllables = 0;
  speech.paragraphs.forEach((paragraph, index) => {
    const spoken = sentences.get(index) ?? [];
    for (const at of directionsIn(paragraph)) pauses.push(syllables + spokenBefore(speech, spoken, at));
    const prompted = promptedSentences(speech.text, paragraph, spoken);
    if (prompted.length > 0) paragraphs.push({ kind: kindOf(paragraph, spoken.length > 0), sentences: prompted });
    for (const sentence of spoken) syllables += sentence.syllables;
  });
  const { minutes } = speech.facts;
  return {
    paragraphs,
    syllables,
    pauses,
    sections: promptedSections(speech, label),
    pace: timing,
    ...(minutes === undefined ? {} : { planned: minutes * 60 }),
  };
}

/** The part of an earlier sentence's line that follows it, a stage direction say, goes with it. */
function promptedSentences(text: string, paragraph: Paragraph, spoken: readonly Sentence[]): PromptedSentence[] {
  const { start, end } = paragraph.span;
  const weights = syllableWeights(text, paragraph);
  const starts = [start, ...spoken.slice(1).map((sentence) => sentence.start)];
  return starts
    .map((from, index) => {
      const runs = promptedRuns(text, paragraph, { start: from, end: starts[index + 1] ?? end }, weights);
      return { runs, offset: from, syllables: spoken[index]?.syllables ?? 0 };
    })
    .filter(({ runs }) => runs.length > 0);
}

function kindOf({ kind, nodes }: Paragraph, isSpoken: boolean): PromptedParagraph['kind'] {
  if (kind === 'title' || kind === 'subtitle') return 'title';
  if (!isSpoken) return 'aside';
  // One that runs on is a paragraph that begins with its heading.
  return kind === 'heading' && nodes[0]?.kind === 'H' ? 'heading' : 'spoken';
}

function directionsIn({ kind, span, inlines }: Paragraph): readonly number[] {
  const inside = inlines.filter((inline) => inline.kind === 'stageDirection').map((inline) => inline.span.start);
  return inside.length > 0 || kind !== 'stageDirection' ? inside : [span.start];
}

/** The syllables of one paragraph before an offset in it. */
function spokenBefore(speech: Speech, spoken: readonly Sentence[], offset: number): number {
  const first = spoken[0];
  return first === undefined || offset <= first.start ? 0 : spokenWithinOf(speech)({ start: first.start, end: offset });
}

/** The opening, the sections and what stands right under each, the closing; what belongs to none goes with the one before. */
function promptedSections(speech: Speech, label: SectionLabel): readonly PromptedSection[] {
  const spoken = spokenWithinOf(speech);
  const sections: PromptedSection[] = [];
  const add = (entry: OutlineEntry, depth: 0 | 1): void => {
    if (entry.kind === 'title' || countedSpan(speech, entry) === undefined) return;
    const start = sections.length === 0 ? 0 : spoken({ start: 0, end: entry.range.start });
    const budget = entry.node?.budget;
    sections.push({ label: label(entry), depth, start, ...(budget === undefined ? {} : { budget }) });
  };
  for (const entry of outlineTree(speech)) {
    add(entry, 0);
    // Of a list in running text the first item may open a paragraph: by itself it is no part to jump to.
    const runsOn = entry.children.some(({ kind }) => kind === 'inlineItem');
    for (const child of entry.children) {
      if (child.kind === 'heading' || (child.kind === 'item' && !runsOn)) add(child, 1);
    }
  }
  return sections.length > 0 ? sections : [{ label: label(undefined), depth: 0, start: 0 }];
}
