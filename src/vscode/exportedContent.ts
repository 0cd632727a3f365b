import type { Speech } from '../core/speech.ts';
import { layoutSpeech } from '../layout/layoutSpeech.ts';
import { officialSetup } from '../layout/pageSetup.ts';
import { podiumSetup } from '../layout/podiumSetup.ts';
import { readingsWithin } from '../layout/reading/characterReadings.ts';
import type { RareReadings } from '../layout/reading/rareReadings.ts';
import type { TemplateLack } from '../render/docx/template/houseStyles.ts';
import { type ExportChoice, isPdf, type PdfKind, pdfSources, takesTemplate } from '../services/export/exportChoice.ts';
import { firstPdf, type MakePdf, type PdfMaker, type PdfOutcome } from '../services/export/firstPdf.ts';
import { type PdfProgramKind, type PdfWith, pdfProgramOrder } from '../services/export/pdfPrograms.ts';
import { outlineText } from '../services/outlineText.ts';

/** What an export depends on besides the choice. */
export interface ExportFrame {
  /** Size of the text in the copy for the lectern, in points. */
  readonly podiumSize: number;
  /** How rare characters are read; `undefined` where that is not known. */
  readonly rareReadings: () => Promise<RareReadings | undefined>;
  readonly at: Date;
  /** Absent where no program can be started. */
  readonly pdf: PdfFrame | undefined;
  /** A Word file whose look the official kind takes. */
  readonly template: Uint8Array | undefined;
}

/** What makes PDFs; stopped by the signal. */
export interface StoppablePdfMaker extends Pick<PdfMaker, 'find'> {
  readonly make: (...args: [...Parameters<MakePdf>, AbortSignal | undefined]) => ReturnType<MakePdf>;
}

/** By what PDFs are made. */
export interface PdfFrame {
  readonly maker: StoppablePdfMaker;
  readonly wanted: PdfWith;
  /** The path of the program that the user wants, or empty. */
  readonly program: string;
  readonly signal: AbortSignal | undefined;
}

/** No PDF was made: there is no program for it, it gave none, or it was stopped. */
export class NoPdfError extends Error {
  readonly outcome: Exclude<PdfOutcome, { readonly kind: 'made' }>;

  constructor(outcome: Exclude<PdfOutcome, { readonly kind: 'made' }>) {
    super(outcome.kind === 'failed' ? outcome.reason : outcome.kind);
    this.outcome = outcome;
  }
}

export interface ExportedContent {
  readonly bytes: Uint8Array;
  readonly lacks: ContentLacks;
}

/** What the template lacks; `all` of it when it is no Word file, `noOffice` when only a browser was there to make the PDF. */
export type ContentLacks = readonly TemplateLack[] | 'all' | 'noOffice';

/** The bytes of the file. What writes them is loaded when it is first wanted. Rejects with {@link NoPdfError}. */
export async function exportedContent(
  speech: Speech,
  choice: ExportChoice,
  frame: ExportFrame,
): Promise<ExportedContent> {
  const { kind } = choice;
  if (!isPdf(kind)) return contentOf(speech, { ...choice, kind }, frame);
  const { word, pages } = pdfSources(kind);
  const { pdf } = frame;
  const template = takesTemplate(kind) ? frame.template : undefined;
  if (pdf === undefined) throw new NoPdfError({ kind: 'absent' });
  const { maker, wanted, program, signal } = pdf;
  const programs = await maker.find(program, pdfProgramOrder(wanted, template !== undefined));
  const lacks: Record<PdfProgramKind, ContentLacks> = {
    browser: template === undefined ? [] : 'noOffice',
    libreOffice: [],
  };
  const source = async (program: PdfProgramKind): Promise<Uint8Array> => {
    if (program === 'browser') return plainContent(speech, { ...choice, kind: pages }, frame);
    const made = await contentOf(speech, { ...choice, kind: word, comments: false }, frame);
    lacks[program] = made.lacks;
    return made.bytes;
  };
  const outcome = await firstPdf(programs, (...args) => maker.make(...args, signal), source);
  if (outcome.kind !== 'made') throw new NoPdfError(outcome);
  return { bytes: outcome.bytes, lacks: lacks[outcome.by] };
}

type WrittenChoice = ExportChoice & { readonly kind: Exclude<ExportChoice['kind'], PdfKind> };

async function contentOf(speech: Speech, choice: WrittenChoice, frame: ExportFrame): Promise<ExportedContent> {
  const { kind, comments, ...print } = choice;
  if (kind !== 'official' || frame.template === undefined) {
    return { bytes: await plainContent(speech, choice, frame), lacks: [] };
  }
  const { templateDocx } = await import('../render/docx/template/templateDocx.ts');
  const outcome = templateDocx(speech, frame.template, { ...print, comments, at: frame.at });
  if (outcome.kind === 'made') return outcome;
  return { bytes: await plainContent(speech, choice, frame), lacks: 'all' };
}

async function plainContent(
  speech: Speech,
  choice: WrittenChoice,
  { podiumSize, rareReadings, at }: ExportFrame,
): Promise<Uint8Array> {
  const { kind, comments, ...print } = choice;
  switch (kind) {
    case 'official':
    case 'podium': {
      const { speechDocx } = await import('../render/docx/speechDocx.ts');
      const layout = kind === 'official' ? { kind } : { kind, size: podiumSize, rare: await rareReadings() };
      return speechDocx(speech, { ...print, layout, comments, at });
    }
    case 'html': {
      const { printHtml } = await import('../render/printHtml.ts');
      return bytesOf(printHtml(speech, layoutSpeech(speech, officialSetup, undefined, print)));
    }
    case 'podiumHtml': {
      const { printHtml } = await import('../render/printHtml.ts');
      const readings = speech.paragraphs.flatMap(readingsWithin(speech, await rareReadings()));
      return bytesOf(printHtml(speech, layoutSpeech(speech, podiumSetup(podiumSize), undefined, print), readings));
    }
    case 'typed':
    case 'chat':
    case 'mail': {
      const { speechText } = await import('../render/text/speechText.ts');
      return bytesOf(speechText(speech, kind, print));
    }
    case 'facts': {
      const { tableDocx } = await import('../render/docx/tableDocx.ts');
      return tableDocx((await loadTable()).confirmationTable(speech), at);
    }
    case 'factsCsv': {
      const { csvText } = await import('../render/text/csv.ts');
      const { head, rows } = (await loadTable()).confirmationTable(speech);
      return bytesOf(csvText(head, rows));
    }
    case 'outline':
      return bytesOf(outlineText(speech, { levels: 'all', numbered: true, format: 'plain' }).text);
  }
}

/** Its patterns are many. */
const loadTable = () => import('../services/export/confirmationTable.ts');

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
