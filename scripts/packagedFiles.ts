import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { listFiles, PackageManager } from '@vscode/vsce';
import { root } from './bootstrap.mjs';

/** What a package may hold. `.vscodeignore` says the same to vsce; the two are held against each other. */
const allowed: readonly RegExp[] = [
  /^package(\.nls(\.[a-z-]+)?)?\.json$/,
  /^(README|CHANGELOG)\.md$/i,
  /^LICENSE(\.txt)?$/,
  /^language-configuration\.json$/,
  /^dist\/node\/(extension|chunk-[A-Z0-9]+)\.js$/,
  /^dist\/web\/extension\.cjs$/,
  /^dist\/webview\/[\w-]+\.(js|css)$/,
  /^dist\/cli\.cjs$/,
  /^dist\/data\/[a-z-]+\.txt$/,
  /^dist\/ThirdPartyNotices\.txt$/,
  /^snippets\/[^/]+\.json$/,
  /^syntaxes\/[^/]+\.json$/,
  /^templates\/[^/]+\.(speech|json)$/,
  /^l10n\/bundle\.l10n(\.[a-z-]+)?\.json$/,
  /^media\/[^/]+\.(svg|png)$/,
  /^docs\/checks\/[a-z]+\.[a-zA-Z]+\.md$/,
  /^lexicon\/terms\.tsv$/,
];

const required: readonly string[] = [
  'package.json',
  'package.nls.json',
  'package.nls.zh-cn.json',
  'README.md',
  'CHANGELOG.md',
  'LICENSE',
  'language-configuration.json',
  'dist/node/extension.js',
  'dist/web/extension.cjs',
  'dist/webview/preview.js',
  'dist/webview/preview.css',
  'dist/webview/statistics.js',
  'dist/webview/statistics.css',
  'dist/webview/prompter.js',
  'dist/webview/prompter.css',
  'dist/cli.cjs',
  'dist/data/readings.txt',
  'dist/data/pairs.txt',
  'dist/data/rare.txt',
  'dist/data/traditional-simplified.txt',
  'dist/data/simplified-traditional.txt',
  'dist/data/traditional-taiwan.txt',
  'dist/data/traditional-hongkong.txt',
  'dist/ThirdPartyNotices.txt',
  'docs/checks/count.mismatch.md',
  'lexicon/terms.tsv',
];

/** The files that vsce would package. Rejects when one is there that may not, or one is not there that must. */
export async function packagedFiles(): Promise<readonly string[]> {
  const files = await listFiles({ cwd: root, packageManager: PackageManager.None });
  const strange = files.filter((file) => !allowed.some((pattern) => pattern.test(file)));
  if (strange.length > 0) throw new Error(`not meant to be packaged: ${strange.join(', ')}`);
  const absent = required.filter((file) => !files.includes(file));
  if (absent.length > 0) throw new Error(`not in the package: ${absent.join(', ')}`);
  return files;
}

/** Writes the package. */
export function writePackage(file: string): void {
  const vsce = join(root, 'node_modules', '@vscode', 'vsce', 'vsce');
  // As a program of its own: called as a function it prints what it packages.
  const { status, error, stdout, stderr } = spawnSync(
    process.execPath,
    [vsce, 'package', '--no-dependencies', '--allow-missing-repository', '--out', file],
    { cwd: root, encoding: 'utf8', timeout: 120_000 },
  );
  if (status !== 0) throw new Error(`vsce package: ${error?.message ?? `${stdout}${stderr}`.trim()}`);
}
