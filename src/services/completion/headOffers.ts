import type { Fact, ParagraphKind, Speech } from '../../core/speech.ts';
import { addressWords } from './addressWords.ts';
import type { OfferDraft } from './completionOffer.ts';
import { snippetLiteral } from './snippetLiteral.ts';
import type { WritingPlace } from './writingPlace.ts';

const HEAD: ReadonlySet<ParagraphKind> = new Set(['classification', 'title', 'subtitle', 'date', 'speaker']);
/** Today, as a snippet writes it. */
// biome-ignore lint/suspicious/noTemplateCurlyInString: the variables are the snippet's.
const TODAY = '${CURRENT_YEAR}年${CURRENT_MONTH/^0//}月${CURRENT_DATE/^0//}日';
const NO_DATE = '××××年×月×日';
const NO_OFFICE = '【职务】';
const NO_NAME = '【姓名】';

/** On a line without text behind the title: date and speaker where the text has none yet, and the salutation. */
export function headOffers(speech: Speech, place: WritingPlace): readonly OfferDraft[] {
  const { facts, paragraphs } = speech;
  const hasTitle = facts.title !== undefined;
  const isHead = paragraphs.every(({ kind, span }) => span.start >= place.offset || HEAD.has(kind));
  if (!hasTitle || !isHead || !place.isBlankBefore || !place.isBlankAfter) return [];
  if (facts.salutation !== undefined) return [];
  const address = addressWords(speech);
  const salutation: OfferDraft = {
    label: `${address}：`,
    insert: `${address}：`,
    isSnippet: false,
    keys: [address],
    reason: { kind: 'salutation' },
  };
  return [...bylineOffer(speech, place), salutation];
}

/** The lines of the byline that the text has not. None where the title stands in the front matter alone: so may they. */
function bylineOffer({ facts, paragraphs }: Speech, { offset }: WritingPlace): readonly OfferDraft[] {
  const written = paragraphs.filter(({ span }) => span.start < offset);
  if (written.length === 0) return [];
  const labels: string[] = [];
  const lines: string[] = [];
  let tabStop = 1;
  const known = (fact: Fact | undefined, otherwise: string) =>
    fact ? snippetLiteral(fact.value) : `\${${tabStop++}:${otherwise}}`;
  if (!written.some(({ kind }) => kind === 'date')) {
    labels.push(`（${facts.date?.value ?? NO_DATE}）`);
    lines.push(`（${known(facts.date, TODAY)}）`);
  }
  if (!written.some(({ kind }) => kind === 'speaker')) {
    labels.push(`${facts.office?.value ?? NO_OFFICE}　${facts.speaker?.value ?? NO_NAME}`);
    lines.push(`${known(facts.office, NO_OFFICE)}　${known(facts.speaker, NO_NAME)}`);
  }
  const label = labels.join(' ');
  if (label === '') return [];
  return [
    {
      label,
      insert: lines.join('\n'),
      isSnippet: true,
      keys: [label, label.replace('（', '(')],
      reason: { kind: 'byline' },
    },
  ];
}
