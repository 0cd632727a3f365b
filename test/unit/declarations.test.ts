import { expect, test } from 'vitest';
import { bundleDeclarations } from '../../scripts/declarations.ts';

type Files = Readonly<Record<string, string>>;

function bundle(files: Files): string {
  return bundleDeclarations('core/entry.d.ts', (file) => {
    const text = files[file.replaceAll('\\', '/')];
    if (text === undefined) throw new Error(`there is no ${file}`);
    return text;
  });
}

const span = 'export interface Span {\n    readonly start: number;\n}\n';

test('what the entry exports is exported, what that needs is there, all else is left out', () => {
  const files = {
    'core/entry.d.ts': "export { size } from './size.ts';\nexport type { Unit } from './size.ts';\n",
    'core/size.d.ts': [
      "import type { Span } from './text/span.ts';",
      '/** How large. */',
      'export declare function size(span: Span): Unit;',
      'export declare function size(text: string): Unit;',
      "export type Unit = 'a'",
      '/** Two; ends as it likes; */',
      " | 'b';",
      'export declare function other(): Other;',
      'interface Other {',
      '}',
      'export {};',
    ].join('\n'),
    'core/text/span.d.ts': span,
  };
  expect(bundle(files)).toBe(
    [
      'interface Span {',
      '    readonly start: number;',
      '}',
      '/** How large. */',
      'export declare function size(span: Span): Unit;',
      'export declare function size(text: string): Unit;',
      "export type Unit = 'a'",
      '/** Two; ends as it likes; */',
      " | 'b';",
      'export {};',
      '',
    ].join('\n'),
  );
});

test('all of a file can be passed on, its header with it', () => {
  const files = {
    'core/entry.d.ts': "export type * from './model.ts';\n",
    'core/model.d.ts':
      "/** The model. */\nimport type { Span } from './text/span.ts';\nexport interface A {\n    a: Span;\n}\n",
    'core/text/span.d.ts': span,
  };
  expect(bundle(files)).toBe(
    `${span.replace('export ', '')}/** The model. */\nexport interface A {\n    a: Span;\n}\nexport {};\n`,
  );
});

test('files that import each other are read once', () => {
  const files = {
    'core/entry.d.ts': "export type * from './a.ts';\n",
    'core/a.d.ts': "import type { B } from './b.ts';\nexport type A = B[];\n",
    'core/b.d.ts': "import type { A } from './a.ts';\nexport type B = A[];\n",
  };
  expect(bundle(files)).toBe('type B = A[];\nexport type A = B[];\nexport {};\n');
});

const two = { 'core/a.d.ts': 'export type A = B;\ntype B = 1;\n', 'core/b.d.ts': 'export type C = B;\ntype B = 2;\n' };

test.each<readonly [string, Files, RegExp]>([
  [
    'two needed declarations of one name',
    { 'core/entry.d.ts': "export type * from './a.ts';\nexport type * from './b.ts';\n", ...two },
    /B is declared in .*a\.d\.ts and in .*b\.d\.ts/,
  ],
  ['a package', { 'core/entry.d.ts': "import { Document } from 'yaml';\n" }, /imports yaml/],
  ['an import for effect', { 'core/entry.d.ts': "import './a.ts';\n", ...two }, /not understood: import/],
  ['a renamed import', { 'core/entry.d.ts': "import { A as B } from './a.ts';\n", ...two }, /not understood: import/],
  ['a namespace', { 'core/entry.d.ts': "export * as all from './a.ts';\n", ...two }, /not understood: export/],
  ['a default', { 'core/entry.d.ts': 'export default function f(): void;\n' }, /not understood: export default/],
  ['an import in place', { 'core/entry.d.ts': 'export type A = import("./a.ts").A;\n' }, /imported in place/],
  ['a name that nobody declares', { 'core/entry.d.ts': "export { X } from './a.ts';\n", ...two }, /declares: X/],
  ['a file that is not there', { 'core/entry.d.ts': "export { X } from './x.ts';\n" }, /there is no/],
  ['a statement cut short', { 'core/entry.d.ts': 'export interface A {\n    a: 1;\n' }, /A does not end/],
])('refused: %s', (_name, files, reason) => {
  expect(() => bundle(files)).toThrow(reason);
});
