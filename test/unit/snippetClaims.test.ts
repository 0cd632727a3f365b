// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the strings are snippets, whose syntax it is.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseSpeech } from '../../src/core/parser/parseSpeech.ts';
import { type InsertablePart, readInsertableParts, SNIPPET_FILES } from '../../src/services/insertableParts.ts';
import { expandSnippet, parseSnippet } from '../expandSnippet.ts';
import { SNIPPET_CLAIMS, type SnippetClaim } from '../snippetClaims.ts';
import { speechAround } from '../snippetPlaces.ts';

const snippets = SNIPPET_FILES.flatMap((file) =>
  readInsertableParts(readFileSync(new URL(`../../snippets/${file}`, import.meta.url), 'utf8')),
);

/** The choices of a snippet, one at a time. */
const choices = snippets.flatMap((snippet) =>
  parseSnippet(snippet.body).flatMap((node) =>
    node.type === 'choice'
      ? node.choices.map((choice): [string, string, number, InsertablePart] => [
          snippet.name,
          choice,
          node.stop,
          snippet,
        ])
      : [],
  ),
);

describe('a snippet in its place', () => {
  test('every snippet claims to be something, and nothing else does', () => {
    expect(Object.keys(SNIPPET_CLAIMS)).toEqual(snippets.map(({ name }) => name));
  });

  test.each(snippets.map((snippet) => [snippet.name, snippet] as const))(
    '%s: is what it claims to be',
    (name, snippet) => {
      const claim = SNIPPET_CLAIMS[name];
      if (!claim) throw new Error(`${name} claims nothing`);
      expect(found(claim, snippet.body).claim).toEqual(claim);
    },
  );

  test.each(choices)('%s, %s: the same parts, and true numbers', (name, choice, stop, snippet) => {
    const claim = SNIPPET_CLAIMS[name];
    if (!claim) throw new Error(`${name} claims nothing`);
    const chosen = found(claim, snippet.body, { [stop]: choice });
    expect(shape(chosen.claim)).toEqual(shape(claim));
    expect(chosen.wrongCounts).toEqual([]);
  });

  test('a number that does not agree with the list in the snippet is found', () => {
    const body = '要抓好${1|三,两|}件事。一是快。二是准。';
    expect(found({ place: 'body' }, body).wrongCounts).toEqual(['三件事']);
    expect(found({ place: 'body' }, body, { 1: '两' }).wrongCounts).toEqual([]);
  });
});

interface Found {
  readonly claim: SnippetClaim;
  /** Announcements whose list stands in the snippet and has another number of items. */
  readonly wrongCounts: readonly string[];
}

function found({ place }: SnippetClaim, body: string, typed: Readonly<Record<number, string>> = {}): Found {
  const text = expandSnippet(body, typed).replace(/\n+$/, '');
  const { source, start } = speechAround(place, text);
  const end = start + text.length;
  const speech = parseSpeech(source);
  const within = (offset: number): boolean => start <= offset && offset < end;
  expect(speech.problems).toEqual([]);
  expect(speech.facts.salutation?.value).toMatch(/：$/);
  expect(speech.announcements.filter((each) => within(each.span.start) && each.unchecked === 'ambiguous')).toEqual([]);

  const announcements = speech.announcements.filter((each) => within(each.span.start));
  const words = ({ span }: (typeof announcements)[number]): string => source.slice(span.start, span.end);
  const lists = {
    parts: speech.parts.filter(({ span }) => span.start < end && start < span.end).map(({ kind }) => kind),
    paragraphs: speech.paragraphs.filter(({ span }) => within(span.start)).map(({ kind }) => kind),
    nodes: speech.nodes
      .filter(({ markerSpan }) => within(markerSpan.start))
      .map(({ level, kind, marker }) => `${level}${kind}${marker}`),
    inlines: speech.paragraphs
      .flatMap(({ inlines }) => inlines)
      .filter(({ kind, span }) => within(span.start) && kind !== 'marker' && kind !== 'lead')
      .filter(({ kind }) => kind !== 'placeholder' || place === 'sentence')
      .map(({ kind }) => kind),
    pairs: speech.pairs.filter(({ first }) => within(first.start)).map(({ form }) => form),
  };
  const counts = announcements.map((each) => `${words(each)} ${each.items.length}`).join(', ');
  const filled = Object.entries(lists).flatMap(([name, list]) => (list.length > 0 ? [[name, list.join(' ')]] : []));
  return {
    claim: { place, ...Object.fromEntries(filled), ...(counts === '' ? {} : { counts }) },
    wrongCounts: announcements
      .filter(({ count, items }) => items.length !== count && items.some((item) => within(item.start)))
      .map(words),
  };
}

/** What no choice changes: a marker or a word may be another one, but not what stands where. */
function shape({ parts, paragraphs, nodes, counts, inlines, pairs }: SnippetClaim): unknown {
  return { parts, paragraphs, nodes: nodes?.split(' ').length, counts: counts?.split(', ').length, inlines, pairs };
}
