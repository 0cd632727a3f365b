import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** The statistics that LibreOffice keeps in a document. */
export interface OfficeCounts {
  readonly words: number;
  readonly withSpaces: number;
  readonly withoutSpaces: number;
  readonly paragraphs: number;
}

/** Where LibreOffice is on this machine; `undefined` where it is not. */
export const libreOffice: string | undefined = [
  '/usr/bin/soffice',
  '/usr/local/bin/soffice',
  '/opt/libreoffice/program/soffice',
].find(existsSync);

/** What LibreOffice counts in texts of plain paragraphs. */
export async function officeCounts(soffice: string, texts: readonly string[]): Promise<readonly OfficeCounts[]> {
  const folder = await mkdtemp(join(tmpdir(), 'rostrum-office-'));
  try {
    const files = texts.map((_text, index) => join(folder, `${index}.txt`));
    await Promise.all(files.map((file, index) => writeFile(file, texts[index] ?? '')));
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const filter = '--infilter=Text (encoded):UTF8';
    const out = join(folder, 'out');
    await promisify(execFile)(
      soffice,
      [profile, '--headless', filter, '--convert-to', 'fodt', '--outdir', out, ...files],
      { timeout: 120_000 },
    );
    return await Promise.all(
      texts.map(async (_text, index) => countsIn(await readFile(join(out, `${index}.fodt`), 'utf8'))),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function countsIn(document: string): OfficeCounts {
  const count = (name: string): number => Number(new RegExp(`meta:${name}="([0-9]+)"`).exec(document)?.[1]);
  return {
    words: count('word-count'),
    withSpaces: count('character-count'),
    withoutSpaces: count('non-whitespace-character-count'),
    paragraphs: count('paragraph-count'),
  };
}
