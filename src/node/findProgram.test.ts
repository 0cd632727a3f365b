import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findLibreOffice } from './findProgram.ts';

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

const name = process.platform === 'win32' ? 'soffice.exe' : 'soffice';

test('what was told is taken, with blanks around it', async () => {
  const told = await program('office');
  expect(findLibreOffice(` ${told} `)).toBe(told);
});

test('what was told and is not there, is a folder or is relative is not replaced by another', async () => {
  await mkdir(join(folder, 'directory'));
  for (const told of [join(folder, 'gone'), join(folder, 'directory'), 'soffice']) {
    expect(findLibreOffice(told)).toBeUndefined();
  }
});

test('else the search path is looked through, relative folders in it left out', async () => {
  const found = await program(name);
  process.env['PATH'] = `.:${folder}`.replaceAll(':', process.platform === 'win32' ? ';' : ':');
  expect(findLibreOffice('')).toBe(found);
});
