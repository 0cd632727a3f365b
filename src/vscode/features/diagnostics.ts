import {
  Diagnostic,
  type DiagnosticCollection,
  DiagnosticRelatedInformation,
  DiagnosticSeverity,
  Disposable,
  Location,
  type LogOutputChannel,
  l10n,
  languages,
  Range,
  type TextDocument,
  workspace,
} from 'vscode';
import type { Problem, RelatedRole } from '../../services/checks/check.ts';
import type { Severity } from '../../services/checks/checkValues.ts';
import { gravestProblems } from '../../services/checks/gravestProblems.ts';
import { checkPage } from '../checkPage.ts';
import { spanRange } from '../convert.ts';
import { lexiconRowMessage } from '../lexiconRowMessage.ts';
import type { Lexicons } from '../lexicons.ts';
import { logError } from '../logError.ts';
import { problemMessage } from '../problemMessages.ts';
import type { SpeechChecks } from '../speechChecks.ts';
import { isSpeechDocument, type SpeechDocuments } from '../speechDocuments.ts';
import { BEFORE_SCHEME } from '../textsBefore.ts';

interface DiagnosticNeeds {
  readonly documents: SpeechDocuments;
  readonly checks: SpeechChecks;
  readonly lexicons: Lexicons;
  readonly log: LogOutputChannel;
}

/** Milliseconds without a change before problems are shown: text that an IME is still composing is no mistake. */
const QUIET = 300;
/** More problems than anybody can put right one by one: the gravest are shown, and how many are not. */
const MOST_SHOWN = 500;

export const DIAGNOSTIC_SOURCE = 'Rostrum';

/** Shows what the checks find in the Problems panel, and the broken rows of lexicons. */
export function registerDiagnosticSupport({ documents, checks, lexicons, log }: DiagnosticNeeds): Disposable {
  const collection = languages.createDiagnosticCollection('rostrum');
  const rows = languages.createDiagnosticCollection('rostrum-lexicon');
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
        report(document, collection, checks)
          .then(() => reportRows(rows, lexicons))
          .catch((error: unknown) => logError(log, 'checks', error));
      }, QUIET),
    );
  };
  const scheduleAll = (): void => {
    for (const document of workspace.textDocuments) schedule(document);
  };

  scheduleAll();
  return Disposable.from(
    collection,
    rows,
    documents.onDidChangeSpeech(schedule),
    checks.onDidChange(scheduleAll),
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
  const { scheme } = document.uri;
  return isSpeechDocument(document) && scheme !== BEFORE_SCHEME && workspace.fs.isWritableFileSystem(scheme) !== false;
}

/** What was found in a text that changed meanwhile is dropped: the change has asked anew. */
async function report(document: TextDocument, collection: DiagnosticCollection, checks: SpeechChecks): Promise<void> {
  const { version } = document;
  if (document.isClosed) return;
  const { problems } = await checks.get(document);
  if (document.isClosed || document.version !== version) return;
  const { shown, left } = gravestProblems(problems, MOST_SHOWN);
  const diagnostics = shown.map((problem) => diagnosticOf(document, problem));
  if (left > 0) diagnostics.push(noteOfMore(left));
  collection.set(document.uri, diagnostics);
}

function diagnosticOf(document: TextDocument, problem: Problem): Diagnostic {
  const diagnostic = new Diagnostic(
    spanRange(document, problem.span),
    problemMessage(problem.code, problem.values),
    severityOf(problem.severity),
  );
  diagnostic.source = DIAGNOSTIC_SOURCE;
  diagnostic.code = { value: problem.code, target: checkPage(problem.code) };
  diagnostic.relatedInformation = (problem.related ?? []).map(
    ({ span, role }) =>
      new DiagnosticRelatedInformation(new Location(document.uri, spanRange(document, span)), roleMessage(role)),
  );
  return diagnostic;
}

function noteOfMore(left: number): Diagnostic {
  const note = new Diagnostic(
    new Range(0, 0, 0, 0),
    l10n.t('{0} further problems are not listed. Put some right, and the next will be.', left),
    DiagnosticSeverity.Information,
  );
  note.source = DIAGNOSTIC_SOURCE;
  return note;
}

function reportRows(collection: DiagnosticCollection, lexicons: Lexicons): void {
  for (const { uri, rows } of lexicons.files) {
    const diagnostics = rows.map(({ line, fault, value }) => {
      const diagnostic = new Diagnostic(
        new Range(line, 0, line, Number.MAX_SAFE_INTEGER),
        lexiconRowMessage(fault, value),
        DiagnosticSeverity.Warning,
      );
      diagnostic.source = DIAGNOSTIC_SOURCE;
      diagnostic.code = { value: 'lexicon.row', target: checkPage('lexicon.row') };
      return diagnostic;
    });
    collection.set(uri, diagnostics.length === 0 ? undefined : diagnostics);
  }
}

function severityOf(severity: Severity): DiagnosticSeverity {
  switch (severity) {
    case 'error':
      return DiagnosticSeverity.Error;
    case 'warning':
      return DiagnosticSeverity.Warning;
    case 'hint':
      return DiagnosticSeverity.Information;
    case 'style':
      return DiagnosticSeverity.Hint;
  }
}

function roleMessage(role: RelatedRole): string {
  switch (role) {
    case 'item':
      return l10n.t('One of them');
    case 'memberBefore':
      return l10n.t('The one before it');
    case 'earlier':
      return l10n.t('Said here before');
    case 'example':
      return l10n.t('Written so here');
  }
}
