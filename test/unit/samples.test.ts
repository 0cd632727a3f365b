import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseSpeech } from '../../src/core/parser/parseSpeech.ts';
import type { MarkerForm, ParagraphKind } from '../../src/core/speech.ts';
import { speechKinds } from '../../src/services/speechKinds.ts';

const folder = new URL('../../samples/', import.meta.url);
const samples = readdirSync(folder).filter((name) => name.endsWith('.speech'));
const read = (name: string) => parseSpeech(readFileSync(new URL(name, folder), 'utf8'));

/** 字数 without front matter, comments, budgets and blanks: near enough to say short or long. */
function characterCount(text: string): number {
  return text
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .replace(/<!--[\s\S]*?-->|\{\d+分钟\}/g, '')
    .replace(/\s/g, '').length;
}

describe.each(samples)('%s', (name) => {
  const speech = read(name);

  test('parses without a problem', () => {
    expect(speech.problems).toEqual([]);
  });

  test('has a complete head, and in the front matter only what is not printed', () => {
    const { title, date, speaker, office, salutation, kind } = speech.facts;
    for (const fact of [title, date, speaker, office, salutation]) expect(fact?.source).toBe('text');
    expect(speechKinds.map((known) => known.label)).toContain(kind?.value);
    expect(speech.frontMatter?.entries.map((entry) => entry.key)).toEqual(['kind', 'occasion', 'minutes', 'rate']);
  });

  test('announces only counts that are true', () => {
    const wrong = speech.announcements.filter(
      (found) => found.items.length > 0 && found.count !== undefined && found.items.length !== found.count,
    );
    expect(wrong).toEqual([]);
  });

  test('is planned for about the time that it takes', () => {
    const { minutes = 0, rate = 180 } = speech.facts;
    const spoken = speech.text.replace(/^---\n[\s\S]*?\n---\n/, '').match(/[\p{Script=Han}\d%]/gu)?.length ?? 0;
    expect(spoken / rate).toBeGreaterThan(minutes - 1.5);
    expect(spoken / rate).toBeLessThan(minutes + 0.5);
  });

  test('uses full-width marks between Chinese characters and pairs them', () => {
    const prose = speech.text.replace(/^---\n[\s\S]*?\n---\n/, '').replace(/^<!--.*-->$/gm, '');
    expect(prose).not.toMatch(/\p{Script=Han}[,.;:!?()'"](?=\p{Script=Han})/u);
    expect(prose).not.toMatch(/["']|[，。；：！？、]{2}|[ \t]+$/m);
    for (const [open, close] of ['“”', '《》', '（）', '{}'] as const) {
      expect(prose.split(open ?? '').length).toBe(prose.split(close ?? '').length);
    }
  });

  test('leaves no place to fill in', () => {
    expect(speech.paragraphs.flatMap((paragraph) => paragraph.inlines.map((inline) => inline.kind))).not.toContain(
      'placeholder',
    );
  });
});

test.each([
  ['专委会工作会讲话.speech', 2500, 4500],
  ['安全生产动员讲话.speech', 1800, 3000],
  ['校友返校日致辞.speech', 500, 800],
])('%s is between %i and %i characters long', (name, least, most) => {
  const length = characterCount(read(name).text);
  expect(length).toBeGreaterThanOrEqual(least);
  expect(length).toBeLessThanOrEqual(most);
});

test('the work-meeting speech shows every construct', () => {
  const speech = read('专委会工作会讲话.speech');
  expect(new Set(speech.nodes.map((node) => node.form))).toEqual(
    new Set<MarkerForm>(['shi', 'ordinalWord', 'dash', 'sequenceWord', 'yao']),
  );
  expect(speech.announcements.map((found) => `${found.count} ${found.class}`)).toEqual(
    expect.arrayContaining(['4 inline', '3 inline', '2 para-list', '3 para-list', '6 inline-unmarked']),
  );
  expect(speech.announcements.map((found) => found.refrain)).toContain('进一步提升');
  expect(speech.parts.map((part) => part.kind)).toEqual(
    expect.arrayContaining(['title', 'byline', 'salutation', 'opening', 'body', 'summary', 'closing', 'thanks']),
  );
  expect(speech.nodes.filter((node) => node.level === 1 && node.kind === 'P').map((node) => node.budget)).toEqual([
    180, 360,
  ]);
  expect(speech.comments).toHaveLength(1);
  expect(speech.paragraphs.map((paragraph) => paragraph.kind)).toEqual(
    expect.arrayContaining<ParagraphKind>(['item', 'address', 'thanks']),
  );
  expect(speech.paragraphs.flatMap((paragraph) => paragraph.inlines.map((inline) => inline.kind))).toContain(
    'stageDirection',
  );
});

test('the mobilisation speech goes down four ranks and is indented', () => {
  const speech = read('安全生产动员讲话.speech');
  expect(new Set(speech.nodes.map((node) => `${node.level} ${node.form}`))).toEqual(
    new Set(['1 hanComma', '2 hanBracket', '3 digitPoint', '4 digitBracket']),
  );
  const indented = speech.paragraphs.filter((paragraph) => {
    const start = speech.lineStarts[paragraph.line] ?? 0;
    return speech.text.slice(start, paragraph.span.start) === '\u3000\u3000';
  });
  expect(indented.map((paragraph) => paragraph.kind)).toEqual(
    speech.paragraphs.filter((paragraph) => /^(?:text|heading)$/.test(paragraph.kind)).map((found) => found.kind),
  );
});

test('the welcome address has no outline: a lone 首先 opens no series', () => {
  expect(read('校友返校日致辞.speech').nodes).toEqual([]);
});
