import type { Fact, Paragraph, ParagraphKind, Speech } from '../core/speech.ts';

/** What the page shows as one block, in the order of the page. */
export type PageItem =
  | { readonly kind: 'paragraph'; readonly paragraph: Paragraph }
  /** A title that runs over several lines is one heading. */
  | { readonly kind: 'title'; readonly paragraphs: readonly [Paragraph, ...Paragraph[]] }
  /** The line of office and name, with what only the front matter says of the two. */
  | {
      readonly kind: 'speaker';
      readonly paragraph: Paragraph;
      readonly office: Fact | undefined;
      readonly speaker: Fact | undefined;
    }
  /** A fact that stands in the front matter alone and is printed in its place in the head. */
  | { readonly kind: 'fact'; readonly fact: HeadKind; readonly values: readonly [Fact, ...Fact[]] };

/** The kinds of the head, in the order in which they are printed. */
const headKinds = ['classification', 'title', 'subtitle', 'date', 'speaker'] as const;

export type HeadKind = (typeof headKinds)[number];

/** The blocks of the page: every paragraph, the title's lines as one, and the printed facts that the text lacks. */
export function pageOrder(speech: Speech): readonly PageItem[] {
  const missing = missingFacts(speech);
  const officeOfLine = frontMatterFact(speech.facts.office);
  const speakerOfLine = frontMatterFact(speech.facts.speaker);
  const items: PageItem[] = [];
  let titleLines: [Paragraph, ...Paragraph[]] | undefined;
  let speakerLines = 0;
  for (const paragraph of speech.paragraphs) {
    while (missing[0] !== undefined && headRank(missing[0].fact) < headRank(paragraph.kind)) {
      items.push(missing[0]);
      missing.shift();
      titleLines = undefined;
    }
    if (paragraph.kind === 'title' && titleLines !== undefined) {
      titleLines.push(paragraph);
      continue;
    }
    titleLines = undefined;
    switch (paragraph.kind) {
      case 'title':
        titleLines = [paragraph];
        items.push({ kind: 'title', paragraphs: titleLines });
        break;
      case 'speaker':
        speakerLines += 1;
        items.push({
          kind: 'speaker',
          paragraph,
          office: speakerLines === 1 ? officeOfLine : undefined,
          speaker: speakerLines === 1 ? speakerOfLine : undefined,
        });
        break;
      default:
        items.push({ kind: 'paragraph', paragraph });
    }
  }
  items.push(...missing);
  return items;
}

type FactItem = Extract<PageItem, { kind: 'fact' }>;

/** By place in the head. */
function missingFacts({ facts, paragraphs }: Speech): FactItem[] {
  const items: FactItem[] = [];
  for (const kind of headKinds) {
    if (kind === 'speaker') {
      // A line of the byline that the text does have takes up the missing half itself.
      if (paragraphs.some((paragraph) => paragraph.kind === 'speaker')) continue;
      const office = frontMatterFact(facts.office);
      const speaker = frontMatterFact(facts.speaker);
      if (office !== undefined) {
        items.push({ kind: 'fact', fact: kind, values: speaker === undefined ? [office] : [office, speaker] });
      } else if (speaker !== undefined) {
        items.push({ kind: 'fact', fact: kind, values: [speaker] });
      }
      continue;
    }
    const fact = frontMatterFact(facts[kind]);
    if (fact !== undefined) items.push({ kind: 'fact', fact: kind, values: [fact] });
  }
  return items;
}

function frontMatterFact(fact: Fact | undefined): Fact | undefined {
  return fact?.source === 'frontMatter' && fact.value.trim() !== '' ? fact : undefined;
}

function headRank(kind: ParagraphKind): number {
  const kinds: readonly ParagraphKind[] = headKinds;
  const rank = kinds.indexOf(kind);
  return rank === -1 ? headKinds.length : rank;
}
