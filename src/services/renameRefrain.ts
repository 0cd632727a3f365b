import { parseSpeech } from '../core/parser/parseSpeech.ts';
import type { Announcement, Speech } from '../core/speech.ts';
import type { Span } from '../core/text/span.ts';
import { type AnnouncedItem, announcedItems } from './announcedItems.ts';
import { applyEdits, type TextEdit } from './edits/textEdit.ts';

/** The words that an announcement says its items share: 进一步增强 in 四个“进一步增强”, 坚持 in 六个坚持. */
export interface Refrain {
  readonly words: string;
  /** The occurrence at the offset that was asked for. */
  readonly at: Span;
  /**
   * Every occurrence, ascending, without overlap: in the announcement, in its items, and where the speech comes back to it
   * (这四个“进一步增强”).
   */
  readonly spans: readonly Span[];
}

/** Why words cannot take the place of a refrain. */
export type RefrainFault =
  | 'empty'
  | 'lineEnd'
  | 'quote'
  /** With them the announcement and its items would no longer be read as they are. */
  | 'otherStructure';

export type RefrainRenaming =
  /** In document order. None where the words are those that stand there. */
  | { readonly kind: 'edits'; readonly edits: readonly TextEdit[] }
  | { readonly kind: 'refused'; readonly fault: RefrainFault }
  /** There is no refrain at the offset. */
  | { readonly kind: 'nothing' };

/**
 * The refrain at an offset, both ends of an occurrence included; of two that touch, the one that is announced first.
 *
 * A quoted refrain may stand anywhere in an item: all occurrences in the lead of a marked item belong to it, or, where the
 * lead has none, the first one behind it; in an item without a marker all of them. A refrain that is no quotation opens its
 * items. `undefined`
 * elsewhere, and where no item has the words (of an unquoted one, fewer than two).
 */
export function refrainAt(speech: Speech, offset: number): Refrain | undefined {
  for (const announcement of speech.announcements) {
    if (!holding([announcement.span, ...announcement.items], offset)) continue;
    const spans = occurrences(speech, announcement);
    const at = holding(spans, offset);
    if (at) return { words: speech.text.slice(at.start, at.end), at, spans };
  }
  return undefined;
}

/** The first span in which an offset stands, both ends included. */
function holding(spans: readonly Span[], offset: number): Span | undefined {
  return spans.find(({ start, end }) => start <= offset && offset <= end);
}

/** The edits that put other words in the place of the refrain at an offset; blanks around the words are left off. */
export function renameRefrain(speech: Speech, offset: number, newWords: string): RefrainRenaming {
  const refrain = refrainAt(speech, offset);
  if (!refrain) return { kind: 'nothing' };
  const words = newWords.trim();
  const fault = faultOf(words);
  if (fault) return { kind: 'refused', fault };
  if (words === refrain.words) return { kind: 'edits', edits: [] };
  const edits = refrain.spans.map((span) => ({ span, text: words }));
  return isReadAlike(speech, refrain, words, edits)
    ? { kind: 'edits', edits }
    : { kind: 'refused', fault: 'otherStructure' };
}

/** A line end, as VS Code and Unicode know them. */
const LINE_END = /[\r\n\u2028\u2029]/;
/** “ ” ‘ ’ " ' 「 」 『 』: a refrain ends at the first of them. */
const QUOTE = /[“”‘’"'＂＇「」『』]/;

function faultOf(words: string): RefrainFault | undefined {
  if (words === '') return 'empty';
  if (LINE_END.test(words)) return 'lineEnd';
  return QUOTE.test(words) ? 'quote' : undefined;
}

/** Whether the edited text has the refrain where it was, and the same outline. */
function isReadAlike(speech: Speech, refrain: Refrain, words: string, edits: readonly TextEdit[]): boolean {
  const edited = parseSpeech(applyEdits(speech.text, edits));
  const first = refrain.spans[0];
  const found = first && refrainAt(edited, first.start);
  if (found?.words !== words || found.spans.length < refrain.spans.length) return false;
  return edited.nodes.length === speech.nodes.length;
}

/** Empty where the announcement has no refrain, or too few items repeat it. */
function occurrences(speech: Speech, announcement: Announcement): readonly Span[] {
  const words = repeatedWords(announcement);
  if (words === undefined) return [];
  const list = announcement.items.length > 0 ? announcement : listMeantBy(speech, announcement);
  if (!list) return [];
  const inItems = announcedItems(speech, list).flatMap((item) =>
    inItem(speech, item, words, list.refrain !== undefined),
  );
  // 三个问题：问题不大的…；…: one item that happens to begin with the noun makes no refrain of it.
  if (inItems.length < (list.refrain === undefined ? 2 : 1)) return [];
  const announcing = speech.announcements.filter(
    (each) => each === list || (isSameRefrain(each, list) && listMeantBy(speech, each) === list),
  );
  const inAnnouncements = announcing.flatMap((each) => inAnnouncement(speech, each, words));
  return distinct([...inAnnouncements, ...inItems]);
}

function repeatedWords({ refrain, noun }: Announcement): string | undefined {
  return refrain ?? noun;
}

function isSameRefrain(one: Announcement, other: Announcement): boolean {
  return one.refrain === other.refrain && one.noun === other.noun && one.count === other.count;
}

/** The list that an announcement without items comes back to: the last one before it that says the same, else the next. */
function listMeantBy(speech: Speech, announcement: Announcement): Announcement | undefined {
  if (announcement.items.length > 0) return undefined;
  const lists = speech.announcements.filter((each) => each.items.length > 0 && isSameRefrain(each, announcement));
  return lists.findLast(({ span }) => span.start < announcement.span.start) ?? lists[0];
}

/** The name is what an announcement ends with; a quoted one ends before its mark. */
function inAnnouncement({ text }: Speech, { span, refrain }: Announcement, words: string): readonly Span[] {
  const end = refrain === undefined ? span.end : span.end - 1;
  const start = end - words.length;
  return text.slice(start, end) === words ? [{ start, end }] : [];
}

function inItem(speech: Speech, { span, node }: AnnouncedItem, words: string, quoted: boolean): readonly Span[] {
  if (!quoted) return atBeginning(speech.text, node?.leadSpan ?? span, words);
  if (!node) return within(speech, span, words);
  const inLead = within(speech, node.leadSpan, words);
  return inLead.length > 0 ? inLead : within(speech, { start: node.leadSpan.end, end: span.end }, words).slice(0, 1);
}

/** What may stand before the word that opens an item: （一是）要坚持, 必须坚持; not 继续坚持, which says more. */
const BEFORE_REFRAIN = /[ \u3000]*(?:就是)?(?:要|必须|始终)?/y;

function atBeginning(text: string, { start, end }: Span, words: string): readonly Span[] {
  for (const from of [start, behindMatch(BEFORE_REFRAIN, text, start)]) {
    const behind = from + words.length;
    if (behind <= end && text.startsWith(words, from)) return [{ start: from, end: behind }];
  }
  return [];
}

function behindMatch(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

/** All occurrences in a stretch of the text, those in comments left out. */
function within({ text, comments }: Speech, { start, end }: Span, words: string): readonly Span[] {
  const found: Span[] = [];
  for (let at = text.indexOf(words, start); at >= 0 && at + words.length <= end; at = text.indexOf(words, at)) {
    const span = { start: at, end: at + words.length };
    if (!comments.some((comment) => comment.span.start <= at && at < comment.span.end)) found.push(span);
    at = span.end;
  }
  return found;
}

/** In ascending order, each once, and of two that overlap the first. */
function distinct(spans: readonly Span[]): readonly Span[] {
  const kept: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    if (span.start >= (kept.at(-1)?.end ?? 0)) kept.push(span);
  }
  return kept;
}
