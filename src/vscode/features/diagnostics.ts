import { Diagnostic, Disposable, languages, type TextDocument, workspace } from 'vscode';
import { spanRange } from '../convert.ts';
import { problemMessage, problemSeverity } from '../problemMessages.ts';
import { isSpeechDocument, type SpeechDocuments } from '../speechDocuments.ts';

interface DiagnosticNeeds {
  readonly documents: SpeechDocuments;
}

/** Milliseconds without a change before problems are shown: text that an IME is still composing is no mistake. */
const QUIET = 300;

/** Shows what the syntax of a speech gets wrong in the Problems panel. */
export function registerDiagnosticSupport({ documents }: DiagnosticNeeds): Disposable {
  const collection = languages.createDiagnosticCollection('rostrum');
  const waiting = new Map<TextDocument, ReturnType<typeof setTimeout>>();

  const forget = (document: TextDocument): void => {
    clearTimeout(waiting.get(document));
    waiting.delete(document);
  };
  const schedule = (document: TextDocument): void => {
    if (!isMendable(document)) return;
    forget(document);
    waiting.set(
      document,
      setTimeout(() => {
        waiting.delete(document);
        if (document.isClosed) return;
        collection.set(document.uri, diagnosticsOf(document, documents));
      }, QUIET),
    );
  };

  for (const document of workspace.textDocuments) schedule(document);
  return Disposable.from(
    collection,
    documents.onDidChangeSpeech(schedule),
    workspace.onDidOpenTextDocument(schedule),
    workspace.onDidCloseTextDocument((document) => {
      forget(document);
      collection.delete(document.uri);
    }),
    new Disposable(() => {
      for (const timer of waiting.values()) clearTimeout(timer);
      waiting.clear();
    }),
  );
}

/** In the old side of a comparison and its like nothing can be put right, so nothing is reported. */
function isMendable(document: TextDocument): boolean {
  return isSpeechDocument(document) && workspace.fs.isWritableFileSystem(document.uri.scheme) !== false;
}

function diagnosticsOf(document: TextDocument, documents: SpeechDocuments): Diagnostic[] {
  return documents.get(document).problems.map((problem) => {
    const diagnostic = new Diagnostic(
      spanRange(document, problem.span),
      problemMessage(problem.code, problem.values),
      problemSeverity(problem.code),
    );
    diagnostic.source = 'Rostrum';
    diagnostic.code = problem.code;
    return diagnostic;
  });
}
