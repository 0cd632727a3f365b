import type { FrontMatter, FrontMatterEntry, FrontMatterFault, FrontMatterKey, SyntaxProblem } from '../speech.ts';
import type { Span } from '../text/span.ts';
import { readPlainMapping } from './plainMapping.ts';
import { readYamlMapping } from './yamlMapping.ts';

/** The keys that a writer may use, in Chinese and in English. */
const KEYS: ReadonlyMap<string, FrontMatterKey> = new Map([
  ['标题', 'title'],
  ['title', 'title'],
  ['副题', 'subtitle'],
  ['subtitle', 'subtitle'],
  ['讲话人', 'speaker'],
  ['speaker', 'speaker'],
  ['职务', 'office'],
  ['office', 'office'],
  ['日期', 'date'],
  ['date', 'date'],
  ['场合', 'occasion'],
  ['occasion', 'occasion'],
  ['类型', 'kind'],
  ['type', 'kind'],
  ['时长', 'minutes'],
  ['minutes', 'minutes'],
  ['语速', 'rate'],
  ['rate', 'rate'],
  ['密级', 'classification'],
  ['classification', 'classification'],
]);

/** The opening fence, alone in the first line. Matches `---`; must not match `----` or `--- 一`. */
const OPENING = /^\uFEFF?---[ \t]*(?:\r\n|\n|\r|$)/;
/** The closing fence, alone in its line: `---` or `...`. */
const CLOSING = /^(?:---|\.\.\.)[ \t]*$/m;
/** A line that can only be an entry: `标题: …`, `标题：…`; must not match running text with a colon late in it. */
const ENTRY_LINE = /^[ \t]*[\p{L}_][\p{L}\w-]{0,19}[ \t]*[:：]/u;

/** Longer front matter than this is no front matter of a speech; it is reported and not read. */
const LONGEST = 20_000;

export interface FrontMatterReading {
  readonly frontMatter: FrontMatter | undefined;
  /** Where the speech itself begins: 0, or the start of the line after the closing fence. */
  readonly bodyStart: number;
  readonly problems: readonly SyntaxProblem[];
}

/**
 * Reads the YAML between `---` and `---` at the head of a text. All values are strings (YAML's failsafe schema).
 * Malformed front matter is reported, what can be read of it is kept, and it never becomes part of the speech.
 */
export function readFrontMatter(text: string): FrontMatterReading {
  const opening = OPENING.exec(text);
  if (!opening) return { frontMatter: undefined, bodyStart: 0, problems: [] };
  const yamlStart = opening[0].length;
  const fenceStart = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const closing = CLOSING.exec(text.slice(yamlStart, yamlStart + LONGEST));
  if (!closing) return unclosed(text, fenceStart, yamlStart);

  const yamlEnd = yamlStart + closing.index;
  const span = { start: fenceStart, end: yamlEnd + closing[0].length };
  const { entries, problems } = readEntries(text.slice(yamlStart, yamlEnd), yamlStart);
  return { frontMatter: { span, entries }, bodyStart: afterLineEnd(text, span.end), problems };
}

/** Without a closing fence, the lines that look like entries are taken for front matter, so that none becomes the title. */
function unclosed(text: string, fenceStart: number, yamlStart: number): FrontMatterReading {
  let end = yamlStart;
  while (end < text.length && ENTRY_LINE.test(text.slice(end, end + 64))) end = afterLine(text, end);
  if (end === yamlStart) return { frontMatter: undefined, bodyStart: 0, problems: [] };
  const span = { start: fenceStart, end: fenceStart + 3 };
  return {
    frontMatter: { span: { start: fenceStart, end: trimLineEnd(text, end) }, entries: [] },
    bodyStart: end,
    problems: [invalid(span, 'unclosed')],
  };
}

function readEntries(yaml: string, offset: number): { entries: FrontMatterEntry[]; problems: SyntaxProblem[] } {
  const shift = ({ start, end }: Span): Span => ({ start: offset + start, end: offset + end });
  const { entries: read, faults } = readPlainMapping(yaml) ?? readYamlMapping(yaml);
  const problems = faults.map(({ fault, span }) => invalid(shift(span), fault));
  const entries = read.map(({ key, value, keySpan, valueSpan }): FrontMatterEntry => {
    const known = KEYS.get(key.toLowerCase());
    return { key: known, value, keySpan: shift(keySpan), valueSpan: shift(valueSpan) };
  });
  for (const { key, value, valueSpan } of entries) {
    if ((key === 'minutes' || key === 'rate') && value !== '' && numberOf(value) === undefined) {
      problems.push(invalid(valueSpan, 'notANumber'));
    }
  }
  return { entries, problems };
}

/** A positive number, its unit allowed: `20`, `２０`, `20分钟`, `180字/分`. `undefined` for anything else. */
export function numberOf(value: string): number | undefined {
  const match = /^(\d+(?:\.\d+)?)\s*(?:分钟|分|字\s*[/／]?\s*分钟?|字每分钟?)?$/.exec(value.normalize('NFKC'));
  const number = match ? Number(match[1]) : Number.NaN;
  return number > 0 && Number.isFinite(number) ? number : undefined;
}

function invalid(span: Span, reason: FrontMatterFault): SyntaxProblem {
  return { code: 'frontmatter.invalid', span, values: { reason } };
}

function afterLine(text: string, from: number): number {
  const end = /\r\n|\n|\r|$/g;
  end.lastIndex = from;
  const match = end.exec(text);
  return match ? match.index + match[0].length : text.length;
}

function afterLineEnd(text: string, at: number): number {
  return text.startsWith('\r\n', at) ? at + 2 : Math.min(text.length, at + 1);
}

function trimLineEnd(text: string, end: number): number {
  let at = end;
  while (at > 0 && (text[at - 1] === '\n' || text[at - 1] === '\r')) at--;
  return at;
}
