import type { ReadCleaningFile } from '../services/cleaning/cleaningTables.ts';
import type { PdfMaker } from '../services/export/firstPdf.ts';

/** What the command line needs of the world; `readFile` and `writeFile` reject as Node's do, `-` is standard input. */
export interface World {
  readonly readFile: (file: string) => Promise<Uint8Array>;
  /** The text of the lexicon that comes with the program; rejects where it cannot be read. */
  readonly readLexicon: () => Promise<string>;
  /** The text of one of the files beside the program that cleaning uses. */
  readonly readCleaningFile: ReadCleaningFile;
  /** The text of the file beside the program that says how rare characters are read. */
  readonly readRareReadings: () => Promise<string>;
  /** Puts the file in its place whole, or leaves what was there. */
  readonly writeFile: (file: string, content: string | Uint8Array) => Promise<void>;
  readonly pdf: PdfMaker;
  /** The path of the program that is to make PDFs, or empty. */
  readonly pdfProgram: string;
  readonly writeOut: (text: string) => void;
  readonly writeError: (text: string) => void;
  readonly locale: string;
  readonly now: () => Date;
  readonly version: string;
}
