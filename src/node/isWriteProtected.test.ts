import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isWriteProtected } from './isWriteProtected.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rostrum-protected-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

test.each([
  ['a file', 0o644, false],
  ['a file that is marked as read-only', 0o444, true],
])('%s', async (_name, mode, expected) => {
  const file = join(folder, 'a.docx');
  await writeFile(file, '');
  await chmod(file, mode);
  expect(await isWriteProtected(file)).toBe(expected);
  await chmod(file, 0o644);
});

test('no file', async () => {
  expect(await isWriteProtected(join(folder, 'gone'))).toBe(false);
});
