import type { Fact, FrontMatter, FrontMatterKey, ParagraphKind, Part, SpeechFacts, SyntaxProblem } from '../speech.ts';
import { MASK, withoutMask } from '../text/blank.ts';
import type { Span } from '../text/span.ts';
import { addressLength, isBrokenSalutation } from './addresses.ts';
import { dateOf, plainName, speakerOf, TITLE_END } from './byline.ts';
import { numberOf } from './frontMatter.ts';
import { type GluedHead, gluedParts, readGluedHead } from './gluedHead.ts';
import type { TextLine } from './lines.ts';
import { readMarker } from './markers.ts';

/** What the head of a speech was read as. */
export interface Head {
  /** Kinds of the first lines, one for each line of the head. */
  readonly kinds: readonly ParagraphKind[];
  readonly facts: SpeechFacts;
  /** Title, byline and salutation that stand at the head of the first paragraph of the body, line breaks lost. */
  readonly gluedParts: readonly Part[];
  readonly problems: readonly SyntaxProblem[];
}

/** A head has few lines: title, subtitle, byline, salutation. */
const MOST_LINES = 16;
/** A longer line is no title. */
const LONGEST_TITLE = 60;
/** 机密 秘密★1年 内部 内部资料 注意保存 */
const CLASSIFICATION = /^(?:绝密|机密|秘密|内部|内部资料)(?:[★☆*].{0,12}|[　 ]*(?:注意保存|不得外传))?$/;
/** ——在全区工作会议上的讲话 */
const SUBTITLE = /^[—―]{2,}/;
/** （这是某某同志在……会议上的讲话。） */
const OCCASION_NOTE = /^[（(](?:这是|本文是|根据).{2,80}[）)]$/;
/** Ends a sentence: what holds it is no title. */
const SENTENCE_END = /[。；]|[！？!?](?=.)/;

/**
 * Reads title block, byline and salutation: every line up to the salutation, or without one the first lines that look
 * like a title and a byline. Facts that the text does not give come from the front matter.
 */
export function readHead(masked: string, lines: readonly TextLine[], frontMatter: FrontMatter | undefined): Head {
  const texts = lines.slice(0, MOST_LINES).map((line) => plain(masked, { start: line.textStart, end: line.textEnd }));
  const salutation = findSalutation(texts, lines, masked);
  const first = salutation ? undefined : readGluedHead(texts[0] ?? '');
  const kinds = first?.title ? [] : headKinds(texts, lines, masked, salutation);
  const written = factsOf(masked, texts, lines, kinds);
  const body = lines[kinds.length];
  const glued = kinds.length === 0 || salutation ? first : readGluedHead(texts[kinds.length] ?? '');
  // Behind a title of its own only the salutation can be glued to the text: 同志们：今天….
  if (!glued || !body || (glued.title && kinds.length > 0)) {
    return { kinds, gluedParts: [], ...withFrontMatter(written, frontMatter) };
  }
  addGluedFacts(masked, written, glued, body.textStart);
  return { kinds, gluedParts: gluedParts(glued, body.textStart), ...withFrontMatter(written, frontMatter) };
}

function addGluedFacts(
  masked: string,
  facts: Map<FrontMatterKey | 'salutation', Fact>,
  { title, date, office, speaker, salutation }: GluedHead,
  offset: number,
): void {
  const add = (key: FrontMatterKey | 'salutation', place: Span | undefined, read = (value: string) => value) => {
    if (!place) return;
    const span = { start: place.start + offset, end: place.end + offset };
    facts.set(key, { value: read(withoutMask(masked.slice(span.start, span.end))), span, source: 'text' });
  };
  add('title', title);
  add('date', date);
  add('office', office, plainName);
  add('speaker', speaker, plainName);
  add('salutation', salutation);
}

/** Index of the salutation's first line and the number of its lines; `undefined` without a salutation. */
function findSalutation(
  texts: readonly string[],
  lines: readonly TextLine[],
  masked: string,
): { index: number; count: number } | undefined {
  for (let index = 0; index < texts.length; index++) {
    const text = texts[index] ?? '';
    const length = addressLength(text);
    if (length > 0 && length === text.length) {
      let first = index;
      while (first > 0 && isBrokenSalutation(texts[first - 1] ?? '')) first--;
      return { index: first, count: index - first + 1 };
    }
    const line = lines[index];
    // The body begins with its first marker or its first long sentence: an address behind it is not the salutation.
    if (line && line.hashes === 0 && readMarker(masked, line.textStart, line.textEnd) && !SUBTITLE.test(text))
      return undefined;
    if (text.length > 120) return undefined;
  }
  return undefined;
}

function headKinds(
  texts: readonly string[],
  lines: readonly TextLine[],
  masked: string,
  salutation: { index: number; count: number } | undefined,
): ParagraphKind[] {
  const kinds: ParagraphKind[] = [];
  const stop = salutation?.index ?? texts.length;
  let inTitle = true;
  for (let index = 0; index < stop; index++) {
    const text = texts[index] ?? '';
    const line = lines[index];
    const decorated = (line?.hashes ?? 0) > 0;
    const kind =
      decorated && !kinds.includes('title')
        ? 'title'
        : decorated
          ? undefined
          : headKind(text, texts[index - 1], texts[index + 1], kinds, inTitle);
    const marked =
      line !== undefined && kind !== 'subtitle' && readMarker(masked, line.textStart, line.textEnd) !== undefined;
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

function headKind(
  text: string,
  before: string | undefined,
  after: string | undefined,
  kinds: readonly ParagraphKind[],
  inTitle: boolean,
): ParagraphKind | undefined {
  const hasTitle = kinds.includes('title');
  if (kinds.length === 0 && CLASSIFICATION.test(text)) return 'classification';
  if (dateOf(text)) return 'date';
  if (OCCASION_NOTE.test(text)) return 'text';
  if (hasTitle && SUBTITLE.test(text) && text.length <= LONGEST_TITLE) return 'subtitle';
  if (hasTitle && !kinds.includes('speaker')) {
    const speaker = speakerOf(text);
    const certain = speaker?.office !== undefined || /[ \u3000]/.test(text);
    const expected =
      (before !== undefined && (TITLE_END.test(before) || dateOf(before) !== undefined || SUBTITLE.test(before))) ||
      (after !== undefined && dateOf(after) !== undefined);
    if (speaker && (certain || expected)) return 'speaker';
  }
  const titled = text.length <= LONGEST_TITLE && !SENTENCE_END.test(text) && !/[：，、:]$/.test(text);
  // 同志们：大家好: a speech without a title.
  if (inTitle && titled && addressLength(text) === 0) return 'title';
  return undefined;
}

/** Without a salutation a second line of the title must itself end as titles do, or the body's first line would be taken. */
function isSecondTitleLine(texts: readonly string[], index: number): boolean {
  const text = texts[index] ?? '';
  const first = texts[index - 1] ?? '';
  return TITLE_END.test(text) && !TITLE_END.test(first) && text.length <= 40;
}

function factsOf(
  masked: string,
  texts: readonly string[],
  lines: readonly TextLine[],
  kinds: readonly ParagraphKind[],
): Map<FrontMatterKey | 'salutation', Fact> {
  const facts = new Map<FrontMatterKey | 'salutation', Fact>();
  const add = (key: FrontMatterKey | 'salutation', start: number, end: number, read = (value: string) => value) => {
    const known = facts.get(key);
    const value = read(withoutMask(masked.slice(start, end)));
    const span = { start: known?.span.start ?? start, end };
    facts.set(key, { value: (known?.value ?? '') + value, span, source: 'text' });
  };
  kinds.forEach((kind, index) => {
    const line = lines[index];
    const text = texts[index];
    if (!line || text === undefined) return;
    const end = line.textEnd;
    const start = line.textStart;
    switch (kind) {
      case 'classification':
      case 'title':
      case 'salutation':
        add(kind, start, end);
        break;
      case 'subtitle':
        add('subtitle', start, end, (value) => value.replace(SUBTITLE, '').trim());
        break;
      case 'date': {
        const date = dateOf(text);
        if (date) add('date', start + date.start, start + date.end);
        break;
      }
      case 'speaker': {
        const found = speakerOf(text);
        if (!found) break;
        const { office, speaker } = found;
        if (office) add('office', start + office.start, start + office.end, plainName);
        add('speaker', start + speaker.start, start + speaker.end, plainName);
        break;
      }
      default:
        if (OCCASION_NOTE.test(text)) add('occasion', start, end);
    }
  });
  return facts;
}

function withFrontMatter(
  facts: Map<FrontMatterKey | 'salutation', Fact>,
  frontMatter: FrontMatter | undefined,
): { facts: SpeechFacts; problems: SyntaxProblem[] } {
  const problems: SyntaxProblem[] = [];
  const numbers: { minutes?: number; rate?: number } = {};
  for (const { key, value, valueSpan } of frontMatter?.entries ?? []) {
    if (key === undefined || value === '') continue;
    if (key === 'minutes' || key === 'rate') {
      const number = numberOf(value);
      if (number !== undefined) numbers[key] = number;
      continue;
    }
    const written = facts.get(key);
    if (!written) facts.set(key, { value, span: valueSpan, source: 'frontMatter' });
    else if (written.source === 'text' && !sameFact(written.value, value)) {
      const values = { key, text: written.value, frontMatter: value };
      problems.push({ code: 'frontmatter.differs', span: valueSpan, values });
    }
  }
  return { facts: { ...Object.fromEntries(facts), ...numbers }, problems };
}

/** Blanks, and the dashes before a subtitle, make no difference between the head and the front matter. */
function sameFact(written: string, given: string): boolean {
  const bare = (value: string) =>
    value
      .replace(/[\s\u3000]/g, '')
      .replace(SUBTITLE, '')
      .replace(/^[（(]|[）)]$/g, '');
  return bare(written) === bare(given);
}

/** The text to be recognised: same length, comments become spaces. */
function plain(masked: string, span: Span): string {
  const text = masked.slice(span.start, span.end);
  return text.includes(MASK) ? text.replaceAll(MASK, ' ') : text;
}
