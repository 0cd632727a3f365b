import {
  CompletionItem,
  CompletionItemKind,
  type Disposable,
  languages,
  SnippetString,
  type TextDocument,
} from 'vscode';
import type { CompletionOffer } from '../../services/completion/completionOffer.ts';
import { completionOffers, TRIGGER_CHARACTERS } from '../../services/completion/completionOffers.ts';
import { snippetText } from '../../services/snippetText.ts';
import { offerDetail } from '../completionTexts.ts';
import { spanRange } from '../convert.ts';
import { type SpeechDocuments, speechLanguage } from '../speechDocuments.ts';

interface CompletionNeeds {
  readonly documents: SpeechDocuments;
}

/**
 * Offers what may come next: markers, announced lists, head and closing, terms of the speech. The editor asks neither while
 * an input method composes nor in a read-only editor; that Enter takes nothing by itself is a default of the language.
 */
export function registerCompletionSupport({ documents }: CompletionNeeds): Disposable {
  return languages.registerCompletionItemProvider(
    { language: speechLanguage },
    {
      provideCompletionItems: (document, position, _token, { triggerCharacter }) => {
        const offers = completionOffers(documents.get(document), document.offsetAt(position), triggerCharacter);
        return offers.map((offer, index) => completionItem(document, offer, index));
      },
    },
    ...TRIGGER_CHARACTERS,
  );
}

const SORT_DIGITS = 4;

function completionItem(document: TextDocument, offer: CompletionOffer, index: number): CompletionItem {
  const item = new CompletionItem(offer.label, itemKind(offer));
  item.insertText = offer.isSnippet ? new SnippetString(offer.insert) : offer.insert;
  item.range = spanRange(document, offer.span);
  item.filterText = offer.filter;
  item.sortText = String(index).padStart(SORT_DIGITS, '0');
  item.detail = offerDetail(offer.reason);
  const words = offerWords(offer);
  if (words !== undefined) item.documentation = words;
  // Indentation is in the text; the editor would add its own to the spaces and tabs.
  item.keepWhitespace = true;
  return item;
}

function itemKind({ reason }: CompletionOffer): CompletionItemKind {
  switch (reason.kind) {
    case 'next':
      return CompletionItemKind.Keyword;
    case 'announced':
      return CompletionItemKind.Enum;
    case 'byline':
    case 'salutation':
    case 'closing':
    case 'thanks':
      return CompletionItemKind.Struct;
    case 'term':
      return CompletionItemKind.Value;
  }
}

/** What is shown beside the list: the member before, or what will be put in where that is more than the label. */
function offerWords({ reason, insert, isSnippet }: CompletionOffer): string | undefined {
  if (reason.kind === 'next') return reason.words;
  return isSnippet ? snippetText(insert).trim() : undefined;
}
