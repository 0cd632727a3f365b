import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseSpeech } from '../core/parser/parseSpeech.ts';
import { speechKinds } from './speechKinds.ts';

const root = new URL('../../', import.meta.url);

test('every template belongs to one kind', () => {
  const files = readdirSync(new URL('templates/', root)).map((name) => `templates/${name}`);
  expect(files.sort()).toEqual(speechKinds.map((kind) => kind.file).sort());
});

test('kinds differ in id, label and use', () => {
  for (const key of ['id', 'label', 'use'] as const) {
    expect(new Set(speechKinds.map((kind) => kind[key])).size).toBe(speechKinds.length);
  }
});

test.each(speechKinds.map((kind) => [kind.label, kind] as const))('%s: its use is one line', (_label, kind) => {
  expect(kind.use).toMatch(/^[^\n。]{10,40}$/u);
});

describe.each(speechKinds)('the skeleton of $label', (kind) => {
  const template = readFileSync(new URL(kind.file, root), 'utf8');
  // As a writer would fill it in: a head of placeholders says nothing about dates and names.
  const filled = template
    .replaceAll('【日期】', '2026年1月5日')
    .replaceAll('【姓名】', '林和平')
    .replaceAll('【职务】', '区委副书记')
    .replaceAll(/[【】]/g, '');
  const speech = parseSpeech(filled);

  test('names its kind in the front matter', () => {
    expect(speech.problems).toEqual([]);
    expect(speech.facts.kind?.value).toBe(kind.label);
  });

  test('suggests how long it takes', () => {
    expect(speech.facts.minutes).toBeGreaterThanOrEqual(5);
  });

  test('is a skeleton, not a speech: 300 to 900 characters', () => {
    const length = template.replace(/^---\n[\s\S]*?\n---\n/, '').replace(/\s/g, '').length;
    expect(length).toBeGreaterThanOrEqual(300);
    expect(length).toBeLessThanOrEqual(900);
  });

  test('has title and salutation as text, and a byline there or a signature at the end', () => {
    expect(speech.facts.title?.source).toBe('text');
    expect(speech.facts.salutation?.source).toBe('text');
    expect(template).toMatch(kind.id === 'duty-report' ? /\n【姓名】\n【日期】\n$/ : /\n（【日期】）\n.*姓名】\n/);
    if (kind.id !== 'duty-report') expect(speech.facts.speaker?.value).toBe('林和平');
  });

  test('announces only counts that are true', () => {
    for (const found of speech.announcements) {
      if (found.items.length > 0)
        expect([found.count, filled.slice(found.span.start)]).toEqual([
          found.items.length,
          filled.slice(found.span.start),
        ]);
    }
  });

  test('pairs its brackets and ends every sentence', () => {
    expect(template.replace(/【[^【】\n]+】/g, '')).not.toMatch(/[【】]/);
    expect(template.split('“').length).toBe(template.split('”').length);
    expect(template).not.toMatch(/[ \t]+$|[，。；：！？、]{2}|填写|××/m);
    expect(template).not.toMatch(/\p{Script=Han}[,.;:!?()](?=\p{Script=Han})/u);
    expect(template.endsWith('\n')).toBe(true);
  });
});

test.each([
  ['work-meeting', ['一、', '二、', '（一）', '（二）', '（三）', '三、', '（一）', '（二）', '（三）']],
  ['mobilisation', ['一、', '二、', '三、', '（一）', '（二）', '（三）', '四、', '（一）', '（二）', '（三）']],
  ['duty-report', ['一、', '（一）', '（二）', '（三）', '（四）', '（五）', '二、', '三、']],
  ['pledge', ['第一', '第二', '第三']],
  ['closing-address', ['第一', '第二', '第三']],
  ['inaugural', ['一、', '二、', '三、', '四、']],
])('%s has the sections of its kind', (id, markers) => {
  const speech = parseSpeech(readFileSync(new URL(`templates/${id}.speech`, root), 'utf8'));
  expect(speech.nodes.filter((node) => node.kind !== 'I').map((node) => node.marker)).toEqual(markers);
});

test.each(['opening-address', 'welcome-address', 'host-script'])('%s has no numbered paragraphs', (id) => {
  const speech = parseSpeech(readFileSync(new URL(`templates/${id}.speech`, root), 'utf8'));
  expect(speech.nodes.filter((node) => node.kind !== 'I')).toEqual([]);
});
