import { readMarker } from '../../core/parser/markers.ts';
import { decodeEntities } from '../cleaning/entities.ts';
import { applyEdits } from '../edits/textEdit.ts';

/** Tags, comments and declarations, and what is between them. An attribute may hold a > in its quotes. */
const TOKEN =
  /<!--[\s\S]*?(?:-->|$)|<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<[!?][^>]*>?|<(\/?)([a-zA-Z][a-zA-Z0-9:]*)((?:"[^"]*"|'[^']*'|[^<>"'])*)>|<\/?[a-zA-Z][^<>]*$|[^<]+|</g;

/** What these hold is no text of the page. */
const UNSEEN = new Set([
  'script',
  'style',
  'head',
  'title',
  'noscript',
  'template',
  'svg',
  'select',
  'button',
  'iframe',
  'object',
]);
const BLOCKS = new Set(
  'address article aside blockquote body center dd div dl dt fieldset figcaption figure footer form header hr html li main nav ol p pre section table tbody tfoot thead tr ul h1 h2 h3 h4 h5 h6'.split(
    ' ',
  ),
);
const ROWS = new Set(['tr', 'table', 'tbody', 'thead', 'tfoot']);
const STRONG = new Set(['strong', 'b']);
const HEADING = /^h([1-6])$/;
/** A speech knows four ranks of #. */
const LOWEST_RANK = 4;
/** Between the cells of a row. */
const CELL = '\t';

/** What was found in a page besides its text. */
export interface HtmlText {
  readonly text: string;
  readonly images: number;
  readonly tables: number;
}

interface List {
  /** What its items are counted in; absent for items that are not. */
  readonly counting: Counting | undefined;
  next: number;
}

type Counting = '1' | 'a' | 'A';

/**
 * The text of a page or of a piece of one, a line for each block, with its structure as a speech writes it: # before headings
 * without a marker, 1. before the items of numbered lists, —— before those of others, ** around stressed words. Nothing in it
 * is run or fetched.
 */
export function htmlText(html: string): HtmlText {
  const lines: string[] = [];
  const lists: List[] = [];
  let line = '';
  let prefix = '';
  let strong = 0;
  let unseen: string | undefined;
  let preformatted = 0;
  let images = 0;
  let tables = 0;
  let cells = 0;
  let isNoteLink = false;

  const endLine = (): void => {
    const words = tidied(line);
    if (words !== '') {
      lines.push(prefixed(prefix, words));
      prefix = '';
    }
    line = strong > 0 ? OPEN : '';
  };

  for (const [token, closing, tag, attributes = ''] of html.matchAll(TOKEN)) {
    const name = tag?.toLowerCase();
    if (unseen !== undefined) {
      if (name === unseen && closing === '/') unseen = undefined;
      continue;
    }
    if (name === undefined) {
      if (token.startsWith('<') && token !== '<') continue;
      line += isNoteLink ? noteMark(token) : textOf(token, preformatted > 0);
      continue;
    }
    const opens = closing === '';
    if (UNSEEN.has(name)) {
      if (opens && !attributes.endsWith('/')) unseen = name;
    } else if (name === 'br' && cells === 0) endLine();
    else if (name === 'img') images++;
    else if (name === 'a') isNoteLink = opens && NOTE_LINK.test(attributes);
    else if (name === 'td' || name === 'th') {
      cells = Math.max(0, cells + (opens ? 1 : -1));
      if (opens && /[^ \ue0f0]/.test(line)) line = `${line.endsWith(' ') ? line.slice(0, -1) : line}${CELL}`;
    } else if (STRONG.has(name)) {
      if (opens && strong++ === 0) line += OPEN;
      else if (!opens && strong > 0 && --strong === 0) line += CLOSE;
    } else if (cells > 0 && !ROWS.has(name)) {
      // The paragraphs of a cell stay in its line.
      if (BLOCKS.has(name) && !/[\t ]$/.test(line) && line !== '') line += ' ';
    } else if (BLOCKS.has(name)) {
      if (ROWS.has(name)) cells = 0;
      endLine();
      const rank = HEADING.exec(name)?.[1];
      if (!opens) prefix = '';
      if (opens && rank !== undefined) prefix = `${'#'.repeat(Math.min(LOWEST_RANK, Number(rank)))} `;
      if (name === 'table' && opens) tables++;
      if (name === 'pre') preformatted += opens ? 1 : -1;
      if (name === 'ol' || name === 'ul') {
        if (opens)
          lists.push({ counting: name === 'ol' ? countingOf(attributes) : undefined, next: startOf(attributes) });
        else lists.pop();
      }
      const list = lists.at(-1);
      if (name === 'li' && opens && list) prefix = NOTE.test(attributes) ? `〔${list.next++}〕` : itemMarker(list);
    }
  }
  strong = 0;
  endLine();
  return { text: lines.join('\n'), images, tables };
}

/** From the text to its note, and back: #fn1 #footnote-1 #endnote-1 #_ftn1, #fnref1 #footnote-ref-1 #_ftnref1. */
const NOTE_LINK = /\bhref\s*=\s*["']?#(?:footnote-|endnote-|fn|_ftn|_edn)(?:ref)?[-:]?\d/i;
/** The note itself, an item of a list. */
const NOTE = /\bid\s*=\s*["']?(?:footnote-|endnote-|fn)[-:]?\d/i;

/** [1], and 1 set high, as 〔1〕, which is no marker and can be found again at its note; ↑, which leads back, is nothing. */
function noteMark(token: string): string {
  const number = /\d+/.exec(token)?.[0];
  return number === undefined ? '' : `〔${number}〕`;
}

function itemMarker(list: List): string {
  const number = list.next++;
  switch (list.counting) {
    case undefined:
      return '——';
    case '1':
      return `${number}. `;
    default:
      return number <= LETTERS ? `${String.fromCharCode(list.counting.charCodeAt(0) + number - 1)}. ` : `${number}. `;
  }
}

const LETTERS = 26;

function countingOf(attributes: string): Counting {
  const type = /\btype\s*=\s*["']?([aA])\b/.exec(attributes)?.[1];
  return type === 'a' || type === 'A' ? type : '1';
}

function startOf(attributes: string): number {
  return Number(/\bstart\s*=\s*["']?(\d{1,4})/i.exec(attributes)?.[1] ?? 1);
}

function textOf(token: string, preformatted: boolean): string {
  const decoded = token.includes('&') ? applyEdits(token, decodeEntities(token)) : token;
  if (preformatted) return decoded;
  // U+3000 is indentation, and no white space of HTML.
  return decoded.replace(/[ \t\r\n\f]+/g, ' ');
}

/** Stand for ** while a line is made; no text holds them. */
const OPEN = '\ue0f0';
const CLOSE = '\ue0f1';
const BOTH = /[\ue0f0\ue0f1]/g;

/** A line without blanks around it, its stressed words in **. One that is stressed as a whole is a heading by its look. */
function tidied(line: string): string {
  const trimmed = line.replace(/^[ \t\n]+|[ \t\n\u3000]+$/g, '');
  if (!BOTH.test(trimmed)) return trimmed;
  BOTH.lastIndex = 0;
  const plain = trimmed.replace(BOTH, '').trim();
  if (plain === '') return '';
  const inner = trimmed.replace(/^\ue0f0([^\ue0f0\ue0f1]*)\ue0f1?$/, '$1');
  if (inner !== trimmed) return inner.trim();
  return trimmed
    .replace(/\ue0f0([ \t]*)([^\ue0f0\ue0f1]*?)([ \t]*)(?:\ue0f1|$)/g, (_all, before, words, behind) =>
      words === '' ? before + behind : `${before}**${words}**${behind}`,
    )
    .replace(BOTH, '');
}

/** What has a marker of its own needs no other. */
function prefixed(prefix: string, words: string): string {
  if (prefix === '' || readMarker(words, 0, words.length) !== undefined) return words;
  return prefix + words;
}
