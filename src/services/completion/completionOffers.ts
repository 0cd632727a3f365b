import { parseSpeech } from '../../core/parser/parseSpeech.ts';
import type { Speech } from '../../core/speech.ts';
import type { InsertablePart } from '../insertableParts.ts';
import { announcedListOffers } from './announcedListOffers.ts';
import { closingOffers } from './closingOffers.ts';
import type { CompletionOffer, OfferDraft } from './completionOffer.ts';
import { headOffers } from './headOffers.ts';
import { nextMarkerOffers } from './nextMarkerOffers.ts';
import { setPieceOffers } from './setPieceOffers.ts';
import { termOffers } from './termOffers.ts';
import { type TypedBeginning, typedBeginning } from './typedBeginning.ts';
import { type WritingPlace, writingPlace } from './writingPlace.ts';

/** The characters after which a list may come up by itself; none of them begins or goes on with a word. */
export const TRIGGER_CHARACTERS: readonly string[] = [
  '\n',
  '。',
  '；',
  '，',
  '：',
  '！',
  '？',
  ';',
  ':',
  '（',
  '(',
  '“',
  '《',
];

/** After these terms may be wanted without a character of them. */
const TERM_TRIGGERS: ReadonlySet<string> = new Set(['“', '《']);
/** With these a marker begins. */
const BRACKETS: ReadonlySet<string> = new Set(['（', '(']);
const COMMAS: ReadonlySet<string> = new Set(['，', ',']);

/**
 * What may come next at an offset, best first. `trigger` is the character of {@link TRIGGER_CHARACTERS} that was just
 * typed and brought up the list; absent where a word is being typed, or the list was asked for: then the parts come too.
 *
 * Nothing within the front matter and within comments. Linear in the text's length where the beginning of a marker was
 * typed: then the text without it is parsed.
 */
export function completionOffers(
  speech: Speech,
  offset: number,
  trigger?: string,
  parts: readonly InsertablePart[] = [],
): readonly CompletionOffer[] {
  if (!writingPlace(speech, offset)) return [];
  const terms = trigger === undefined || TERM_TRIGGERS.has(trigger) ? termOffers(speech, offset) : [];
  const pieces = trigger === undefined ? setPieceOffers(speech, offset, parts) : [];
  const typed = typedBeginning(speech.text, offset);
  return [...(typed ? partOffers(speech, typed, trigger) : []), ...terms, ...pieces];
}

/** Markers and parts, of which a beginning may be typed. */
function partOffers(speech: Speech, typed: TypedBeginning, trigger: string | undefined): readonly CompletionOffer[] {
  const { words, span } = typed;
  const { start } = span;
  const before = words === '' ? speech : parseSpeech(speech.text.slice(0, start) + speech.text.slice(span.end));
  const place = writingPlace(before, start);
  if (!place) return [];
  return draftsAt(before, place, words === '', trigger).flatMap((draft) => {
    const offer = offerOf(draft, typed);
    return offer ? [offer] : [];
  });
}

function draftsAt(
  speech: Speech,
  place: WritingPlace,
  isUntyped: boolean,
  trigger: string | undefined,
): readonly OfferDraft[] {
  // A new line at the end of every sentence is not what a writer waits for; who asks gets it.
  const newLine = isUntyped && trigger === undefined;
  // Nor is a fourth of three that were announced, until he begins it.
  const beyondCount = trigger === undefined || BRACKETS.has(trigger);
  const continuations = nextMarkerOffers(speech, place.offset, { newLine, beyondCount });
  const next = trigger !== undefined && COMMAS.has(trigger) ? continuations.filter(isConfirmedByComma) : continuations;
  const closing = closingOffers(speech, place);
  // The thanks are a set piece as well: it comes where these do, ours where they are silent.
  const parts = closing.drafts.filter(({ reason }) => trigger !== undefined || reason.kind !== 'thanks');
  return [
    ...headOffers(speech, place),
    ...announcedListOffers(speech, place),
    ...(closing.isDue ? [...parts, ...next] : [...next, ...parts]),
  ];
}

/** A clause of a first item ends in ， far more often than the item does: the second is not brought up by it. */
function isConfirmedByComma({ reason }: OfferDraft): boolean {
  return reason.kind === 'next' && (reason.ordinal ?? 0) > 2;
}

/** `undefined` where something else was typed, or the whole of it. */
function offerOf({ keys, ...draft }: OfferDraft, { words, span }: TypedBeginning): CompletionOffer | undefined {
  const typed = words.toLowerCase();
  const key = keys.find((each) => each.startsWith(typed));
  const isWhole = !draft.isSnippet && draft.insert === words;
  if (key === undefined || isWhole) return undefined;
  return { ...draft, span, filter: [key, ...keys.filter((each) => each !== key)].join(' ') };
}
