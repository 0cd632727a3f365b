import type { Speech } from '../../core/speech.ts';
import { layoutSpeech } from '../../layout/layoutSpeech.ts';
import { measureOf } from '../../layout/pageSetup.ts';
import type { BlockPiece, ContentsTarget, PrintedBlock, PrintOptions } from '../../layout/print/printedSpeech.ts';
import type { DocxLook } from './look.ts';
import { setupOfLook } from './lookSetup.ts';
import { partedAt } from './titleLineBreaks.ts';
import { element } from './xml.ts';

/** Contents that Word can bring up to date; what it shows before it does are the pages of the layout. */
export interface ContentsField {
  /** The point to which entries lead, at the beginning of the paragraph that begins there; empty for all others. */
  readonly mark: (start: number) => string;
  /**
   * The pieces of an entry, parted where the layout parts them: before the room for the number. A right indent would do so
   * in Word, but LibreOffice loses what stands behind one.
   */
  readonly pieces: (entry: PrintedBlock & { readonly role: 'contents' }) => readonly BlockPiece[];
  /** Around the runs of an entry: its link, and behind them dots and the number of the page. */
  readonly entry: (target: ContentsTarget, runs: string, properties: string) => string;
  /** Before the first entry, and in the paragraph behind the last. */
  readonly begin: string;
  readonly end: string;
  /** Children of `w:pPr`: where the number stands. */
  readonly tabs: string;
}

/** `undefined` where no contents are made. */
export function contentsField(
  speech: Speech,
  paragraphs: readonly PrintedBlock[],
  look: DocxLook,
  { stageDirections }: PrintOptions,
): ContentsField | undefined {
  const targets = paragraphs.flatMap((block) =>
    block.role === 'contents' && block.leadsTo !== undefined ? [block.leadsTo] : [],
  );
  if (targets.length === 0) return undefined;
  const setup = setupOfLook(look);
  const laid = layoutSpeech(speech, setup, undefined, { stageDirections, contents: true });
  const entries = new Map(laid.paragraphs.map((paragraph) => [paragraph.printed.leadsTo, paragraph]));
  const ids = new Map(targets.map(({ span }, index) => [span.start, index]));
  const instruction = instructionOf(targets);
  return {
    mark: (start) => {
      const id = ids.get(start);
      return id === undefined ? '' : pointXml(id);
    },
    pieces: ({ pieces, leadsTo }) => {
      const lines = entries.get(leadsTo?.span.start)?.lines ?? [];
      return partedAt(
        pieces,
        lines.slice(0, -1).map(({ end: lineEnd }) => lineEnd),
      );
    },
    entry: ({ span }, runs, properties) => {
      const name = nameOf(ids.get(span.start) ?? 0);
      const number = field(` PAGEREF ${name} \\h `, properties, String(entries.get(span.start)?.pageNumber ?? 1));
      const tab = `<w:r>${properties}<w:tab/></w:r>`;
      return element('w:hyperlink', { 'w:anchor': name, 'w:history': 1 }, runs, tab, number);
    },
    begin: instruction === undefined ? '' : fieldBegin(instruction, ''),
    end: instruction === undefined ? '' : fieldCharacter('end', ''),
    tabs: contentsTabs(measureOf(setup)),
  };
}

/** The right edge, with dots before it. */
export function contentsTabs(measure: number): string {
  return element('w:tabs', {}, element('w:tab', { 'w:val': 'right', 'w:leader': 'dot', 'w:pos': measure }));
}

/**
 * Collects the headings anew, those that run into their text by the linked styles too. Points are no headings: Word would
 * find none, so their entries have page numbers that it brings up to date, and no field around them.
 */
function instructionOf(targets: readonly ContentsTarget[]): string | undefined {
  const ranks = targets.flatMap(({ rank }) => rank ?? []);
  if (ranks.length === 0) return undefined;
  return ` TOC \\o "${Math.min(...ranks)}-${Math.max(...ranks)}" \\h \\z \\u `;
}

/** Word hides bookmarks that begin so. */
function nameOf(id: number): string {
  return `_Toc${200_000_000 + id}`;
}

function pointXml(id: number): string {
  return element('w:bookmarkStart', { 'w:id': id, 'w:name': nameOf(id) }) + element('w:bookmarkEnd', { 'w:id': id });
}

function field(instruction: string, properties: string, shown: string): string {
  return `${fieldBegin(instruction, properties)}<w:r>${properties}<w:t>${shown}</w:t></w:r>${fieldCharacter('end', properties)}`;
}

function fieldBegin(instruction: string, properties: string): string {
  const words = element('w:instrText', { 'xml:space': 'preserve' }, instruction.replaceAll('"', '&quot;'));
  return `${fieldCharacter('begin', properties)}<w:r>${properties}${words}</w:r>${fieldCharacter('separate', properties)}`;
}

function fieldCharacter(type: 'begin' | 'separate' | 'end', properties: string): string {
  return `<w:r>${properties}${element('w:fldChar', { 'w:fldCharType': type })}</w:r>`;
}
