import { type Disposable, type LocationLink, languages } from 'vscode';
import { listDefinition } from '../../services/listDefinition.ts';
import { spanRange } from '../convert.ts';
import { type SpeechDocuments, speechLanguage } from '../speechDocuments.ts';

interface DefinitionNeeds {
  readonly documents: SpeechDocuments;
}

/** Go to Definition between an announcement and the items that it counts. */
export function registerDefinitionSupport({ documents }: DefinitionNeeds): Disposable {
  return languages.registerDefinitionProvider(
    { language: speechLanguage },
    {
      provideDefinition: (document, position): LocationLink[] => {
        const definition = listDefinition(documents.get(document), document.offsetAt(position));
        if (definition === undefined) return [];
        const originSelectionRange = spanRange(document, definition.from);
        return definition.targets.map(({ range, words }) => ({
          originSelectionRange,
          targetUri: document.uri,
          targetRange: spanRange(document, range),
          targetSelectionRange: spanRange(document, words),
        }));
      },
    },
  );
}
