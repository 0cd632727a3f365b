import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runProcess } from '../../scripts/childProcess.ts';
import { officeEnvironment, officeProgram } from '../../scripts/libreOffice.ts';
import type { Scratch } from '../../scripts/scratch.ts';

/**
 * LibreOffice 7 reads two settings of a Word file wrongly: hanging marks the other way round (`w:overflowPunct`), and the
 * space between Han and digits not at all (`w:autoSpaceDE`, `w:autoSpaceDN`). What a file says of them is said again in
 * LibreOffice's own format, in which it reads them rightly; all else stays as it was read from the Word file.
 */
const misread: readonly (readonly [read: string, written: string])[] = [
  ['style:punctuation-wrap="hanging"', 'style:punctuation-wrap="simple"'],
  ['style:text-autospace="ideograph-alpha"', 'style:text-autospace="none"'],
];

/** The settings in `word/styles.xml` that those two stand for; a file without them is not for this way of showing it. */
export const meant: readonly string[] = [
  '<w:overflowPunct w:val="0"/>',
  '<w:autoSpaceDE w:val="0"/>',
  '<w:autoSpaceDN w:val="0"/>',
];

/** PDFs of Word files by their names, shown with the settings that the files name. */
export async function convertAsWritten(
  files: Readonly<Record<string, Uint8Array>>,
  scratch: Scratch,
): Promise<Readonly<Record<string, string>>> {
  const folder = join(scratch.folder, 'asWritten');
  await mkdir(folder, { recursive: true });
  const names = Object.keys(files);
  const place = (name: string, ending: string): string => join(folder, `${name}.${ending}`);
  for (const name of names) await writeFile(place(name, 'docx'), files[name] ?? new Uint8Array());
  await convert(
    'fodt',
    names.map((name) => place(name, 'docx')),
    folder,
    scratch,
  );
  for (const name of names) {
    let text = await readFile(place(name, 'fodt'), 'utf8');
    for (const [read, written] of misread) text = text.replaceAll(read, written);
    await writeFile(place(name, 'fodt'), text);
  }
  await convert(
    'pdf',
    names.map((name) => place(name, 'fodt')),
    folder,
    scratch,
  );
  return Object.fromEntries(names.map((name) => [name, place(name, 'pdf')]));
}

async function convert(to: string, files: readonly string[], folder: string, scratch: Scratch): Promise<void> {
  const { code, fault, output } = await runProcess(
    officeProgram('soffice') ?? 'soffice',
    [
      `-env:UserInstallation=file://${join(scratch.folder, 'office')}`,
      '--headless',
      '--convert-to',
      to,
      '--outdir',
      folder,
      ...files,
    ],
    { env: officeEnvironment(), milliseconds: 400_000, shown: false, scratch },
  );
  if (code !== 0) throw new Error(`LibreOffice: ${fault ?? output}`);
}
