import type { ParagraphKind } from '../speech.ts';
import { MASK } from '../text/blank.ts';
import { codesOf } from '../text/characterClasses.ts';
import { isAddress, isBrokenSalutation } from './addresses.ts';
import { dateOf, maskedSpeakerOf, TITLE_END } from './byline.ts';
import { type GluedHead, readGluedHead } from './gluedHead.ts';
import { type TextLine, wordsOf } from './lines.ts';
import { readMarker } from './markers.ts';

/** What the head of a speech was read as. */
export interface Head {
  /** Kinds of the first lines, one for each line of the head. */
  readonly kinds: readonly ParagraphKind[];
  /** The words of these lines at least: comments and asterisks are spaces. */
  readonly texts: readonly string[];
  /** Title, byline and salutation that stand at the head of the first paragraph of the body, line breaks lost. */
  readonly glued: GluedHead | undefined;
}

/** A head has few lines: title, subtitle, byline, salutation. */
const MOST_LINES = 16;
/** A table of contents stands between the title and the salutation, and has as many lines as the speech has headings. */
const MOST_LINES_WITH_CONTENTS = 120;
/** 目录 目　录 提纲： alone in its line; not 讲话提纲, which is a title. */
const CONTENTS = /^(?:目[ \u3000]*录|提[ \u3000]*纲)[：:]?$/;
const CONTENTS_OPENINGS = codesOf('目提');
/** A longer line is no title. */
const LONGEST_TITLE = 60;
/** 机密 秘密★1年 内部 内部资料 注意保存 */
const CLASSIFICATION = /^(?:绝密|机密|秘密|内部|内部资料)(?:[★☆*].{0,12}|[　 ]*(?:注意保存|不得外传))?$/;
/** ——在全区工作会议上的讲话 */
export const SUBTITLE = /^[—―]{2,}/;
/** （这是某某同志在……会议上的讲话。） */
export const OCCASION_NOTE = /^[（(](?:这是|本文是|根据).{2,80}[）)]$/;
/** 同志们, 各位领导 whose colon was forgotten: nobody's name; 李强同志 may be a speaker's. */
const ADDRESSES_MANY = /们$|^(?:各位|尊敬的|亲爱的|敬爱的)/;
/** Ends a sentence: what holds it is no title. */
const SENTENCE_END = /[。；]|[！？!?](?=.)/;

/**
 * Reads title block, byline and salutation: every line up to the salutation, or without one the first lines that look
 * like a title and a byline. `addresses` holds for each line the length of the address that opens it.
 */
export function readHead(masked: string, lines: readonly TextLine[], addresses: readonly number[]): Head {
  const texts = headTexts(masked, lines);
  const salutation = findSalutation(texts, lines, masked, addresses);
  const first = salutation ? undefined : readGluedHead(texts[0] ?? '');
  const kinds = first?.title ? [] : headKinds(texts, lines, masked, addresses, salutation);
  const body = lines[kinds.length];
  const glued = kinds.length === 0 || salutation ? first : readGluedHead(texts[kinds.length] ?? '');
  // Behind a title of its own only the salutation can be glued to the text: 同志们：今天….
  const belongs = glued && body && !(glued.title && kinds.length > 0);
  return { kinds, texts, glued: belongs ? glued : undefined };
}

function opensContents(text: string): boolean {
  return CONTENTS_OPENINGS.has(text.charCodeAt(0)) && CONTENTS.test(text);
}

/** A longer line is no line of the head. */
const LONGEST_LINE = 120;

/** So much of a line is read where a head may be glued to the text. */
const LONGEST_READ = 300;

/** The lines that may be the head's, and the first behind them. */
function headTexts(masked: string, lines: readonly TextLine[]): string[] {
  const texts: string[] = [];
  let most = MOST_LINES;
  for (const { textStart, textEnd } of lines) {
    const text = plain(masked.slice(textStart, Math.min(textEnd, textStart + LONGEST_READ)));
    texts.push(text);
    if (opensContents(text)) most = MOST_LINES_WITH_CONTENTS;
    if (texts.length >= most || text.length > LONGEST_LINE) break;
  }
  return texts;
}

/** Index of the salutation's first line and the number of its lines; `undefined` without a salutation. */
function findSalutation(
  texts: readonly string[],
  lines: readonly TextLine[],
  masked: string,
  addresses: readonly number[],
): { index: number; count: number } | undefined {
  let inContents = false;
  for (let index = 0; index < texts.length; index++) {
    const text = texts[index] ?? '';
    if (opensContents(text)) inContents = true;
    if (text !== '' && addresses[index] === text.length) {
      let first = index;
      while (first > 0 && isBrokenSalutation(texts[first - 1] ?? '')) first--;
      return { index: first, count: index - first + 1 };
    }
    const line = lines[index];
    // The body begins with its first marker or its first long sentence: an address behind it is not the salutation.
    const marked = line?.hashes === 0 && isMarked(masked, line);
    if (marked && !inContents && !SUBTITLE.test(text)) return undefined;
    if (text.length > LONGEST_LINE) return undefined;
  }
  return undefined;
}

function headKinds(
  texts: readonly string[],
  lines: readonly TextLine[],
  masked: string,
  addresses: readonly number[],
  salutation: { index: number; count: number } | undefined,
): ParagraphKind[] {
  const kinds: ParagraphKind[] = [];
  const stop = salutation?.index ?? texts.length;
  let inTitle = true;
  for (let index = 0; index < stop; index++) {
    const text = texts[index] ?? '';
    if (opensContents(text) && salutation && !kinds.includes('title')) {
      // Before the title its marked lines are the contents, what comes behind them is the title.
      const first = index;
      while (index + 1 < stop && isMarked(masked, lines[index + 1])) index++;
      for (let line = first; line <= index; line++) kinds.push('text');
      continue;
    }
    if (opensContents(text)) {
      // Its lines name the headings once more: they are no headings.
      if (salutation) while (kinds.length < stop) kinds.push('text');
      break;
    }
    const line = lines[index];
    const decorated = (line?.hashes ?? 0) > 0;
    // 同志们：大家好: a speech without a title.
    const mayBeTitle = inTitle && addresses[index] === 0;
    const kind =
      decorated && !kinds.includes('title')
        ? 'title'
        : decorated
          ? undefined
          : headKind(text, wordsOf(masked, line), texts[index - 1], texts[index + 1], kinds, mayBeTitle);
    const marked = kind !== 'subtitle' && isMarked(masked, line);
    if (kind === undefined || (marked && kinds.includes('title')) || (marked && !salutation)) {
      if (!salutation) break;
      // Between title and salutation something else may stand, such as an editor's note: it is text.
      kinds.push('text');
      inTitle = false;
      continue;
    }
    if (!salutation && kind === 'title' && kinds.includes('title') && !isSecondTitleLine(texts, index)) break;
    kinds.push(kind);
    if (kind !== 'title' && kind !== 'classification') inTitle = false;
  }
  if (salutation) for (let count = 0; count < salutation.count; count++) kinds.push('salutation');
  return kinds;
}

function isMarked(masked: string, line: TextLine | undefined): boolean {
  return line !== undefined && readMarker(masked, line.textStart, line.textEnd) !== undefined;
}

function headKind(
  text: string,
  masked: string,
  before: string | undefined,
  after: string | undefined,
  kinds: readonly ParagraphKind[],
  mayBeTitle: boolean,
): ParagraphKind | undefined {
  const hasTitle = kinds.includes('title');
  // Below the title such a line is neither a name nor more of the title.
  if (CLASSIFICATION.test(text)) {
    return kinds.every((kind) => kind === 'classification') ? 'classification' : undefined;
  }
  if (dateOf(text)) return 'date';
  if (OCCASION_NOTE.test(text)) return 'text';
  if (hasTitle && SUBTITLE.test(text) && text.length <= LONGEST_TITLE) return 'subtitle';
  if (hasTitle && !kinds.includes('speaker') && !(ADDRESSES_MANY.test(text) && isAddress(text))) {
    const speaker = maskedSpeakerOf(masked);
    const certain = speaker?.office !== undefined || /[ \u3000]/.test(text);
    const expected =
      (before !== undefined && (TITLE_END.test(before) || dateOf(before) !== undefined || SUBTITLE.test(before))) ||
      (after !== undefined && dateOf(after) !== undefined);
    if (speaker && (certain || expected)) return 'speaker';
  }
  const titled = text.length <= LONGEST_TITLE && !SENTENCE_END.test(text) && !/[：，、:]$/.test(text);
  return mayBeTitle && titled ? 'title' : undefined;
}

/** Without a salutation a second line of the title must itself end as titles do, or the body's first line would be taken. */
function isSecondTitleLine(texts: readonly string[], index: number): boolean {
  const text = texts[index] ?? '';
  const first = texts[index - 1] ?? '';
  return TITLE_END.test(text) && !TITLE_END.test(first) && text.length <= 40;
}

/** The text to be recognised: same length, comments become spaces. */
function plain(text: string): string {
  return text.includes(MASK) ? text.replaceAll(MASK, ' ') : text;
}
