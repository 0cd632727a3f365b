import {
  Disposable,
  type LogOutputChannel,
  l10n,
  type Position,
  type QuickPickItem,
  type TextDocument,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import { appendedRow, HEADING_ROW, type NewRow } from '../../services/lexicon/lexiconRow.ts';
import { LEXICON_FILE, type Lexicons } from '../lexicons.ts';
import { registerRunningCommand } from '../registerRunningCommand.ts';
import { isSpeechDocument, type SpeechDocuments } from '../speechDocuments.ts';
import { tell } from '../statusMessages.ts';

interface LexiconEditingNeeds {
  readonly documents: SpeechDocuments;
  readonly lexicons: Lexicons;
  readonly log: LogOutputChannel;
}

/** Longer words are no form. */
const LONGEST = 40;

/** Forms of words into the writer's own lexicons: one that is wrong, with what is right, and one that is right after all. */
export function registerLexiconEditingSupport({ documents, lexicons, log }: LexiconEditingNeeds): Disposable {
  const failed = (): string => l10n.t('The lexicon could not be written. Nothing was changed.');
  return Disposable.from(
    registerRunningCommand(log, 'rostrum.addToLexicon', failed, async () => {
      const document = documents.current;
      const selected = document && selectedWords(document);
      const written = await askWritten(selected ?? '');
      if (written === undefined) return;
      const right = await window.showInputBox({
        title: l10n.t('Add to Lexicon'),
        prompt: l10n.t('What should be written instead of “{0}”?', written),
        validateInput: (value) => (value.trim() === written ? l10n.t('This is the form itself.') : undefined),
      });
      if (right === undefined || right.trim() === '') return;
      const reason = await window.showInputBox({
        title: l10n.t('Add to Lexicon'),
        prompt: l10n.t('Why? This is shown beside the problem; it may stay empty.'),
      });
      if (reason === undefined) return;
      await add(lexicons, document, {
        written,
        right: [right.trim()],
        level: '提示',
        reason: reason.trim(),
        date: today(),
      });
    }),
    registerRunningCommand(log, 'rostrum.noteRightForm', failed, async (written, uri) => {
      if (typeof written !== 'string') return;
      const document = workspace.textDocuments.find(
        (open) => uri instanceof Uri && open.uri.toString() === uri.toString(),
      );
      await add(lexicons, document, { written, right: [], level: '正确', reason: '', date: today() });
    }),
    registerRunningCommand(log, 'rostrum.openUserLexicon', failed, async () => {
      const uri = lexicons.userLexicon;
      if (!(await exists(uri))) await workspace.fs.writeFile(uri, new TextEncoder().encode(`${HEADING_ROW}\n`));
      await window.showTextDocument(uri);
    }),
  );
}

function selectedWords(document: TextDocument): string | undefined {
  const editor = window.visibleTextEditors.find((visible) => visible.document === document);
  if (!editor || !isSpeechDocument(document)) return undefined;
  const words = document.getText(editor.selection).trim();
  return words.length <= LONGEST && !/[\r\n\t]/.test(words) ? words : undefined;
}

async function askWritten(value: string): Promise<string | undefined> {
  const answer = await window.showInputBox({
    title: l10n.t('Add to Lexicon'),
    prompt: l10n.t('Which form of words is not to be written?'),
    value,
    validateInput: (text) =>
      text.trim() === '' || text.trim().length > LONGEST ? l10n.t('A few words are wanted.') : undefined,
  });
  return answer?.trim();
}

async function add(lexicons: Lexicons, document: TextDocument | undefined, row: NewRow): Promise<void> {
  const uri = await chooseLexicon(lexicons, document);
  if (uri === undefined) return;
  if (!(await exists(uri))) await workspace.fs.writeFile(uri, new Uint8Array());
  const lexicon = await workspace.openTextDocument(uri);
  const text = lexicon.getText();
  const appended = appendedRow(text, row);
  if (appended === undefined) {
    void window.showWarningMessage(
      l10n.t('The columns of this lexicon have an order of their own. Add the row there yourself.'),
    );
    await window.showTextDocument(lexicon);
    return;
  }
  const edit = new WorkspaceEdit();
  edit.insert(uri, endOf(lexicon), appended);
  if (!(await workspace.applyEdit(edit)) || !(await lexicon.save())) throw new Error('not written');
  tell(l10n.t('Noted in the lexicon: {0}', row.written));
}

function endOf(document: TextDocument): Position {
  return document.lineAt(document.lineCount - 1).range.end;
}

interface LexiconItem extends QuickPickItem {
  readonly uri: Uri;
}

/** Outside of a workspace there is only the user's. */
async function chooseLexicon(lexicons: Lexicons, document: TextDocument | undefined): Promise<Uri | undefined> {
  const shared = document && lexicons.workspaceLexicon(document);
  if (!shared) return lexicons.userLexicon;
  const items: readonly LexiconItem[] = [
    { label: l10n.t('The lexicon of this folder'), description: LEXICON_FILE, uri: shared },
    { label: l10n.t('My own lexicon, for all folders'), uri: lexicons.userLexicon },
  ];
  const picked = await window.showQuickPick(items, { title: l10n.t('Into which lexicon?') });
  return picked?.uri;
}

async function exists(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

function today(): string {
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
