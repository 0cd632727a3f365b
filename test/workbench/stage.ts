import { cp, mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { root } from '../../scripts/bootstrap.mjs';
import { packagedFiles } from '../../scripts/packagedFiles.ts';

/**
 * Lays out what the package will hold, and the host suites beside it, as a folder that a workbench loads as an
 * extension under development. Returns the folder.
 */
export async function stageExtension(): Promise<string> {
  const folder = join(root, 'out', 'host', 'extension');
  await rm(folder, { recursive: true, force: true });
  for (const file of await packagedFiles()) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await cp(join(root, file), join(folder, file));
  }
  await mkdir(join(folder, 'test'), { recursive: true });
  for (const host of ['node', 'web'])
    await cp(join(root, 'out', 'host', `${host}.cjs`), join(folder, 'test', `${host}.cjs`));
  await cp(
    join(root, 'test', 'workbench', 'memfs', 'package.json'),
    join(root, 'out', 'host', 'memfs', 'package.json'),
  );
  return folder;
}
