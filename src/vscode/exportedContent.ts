import type { Speech } from '../core/speech.ts';
import type { TemplateLack } from '../render/docx/template/houseStyles.ts';
import type { ExportChoice } from '../services/export/exportChoice.ts';
import { outlineText } from '../services/outlineText.ts';

/** What an export depends on besides the choice. */
export interface ExportFrame {
  /** Size of the text in the copy for the lectern, in points. */
  readonly podiumSize: number;
  readonly at: Date;
  /** Absent where no PDF can be made. */
  readonly toPdf: ((docx: Uint8Array) => Promise<PdfOutcome>) | undefined;
  /** A Word file whose look the official kind takes. */
  readonly template: Uint8Array | undefined;
}

/** No PDF could be made: there is no program for it, or it gave none. */
export class NoPdfError extends Error {
  readonly isAbsent: boolean;

  constructor(outcome: Exclude<PdfOutcome, { readonly kind: 'made' }>) {
    super(outcome.kind === 'absent' ? 'no program' : outcome.reason);
    this.isAbsent = outcome.kind === 'absent';
  }
}

/** Makes a PDF of a Word file; `program`: the path of what makes it, empty where it is to be found. */
export type PdfMaker = (docx: Uint8Array, program: string) => Promise<PdfOutcome>;

export type PdfOutcome =
  | { readonly kind: 'made'; readonly bytes: Uint8Array }
  | { readonly kind: 'absent' }
  | { readonly kind: 'failed'; readonly reason: string };

export interface ExportedContent {
  readonly bytes: Uint8Array;
  /** What the template lacks; `all` of it when it is no Word file. */
  readonly lacks: readonly TemplateLack[] | 'all';
}

/** The bytes of the file. What writes them is loaded when it is first wanted. Rejects with {@link NoPdfError}. */
export async function exportedContent(
  speech: Speech,
  choice: ExportChoice,
  frame: ExportFrame,
): Promise<ExportedContent> {
  if (choice.kind !== 'pdf') return contentOf(speech, { ...choice, kind: choice.kind }, frame);
  const { bytes, lacks } = await contentOf(speech, { ...choice, kind: 'official', comments: false }, frame);
  const outcome: PdfOutcome = (await frame.toPdf?.(bytes)) ?? { kind: 'absent' };
  if (outcome.kind !== 'made') throw new NoPdfError(outcome);
  return { bytes: outcome.bytes, lacks };
}

type WrittenChoice = ExportChoice & { readonly kind: Exclude<ExportChoice['kind'], 'pdf'> };

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
  { podiumSize, at }: ExportFrame,
): Promise<Uint8Array> {
  const { kind, comments, ...print } = choice;
  switch (kind) {
    case 'official':
    case 'podium': {
      const { speechDocx } = await import('../render/docx/speechDocx.ts');
      const layout = kind === 'official' ? { kind } : { kind, size: podiumSize };
      return speechDocx(speech, { ...print, layout, comments, at });
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
