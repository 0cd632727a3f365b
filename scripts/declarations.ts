import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The text of a file; throws when there is none. */
export type ReadText = (file: string) => string;

const readUtf8: ReadText = (file) => readFileSync(file, 'utf8');

/**
 * Puts the declarations that an entry exports, and those they stand on, into the text of one self-contained file.
 *
 * `entry` and what it reaches are files as `tsc` emits them (every statement begins at a line's start, what is inside is
 * indented), importing each other by relative paths that end in `.ts`. Throws where the result would say something else
 * than the files: a package, a default or renamed import, two needed declarations of one name, an unknown statement.
 */
export function bundleDeclarations(entry: string, read: ReadText = readUtf8): string {
  const files = new Map<string, DeclarationFile>();
  collect(entry, read, files);
  const exported = exportsOf(entry, files);
  const needed = neededNames(exported, files);
  const owners = new Map<string, string>();
  for (const [path, { statements }] of files) {
    for (const name of new Set(statements.map((statement) => statement.name))) {
      if (!needed.has(name)) continue;
      const owner = owners.get(name);
      if (owner !== undefined) throw new Error(`${name} is declared in ${owner} and in ${path}`);
      owners.set(name, path);
    }
  }
  const absent = [...exported].filter((name) => !owners.has(name));
  if (absent.length > 0) throw new Error(`${entry} exports what no file declares: ${absent.join(', ')}`);
  const bodies = [...files.values()].flatMap(({ header, statements }) => {
    const kept = statements.filter(({ name }) => needed.has(name));
    const lines = kept.flatMap(({ name, comment, text }) => [...comment, exported.has(name) ? `export ${text}` : text]);
    return kept.length > 0 ? [...header, ...lines] : [];
  });
  // Without this a file of declarations exports all that it declares.
  return `${bodies.join('\n')}\nexport {};\n`;
}

interface DeclarationFile {
  /** The comment before its imports, if any: it is about the file. */
  readonly header: readonly string[];
  readonly statements: readonly Statement[];
  /** What it passes on from other files; `undefined` names are all of theirs. */
  readonly passedOn: readonly { readonly path: string; readonly names: readonly string[] | undefined }[];
}

interface Statement {
  readonly name: string;
  readonly exported: boolean;
  /** The lines of the comment above it. */
  readonly comment: readonly string[];
  /** Without `export`: the entry says what is exported. */
  readonly text: string;
}

/** Reads a file and, before it, those it imports; `files` takes them in that order. */
function collect(path: string, read: ReadText, files: Map<string, DeclarationFile>, open = new Set<string>()): void {
  if (open.has(path)) return;
  open.add(path);
  const text = read(path);
  for (const [, specifier = ''] of text.matchAll(SPECIFIER)) collect(resolve(path, specifier), read, files, open);
  files.set(path, readDeclarations(path, text));
}

/** `./text/span.ts`; not `yaml`, not `./span.js`. */
const RELATIVE = /^\.{1,2}\/.*\.ts$/;

function resolve(from: string, specifier: string): string {
  if (!RELATIVE.test(specifier)) throw new Error(`${from} imports ${specifier}, which is no file of the project`);
  return join(dirname(from), specifier.replace(/\.ts$/, '.d.ts'));
}

/** The end of `import … from './span.ts';`, `export type * from './speech.ts';`, `import './x.ts';`; not `import('./x.ts')`. */
const SPECIFIER = /^(?:import|export) (?:[^'"\n]*from )?['"]([^'"\n]+)['"];$/gm;
/** `import type { Span } from './span.ts';`; not `import x from …`, `import * as x from …`, `import { a as b } from …`. */
const IMPORT = /^import (?:type )?\{(?:(?! as )[^}])*\} from '[^']+';$/;
/** `export { a, type B } from './a.ts';` and `export {};`; not `export { a as b } from …`, not `export { a };`. */
const EXPORT_LIST = /^export (?:type )?\{(?<names>(?:(?! as )[^}])*)\} from '(?<path>[^']+)';$|^export \{\};$/;
/** `export type * from './speech.ts';`; not `export * as speech from …`. */
const EXPORT_ALL = /^export (?:type )?\* from '(?<path>[^']+)';$/;
/** `export interface Span {`, `declare const x: 1;`, `export declare function f(): void;`; not `export default …`. */
const DECLARATION =
  /^(?<exported>export )?(?:declare )?(?:abstract )?(?:const|function|class|interface|type|namespace) (?<name>[\w$]+)/;
/** `import("./span.ts").Span` within a declaration. */
const INLINE_IMPORT = /\bimport\(["']/;
/** A line of a comment at the left margin: `/** The text.`, ` * The text.`, `// The text.`; not `    readonly a: 1;`. */
const COMMENT = /^(?:\/\*| \*|\/\/)/;
/** The last line of a statement: `}`, `};`, `export type A = 'a';`, ` | 'b';`; not `    readonly a: 1;`, `} | {`. */
const LAST_LINE = /^(?! {2}).*;$|^\}$/;

function readDeclarations(path: string, text: string): DeclarationFile {
  const header: string[] = [];
  const statements: Statement[] = [];
  const passedOn: { path: string; names: readonly string[] | undefined }[] = [];
  let comment: string[] = [];
  let unfinished = false;
  for (const line of text.split('\n')) {
    if (line === '') continue;
    if (COMMENT.test(line) && !unfinished) {
      comment.push(line);
      continue;
    }
    if (INLINE_IMPORT.test(line)) throw new Error(`${path}: a type is imported in place: ${line.trim()}`);
    const last = statements.at(-1);
    if (unfinished && last !== undefined) {
      statements[statements.length - 1] = { ...last, text: `${last.text}\n${line}` };
      // A comment may stand at the margin inside a statement, between the members of a union, and end as it likes.
      unfinished = COMMENT.test(line) || !LAST_LINE.test(line);
      continue;
    }
    const list = EXPORT_LIST.exec(line);
    const all = EXPORT_ALL.exec(line)?.groups?.['path'];
    if (list !== null || all !== undefined || IMPORT.test(line)) {
      const from = all ?? list?.groups?.['path'];
      const names = list?.groups?.['names'];
      if (from !== undefined) {
        passedOn.push({ path: resolve(path, from), names: names === undefined ? undefined : namesOf(names) });
      }
      if (statements.length === 0) header.push(...comment);
      comment = [];
      continue;
    }
    const declaration = DECLARATION.exec(line)?.groups;
    const name = declaration?.['name'];
    if (declaration === undefined || name === undefined) throw new Error(`${path}: not understood: ${line}`);
    const exported = declaration['exported'] !== undefined;
    statements.push({ name, exported, comment, text: line.replace(/^export /, '') });
    comment = [];
    unfinished = !LAST_LINE.test(line);
  }
  if (unfinished) throw new Error(`${path}: ${statements.at(-1)?.name} does not end`);
  return { header, statements, passedOn };
}

function namesOf(list: string): readonly string[] {
  return list
    .split(',')
    .map((name) => name.trim().replace(/^type /, ''))
    .filter((name) => name !== '');
}

/** The names that a file exports, its own and what it passes on. */
function exportsOf(path: string, files: ReadonlyMap<string, DeclarationFile>): ReadonlySet<string> {
  const file = files.get(path);
  if (file === undefined) throw new Error(`${path} was not read`);
  const own = file.statements.filter(({ exported }) => exported).map(({ name }) => name);
  return new Set([...own, ...file.passedOn.flatMap((from) => from.names ?? [...exportsOf(from.path, files)])]);
}

/** The exported names and every declared name that theirs mention. */
function neededNames(exported: ReadonlySet<string>, files: ReadonlyMap<string, DeclarationFile>): ReadonlySet<string> {
  const mentions = new Map<string, readonly string[]>();
  for (const { statements } of files.values()) {
    for (const { name, text } of statements) {
      mentions.set(name, [...(mentions.get(name) ?? []), ...(text.match(/[\w$]+/g) ?? [])]);
    }
  }
  const needed = new Set<string>();
  const waiting = [...exported];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (needed.has(name) || !mentions.has(name)) continue;
    needed.add(name);
    waiting.push(...(mentions.get(name) ?? []));
  }
  return needed;
}
