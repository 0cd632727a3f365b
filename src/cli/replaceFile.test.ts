import { chmod, lstat, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { replaceFile } from './replaceFile.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rostrum-replace-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

test('a file is there as a whole and nothing else is left', async () => {
  const file = join(folder, '讲话.docx');
  await writeFile(file, 'old');
  await replaceFile(file, new Uint8Array([80, 75]));
  expect(await readFile(file)).toEqual(Buffer.from([80, 75]));
  expect(await readdir(folder)).toEqual(['讲话.docx']);
});

test('a folder in its place rejects and stays', async () => {
  await expect(replaceFile(folder, 'new')).rejects.toThrow();
  expect(await readdir(folder)).toEqual([]);
});

test('a folder that is gone rejects', async () => {
  await expect(replaceFile(join(folder, 'gone', 'a'), 'new')).rejects.toMatchObject({ code: 'ENOENT' });
});

test('a link stays a link: its file is replaced', async () => {
  await writeFile(join(folder, 'file'), 'old');
  await symlink(join(folder, 'file'), join(folder, 'link'));
  await replaceFile(join(folder, 'link'), 'new');
  expect((await lstat(join(folder, 'link'))).isSymbolicLink()).toBe(true);
  expect(await readFile(join(folder, 'file'), 'utf8')).toBe('new');
});

test('a file that is marked as read-only rejects and stays', async () => {
  const file = join(folder, 'a.docx');
  await writeFile(file, 'old');
  await chmod(file, 0o444);
  await expect(replaceFile(file, 'new')).rejects.toMatchObject({ code: 'EACCES' });
  expect(await readFile(file, 'utf8')).toBe('old');
  expect(await readdir(folder)).toEqual(['a.docx']);
});
