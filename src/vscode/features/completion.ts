import {
  CompletionItem,
  CompletionItemKind,
  type CompletionItemLabel,
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
import type { ReadParts } from '../partFiles.ts';
import { type SpeechDocuments, speechLanguage } from '../speechDocuments.ts';

interface CompletionNeeds {
  readonly documents: SpeechDocuments;
  readonly readParts: ReadParts;
}

/**
 * Offers what may come next: markers, announced lists, head and closing, terms of the speech, set pieces. The editor asks
 * neither while an input method composes nor in a read-only editor; that Enter takes nothing by itself is a default of the
 * language, and that the editor leaves the snippets to this list: it would show a row for each prefix of one.
 */
export function registerCompletionSupport({ documents, readParts }: CompletionNeeds): Disposable {
  return languages.registerCompletionItemProvider(
    { language: speechLanguage },
    {
      provideCompletionItems: async (document, position, token, { triggerCharacter }) => {
        const parts = triggerCharacter === undefined ? await readParts() : [];
        if (token.isCancellationRequested) return [];
        const offers = completionOffers(documents.get(document), document.offsetAt(position), triggerCharacter, parts);
        return offers.map((offer, index) => completionItem(document, offer, index));
      },
    },
    ...TRIGGER_CHARACTERS,
  );
}

const SORT_DIGITS = 4;

function completionItem(document: TextDocument, offer: CompletionOffer, index: number): CompletionItem {
  const item = new CompletionItem(itemLabel(offer), itemKind(offer));
  item.insertText = offer.isSnippet ? new SnippetString(offer.insert) : offer.insert;
  item.range = spanRange(document, offer.span);
  item.filterText = offer.filter;
  item.sortText = String(index).padStart(SORT_DIGITS, '0');
  item.detail = offerDetail(offer.reason);
  const words = offerWords(offer);
  if (words !== undefined) item.documentation = words;
  // Indentation is in the text; the editor would add its own to the spaces and tabs. Of a set piece it does.
  item.keepWhitespace = offer.reason.kind !== 'setPiece';
  return item;
}

/** A set piece shows what is typed for it, so that one learns it. */
function itemLabel({ label, reason }: CompletionOffer): string | CompletionItemLabel {
  return reason.kind === 'setPiece' && reason.prefix !== label ? { label, description: reason.prefix } : label;
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
    case 'setPiece':
      return CompletionItemKind.Text;
  }
}

/** What is shown beside the list: the member before, or what will be put in where that is more than the label. */
function offerWords({ reason, insert, isSnippet }: CompletionOffer): string | undefined {
  if (reason.kind === 'next') return reason.words;
  return isSnippet ? snippetText(insert).trim() : undefined;
}
