import type { TextDocument } from 'vscode';
import { readingsWithin } from '../../layout/reading/characterReadings.ts';
import type { RareReadings } from '../../layout/reading/rareReadings.ts';
import type { PagePosition, PreviewBlock } from '../../preview/protocol.ts';
import { pagePositions } from '../../render/blockLines.ts';
import type { KnownBlocks } from '../../render/knownBlocks.ts';
import { speechBlocks } from '../../render/speechHtml.ts';
import type { PreviewLook } from '../config.ts';
import type { SpeechDocuments } from '../speechDocuments.ts';

export interface RenderedSpeech {
  readonly blocks: readonly PreviewBlock[];
  /** Empty in the continuous view. */
  readonly pages: readonly PagePosition[];
}

/** What the page shows of a speech in one of its views; `rare` are the readings for the copy for the lectern, once they are known; `known` what it shows of this speech now. */
export function renderedSpeech(
  documents: Pick<SpeechDocuments, 'get' | 'layoutOf' | 'podiumLayoutOf'>,
  document: TextDocument,
  { view, podiumSize }: PreviewLook,
  rare: RareReadings | undefined,
  known: KnownBlocks,
): RenderedSpeech {
  const speech = documents.get(document);
  switch (view) {
    case 'continuous':
      return { blocks: speechBlocks(speech), pages: [] };
    case 'pages': {
      const layout = documents.layoutOf(document);
      const blocks = speechBlocks(speech, layout, undefined, known);
      return { blocks, pages: pagePositions(layout, blocks) };
    }
    case 'podium': {
      const layout = documents.podiumLayoutOf(document, podiumSize);
      const blocks = speechBlocks(speech, layout, readingsWithin(speech, rare));
      return { blocks, pages: pagePositions(layout, blocks) };
    }
  }
}
