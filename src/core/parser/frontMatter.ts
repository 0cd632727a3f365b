import { isMap, isScalar, parseDocument } from 'yaml';
import type { FrontMatter, FrontMatterEntry, FrontMatterFault, FrontMatterKey, SyntaxProblem } from '../speech.ts';
import type { Span } from '../text/span.ts';

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
/** An entry typed with a full-width colon: `标题：…`. */
const FULLWIDTH_ENTRY = /^[ \t]*[\p{L}_][\p{L}\w-]{0,19}[ \t]*：/mu;

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
  const entries: FrontMatterEntry[] = [];
  const problems: SyntaxProblem[] = [];
  const shift = (from: number, to: number): Span => ({ start: offset + from, end: offset + Math.max(from, to) });
  let document: ReturnType<typeof parseDocument>;
  try {
    document = parseDocument(yaml, { schema: 'failsafe', prettyErrors: false, logLevel: 'silent' });
  } catch {
    // The YAML reader recurses: nesting thousands deep overflows its stack.
    return { entries, problems: [invalid(shift(0, yaml.length), 'syntax')] };
  }
  const fullwidth = FULLWIDTH_ENTRY.exec(yaml);
  const root = document.contents;
  if (fullwidth && (document.errors.length > 0 || !isMap(root))) {
    problems.push(invalid(shift(fullwidth.index, fullwidth.index + fullwidth[0].length), 'fullwidthColon'));
  } else if (document.errors.length > 0) {
    for (const error of document.errors) {
      const fault = error.code === 'DUPLICATE_KEY' ? 'duplicateKey' : 'syntax';
      problems.push(invalid(shift(error.pos[0], Math.max(error.pos[1], error.pos[0] + 1)), fault));
    }
  } else if (root && !isMap(root) && yaml.trim() !== '') {
    problems.push(invalid(shift(0, yaml.trimEnd().length), 'notAMapping'));
  }
  if (!isMap(root)) return { entries, problems };

  for (const { key, value } of root.items) {
    if (!isScalar(key) || !key.range) continue;
    const range = isScalar(value) && value.range ? value.range : undefined;
    const entry: FrontMatterEntry = {
      key: KEYS.get(String(key.value).trim().toLowerCase()),
      value: isScalar(value) && value.value != null ? String(value.value).trim() : '',
      keySpan: shift(key.range[0], key.range[1]),
      valueSpan: range ? shift(range[0], range[1]) : shift(key.range[1], key.range[1]),
    };
    entries.push(entry);
    if (
      (entry.key === 'minutes' || entry.key === 'rate') &&
      entry.value !== '' &&
      numberOf(entry.value) === undefined
    ) {
      problems.push(invalid(entry.valueSpan, 'notANumber'));
    }
  }
  return { entries, problems };
}

/** A positive number, its unit allowed: `20`, `20分钟`, `180字/分`. `undefined` for anything else. */
export function numberOf(value: string): number | undefined {
  const match = /^(\d+(?:\.\d+)?)\s*(?:分钟|分|字\s*[/／]?\s*分钟?|字每分钟?)?$/.exec(value);
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
