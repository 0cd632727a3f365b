import type { Speech } from '../../core/speech.ts';
import { layoutSpeech, type SpeechLayout } from '../../layout/layoutSpeech.ts';
import type { PageSetup } from '../../layout/pageSetup.ts';
import type { BlockPiece, PrintedBlock, PrintOptions } from '../../layout/print/printedSpeech.ts';
import { readingsWithin } from '../../layout/reading/characterReadings.ts';
import type { CharacterReading } from '../../layout/reading/knownReadings.ts';
import type { RareReadings } from '../../layout/reading/rareReadings.ts';

/** How a paragraph stands on its page: it begins one, or goes on with one that the page before began. */
export type Turn = 'begins' | 'goesOn';

/** What a Word file for the lectern has besides its text. */
export interface SpeakerFrame {
  /** Of the paragraphs with which a page begins, the first page left out. */
  readonly turns: ReadonlyMap<PrintedBlock, Turn>;
  /** The last paragraph before the last page; absent where there is one page. */
  readonly beforeLastPage: PrintedBlock | undefined;
  /** Ascending, over the whole speech. */
  readonly readings: readonly CharacterReading[];
}

export interface SpeakerBlocks {
  readonly blocks: readonly PrintedBlock[];
  readonly frame: SpeakerFrame;
}

/**
 * The paragraphs of a Word file on the pages of the layout, which turns them between sentences: a word processor would turn
 * them anywhere. `blocks` are those that the layout is made of, in its order.
 */
export function speakerBlocks(
  speech: Speech,
  blocks: readonly PrintedBlock[],
  setup: PageSetup,
  options: PrintOptions,
  rare: RareReadings | undefined,
): SpeakerBlocks {
  const layout = layoutSpeech(speech, setup, undefined, options);
  const turns = new Map<PrintedBlock, Turn>();
  const paged: PrintedBlock[] = [];
  let beforeLastPage: PrintedBlock | undefined;
  let page = 1;
  blocks.forEach((block, index) => {
    let rest = block;
    let passed = 0;
    for (let start = layout.pages[page]; start?.paragraph === index; start = layout.pages[++page]) {
      const at = lineStart(layout, index, start.line) - passed;
      const parted = rest.role === 'blank' || at <= 0 ? undefined : partedBlock(rest, at);
      if (parted !== undefined) {
        const turn = turns.get(rest);
        turns.delete(rest);
        if (turn !== undefined) turns.set(parted[0], turn);
        paged.push(parted[0]);
        rest = parted[1];
        passed += at;
      }
      turns.set(rest, parted === undefined ? 'begins' : 'goesOn');
      if (page === layout.pages.length - 1) beforeLastPage = paged.at(-1);
    }
    paged.push(rest);
  });
  const within = readingsWithin(speech, rare);
  return { blocks: paged, frame: { turns, beforeLastPage, readings: speech.paragraphs.flatMap(within) } };
}

function lineStart({ paragraphs }: SpeechLayout, paragraph: number, line: number): number {
  return paragraphs[paragraph]?.lines[line]?.start ?? 0;
}

/** A paragraph in two, parted at an index of its printed text. */
function partedBlock(
  block: Exclude<PrintedBlock, { readonly role: 'blank' }>,
  at: number,
): readonly [PrintedBlock, PrintedBlock] {
  const before: BlockPiece[] = [];
  const behind: BlockPiece[] = [];
  let passed = 0;
  for (const piece of block.pieces) {
    const length = piece.kind === 'text' ? piece.text.length : piece.kind === 'lineBreak' ? 1 : 0;
    const cut = at - passed;
    passed += length;
    if (cut >= length && (length > 0 || cut > 0)) before.push(piece);
    else if (piece.kind !== 'text' || cut <= 0) behind.push(piece);
    else {
      before.push({ ...piece, text: piece.text.slice(0, cut) });
      behind.push({
        ...piece,
        text: piece.text.slice(cut),
        at: piece.at === undefined ? undefined : piece.at + cut,
      });
    }
  }
  const next = behind.find((piece) => piece.kind === 'text')?.at;
  return [
    { ...block, pieces: before },
    // What stands at the paragraph's beginning, a point to which contents lead, is not there once more.
    { ...block, pieces: behind, span: block.span && { start: next ?? block.span.end, end: block.span.end } },
  ];
}
