import type { PdfProgramKind } from './pdfPrograms.ts';

export interface PdfProgram {
  readonly kind: PdfProgramKind;
  /** Absolute path. */
  readonly path: string;
}

/** What a computer makes PDFs with. */
export interface PdfMaker {
  /** Those that are there, in the order of the kinds; `told` is the path of the one that the user wants, or empty. */
  readonly find: (told: string, order: readonly PdfProgramKind[]) => Promise<readonly PdfProgram[]>;
  /** Of HTML for a browser, of a Word file for LibreOffice. */
  readonly make: MakePdf;
}

export type MakePdf = (program: PdfProgram, source: Uint8Array) => Promise<ProgramOutcome>;

export type ProgramOutcome =
  | { readonly kind: 'made'; readonly bytes: Uint8Array }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly reason: string };

export type PdfOutcome =
  | { readonly kind: 'made'; readonly bytes: Uint8Array; readonly by: PdfProgramKind }
  | { readonly kind: 'cancelled' }
  /** There is no program that could make it. */
  | { readonly kind: 'absent' }
  /** None of those that are there made it; why the first did not. */
  | { readonly kind: 'failed'; readonly reason: string };

/** The PDF of the first program that makes one. `source` is what a program of a kind makes it of. */
export async function firstPdf(
  programs: readonly PdfProgram[],
  make: MakePdf,
  source: (kind: PdfProgramKind) => Promise<Uint8Array>,
): Promise<PdfOutcome> {
  let fault: Extract<ProgramOutcome, { readonly kind: 'failed' }> | undefined;
  for (const program of programs) {
    const outcome = await make(program, await source(program.kind));
    switch (outcome.kind) {
      case 'made':
        return { ...outcome, by: program.kind };
      case 'cancelled':
        return outcome;
      case 'failed':
        fault ??= outcome;
    }
  }
  return fault ?? { kind: 'absent' };
}
