import { Disposable, languages, type Range, type TextDocument, TextEdit } from 'vscode';
import { type FormatOptions, formatEdits } from '../../services/format/formatSpeech.ts';
import { checksOff } from '../config.ts';
import { spanRange } from '../convert.ts';
import { isSpeechDocument, type SpeechDocuments, speechLanguage } from '../speechDocuments.ts';

interface FormattingNeeds {
  readonly documents: SpeechDocuments;
}

/** Format Document and Format Selection; never while somebody types. */
export function registerFormattingSupport({ documents }: FormattingNeeds): Disposable {
  const edits = (document: TextDocument, range?: Range): TextEdit[] => {
    if (!isSpeechDocument(document)) return [];
    const off = checksOff(document);
    const options: FormatOptions = range
      ? { off, within: { start: document.offsetAt(range.start), end: document.offsetAt(range.end) } }
      : { off };
    return formatEdits(documents.get(document), options).map(({ span, text }) =>
      TextEdit.replace(spanRange(document, span), text),
    );
  };
  const selector = { language: speechLanguage };
  return Disposable.from(
    languages.registerDocumentFormattingEditProvider(selector, {
      provideDocumentFormattingEdits: (document) => edits(document),
    }),
    languages.registerDocumentRangeFormattingEditProvider(selector, {
      provideDocumentRangeFormattingEdits: (document, range) => edits(document, range),
    }),
  );
}
