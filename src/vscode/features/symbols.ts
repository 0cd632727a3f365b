import { type Disposable, DocumentSymbol, languages, SymbolKind, type TextDocument } from 'vscode';
import type { Speech } from '../../core/speech.ts';
import { characterCountOf } from '../../services/characterCount.ts';
import { countedSpan, type OutlineEntry, type OutlineEntryKind, outlineTree } from '../../services/outlineTree.ts';
import { spanRange } from '../convert.ts';
import { countLabel, outlineLabel } from '../outlineLabels.ts';
import { type SpeechDocuments, speechLanguage } from '../speechDocuments.ts';

interface SymbolNeeds {
  readonly documents: SpeechDocuments;
}

/**
 * Symbols for breadcrumbs, sticky scroll and Go to Symbol. The title is a symbol beside the sections, not above them:
 * as their root it would take the first line of every sticky scroll and the first step of every breadcrumb.
 */
export function registerSymbolSupport({ documents }: SymbolNeeds): Disposable {
  return languages.registerDocumentSymbolProvider(
    { language: speechLanguage },
    {
      provideDocumentSymbols: (document) => {
        const speech = documents.get(document);
        return symbolsOf(document, speech, outlineTree(speech), speech.text.length);
      },
    },
  );
}

/** The symbols of siblings, within a parent that ends at `limit`. */
function symbolsOf(
  document: TextDocument,
  speech: Speech,
  entries: readonly OutlineEntry[],
  limit: number,
): DocumentSymbol[] {
  return entries.map((entry, index) => {
    const next = entries[index + 1]?.range.start ?? Number.POSITIVE_INFINITY;
    // The editor counts a range's end as part of it: at the very start of an item it would show the one before.
    const end = Math.min(limit, entry.range.end, Math.max(next - 1, entry.range.start));
    return symbolOf(document, speech, entry, end);
  });
}

function symbolOf(document: TextDocument, speech: Speech, entry: OutlineEntry, end: number): DocumentSymbol {
  const counted = countedSpan(speech, entry);
  const symbol = new DocumentSymbol(
    outlineLabel(entry),
    counted === undefined ? '' : countLabel(characterCountOf(speech)(counted)),
    symbolKind(entry.kind),
    spanRange(document, { start: entry.range.start, end }),
    spanRange(document, { start: entry.span.start, end: Math.min(entry.span.end, end) }),
  );
  symbol.children = symbolsOf(document, speech, entry.children, end);
  return symbol;
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
  }
}
