import { type Disposable, DocumentHighlight, DocumentHighlightKind, languages } from 'vscode';
import { seriesHighlights } from '../../services/seriesHighlights.ts';
import { spanRange } from '../convert.ts';
import { type SpeechDocuments, speechLanguage } from '../speechDocuments.ts';

interface HighlightNeeds {
  readonly documents: SpeechDocuments;
}

/**
 * Lights the members of a series together with their announcement, where the editor is set to show occurrences. Elsewhere the
 * answer is an empty list: to no answer at all the editor would light every other place where the word stands.
 */
export function registerHighlightSupport({ documents }: HighlightNeeds): Disposable {
  return languages.registerDocumentHighlightProvider(
    { language: speechLanguage },
    {
      provideDocumentHighlights: (document, position) =>
        seriesHighlights(documents.get(document), document.offsetAt(position)).map(
          ({ kind, span }) =>
            new DocumentHighlight(
              spanRange(document, span),
              kind === 'announcement' ? DocumentHighlightKind.Write : DocumentHighlightKind.Text,
            ),
        ),
    },
  );
}
