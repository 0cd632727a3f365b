import type { Speech } from '../../core/speech.ts';
import { fullwidthIndent, type InsertablePart } from '../insertableParts.ts';
import type { CompletionOffer } from './completionOffer.ts';

/** How far back what is typed for a part may begin. */
const LONGEST_HAN = 8;
/** Pinyin or initials before the cursor. Matches tyq in 会后tyq; not the end of A4. */
const LATIN = /(?<![A-Za-z0-9])[a-z]{1,20}$/i;
/** What no word goes on behind. Matches 。 ， ” and a blank; not 点, A, （. */
const ENDS_WORD = /[^\p{Script=Han}\p{L}\p{Nd}（(【〔“‘《]/u;
/** What stands before the name proper. Matches 主持： in 主持：散会. */
const KIND_OF_NAME = /^[^：]*：/;

/**
 * The parts whose short name, in Chinese, pinyin or initials, was begun before an offset, each once; all of them where
 * the list was asked for and nothing is typed.
 */
export function setPieceOffers(
  speech: Speech,
  offset: number,
  parts: readonly InsertablePart[],
): readonly CompletionOffer[] {
  const { text } = speech;
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  const fitting = speech.frontMatter ? parts.filter(({ body }) => !body.startsWith('---\n')) : parts;
  const found = typedFor(line, fitting);
  const indent = fullwidthIndent(line);
  return found.map(({ part, typed, key }) => offerOf(part, key, { start: offset - typed, end: offset }, indent));
}

interface Found {
  readonly part: InsertablePart;
  /** How many characters before the offset were typed for it. */
  readonly typed: number;
  /** What was begun; absent where nothing is typed. */
  readonly key: string | undefined;
}

function typedFor(line: string, parts: readonly InsertablePart[]): readonly Found[] {
  if (/[A-Za-z0-9]$/.test(line)) {
    const latin = LATIN.exec(line)?.[0].toLowerCase();
    return latin === undefined ? [] : begunBy(latin, parts);
  }
  const opens = (length: number) => length === line.length || ENDS_WORD.test(line.charAt(line.length - length - 1));
  for (let length = Math.min(LONGEST_HAN, line.length); length > 0; length--) {
    const words = line.slice(-length);
    if (length === 1 && !opens(length)) continue;
    const begun = begunBy(words, parts);
    // A clause that is but a word is looked for in the names too: 要求 in 提要求.
    const found = opens(length) && length > 1 ? [...begun, ...namedBy(words, parts, begun)] : begun;
    if (found.length > 0) return found;
  }
  return opens(0) ? parts.map((part) => ({ part, typed: 0, key: undefined })) : [];
}

function begunBy(words: string, parts: readonly InsertablePart[]): readonly Found[] {
  return parts.flatMap((part) => {
    const keys = [...part.prefixes, part.name, part.name.replace(KIND_OF_NAME, '')];
    const key = keys.find((each) => each.startsWith(words));
    return key === undefined ? [] : [{ part, typed: words.length, key }];
  });
}

function namedBy(words: string, parts: readonly InsertablePart[], besides: readonly Found[]): readonly Found[] {
  const others = parts.filter((part) => part.name.includes(words) && !besides.some((found) => found.part === part));
  return others.map((part) => ({ part, typed: words.length, key: words }));
}

function offerOf(
  part: InsertablePart,
  key: string | undefined,
  span: CompletionOffer['span'],
  indent: string,
): CompletionOffer {
  const { name, prefixes, body, description } = part;
  const keys = key === undefined ? prefixes : [key, ...prefixes.filter((each) => each !== key)];
  return {
    label: name,
    span,
    insert: indent === '' ? body : body.replaceAll('\n', `\n${indent}`),
    isSnippet: true,
    filter: keys.join(' '),
    reason: { kind: 'setPiece', prefix: shortestPrefix(part), description },
  };
}

/** Its initials, which are the quickest to type. */
function shortestPrefix({ prefixes, name }: InsertablePart): string {
  const latin = prefixes.filter((prefix) => /^[a-z]+$/.test(prefix));
  return [...latin, ...prefixes, name].reduce((a, b) => (latin.includes(b) && b.length < a.length ? b : a));
}
