import type { Speech } from '../../core/speech.ts';
import { writtenContents } from '../../core/writtenContents.ts';
import type { ExportKind } from './exportChoice.ts';

/** Which questions of an export make a difference. */
export interface ExportQuestions {
  readonly stageDirections: boolean;
  readonly contents: boolean;
  readonly comments: boolean;
}

/** The questions that make a difference to at least one of the speeches. */
export function exportQuestions(speeches: readonly Speech[], kind: ExportKind): ExportQuestions {
  const inWord = kind === 'official' || kind === 'podium';
  const hasText = kind !== 'outline' && kind !== 'facts' && kind !== 'factsCsv';
  const some = (has: (speech: Speech) => boolean): boolean => hasText && speeches.some(has);
  return {
    stageDirections: some(({ paragraphs }) =>
      paragraphs.some(({ inlines }) => inlines.some((inline) => inline.kind === 'stageDirection')),
    ),
    contents: some((speech) => hasPoints(speech) && writtenContents(speech) === undefined),
    comments:
      inWord &&
      some(
        ({ comments, paragraphs }) =>
          comments.length > 0 ||
          paragraphs.some(({ inlines }) => inlines.some((inline) => inline.kind === 'placeholder')),
      ),
  };
}

function hasPoints({ paragraphs }: Speech): boolean {
  return paragraphs.some(({ kind }) => kind === 'heading' || kind === 'item');
}
