import {
  type CancellationToken,
  CodeAction,
  CodeActionKind,
  type CodeActionProvider,
  Diagnostic,
  DiagnosticSeverity,
  type Disposable,
  l10n,
  languages,
  type Range,
  type TextDocument,
  type TextDocumentChangeEvent,
  WorkspaceEdit,
  workspace,
} from 'vscode';
import type { Doubt } from '../services/cleaning/damage.ts';
import { movedPlaces } from '../services/cleaning/movedSpans.ts';
import { spanRange } from './convert.ts';

/** As many other readings are offered at a place. */
const MOST_OTHERS = 5;
const SOURCE = 'Rostrum';
const CODE = 'cleaning.doubt';

/** The places of a cleaned text that a person should read again, as hints until they are accepted or changed. */
export class CleaningDoubts implements Disposable, CodeActionProvider {
  readonly #collection = languages.createDiagnosticCollection('rostrum.cleaning');
  readonly #doubts = new Map<string, readonly Doubt[]>();
  readonly #subscriptions: readonly Disposable[];

  constructor() {
    this.#subscriptions = [
      this.#collection,
      workspace.onDidChangeTextDocument((event) => this.#move(event)),
      workspace.onDidCloseTextDocument((document) => this.#set(document, [])),
      languages.registerCodeActionsProvider('*', this, { providedCodeActionKinds: [CodeActionKind.QuickFix] }),
    ];
  }

  /** Adds the doubts of a text that has just been cleaned. */
  show(document: TextDocument, doubts: readonly Doubt[]): void {
    const starts = new Set(doubts.map(({ span }) => span.start));
    const earlier = this.#of(document).filter(({ span }) => !starts.has(span.start));
    this.#set(
      document,
      [...earlier, ...doubts].sort((a, b) => a.span.start - b.span.start),
    );
  }

  /** Accepts what stands at a range, or all of a document. */
  accept(document: TextDocument, range?: Range): void {
    const left =
      range === undefined
        ? []
        : this.#of(document).filter(({ span }) => !spanRange(document, span).intersection(range));
    this.#set(document, left);
  }

  has(document: TextDocument): boolean {
    return this.#of(document).length > 0;
  }

  provideCodeActions(document: TextDocument, range: Range, _context: unknown, _token: CancellationToken): CodeAction[] {
    return this.#of(document).flatMap((doubt) => {
      const place = spanRange(document, doubt.span);
      if (!place.intersection(range)) return [];
      const accept = new CodeAction(l10n.t('Accept “{0}”', document.getText(place)), CodeActionKind.QuickFix);
      accept.command = { command: 'rostrum.acceptCleaning', title: accept.title, arguments: [document.uri, place] };
      const others = doubt.others.slice(0, MOST_OTHERS).map((other) => {
        const action = new CodeAction(l10n.t('Change to “{0}”', other), CodeActionKind.QuickFix);
        action.edit = new WorkspaceEdit();
        action.edit.replace(document.uri, place, other);
        return action;
      });
      return [accept, ...others];
    });
  }

  dispose(): void {
    for (const each of this.#subscriptions) each.dispose();
  }

  #of(document: TextDocument): readonly Doubt[] {
    return this.#doubts.get(document.uri.toString()) ?? [];
  }

  #move({ document, contentChanges }: TextDocumentChangeEvent): void {
    const doubts = this.#of(document);
    if (doubts.length === 0 || contentChanges.length === 0) return;
    // The changes come from the text's end to its start, each in offsets of the text before them all.
    const moved = [...contentChanges]
      .sort((a, b) => b.rangeOffset - a.rangeOffset)
      .reduce<readonly Doubt[]>(
        (places, { rangeOffset, rangeLength, text }) =>
          movedPlaces(places, { offset: rangeOffset, removed: rangeLength, inserted: text.length }),
        doubts,
      );
    this.#set(document, moved);
  }

  #set(document: TextDocument, doubts: readonly Doubt[]): void {
    const key = document.uri.toString();
    if (doubts.length === 0) {
      if (this.#doubts.delete(key)) this.#collection.delete(document.uri);
      return;
    }
    this.#doubts.set(key, doubts);
    this.#collection.set(
      document.uri,
      doubts.map((doubt) => diagnosticOf(document, doubt)),
    );
  }
}

function diagnosticOf(document: TextDocument, { how, span }: Doubt): Diagnostic {
  const range = spanRange(document, span);
  const text = document.getText(range);
  const message =
    how === 'chosen'
      ? l10n.t(
          'Cleaning chose “{0}” here, the most frequent of the characters that fit. Read it again, then accept it.',
          text,
        )
      : l10n.t(
          'Cleaning inferred “{0}” here from the words around: the character itself was lost. Read it again, then accept it.',
          text,
        );
  const diagnostic = new Diagnostic(range, message, DiagnosticSeverity.Information);
  diagnostic.source = SOURCE;
  diagnostic.code = CODE;
  return diagnostic;
}
