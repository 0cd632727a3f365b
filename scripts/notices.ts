import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';
import { root } from './bootstrap.mjs';

/** A bundled file of another's package: `node_modules/yaml/…`, `node_modules/@scope/name/…`. */
const PACKAGE_FILE = /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)\//;

/** Names of the packages of which something is in the bundles, sorted. */
export function bundledPackages(metafiles: readonly Metafile[]): readonly string[] {
  const names = metafiles.flatMap(({ outputs }) =>
    Object.values(outputs).flatMap(({ inputs }) => Object.keys(inputs).map((file) => PACKAGE_FILE.exec(file)?.[1])),
  );
  return [...new Set(names.filter((name) => name !== undefined))].sort();
}

/** Writes the licences of all bundled packages to one file; rejects when a package has none. */
export async function writeNotices(file: string, metafiles: readonly Metafile[]): Promise<void> {
  const notices = await Promise.all(bundledPackages(metafiles).map(noticeOf));
  // The dictionaries of opencc-js have a licence beside its own, and the data files their sources'.
  notices.push(await readFile(join(root, 'node_modules', 'opencc-js', 'THIRD_PARTY_LICENSES.md'), 'utf8'));
  notices.push(await readFile(join(root, 'data', 'LICENSES.txt'), 'utf8'));
  await writeFile(file, notices.join('\n\n----------------------------------------\n\n'));
}

/** Name and licence of an installed package; rejects when it has no licence file. */
export async function noticeOf(name: string): Promise<string> {
  const folder = join(root, 'node_modules', name);
  const licence = (await readdir(folder)).find((entry) => /^licen[cs]e([.-]|$)/i.test(entry));
  if (licence === undefined) throw new Error(`${name} is bundled and has no licence file`);
  return `${name}\n\n${(await readFile(join(folder, licence), 'utf8')).trim()}\n`;
}
