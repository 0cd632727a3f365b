// Usage: package.ts
import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { root } from './bootstrap.mjs';
import { buildExtension } from './build.ts';
import { packagedFiles, writePackage } from './packagedFiles.ts';

/** Half of it are dictionaries and what is known of characters: they are read when they are needed, not with the extension. */
const largestBytes = 2 * 1024 * 1024;

/** Builds and packages the extension; returns the path of the .vsix. */
export async function packageExtension(): Promise<string> {
  // One that was made before must not be taken for the outcome when this fails.
  for (const file of await readdir(root)) if (file.endsWith('.vsix')) await rm(join(root, file));
  await buildExtension('release');
  const manifest: unknown = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const { version } = manifest as { readonly version: string }; // vsce checks below that there is one
  const files = await packagedFiles();
  const file = join(root, `rostrum-${version}.vsix`);
  writePackage(file);
  const { size } = await stat(file);
  console.log(`${file}: ${files.length} files, ${(size / 1024).toFixed(0)} KB`);
  if (size > largestBytes) throw new Error(`${file} has ${size} bytes, more than ${largestBytes}`);
  return file;
}

if (import.meta.main) {
  try {
    await packageExtension();
  } catch (error) {
    console.error(`rostrum: packaging failed: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
}
