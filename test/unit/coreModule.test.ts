import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { transform } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root } from '../../scripts/bootstrap.mjs';
import { buildCoreModule } from '../../scripts/coreModule.ts';

const execute = promisify(execFile);
const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');

let folder = '';
let module = '';
let consumer = '';

beforeAll(async () => {
  // Within the project: no tsconfig.json above it speaks for it, as each compilation names its own options.
  await mkdir(join(root, 'out'), { recursive: true });
  folder = await mkdtemp(join(root, 'out', 'core-module-'));
  await buildCoreModule(folder);
  module = join(folder, 'core.mjs');
  consumer = join(folder, 'consumer.mts');
  await copyFile(join(root, 'test', 'fixtures', 'coreModule', 'consumer.mts'), consumer);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

interface Ended {
  readonly code: number | string;
  readonly output: string;
}

/** Runs Node in an empty environment. */
async function node(...args: readonly string[]): Promise<Ended> {
  try {
    const { stdout } = await execute(process.execPath, [...args], { cwd: folder, env: {}, timeout: 60_000 });
    return { code: 0, output: stdout };
  } catch (error) {
    const {
      code = 'none',
      stdout = '',
      stderr = '',
    } = error as Partial<Record<'stdout' | 'stderr', string>> & {
      readonly code?: number | string; // execFile rejects with these on the error
    };
    return { code, output: `${stdout}${stderr}` };
  }
}

function compile(...args: readonly string[]): Promise<Ended> {
  return node(tsc, '--ignoreConfig', '--noEmit', '--pretty', 'false', '--types', '', '--target', 'es2023', ...args);
}

describe('the module', () => {
  test('imports nothing and exports what it promises', async () => {
    const code = await readFile(module, 'utf8');
    expect(code).not.toMatch(/^\s*import\b|\bimport\s*\(|\brequire\s*\(|\bexport\b[^;]*\bfrom\s*["']/m);
    const { output } = await node(
      '--input-type=module',
      '--eval',
      `import * as core from ${JSON.stringify(`file://${module}`)}; console.log(Object.keys(core).join(' '))`,
    );
    expect(output.trim().split(' ')).toEqual([
      'characterCounts',
      'countCharacters',
      'countSpokenSyllables',
      'lineAt',
      'parseSpeech',
      'sentencesOf',
    ]);
  });

  test('keeps the licence of what is bundled in it', async () => {
    expect(await readFile(module, 'utf8')).toMatch(/^\/\*!\nBundled in this file: yaml\n[^/]*Permission to use, copy/);
  });

  const undefinedNames = async (code: string): Promise<readonly string[]> => {
    const file = join(folder, 'plain.mjs');
    // Types in comments would be looked up as well.
    const { code: plain } = await transform(code, { minifyWhitespace: true, legalComments: 'none' });
    await writeFile(file, plain);
    const script = ['--allowJs', '--checkJs', '--strict', 'false', '--lib', 'es2023', '--module', 'esnext'];
    const { output } = await compile(...script, file);
    return [...output.matchAll(/Cannot find name '(\w+)'/g)].map(([, name = '']) => name);
  };

  test('knows no name but those of the language', async () => {
    expect(await undefinedNames(await readFile(module, 'utf8'))).toEqual([]);
  });

  test.each(['process', 'Buffer', 'document', 'console', 'setTimeout', 'require'])(
    'a use of %s would be seen',
    async (name) => {
      expect(await undefinedNames(`export const used = () => typeof ${name};`)).toEqual([name]);
    },
  );

  test('parses in a realm that has nothing but the language', async () => {
    const script = `
      import { readFileSync } from 'node:fs';
      import { createContext, SourceTextModule } from 'node:vm';
      const core = new SourceTextModule(readFileSync(${JSON.stringify(module)}, 'utf8'), { context: createContext({}) });
      await core.link((specifier) => { throw new Error('it imports ' + specifier); });
      await core.evaluate();
      const { nodes, announcements, facts } = core.namespace.parseSpeech('---\\n{题: [}\\n---\\n同志们：\\n讲两点意见。\\n一、甲\\n二、乙');
      console.log(nodes.map(({ lead }) => lead).join(), announcements.map(({ items }) => items.length).join());
    `;
    const { output } = await node(
      '--disable-warning=ExperimentalWarning',
      '--experimental-vm-modules',
      '--input-type=module',
      '--eval',
      script,
    );
    expect(output).toBe('甲,乙 2\n');
  });
});

describe('another program', () => {
  const resolutions = [
    ['nodenext', 'nodenext'],
    ['bundler', 'esnext'],
  ] as const;

  test.each(resolutions)('compiles against the types, resolved as %s', async (resolution, kind) => {
    const options = ['--strict', '--skipLibCheck', 'false', '--lib', 'es2023', '--noUncheckedIndexedAccess'];
    const how = ['--exactOptionalPropertyTypes', '--moduleResolution', resolution, '--module', kind];
    expect(await compile(...options, ...how, consumer)).toEqual({ code: 0, output: '' });
  });

  test('reads nodes and announcements', async () => {
    const { output } = await node('--disable-warning=ExperimentalWarning', consumer);
    expect(JSON.parse(output)).toEqual({
      title: '在春季植树动员会上的讲话',
      minutes: 20,
      nodes: ['7 # 一、 提高认识', '8 # 二、 抓好落实', '8 ## 一是 选好树苗', '8 ## 二是 管好水源'],
      announcements: ['两点意见 2 2'],
      sentence: '谢谢大家！ 1 4',
      counts: [4, 1, 7],
    });
  });
});
