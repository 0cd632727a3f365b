import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

function readJson(file: string): Json {
  // JSON.parse returns nothing but JSON.
  return JSON.parse(readFileSync(join(root, file), 'utf8')) as Json;
}

function isRecord(value: Json | undefined): value is { readonly [name: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function at(value: Json, ...path: readonly string[]): Json | undefined {
  let found: Json | undefined = value;
  for (const name of path) found = isRecord(found) ? found[name] : undefined;
  return found;
}

function list(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : [];
}

function text(value: Json, name: string): string {
  const found = at(value, name);
  return typeof found === 'string' ? found : '';
}

/** All strings in a value, at any depth. */
function strings(value: Json): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(strings);
  return isRecord(value) ? Object.values(value).flatMap(strings) : [];
}

const manifest = readJson('package.json');
const languages = readdirSync(root).filter((file) => /^package\.nls(\..+)?\.json$/.test(file));
const commands = list(at(manifest, 'contributes', 'commands'));
const commandIds = commands.map((command) => text(command, 'command'));
const isOwn = (command: string): boolean => command.startsWith('rostrum.');

describe('texts', () => {
  const used = new Set(
    strings(manifest).flatMap((each) => [...each.matchAll(/^%([^%]+)%$/g)].map((match) => match[1])),
  );

  test('there are English and Chinese ones', () => {
    expect(languages.toSorted()).toEqual(['package.nls.json', 'package.nls.zh-cn.json']);
  });

  test.each(languages)('%s has every text that the manifest names, no other, and none empty', (file) => {
    const texts = readJson(file);
    expect(Object.keys(isRecord(texts) ? texts : {}).toSorted()).toEqual([...used].toSorted());
    expect(strings(texts).filter((each) => each.trim() === '')).toEqual([]);
  });

  test('the Chinese ones are Chinese', () => {
    const texts = readJson('package.nls.zh-cn.json');
    expect(strings(texts).filter((each) => !/\p{Script=Han}/u.test(each))).toEqual([]);
  });

  test('commands in texts are commands of the manifest', () => {
    const linked = languages.flatMap((file) =>
      strings(readJson(file)).flatMap((each) =>
        [...each.matchAll(/\(command:([\w.]+)/g)].map((match) => match[1] ?? ''),
      ),
    );
    expect(linked.filter((command) => isOwn(command) && !commandIds.includes(command))).toEqual([]);
  });
});

describe('files', () => {
  const contributed = strings(at(manifest, 'contributes') ?? null).filter((each) => each.startsWith('./'));
  const icon = text(manifest, 'icon');

  test.each([...new Set([...contributed, icon, text(manifest, 'l10n')])])('%s is there', (file) => {
    expect(file).not.toBe('');
    expect(existsSync(join(root, file))).toBe(true);
  });

  test('JSON files of contributions can be read', () => {
    for (const file of contributed.filter((each) => each.endsWith('.json'))) expect(() => readJson(file)).not.toThrow();
  });
});

describe('commands', () => {
  test('ids are our own and each only once', () => {
    expect(commandIds.filter((id) => !isOwn(id))).toEqual([]);
    expect(new Set(commandIds).size).toBe(commandIds.length);
  });

  test('each has a translated title and the category', () => {
    for (const command of commands) {
      expect(text(command, 'title'), text(command, 'command')).toMatch(/^%.+%$/);
      expect(text(command, 'category'), text(command, 'command')).toBe('%category%');
    }
  });

  test('menus and keys name commands that are contributed', () => {
    const menus = at(manifest, 'contributes', 'menus') ?? null;
    const items = isRecord(menus) ? Object.values(menus).flatMap(list) : [];
    const named = [...items, ...list(at(manifest, 'contributes', 'keybindings'))].flatMap((item) =>
      [text(item, 'command'), text(item, 'alt')].filter(isOwn),
    );
    expect(named.filter((command) => !commandIds.includes(command))).toEqual([]);
  });

  test('every keybinding says when', () => {
    for (const binding of list(at(manifest, 'contributes', 'keybindings'))) {
      expect(text(binding, 'when'), text(binding, 'command')).not.toBe('');
    }
  });
});

describe('settings', () => {
  const configuration = at(manifest, 'contributes', 'configuration') ?? null;
  const groups = Array.isArray(configuration) ? configuration : [configuration];
  const settings = groups.flatMap((group) => {
    const properties = at(group ?? null, 'properties');
    return isRecord(properties) ? Object.entries(properties) : [];
  });

  test('there are at most 25', () => {
    expect(settings.length).toBeLessThanOrEqual(25);
  });

  test('each has our prefix, a default, a translated description, and one for each of its values', () => {
    for (const [name, setting] of settings) {
      expect(name).toMatch(/^rostrum\./);
      expect(at(setting, 'default'), name).toBeDefined();
      expect(text(setting, 'description') || text(setting, 'markdownDescription'), name).toMatch(/^%.+%$/);
      const values = list(at(setting, 'enum'));
      const described = list(at(setting, 'enumDescriptions') ?? at(setting, 'markdownEnumDescriptions'));
      expect(described.length, name).toBe(values.length);
    }
  });
});

test('the oldest VS Code that is allowed is the one whose API is used', () => {
  const engine = text(at(manifest, 'engines') ?? null, 'vscode').replace(/^\^/, '');
  expect(at(manifest, 'devDependencies', '@types/vscode')).toBe(engine);
});
