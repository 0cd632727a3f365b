import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { run } from 'zhlint';
import { parseSpeech } from '../../src/core/parser/parseSpeech.ts';
import { checkSpeech } from '../../src/services/checks/problems.ts';
import type { Lexicon } from '../../src/services/lexicon/lexicon.ts';
import { readLexicon } from '../../src/services/lexicon/readLexicon.ts';

/** A program that checks a text: how many problems it reports. */
export interface Checker {
  readonly name: string;
  readonly check: (text: string) => number;
}

const require = createRequire(import.meta.url);

function shippedLexicon(): Lexicon {
  return readLexicon(readFileSync(new URL('../../lexicon/terms.tsv', import.meta.url), 'utf8')).lexicon;
}

/** All default checks with the shipped lexicon, the parse included. */
function ours(): Checker {
  const lexicon = shippedLexicon();
  return { name: 'Rostrum', check: (text) => checkSpeech(parseSpeech(text), { lexicon }).problems.length };
}

interface AutoCorrectModule {
  readonly __wbg_set_wasm: (exports: WebAssembly.Exports) => void;
  readonly lintFor: (text: string, file: string) => { readonly lines: readonly unknown[] };
}

/** AutoCorrect’s WebAssembly, put together by hand: not every Node imports such a module by itself. */
async function autoCorrect(): Promise<Checker> {
  const glue: AutoCorrectModule & WebAssembly.ModuleImports = await import(
    pathToFileURL(require.resolve('@huacnlee/autocorrect/autocorrect_bg.js')).href
  );
  const bytes = readFileSync(require.resolve('@huacnlee/autocorrect/autocorrect_bg.wasm'));
  const { instance } = await WebAssembly.instantiate(bytes, { './autocorrect_bg.js': glue });
  glue.__wbg_set_wasm(instance.exports);
  const start = instance.exports['__wbindgen_start'];
  if (typeof start === 'function') start();
  return { name: 'AutoCorrect lintFor', check: (text) => glue.lintFor(text, 'speech.txt').lines.length };
}

function zhlint(): Checker {
  const options = { rules: { preset: 'default' } };
  return { name: 'zhlint', check: (text) => run(text, options).validations.length };
}

/** The checkers, ours first; all in this process. */
export async function checkers(): Promise<readonly Checker[]> {
  return [ours(), await autoCorrect(), zhlint()];
}
