import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runProcess } from '../../scripts/childProcess.ts';
import { officeEnvironment, officeProgram } from '../../scripts/libreOffice.ts';
import type { Scratch } from '../../scripts/scratch.ts';

/** The statistics that LibreOffice keeps in a document. */
export interface OfficeCounts {
  readonly words: number;
  readonly withSpaces: number;
  readonly withoutSpaces: number;
  readonly paragraphs: number;
}

/** What LibreOffice counts in files, by their names with their endings: .docx, or .txt in UTF-8. Rejects when it does not open one. */
export async function officeCounts(
  files: Readonly<Record<string, Uint8Array | string>>,
  scratch: Scratch,
): Promise<Readonly<Record<string, OfficeCounts>>> {
  const folder = join(scratch.folder, 'counts');
  await mkdir(folder, { recursive: true });
  const names = Object.keys(files);
  for (const name of names) await writeFile(join(folder, name), files[name] ?? '');
  const convert = async (paths: readonly string[], options: readonly string[]): Promise<void> => {
    if (paths.length === 0) return;
    const profile = `-env:UserInstallation=file://${join(scratch.folder, 'office')}`;
    const { code, fault, output } = await runProcess(
      officeProgram('soffice') ?? 'soffice',
      [profile, '--headless', ...options, '--convert-to', 'fodt', '--outdir', folder, ...paths],
      { env: officeEnvironment(), milliseconds: 180_000, shown: false, scratch },
    );
    if (code !== 0) throw new Error(`LibreOffice: ${fault ?? output}`);
  };
  const [texts, documents] = [true, false].map((isText) =>
    names.filter((name) => name.endsWith('.txt') === isText).map((name) => join(folder, name)),
  );
  await convert(texts ?? [], ['--infilter=Text (encoded):UTF8']);
  await convert(documents ?? [], []);
  const counted = await Promise.all(
    names.map(async (name) => {
      const document = await readFile(join(folder, name.replace(/\.[a-z]+$/, '.fodt')), 'utf8');
      return [name, countsIn(document)] as const;
    }),
  );
  return Object.fromEntries(counted);
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
