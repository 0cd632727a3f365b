import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkCodes, OFF_BY_DEFAULT } from '../../src/services/checks/checks.ts';
import { readLexicon } from '../../src/services/lexicon/readLexicon.ts';

const root = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const ids = [...checkCodes, 'lexicon.row'].toSorted();

describe('pages about the checks', () => {
  test('each check has one, and there are no others', () => {
    const pages = readdirSync(new URL('docs/checks/', root)).map((name) => name.replace(/\.md$/, ''));
    expect(pages.toSorted()).toEqual(ids);
  });

  test.each(ids)('%s: a Chinese title, its id, and an English part at the end', (id) => {
    const page = read(`docs/checks/${id}.md`);
    expect(page).toMatch(/^# “?\p{Script=Han}/u);
    expect(page).toContain(`\`${id}\``);
    expect(page).toMatch(/\n---\n\n\*\*[A-Z][^*]*\*\* \S[^\n]*\n?$/);
  });
});

describe('the setting of the checks', () => {
  const manifest: {
    contributes: { configuration: { properties: Record<string, { items?: { enum: string[] }; default: unknown }> } };
  } = JSON.parse(read('package.json'));
  const setting = manifest.contributes.configuration.properties['rostrum.checks.off'];

  test('it offers every check, in the order of the table', () => {
    expect(setting?.items?.enum).toEqual(checkCodes);
  });

  test('off by default is what the command line leaves out too', () => {
    expect(setting?.default).toEqual(OFF_BY_DEFAULT);
  });
});

describe('the shipped lexicon', () => {
  const { lexicon, broken } = readLexicon(read('lexicon/terms.tsv'));
  const rows = read('lexicon/terms.tsv')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .slice(1);

  test('no row is broken', () => {
    expect(broken).toEqual([]);
    expect(lexicon.terms.length + lexicon.orders.length).toBe(rows.length);
  });

  test('every row has a reason and a date', () => {
    expect(rows.filter((row) => !/\t[^\t]+\t\d{4}-\d{2}$/.test(row))).toEqual([]);
  });

  test('no form stands twice', () => {
    const forms = lexicon.terms.map(({ written }) => written);
    expect(forms.filter((form, index) => forms.indexOf(form) !== index)).toEqual([]);
  });

  test('no right form holds a wrong one that is fixed unseen', () => {
    const safe = lexicon.terms.filter(({ isSafe }) => isSafe);
    const right = lexicon.terms.flatMap((term) => term.right);
    expect(
      safe.filter(({ written }) => right.some((form) => form.includes(written))).map(({ written }) => written),
    ).toEqual([]);
  });
});
