import { spawnSync } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { build, type Metafile } from 'esbuild';
import { root } from './bootstrap.mjs';
import { coreModuleOptions } from './bundles.ts';
import { bundleDeclarations } from './declarations.ts';
import { bundledPackages, noticeOf } from './notices.ts';

const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');

/**
 * Writes `core.mjs` and `core.d.mts` into a folder: the core as one module for other programs, with the licences of what
 * is bundled in it and its types. Rejects when the core has a type error, and when the module would import anything.
 */
export async function buildCoreModule(folder: string): Promise<{ readonly metafile: Metafile }> {
  const module = join(folder, 'core.mjs');
  const types = join(folder, 'core.d.mts');
  await Promise.all([module, types].map((file) => rm(file, { force: true })));
  const { metafile, outputFiles } = await build({ ...coreModuleOptions(), metafile: true, write: false });
  const imports = Object.values(metafile.outputs).flatMap((output) => output.imports.map(({ path }) => path));
  if (imports.length > 0) throw new Error(`core.mjs imports ${imports.join(', ')}`);
  const notices = await Promise.all(bundledPackages([metafile]).map(noticeOf));
  const licences = notices.map((notice) => `/*!\nBundled in this file: ${notice}*/\n`).join('\n');
  const declarations = bundleDeclarations(join(emitDeclarations(), 'core.d.ts'));
  await mkdir(folder, { recursive: true });
  await writeFile(module, `${licences}\n${outputFiles.map(({ text }) => text).join('')}`);
  await writeFile(types, declarations);
  return { metafile };
}

/** Brings the declarations of the core up to date; returns their folder. */
function emitDeclarations(): string {
  const { status, error, stdout } = spawnSync(process.execPath, [tsc, '-b', join(root, 'src', 'core')], {
    encoding: 'utf8',
    timeout: 120_000,
  });
  if (status !== 0) throw new Error(`the core has type errors:\n${error?.message ?? stdout}`);
  return join(root, 'out', 'types', 'core');
}
