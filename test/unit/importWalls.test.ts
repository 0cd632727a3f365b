import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** What is written, where, and what the wall says of it: part of its sentence, or nothing where there is no wall. */
interface Case {
  /** Under `src`. Each is a file of its own. */
  readonly file: string;
  readonly code: string;
  readonly refused: RegExp | undefined;
}

const core = /core is the speech itself/;
const cases: readonly Case[] = [
  { file: 'core/a.ts', code: "import * as vscode from 'vscode';", refused: core },
  { file: 'core/a.ts', code: "import { x } from 'node:fs';", refused: core },
  { file: 'core/a.ts', code: "import { x } from 'fs';", refused: core },
  { file: 'core/a.ts', code: "import type { x } from '../vscode/y.ts';", refused: core },
  { file: 'core/a.ts', code: "export { x } from '../vscode/y.ts';", refused: core },
  { file: 'core/a.ts', code: "const x = await import('../vscode/y.ts');", refused: core },
  { file: 'core/a.ts', code: "const x = require('vscode');", refused: /ESM/ },
  { file: 'core/a.ts', code: "import 'markdown-it/lib/x';", refused: core },
  { file: 'core/a.ts', code: "import { x } from '../extension.ts';", refused: core },
  { file: 'core/a.ts', code: "import { x } from '../../src/vscode/x.ts';", refused: core },
  { file: 'core/a.ts', code: "import { x } from '../../node_modules/vscode/x.ts';", refused: core },
  { file: 'core/a.ts', code: "import { x } from 'yaml';", refused: undefined },
  { file: 'core/parser/a.ts', code: "import { x } from '../text/span.ts';", refused: undefined },
  { file: 'core/parser/a.ts', code: "import { x } from './span.ts';", refused: undefined },
  { file: 'core/parser/a.ts', code: "import { x } from '../../services/span.ts';", refused: core },
  { file: 'layout/a.ts', code: "import { x } from '../core/speech.ts';", refused: undefined },
  { file: 'layout/a.ts', code: "import { x } from './b.ts';", refused: undefined },
  { file: 'layout/a.ts', code: "import { x } from '../render/x.ts';", refused: /layout may import core only/ },
  { file: 'layout/a.ts', code: "import { x } from '../services/x.ts';", refused: /layout may import core only/ },
  { file: 'layout/a.ts', code: "import { x } from '../vscode/x.ts';", refused: /layout may import core only/ },
  { file: 'layout/a.ts', code: "import { x } from 'node:fs';", refused: /layout may import core only/ },
  { file: 'layout/a.ts', code: "import x from 'markdown-it';", refused: /layout may import core only/ },
  { file: 'core/a.ts', code: "import { x } from '../layout/x.ts';", refused: core },
  { file: 'services/a.ts', code: "import { x } from '../layout/x.ts';", refused: undefined },
  { file: 'render/a.ts', code: "import { x } from '../layout/x.ts';", refused: undefined },
  { file: 'services/a.ts', code: "import { x } from '../core/speech.ts';", refused: undefined },
  { file: 'services/a.ts', code: "import * as v from 'vscode';", refused: /services are pure functions/ },
  { file: 'services/a.ts', code: "import x from '../render/x.ts';", refused: /services are pure functions/ },
  { file: 'render/a.ts', code: "import x from 'markdown-it';", refused: undefined },
  { file: 'render/a.ts', code: "import x from '../services/x.ts';", refused: /render turns a speech into strings/ },
  { file: 'preview/a.ts', code: "import { x } from '../core/speech.ts';", refused: /it imports nothing/ },
  { file: 'prompting/a.ts', code: "import { x } from './place.ts';", refused: undefined },
  { file: 'prompting/a.ts', code: "import { x } from '../core/speech.ts';", refused: /prompting is the teleprompter/ },
  { file: 'prompting/a.ts', code: "import * as v from 'vscode';", refused: /prompting is the teleprompter/ },
  { file: 'core/a.ts', code: "import { x } from '../prompting/x.ts';", refused: core },
  { file: 'services/a.ts', code: "import { x } from '../prompting/x.ts';", refused: undefined },
  { file: 'webview/a.ts', code: "import { x } from '../prompting/x.ts';", refused: undefined },
  { file: 'webview/a.ts', code: "import { x } from '../preview/protocol.ts';", refused: undefined },
  { file: 'webview/a.ts', code: "import { x } from '../core/speech.ts';", refused: /by preview\/protocol only/ },
  { file: 'webview/a.ts', code: "import { x } from '../layout/x.ts';", refused: /by preview\/protocol only/ },
  { file: 'webview/a.ts', code: "import { x } from './../core/speech.ts';", refused: /by preview\/protocol only/ },
  { file: 'vscode/a.ts', code: "import * as v from 'vscode';", refused: undefined },
  { file: 'vscode/features/a.ts', code: "import { x } from '../../core/speech.ts';", refused: undefined },
  {
    file: 'vscode/features/a.ts',
    code: "import { x } from '../../webview/x.ts';",
    refused: /vscode holds the adapters/,
  },
  { file: 'vscode/features/a.ts', code: "import { x } from 'node:fs';", refused: /vscode holds the adapters/ },
  { file: 'cli/a.ts', code: "import { x } from 'node:fs';", refused: undefined },
  { file: 'cli/a.ts', code: "import { x } from 'node:fs/promises';", refused: undefined },
  { file: 'cli/a.ts', code: "import { x } from '../vscode/a.ts';", refused: /never the editor/ },
  { file: 'extension.ts', code: "import { x } from './vscode/activate.ts';", refused: undefined },
  { file: 'node/a.ts', code: "import { x } from 'node:fs';", refused: undefined },
  { file: 'node/a.ts', code: "import { x } from '../core/speech.ts';", refused: /node is what only a computer/ },
  { file: 'vscode/a.ts', code: "import { x } from '../node/a.ts';", refused: /vscode holds the adapters/ },
  { file: 'extension.web.ts', code: "import { x } from './core/speech.ts';", refused: /An entry holds a few lines/ },
];

interface Diagnostic {
  readonly message: string;
  readonly location: { readonly path: string };
}

/** All cases are written into one tree, each file under a number of its own, and read by the linter in one run. */
function fileOf({ file }: Case, index: number): string {
  return join('src', file.replace(/\ba\.ts$/, `case${index}.ts`));
}

let folder = '';
let diagnostics: readonly Diagnostic[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rostrum-walls-'));
  await cp(join(root, 'biome.json'), join(folder, 'biome.json'));
  for (const [index, each] of cases.entries()) {
    const file = join(folder, fileOf(each, index));
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, `${each.code}\n`);
  }
  const biome = join(root, 'node_modules', '@biomejs', 'biome', 'bin', 'biome');
  const options = ['--vcs-enabled=false', '--only=style/noRestrictedImports', '--only=style/noCommonJs'];
  const { stdout } = spawnSync(
    process.execPath,
    [biome, 'lint', ...options, '--reporter=rdjson', '--max-diagnostics=none', '.'],
    {
      cwd: folder,
      encoding: 'utf8',
      timeout: 60_000,
    },
  );
  // The format is reviewdog's; a change of it shows as cases without a complaint.
  ({ diagnostics } = JSON.parse(stdout) as { readonly diagnostics: readonly Diagnostic[] });
});

afterAll(() => rm(folder, { recursive: true, force: true }));

test('no two cases share a file', () => {
  expect(new Set(cases.map(fileOf)).size).toBe(cases.length);
});

test.each(cases.map((each, index) => [fileOf(each, index), each.code, each.refused] as const))(
  '%s: %s',
  (file, _code, refused) => {
    const said = diagnostics.filter(({ location }) => location.path === file).map(({ message }) => message);
    if (refused === undefined) expect(said).toEqual([]);
    else expect(said.join('\n')).toMatch(refused);
  },
);
