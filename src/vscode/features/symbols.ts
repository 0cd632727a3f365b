import { type Disposable, DocumentSymbol, languages, SymbolKind, type TextDocument } from 'vscode';
import type { Speech } from '../../core/speech.ts';
import { characterCountOf } from '../../services/characterCount.ts';
import { type OutlineSymbol, outlineSymbols } from '../../services/outlineSymbols.ts';
import { countedSpan, type OutlineEntryKind } from '../../services/outlineTree.ts';
import { spanRange } from '../convert.ts';
import { countLabel, outlineLabel } from '../outlineLabels.ts';
import { type SpeechDocuments, speechLanguage } from '../speechDocuments.ts';

interface SymbolNeeds {
  readonly documents: SpeechDocuments;
}

/** Symbols for breadcrumbs, the editor's own outline and Go to Symbol. Sticky scroll goes by the folds instead. */
export function registerSymbolSupport({ documents }: SymbolNeeds): Disposable {
  return languages.registerDocumentSymbolProvider(
    { language: speechLanguage },
    {
      provideDocumentSymbols: (document) => {
        const speech = documents.get(document);
        return outlineSymbols(speech).map((symbol) => documentSymbol(document, speech, symbol));
      },
    },
  );
}

function documentSymbol(document: TextDocument, speech: Speech, symbol: OutlineSymbol): DocumentSymbol {
  const { entry, range, selection, children } = symbol;
  const counted = countedSpan(speech, entry);
  const made = new DocumentSymbol(
    outlineLabel(entry),
    counted === undefined ? '' : countLabel(characterCountOf(speech)(counted)),
    symbolKind(entry.kind),
    spanRange(document, range),
    spanRange(document, selection),
  );
  made.children = children.map((child) => documentSymbol(document, speech, child));
  return made;
}

function symbolKind(kind: OutlineEntryKind): SymbolKind {
  switch (kind) {
    case 'title':
    case 'byline':
      return SymbolKind.File;
    case 'salutation':
    case 'opening':
    case 'summary':
    case 'closing':
    case 'thanks':
    case 'signature':
      return SymbolKind.Namespace;
    // As the headings of a Markdown file, so that a writer's filters of the built-in outline hold here too.
    case 'heading':
      return SymbolKind.String;
    case 'item':
    case 'inlineItem':
      return SymbolKind.EnumMember;
    case 'announcement':
      return SymbolKind.Number;
  }
}
