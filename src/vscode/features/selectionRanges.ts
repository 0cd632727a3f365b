import { type Disposable, languages, type Position, SelectionRange, type TextDocument } from 'vscode';
import type { Speech } from '../../core/speech.ts';
import { selectionSpans } from '../../services/selectionSpans.ts';
import { spanRange } from '../convert.ts';
import { type SpeechDocuments, speechLanguage } from '../speechDocuments.ts';

interface SelectionRangeNeeds {
  readonly documents: SpeechDocuments;
}

/** Expand Selection by the parts of a speech, besides the words and brackets that the editor knows itself. */
export function registerSelectionRangeSupport({ documents }: SelectionRangeNeeds): Disposable {
  return languages.registerSelectionRangeProvider(
    { language: speechLanguage },
    {
      provideSelectionRanges: (document, positions) => {
        const speech = documents.get(document);
        return positions.map((position) => selectionRangeAt(document, speech, position));
      },
    },
  );
}

function selectionRangeAt(document: TextDocument, speech: Speech, position: Position): SelectionRange {
  const range = selectionSpans(speech, document.offsetAt(position)).reduceRight<SelectionRange | undefined>(
    (parent, span) => new SelectionRange(spanRange(document, span), parent),
    undefined,
  );
  return range ?? new SelectionRange(spanRange(document, { start: 0, end: speech.text.length }));
}
