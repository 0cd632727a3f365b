import {
  CodeAction,
  CodeActionKind,
  type CodeActionProvider,
  CodeActionTriggerKind,
  type Diagnostic,
  Disposable,
  type LogOutputChannel,
  l10n,
  languages,
  type Range,
  type TextDocument,
  Uri,
  WorkspaceEdit,
  workspace,
} from 'vscode';
import type { Problem } from '../../services/checks/check.ts';
import { fixesOf, isCheckCode } from '../../services/checks/checks.ts';
import { exemptingEdit } from '../../services/checks/exemptions.ts';
import { fixAllEdits } from '../../services/checks/fixAll.ts';
import type { CheckResult } from '../../services/checks/problems.ts';
import type { TextEdit } from '../../services/edits/textEdit.ts';
import { checkName } from '../checkName.ts';
import { turnCheckOff } from '../config.ts';
import { spanRange } from '../convert.ts';
import { fixTitle } from '../fixTitle.ts';
import { registerRunningCommand } from '../registerRunningCommand.ts';
import type { SpeechChecks } from '../speechChecks.ts';
import { isSpeechDocument, type SpeechDocuments, speechLanguage } from '../speechDocuments.ts';
import { tell } from '../statusMessages.ts';
import { DIAGNOSTIC_SOURCE } from './diagnostics.ts';

interface CodeActionNeeds {
  readonly documents: SpeechDocuments;
  readonly checks: SpeechChecks;
  readonly log: LogOutputChannel;
}

/** Longer words are no form. */
const LONGEST_FORM = 20;

const FIX_ALL = CodeActionKind.SourceFixAll.append('rostrum');

/** What can be done about a problem, in the light bulb; and all that can be put right unseen, as one step. */
export function registerCodeActionSupport({ documents, checks, log }: CodeActionNeeds): Disposable {
  const provider: CodeActionProvider = {
    provideCodeActions: async (document, range, { only, diagnostics, triggerKind }, token) => {
      if (!isSpeechDocument(document)) return [];
      const wantsAll = only?.intersects(FIX_ALL) ?? false;
      const own = diagnostics.filter(({ source }) => source === DIAGNOSTIC_SOURCE);
      if (!wantsAll && own.length === 0) {
        // Asked for, not at every selection: no light bulb comes up for it.
        return triggerKind === CodeActionTriggerKind.Invoke && !only ? lexiconActions(document, range) : [];
      }
      const result = await checks.get(document);
      if (token.isCancellationRequested) return [];
      if (wantsAll) return [...fixAllActions(document, documents, checks)];
      const actions = own.flatMap((diagnostic) => actionsFor(document, documents, result, diagnostic));
      return actions.length === 0 ? [] : [...actions, ...quickFixAll(document, documents, checks, result)];
    },
  };
  return Disposable.from(
    languages.registerCodeActionsProvider({ language: speechLanguage }, provider, {
      providedCodeActionKinds: [CodeActionKind.QuickFix, FIX_ALL],
    }),
    registerRunningCommand(
      log,
      'rostrum.turnCheckOff',
      () => l10n.t('The settings could not be written, so the check is still on.'),
      async (id, uri) => {
        if (typeof id !== 'string' || !isCheckCode(id)) return;
        const document = workspace.textDocuments.find(
          (open) => uri instanceof Uri && open.uri.toString() === uri.toString(),
        );
        await turnCheckOff(id, document);
        tell(l10n.t('Turned off: {0}. The setting rostrum.checks.off turns it on again.', checkName(id)));
      },
    ),
  );
}

function actionsFor(
  document: TextDocument,
  documents: SpeechDocuments,
  result: CheckResult,
  diagnostic: Diagnostic,
): readonly CodeAction[] {
  const problem = problemOf(document, result, diagnostic);
  if (!problem) return [];
  const fixes = fixesOf(result.checked, problem).map(({ title, edits }, index) => {
    const action = editAction(document, fixTitle(title), edits, diagnostic);
    action.isPreferred = index === 0;
    return action;
  });
  return [
    ...fixes,
    ...rightAction(document, problem, diagnostic),
    ...notHereAction(document, documents, problem, diagnostic),
    commandAction(
      l10n.t('Turn off this check: {0}', checkName(problem.code)),
      { command: 'rostrum.turnCheckOff', arguments: [problem.code, document.uri] },
      diagnostic,
    ),
    commandAction(
      l10n.t('What this check looks for'),
      { command: 'rostrum.explainCheck', arguments: [problem.code] },
      diagnostic,
    ),
  ];
}

/** The problem of the present text that a diagnostic tells of; none where the text has changed since. */
function problemOf(
  document: TextDocument,
  { problems }: CheckResult,
  { code, range }: Diagnostic,
): Problem | undefined {
  const id = typeof code === 'object' ? code.value : code;
  return problems.find((problem) => problem.code === id && spanRange(document, problem.span).isEqual(range));
}

/** What a lexicon calls wrong may be right here. */
function rightAction(document: TextDocument, problem: Problem, diagnostic: Diagnostic): readonly CodeAction[] {
  if (problem.code !== 'term.form' && problem.code !== 'name.variant') return [];
  const { written } = problem.values;
  return [
    commandAction(
      l10n.t('“{0}” is right: note it in the lexicon', written),
      { command: 'rostrum.noteRightForm', arguments: [written, document.uri] },
      diagnostic,
    ),
  ];
}

/** A few selected words can go into the lexicon. */
function lexiconActions(document: TextDocument, range: Range): CodeAction[] {
  const words = range.isSingleLine ? document.getText(range).trim() : '';
  if (words.length < 2 || words.length > LONGEST_FORM || !/\p{Script=Han}/u.test(words)) return [];
  const action = new CodeAction(l10n.t('Add “{0}” to the lexicon…', words), CodeActionKind.QuickFix);
  action.command = { title: action.title, command: 'rostrum.addToLexicon' };
  return [action];
}

function notHereAction(
  document: TextDocument,
  documents: SpeechDocuments,
  { code, span }: Problem,
  diagnostic: Diagnostic,
): readonly CodeAction[] {
  const edit = exemptingEdit(documents.get(document), code, span.start);
  return edit
    ? [editAction(document, l10n.t('Not here: leave this paragraph out of the check'), [edit], diagnostic)]
    : [];
}

/** Offered beside the others where at least two places can be put right unseen. */
function quickFixAll(
  document: TextDocument,
  documents: SpeechDocuments,
  checks: SpeechChecks,
  { checked, problems }: CheckResult,
): readonly CodeAction[] {
  const safe = problems.filter((problem) => fixesOf(checked, problem).some(({ isSafe }) => isSafe)).length;
  if (safe < 2) return [];
  const edits = fixAllEdits(documents.get(document), checks.optionsOf(document));
  return [editAction(document, l10n.t('Fix all {0} that can be fixed safely', safe), edits, undefined)];
}

function fixAllActions(
  document: TextDocument,
  documents: SpeechDocuments,
  checks: SpeechChecks,
): readonly CodeAction[] {
  const edits = fixAllEdits(documents.get(document), checks.optionsOf(document));
  if (edits.length === 0) return [];
  const action = new CodeAction(l10n.t('Fix all that can be fixed safely'), FIX_ALL);
  action.edit = workspaceEdit(document, edits);
  return [action];
}

function editAction(
  document: TextDocument,
  title: string,
  edits: readonly TextEdit[],
  diagnostic: Diagnostic | undefined,
): CodeAction {
  const action = new CodeAction(title, CodeActionKind.QuickFix);
  // The editor refuses it once the document has another version than now.
  action.edit = workspaceEdit(document, edits);
  if (diagnostic) action.diagnostics = [diagnostic];
  return action;
}

function commandAction(
  title: string,
  command: { readonly command: string; readonly arguments: unknown[] },
  diagnostic: Diagnostic,
): CodeAction {
  const action = new CodeAction(title, CodeActionKind.QuickFix);
  action.command = { title, ...command };
  action.diagnostics = [diagnostic];
  return action;
}

function workspaceEdit(document: TextDocument, edits: readonly TextEdit[]): WorkspaceEdit {
  const edit = new WorkspaceEdit();
  for (const { span, text } of edits) edit.replace(document.uri, spanRange(document, span), text);
  return edit;
}
