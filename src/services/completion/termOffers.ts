import type { Speech } from '../../core/speech.ts';
import type { CompletionOffer, TermSource } from './completionOffer.ts';
import { type UsedTerm, usedTerms } from './usedTerms.ts';

/** With an opening mark alone typed, more would be a catalogue. */
const MOST_UNTYPED = 12;
/** So much of a term is typed before it is offered: less, and half of the text would begin one. */
const ENOUGH = 2;
/** A lead is a sentence: its first words are everyone's. */
const ENOUGH_OF_LEAD = 3;
/** A character that a word goes on with. Matches 张, A, 3; not 。 “ and a blank. */
const WORD_CHARACTER = /[\p{Script=Han}\p{L}\p{Nd}]/u;
const CLOSING_OF = { '“': '”', '《': '》' } as const;
type OpeningMark = keyof typeof CLOSING_OF;

/** The terms of the speech whose beginning was typed before an offset, longest beginning first; behind “ and 《 all of their kind. */
export function termOffers(speech: Speech, offset: number): readonly CompletionOffer[] {
  const { text } = speech;
  const matches = usedTerms(speech).flatMap((term) => {
    const typed = typedOf(text, offset, term);
    return typed === undefined ? [] : [{ term, typed }];
  });
  const untyped = matches.filter(({ typed }) => typed === 0).slice(0, MOST_UNTYPED);
  return [...matches.filter(({ typed }) => typed > 0), ...untyped]
    .sort((a, b) => b.typed - a.typed)
    .map(({ term, typed }) => offerOf(text, offset, term, typed));
}

/** How many characters of a term stand before an offset, if they are enough to offer it. */
function typedOf(text: string, offset: number, { words, source }: UsedTerm): number | undefined {
  for (let length = words.length - 1; length >= 0; length--) {
    const start = offset - length;
    if (start < 0 || !text.startsWith(words.slice(0, length), start)) continue;
    if (text.startsWith(words.slice(length), offset)) return undefined;
    return isEnough(text, start, length, words, source) ? length : undefined;
  }
  return undefined;
}

function isEnough(text: string, start: number, length: number, words: string, source: TermSource): boolean {
  const before = text.charAt(start - 1);
  if (isOpeningMark(before)) return source === markedSource(before) || (length > 0 && source !== 'lead');
  if (length === 0) return false;
  const opens = before === '' || !WORD_CHARACTER.test(before);
  const left = words.length - length;
  switch (source) {
    case 'speaker':
      return length >= ENOUGH || opens;
    case 'lead':
      return length >= ENOUGH_OF_LEAD && opens && left > 1;
    case 'office':
    case 'occasion':
    case 'frontMatter':
    case 'quoted':
    case 'work':
    case 'refrain':
      return length >= ENOUGH && left > 1;
  }
}

function isOpeningMark(mark: string): mark is OpeningMark {
  return mark === '“' || mark === '《';
}

/** Of which terms a mark is the beginning. */
function markedSource(mark: OpeningMark): TermSource {
  return mark === '“' ? 'quoted' : 'work';
}

function offerOf(text: string, offset: number, { words, source }: UsedTerm, typed: number): CompletionOffer {
  const start = offset - typed;
  const before = text.charAt(start - 1);
  const label = source === 'work' ? `《${words}》` : words;
  let insert = source === 'work' ? label : words;
  if (isOpeningMark(before)) {
    const closing = CLOSING_OF[before];
    insert = text.charAt(offset) === closing ? words : words + closing;
  }
  return {
    label,
    span: { start, end: offset },
    insert,
    isSnippet: false,
    filter: words,
    reason: { kind: 'term', source },
  };
}
