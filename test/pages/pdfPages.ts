import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runProcess } from '../../scripts/childProcess.ts';
import { officeEnvironment, officeProgram } from '../../scripts/libreOffice.ts';
import type { Scratch } from '../../scripts/scratch.ts';

/** A page of a PDF; lengths in millimetres from its top left corner. */
export interface PdfPage {
  readonly width: number;
  readonly height: number;
  /** From top to bottom. */
  readonly lines: readonly PdfLine[];
}

export interface PdfLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const MILLIMETRES_A_POINT = 25.4 / 72;

/** The PDFs that LibreOffice makes of Word files, by their names. Rejects when one does not come out. */
export async function convertToPdf(
  files: Readonly<Record<string, Uint8Array>>,
  scratch: Scratch,
): Promise<Readonly<Record<string, string>>> {
  const folder = join(scratch.folder, 'pages');
  await mkdir(folder, { recursive: true });
  const names = Object.keys(files);
  for (const name of names) await writeFile(join(folder, `${name}.docx`), files[name] ?? new Uint8Array());
  const { code, fault, output } = await runProcess(
    officeProgram('soffice') ?? 'soffice',
    [
      `-env:UserInstallation=file://${join(scratch.folder, 'office')}`,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      ...names.map((name) => join(folder, `${name}.docx`)),
    ],
    { env: officeEnvironment(), milliseconds: 180_000, shown: false, scratch },
  );
  if (code !== 0) throw new Error(`LibreOffice: ${fault ?? output}`);
  return Object.fromEntries(names.map((name) => [name, join(folder, `${name}.pdf`)]));
}

/** The pages of a PDF with their lines of text. */
export async function pdfPages(pdf: string, scratch: Scratch): Promise<readonly PdfPage[]> {
  const { code, fault, output } = await runProcess(
    officeProgram('pdftotext') ?? 'pdftotext',
    ['-bbox-layout', pdf, '-'],
    { milliseconds: 60_000, shown: false, scratch },
  );
  if (code !== 0) throw new Error(`pdftotext: ${fault ?? output}`);
  return [...output.matchAll(/<page width="([\d.]+)" height="([\d.]+)">(.*?)<\/page>/gs)].map(
    ([, width, height, content = '']) => ({
      width: Number(width) * MILLIMETRES_A_POINT,
      height: Number(height) * MILLIMETRES_A_POINT,
      lines: [...content.matchAll(LINE)].map(lineOf).sort((a, b) => a.top - b.top),
    }),
  );
}

const LINE = /<line xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)<\/line>/gs;

function lineOf([, left, top, right, bottom, words = '']: RegExpExecArray): PdfLine {
  const text = [...words.matchAll(/<word [^>]*>(.*?)<\/word>/gs)].map(([, word = '']) => word).join('');
  const place = [left, top, right, bottom].map((value) => Number(value) * MILLIMETRES_A_POINT);
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = place;
  return { text: decoded(text), left: x1, right: x2, top: y1, bottom: y2 };
}

function decoded(text: string): string {
  return text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&(?:apos|#39);/g, "'")
    .replace(/&amp;/g, '&');
}
