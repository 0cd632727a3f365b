import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BuildOptions, Plugin } from 'esbuild';
import { root } from './bootstrap.mjs';

/** What is built for: what people install, what is being worked on, what only the tests load. */
export type Purpose = 'release' | 'development';

export interface Bundle {
  readonly name: string;
  /** Folder under the root that holds nothing but this bundle's output, or its single output file. */
  readonly output: string;
  readonly options: BuildOptions;
}

// The engine is VS Code 1.101: Node 22, Chromium 134. A browser may be older.
const nodeTarget = 'node22';
const pageTarget = 'es2022';

const version = /"version": *"([^"]+)"/.exec(readFileSync(join(root, 'package.json'), 'utf8'))?.[1] ?? '';

function shared(purpose: Purpose): BuildOptions {
  return {
    absWorkingDir: root,
    bundle: true,
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'silent',
    metafile: true,
    minify: purpose === 'release',
    sourcemap: purpose === 'development' ? 'linked' : false,
    // The builds for pages of the packages: plain modules. Those for Node call require, which a split bundle has not.
    mainFields: ['module', 'main'],
    define: { 'process.env.NODE_ENV': '"production"', ROSTRUM_VERSION: JSON.stringify(version) },
  };
}

/**
 * mammoth and what it stands on have builds for Node and for pages; the latter run in both. Its own list of the files that
 * differ is followed here, since it is followed for one package only.
 */
const mammothForPages: Plugin = {
  name: 'mammoth as for pages',
  setup: ({ onResolve }) => {
    const folder = join(root, 'node_modules', 'mammoth', 'browser');
    const within = /[\\/]mammoth[\\/]lib[\\/]/;
    onResolve({ filter: /^\.\/unzip$/ }, ({ importer }) =>
      within.test(importer) ? { path: join(folder, 'unzip.js') } : undefined,
    );
    onResolve({ filter: /^\.\/files$/ }, ({ importer }) =>
      within.test(importer) ? { path: join(folder, 'docx', 'files.js') } : undefined,
    );
    onResolve({ filter: /^jszip$/ }, () => ({ path: join(root, 'node_modules', 'jszip', 'dist', 'jszip.min.js') }));
  },
};

/** The bundles that are part of the extension. */
export function extensionBundles(purpose: Purpose): readonly Bundle[] {
  const base = shared(purpose);
  return [
    {
      name: 'extension for the Node host',
      output: 'dist/node',
      options: {
        ...base,
        entryPoints: { extension: 'src/extension.ts' },
        plugins: [mammothForPages],
        outdir: 'dist/node',
        format: 'esm',
        splitting: true,
        platform: 'neutral',
        target: nodeTarget,
        external: ['vscode', 'node:*'],
        chunkNames: 'chunk-[hash]',
      },
    },
    {
      name: 'extension for the web worker host',
      output: 'dist/web/extension.cjs',
      options: {
        ...base,
        entryPoints: ['src/extension.web.ts'],
        plugins: [mammothForPages],
        outfile: 'dist/web/extension.cjs',
        format: 'cjs',
        platform: 'browser',
        target: pageTarget,
        external: ['vscode'],
      },
    },
    {
      name: 'preview, statistics and teleprompter pages',
      output: 'dist/webview',
      options: {
        ...base,
        entryPoints: ['preview', 'statistics', 'prompter'].flatMap((page) => [
          `src/webview/${page}.ts`,
          `src/webview/${page}.css`,
        ]),
        outdir: 'dist/webview',
        format: 'iife',
        platform: 'browser',
        target: pageTarget,
      },
    },
    {
      name: 'command line',
      output: 'dist/cli.cjs',
      options: {
        ...base,
        entryPoints: ['src/cli/main.ts'],
        outfile: 'dist/cli.cjs',
        format: 'cjs',
        platform: 'node',
        conditions: ['import'],
        target: nodeTarget,
        banner: { js: '#!/usr/bin/env node' },
      },
    },
  ];
}

/** The core as one module that needs nothing but the language itself; readable, for whoever steps through it. */
export function coreModuleOptions(): BuildOptions {
  return {
    ...shared('release'),
    entryPoints: ['src/core/core.ts'],
    outfile: 'dist/core.mjs',
    format: 'esm',
    platform: 'neutral',
    target: pageTarget,
    minify: false,
    // What the YAML reader would use where it is there: warnings, which are off, and binary values, which it is not asked for.
    drop: ['console'],
    define: { atob: 'undefined', btoa: 'undefined' },
  };
}

/**
 * Mocha's build for pages is an old-style script in a package of modules: bundled as it stands it would take the
 * exports of the whole bundle for its own. Without them it defines a global, as in a page.
 */
const mochaAsScript: Plugin = {
  name: 'mocha as a script',
  setup: ({ onLoad }) => {
    onLoad({ filter: /[\\/]mocha[\\/]mocha\.js$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      return { contents: `(function (module, exports, define) {${text}\n})();`, loader: 'js' };
    });
  },
};

/** The bundles that run inside the extension hosts under test, and the file system of the serverless run. */
export function hostTestBundles(): readonly Bundle[] {
  const base: BuildOptions = { ...shared('development'), sourcemap: 'inline', format: 'cjs' };
  return [
    {
      name: 'tests for the Node host',
      output: 'out/host/node.cjs',
      options: {
        ...base,
        entryPoints: ['test/host/node.ts'],
        outfile: 'out/host/node.cjs',
        platform: 'node',
        target: nodeTarget,
        external: ['vscode', 'mocha'],
      },
    },
    {
      name: 'tests for the web worker host',
      output: 'out/host/web.cjs',
      options: {
        ...base,
        entryPoints: ['test/host/web.ts'],
        plugins: [mochaAsScript],
        outfile: 'out/host/web.cjs',
        platform: 'browser',
        target: pageTarget,
        external: ['vscode'],
      },
    },
    {
      name: 'file system in memory',
      output: 'out/host/memfs/extension.js',
      options: {
        ...base,
        entryPoints: ['test/workbench/memfs/extension.ts'],
        outfile: 'out/host/memfs/extension.js',
        platform: 'browser',
        target: pageTarget,
        external: ['vscode'],
      },
    },
  ];
}

/** Entry files of the bundle that are not there. */
export function absentEntries(bundle: Bundle): readonly string[] {
  const { entryPoints } = bundle.options;
  const files = Array.isArray(entryPoints) ? entryPoints : Object.values(entryPoints ?? {});
  return files.filter((file): file is string => typeof file === 'string' && !existsSync(join(root, file)));
}
