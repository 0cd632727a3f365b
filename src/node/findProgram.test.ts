import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findPdfPrograms, type PdfProgramKind } from './findProgram.ts';

let folder: string;
const path = process.env['PATH'];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rostrum-programs-'));
});

afterEach(async () => {
  process.env['PATH'] = path;
  await rm(folder, { recursive: true, force: true });
});

async function program(name: string, mode = 0o755): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, '');
  await chmod(file, mode);
  return file;
}

const windows = process.platform === 'win32';
const office = windows ? 'soffice.exe' : 'soffice';
const chrome = windows ? 'chrome.exe' : 'google-chrome';
const both: readonly PdfProgramKind[] = ['browser', 'libreOffice'];

test('what was told is taken alone, with blanks and quotation marks around it; its name says what it is', async () => {
  const told = await program('anything');
  expect(findPdfPrograms(` "${told}" `, ['libreOffice'])).toEqual([{ kind: 'browser', path: told }]);
  const named = await program('libreoffice7.6');
  expect(findPdfPrograms(named, ['browser'])).toEqual([{ kind: 'libreOffice', path: named }]);
});

test('of an application of macOS, the program in it', async () => {
  const inside = join(folder, 'Google Chrome.app', 'Contents', 'MacOS');
  await mkdir(inside, { recursive: true });
  const path = await program(join('Google Chrome.app', 'Contents', 'MacOS', 'Google Chrome'));
  expect(findPdfPrograms(join(folder, 'Google Chrome.app'), both)).toEqual([{ kind: 'browser', path }]);
  await mkdir(join(folder, 'LibreOffice.app', 'Contents', 'MacOS'), { recursive: true });
  const soffice = await program(join('LibreOffice.app', 'Contents', 'MacOS', 'soffice'));
  expect(findPdfPrograms(join(folder, 'LibreOffice.app'), both)).toEqual([{ kind: 'libreOffice', path: soffice }]);
});

test('what was told and is not there, is a folder or is relative is not replaced by another', async () => {
  await mkdir(join(folder, 'directory'));
  for (const told of [join(folder, 'gone'), join(folder, 'directory'), 'soffice']) {
    expect(findPdfPrograms(told, both)).toEqual([]);
  }
});

test.runIf(!windows)('what may not be run is no program', async () => {
  expect(findPdfPrograms(await program('soffice', 0o644), both)).toEqual([]);
});

test('else the search path is looked through in the order of the kinds, relative folders in it left out', async () => {
  const paths = { browser: await program(chrome), libreOffice: await program(office) };
  process.env['PATH'] = `.${delimiter}${folder}`;
  const found = (...order: PdfProgramKind[]): readonly string[] => findPdfPrograms('', order).map(({ path }) => path);
  // On macOS a browser is no program of the search path.
  if (process.platform !== 'darwin')
    expect(found('browser', 'libreOffice')).toEqual([paths.browser, paths.libreOffice]);
  expect(found('libreOffice')).toEqual([paths.libreOffice]);
});
