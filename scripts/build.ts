// Usage: build.ts [--watch] [--development] [--tests]
import { chmod, rm } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { type BuildFailure, type BuildResult, build, context, formatMessages, type Metafile } from 'esbuild';
import { root } from './bootstrap.mjs';
import { absentEntries, type Bundle, extensionBundles, hostTestBundles, type Purpose } from './bundles.ts';
import { writeCleaningData } from './conversionTables.ts';
import { buildCoreModule } from './coreModule.ts';
import { writeNotices } from './notices.ts';
import { onStopSignal } from './stopSignals.ts';

function isBuildFailure(error: unknown): error is BuildFailure {
  return error instanceof Error && 'errors' in error && Array.isArray(error.errors);
}

async function explain(error: unknown): Promise<string> {
  if (!isBuildFailure(error)) return String(error);
  return (await formatMessages(error.errors, { kind: 'error', color: process.stdout.isTTY })).join('');
}

/** One line per file: what it is called, how large it is. */
function sizes(bundle: string, { metafile }: Pick<BuildResult, 'metafile'>): string {
  const files = Object.entries(metafile?.outputs ?? {}).filter(([name]) => !name.endsWith('.map'));
  return files
    .map(([name, { bytes }]) => `  ${name.padEnd(32)} ${`${(bytes / 1024).toFixed(1)} KB`.padStart(10)}  ${bundle}`)
    .join('\n');
}

async function removeOutputs(bundles: readonly Bundle[]): Promise<void> {
  // Chunks of an earlier build have other names and would be packaged with the new ones.
  await Promise.all(bundles.map(({ output }) => rm(join(root, output), { recursive: true, force: true })));
}

async function buildOnce(bundles: readonly Bundle[]): Promise<readonly Metafile[]> {
  const absent = bundles.flatMap(absentEntries);
  if (absent.length > 0) throw new Error(`not there: ${absent.join(', ')}`);
  await removeOutputs(bundles);
  const metafiles: Metafile[] = [];
  for (const bundle of bundles) {
    try {
      const result = await build(bundle.options);
      if (result.metafile) metafiles.push(result.metafile);
      console.log(sizes(bundle.name, result));
      for (const warning of await formatMessages(result.warnings, { kind: 'warning' })) console.log(warning);
    } catch (error) {
      throw new Error(`${bundle.name} was not built:\n${await explain(error)}`, { cause: error });
    }
  }
  return metafiles;
}

/**
 * Bundles the extension: the Node host, the web host, the preview's page, the command line; for release also the core for
 * other programs, which is no part of the extension.
 */
export async function buildExtension(purpose: Purpose): Promise<void> {
  console.log('Building …');
  const metafiles = await buildOnce(extensionBundles(purpose));
  if (purpose === 'release') console.log(sizes('core for other programs', await buildCoreModule(join(root, 'dist'))));
  await writeNotices(join(root, 'dist', 'ThirdPartyNotices.txt'), metafiles);
  await writeCleaningData(join(root, 'dist', 'data'));
  await chmod(join(root, 'dist', 'cli.cjs'), 0o755);
}

/** Bundles the suites that run inside the extension hosts. */
export async function buildHostTests(): Promise<void> {
  console.log('Building the host suites …');
  await buildOnce(hostTestBundles());
}

async function watch(): Promise<void> {
  const bundles = extensionBundles('development');
  await removeOutputs(bundles);
  const contexts = await Promise.all(
    bundles.map((bundle) =>
      context({
        ...bundle.options,
        plugins: [
          {
            name: 'report',
            setup: ({ onEnd }) => {
              onEnd(async (result) => {
                const messages = await formatMessages([...result.errors, ...result.warnings], { kind: 'error' });
                console.log(result.errors.length > 0 ? messages.join('') : sizes(bundle.name, result));
              });
            },
          },
        ],
      }),
    ),
  );
  onStopSignal(async () => {
    await Promise.all(contexts.map((each) => each.dispose()));
  });
  await Promise.all(contexts.map((each) => each.watch()));
  console.log('Watching; Ctrl+C stops it.');
}

if (import.meta.main) {
  const args = process.argv.slice(2);
  try {
    if (args.includes('--watch')) await watch();
    else await buildExtension(args.includes('--development') ? 'development' : 'release');
    if (args.includes('--tests')) await buildHostTests();
  } catch (error) {
    console.error(`rostrum: build failed: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
}
