import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..');

/** A call of l10n.t and its first argument, where that is one literal: `l10n.t('Show Log')`. */
const CALL = /\bl10n\s*\.\s*t\s*\(\s*(?:'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)")?/g;

const sources = globSync('src/**/*.ts', { cwd: root })
  .filter((path) => !path.endsWith('.test.ts'))
  .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));

const calls = sources.flatMap(({ path, text }) =>
  [...text.matchAll(CALL)].map((call) => ({ path, message: (call[1] ?? call[2])?.replace(/\\(.)/g, '$1') })),
);

const bundle = new Map<string, unknown>(
  Object.entries(JSON.parse(readFileSync(join(root, 'l10n', 'bundle.l10n.zh-cn.json'), 'utf8'))),
);

function placeholders(message: string): readonly string[] {
  return [...new Set(message.match(/\{\d+\}/g))].sort();
}

describe('texts of the user interface', () => {
  test('every text is a literal, so that it can be found and translated', () => {
    expect(calls.filter(({ message }) => message === undefined)).toEqual([]);
    expect(calls.length).toBeGreaterThan(0);
  });

  test('the Chinese bundle has exactly the texts of the source', () => {
    const messages = [...new Set(calls.map(({ message }) => message))].sort();
    expect([...bundle.keys()].sort()).toEqual(messages);
  });

  test.each([...bundle])('%j is translated', (message, translation) => {
    expect(translation).toMatch(/[\p{Script=Han}{]/u);
    expect(placeholders(String(translation))).toEqual(placeholders(message));
  });
});
