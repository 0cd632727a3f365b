import MarkdownIt, { type Token } from 'markdown-it';
import type { InlineKind } from '../core/speech.ts';
import type { Span } from '../core/text/span.ts';

/** What is marked within a line: a construct of the model, or the part of a run-in heading that carries its face. */
export interface Mark {
  readonly kind: InlineKind | 'runIn';
  readonly span: Span;
  /** Depth of a run-in heading in the document, from 1. */
  readonly level?: number;
  /** How a character is read that has a reading. */
  readonly pinyin?: string;
}

/** The tag and class of each construct; `hidden` ones are written, but no part of the speech as it is shown. */
const looks = {
  marker: { tag: 'span', name: 'marker' },
  lead: { tag: 'span', name: 'lead' },
  runIn: { tag: 'span', name: 'run-in' },
  budget: { tag: 'span', name: 'budget' },
  stageDirection: { tag: 'span', name: 'stage-direction' },
  placeholder: { tag: 'mark', name: 'placeholder' },
  gap: { tag: 'span', name: 'gap' },
  strong: { tag: 'strong', name: 'strong' },
  address: { tag: 'span', name: 'address' },
  pause: { tag: 'span', name: 'pause' },
  stress: { tag: 'em', name: 'stress' },
  reading: { tag: 'span', name: 'reading' },
  decoration: 'hidden',
  comment: 'hidden',
} as const satisfies Record<Mark['kind'], { tag: string; name: string } | 'hidden'>;

/**
 * The tokens of the text within `span`: its characters, and an element for each mark that is shown.
 *
 * Marks may come in any order and may even cross: what crosses is shown in two pieces. Positions in the tokens count from
 * `origin`, so that a paragraph keeps its tokens when the text above it grows. Before each of `lineStarts`, ascending
 * offsets of shown characters, a line may end.
 */
export function inlineTokens(
  text: string,
  span: Span,
  marks: readonly Mark[],
  origin: number,
  lineStarts: readonly number[] = [],
): Token[] {
  const tokens: Token[] = [];
  let nextLine = 0;
  const open: Mark[] = [];
  const waiting = marks.filter((mark) => mark.span.start < mark.span.end).sort(outerFirst);
  let at = span.start;
  /** What was left out last, if the next text would not tell by an element of its own where it stands. */
  let passedOver: Mark | undefined;
  const tellPlace = (): void => {
    if (passedOver !== undefined) tokens.push(...passedOverTokens(passedOver.span, origin));
    passedOver = undefined;
  };
  const write = (end: number): void => {
    tellPlace();
    tokens.push(textToken(text.slice(at, end)));
    at = end;
  };
  const writeTo = (offset: number): void => {
    for (let start = lineStarts[nextLine]; start !== undefined && start < offset; start = lineStarts[++nextLine]) {
      if (start > at) write(start);
      tellPlace();
      endLine(tokens);
    }
    if (offset > at) write(offset);
  };
  const closeTo = (offset: number): void => {
    for (let last = open.at(-1); last !== undefined && last.span.end <= offset; last = open.at(-1)) {
      writeTo(last.span.end);
      tokens.push(closeToken(last));
      passedOver = undefined;
      open.pop();
    }
  };
  let next = 0;
  for (let mark = waiting[next]; mark !== undefined; mark = waiting[next]) {
    next += 1;
    const start = Math.max(mark.span.start, at);
    closeTo(start);
    const limit = open.at(-1)?.span.end ?? span.end;
    const end = Math.min(mark.span.end, limit);
    if (mark.span.end > limit && limit < span.end) {
      putInOrder(waiting, next, { ...mark, span: { start: limit, end: mark.span.end } });
    }
    if (start >= end) continue;
    writeTo(start);
    if (looks[mark.kind] === 'hidden') {
      at = end;
      passedOver = { ...mark, span: { start, end } };
    } else {
      const shown = { ...mark, span: { start, end } };
      tokens.push(openToken(shown, origin));
      passedOver = undefined;
      open.push(shown);
    }
  }
  closeTo(span.end);
  writeTo(span.end);
  return tokens;
}

/** An empty element for what is written between two shown texts, so that the second tells where it stands. */
export function passedOverTokens(span: Span, origin: number): readonly Token[] {
  const mark: Mark = { kind: 'decoration', span };
  return [openToken(mark, origin), closeToken(mark)];
}

export function textToken(content: string): Token {
  const token = new MarkdownIt.Token('text', '', 0);
  token.content = showable(content);
  return token;
}

/** Where the layout ends a line: the page breaks its lines there and nowhere else. */
export function lineEndToken(): Token {
  return new MarkdownIt.Token('speech_line_end', 'wbr', 0);
}

/** Ends a line before the marks that open here: one that were open already would be torn, and its Pinyin left behind. */
function endLine(tokens: Token[]): void {
  let at = tokens.length;
  while (tokens[at - 1]?.nesting === 1) at--;
  tokens.splice(at, 0, lineEndToken());
}

/** Whether a reader sees anything of these tokens. */
export function showsText(tokens: readonly Token[]): boolean {
  return tokens.some((token) => token.type === 'text' && token.content.trim() !== '');
}

function outerFirst(a: Mark, b: Mark): number {
  return a.span.start - b.span.start || b.span.end - a.span.end;
}

function putInOrder(waiting: Mark[], from: number, mark: Mark): void {
  let place = from;
  for (let other = waiting[place]; other !== undefined && outerFirst(mark, other) >= 0; other = waiting[place])
    place += 1;
  waiting.splice(place, 0, mark);
}

function openToken(mark: Mark, origin: number): Token {
  const token = markToken(mark, 1);
  token.attrs = [
    ['class', token.info],
    ['data-from', mark.span.start - origin],
    ['data-to', mark.span.end - origin],
  ];
  if (mark.pinyin !== undefined) token.attrs.push(['data-pinyin', mark.pinyin]);
  if (mark.kind === 'runIn') token.attrs.push(['role', 'heading'], ['aria-level', headingRank(mark.level ?? 1)]);
  return token;
}

function closeToken(mark: Mark): Token {
  return markToken(mark, -1);
}

function markToken(mark: Mark, nesting: 1 | -1): Token {
  const look = looks[mark.kind];
  const { tag, name } = look === 'hidden' ? { tag: 'span', name: 'unshown' } : look;
  const token = new MarkdownIt.Token(`speech_${name}_${nesting === 1 ? 'open' : 'close'}`, tag, nesting);
  token.info = name;
  return token;
}

/** The rank of a heading among h1…h6, of which the speech's own title has the first. */
export function headingRank(level: number): number {
  return Math.min(Math.max(level, 1) + 1, 6);
}

/** Control characters but the tab, and halves of surrogate pairs: a page cannot hold them, and dropping them would hide them. */
const unshowable = /(?!\t)[\p{Cc}\p{Surrogate}]/gu;

function showable(content: string): string {
  return content.replace(unshowable, '\ufffd');
}
