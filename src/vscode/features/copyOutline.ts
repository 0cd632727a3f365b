import {
  commands,
  Disposable,
  env,
  type LogOutputChannel,
  l10n,
  type Memento,
  type TextDocument,
  type TextEditor,
  window,
  workspace,
} from 'vscode';
import { type ContentsForm, type ContentsResult, contentsEdits } from '../../services/edits/contentsBlock.ts';
import { type OutlineForm, outlineDepth, outlineText } from '../../services/outlineText.ts';
import type { OutlineTextChoice } from '../../services/outlineTextChoice.ts';
import { editSpeech } from '../editSpeech.ts';
import { type Asker, quickInputAsker, runSteps } from '../multiStep.ts';
import type { OutlinedSpeech } from '../outlinedSpeech.ts';
import { outlineTextSteps } from '../outlineTextSteps.ts';
import { registerRunningCommand } from '../registerRunningCommand.ts';
import { keepOutlineText, recallOutlineText } from '../rememberedOutlineText.ts';
import { focusEditor } from '../revealInEditor.ts';
import type { SpeechDocuments } from '../speechDocuments.ts';
import { tell, tellReadOnly } from '../statusMessages.ts';

export interface CopyOutlineNeeds {
  readonly documents: Pick<SpeechDocuments, 'current' | 'get'>;
  /** What was last chosen is kept here, in this workspace alone. */
  readonly workspaceState: Memento;
}

/**
 * The outline as text (提纲): copied as it was last chosen, or with all to be chosen. From the view's own buttons it is that
 * of the view, which may be pinned; otherwise that of the speech in front.
 */
export function registerCopyOutlineSupport(
  needs: CopyOutlineNeeds & { readonly outlined: OutlinedSpeech; readonly log: LogOutputChannel },
): Disposable {
  const { documents, outlined, workspaceState, log } = needs;
  const copying = (command: string, source: CopyOutlineNeeds['documents']): Disposable =>
    registerRunningCommand(
      log,
      command,
      () => l10n.t('The outline could not be copied: the clipboard did not take it. Try again.'),
      async () => {
        const document = outlineSource(source);
        if (document !== undefined) await copy(document, source, recallOutlineText(workspaceState).form);
      },
    );
  const writing = (command: string, source: CopyOutlineNeeds['documents']): Disposable =>
    registerRunningCommand(
      log,
      command,
      () => l10n.t('The outline could not be written. The texts are as they were; try again.'),
      () => writeOutline({ documents: source, workspaceState }, quickInputAsker),
    );
  return Disposable.from(
    copying('rostrum.copyOutline', documents),
    copying('rostrum.outline.copyOutline', outlined),
    writing('rostrum.writeOutline', documents),
    writing('rostrum.outline.writeOutline', outlined),
  );
}

/** Asks where to and how, then writes the outline there. Whoever cancels changes nothing. */
export async function writeOutline({ documents, workspaceState }: CopyOutlineNeeds, asker: Asker): Promise<void> {
  const document = outlineSource(documents);
  if (document === undefined) return;
  const other = otherEditor(document);
  const questions = {
    asker,
    speech: documents.get(document),
    file: nameOf(document),
    otherFile: other && nameOf(other.document),
  };
  const choice = await runSteps(offered(recallOutlineText(workspaceState), other), (state) =>
    outlineTextSteps(questions, state),
  );
  if (choice === undefined) return;
  await carryOut(choice, document, documents, other);
  await keepOutlineText(workspaceState, choice);
}

/** The speech whose outline is wanted. Where there is none, or it has no points, that is told. */
function outlineSource(documents: CopyOutlineNeeds['documents']): TextDocument | undefined {
  const document = documents.current;
  if (document === undefined) {
    void window.showInformationMessage(l10n.t('Open a speech first; its outline can then be copied.'));
    return undefined;
  }
  if (outlineDepth(documents.get(document)) === 0) {
    void window.showInformationMessage(
      l10n.t('There is no outline to copy yet: the speech has no headings such as 一、 and no points such as 一是.'),
    );
    return undefined;
  }
  return document;
}

/** The editor of another file in which one writes. In the speech itself its headings would stand twice. */
function otherEditor(speech: TextDocument): TextEditor | undefined {
  const active = window.activeTextEditor;
  return active === undefined || active.document === speech ? undefined : active;
}

/** The last choice, where it can be made now. */
function offered(last: OutlineTextChoice, other: TextEditor | undefined): OutlineTextChoice {
  return last.destination === 'cursor' && other === undefined ? { ...last, destination: 'clipboard' } : last;
}

async function carryOut(
  { destination, form }: OutlineTextChoice,
  document: TextDocument,
  documents: CopyOutlineNeeds['documents'],
  other: TextEditor | undefined,
): Promise<void> {
  switch (destination) {
    case 'clipboard':
      return copy(document, documents, form);
    case 'contents':
      return writeContents(document, documents, form);
    case 'cursor':
      return other === undefined ? undefined : insert(other, outlineText(documents.get(document), form).text);
    case 'newDocument': {
      const content = outlineText(documents.get(document), form).text;
      const language = form.format === 'markdown' ? 'markdown' : 'plaintext';
      await window.showTextDocument(await workspace.openTextDocument({ content, language }));
    }
  }
}

async function copy(
  document: TextDocument,
  documents: CopyOutlineNeeds['documents'],
  form: OutlineForm,
): Promise<void> {
  const { text, pointCount } = outlineText(documents.get(document), form);
  await env.clipboard.writeText(text);
  tell(l10n.t('Outline copied ({0} points)', pointCount));
}

async function insert(editor: TextEditor, text: string): Promise<void> {
  const { document, selection } = editor;
  const { version } = document;
  const taken = await editor.edit((builder) => builder.replace(selection, text));
  // An editor that is read-only takes the edit and does nothing.
  if (!taken || document.version === version) {
    tell(l10n.t('{0} takes no text now, so nothing was inserted.', nameOf(document)));
  }
}

/** Edits the speech as one step to undo. What is seen of the text stays in sight. */
async function writeContents(
  document: TextDocument,
  documents: CopyOutlineNeeds['documents'],
  form: ContentsForm,
): Promise<void> {
  if (workspace.fs.isWritableFileSystem(document.uri.scheme) === false) {
    tellReadOnly();
    return;
  }
  const editor = await focusEditor(document);
  const [linesBefore, firstSeen] = [document.lineCount, editor.visibleRanges[0]?.start.line ?? 0];
  let result: ContentsResult | undefined;
  const outcome = await editSpeech(editor, documents, (speech) => {
    result = contentsEdits(speech, form);
    return result.kind === 'edits' ? result.edits : [];
  });
  if (result?.kind === 'refused') {
    void window.showInformationMessage(whyNoContents(result.reason));
    return;
  }
  switch (outcome.kind) {
    case 'made':
      if (result !== undefined && document.positionAt(result.offset).line < firstSeen) {
        await scroll(document.lineCount - linesBefore);
      }
      tell(
        result?.updated === true
          ? l10n.t('The 目录 is up to date ({0} lines).', result.lineCount)
          : l10n.t('The 目录 stands before the salutation ({0} lines).', result?.lineCount ?? 0),
      );
      break;
    case 'nothing':
      tell(l10n.t('The 目录 agrees already; nothing was changed.'));
      break;
    case 'readOnly':
      tellReadOnly();
      break;
    case 'changing':
      tell(l10n.t('The text is still changing, so nothing was edited. Try again.'));
      break;
  }
}

/** Keeps the text where it is seen when lines were put in above it. Those of the contents are one row each. */
async function scroll(lines: number): Promise<void> {
  if (lines === 0) return;
  const to = lines > 0 ? 'down' : 'up';
  await commands.executeCommand('editorScroll', { to, by: 'wrappedLine', value: Math.abs(lines) });
}

function whyNoContents(reason: Extract<ContentsResult, { readonly kind: 'refused' }>['reason']): string {
  switch (reason) {
    case 'noPoints':
      return l10n.t('There is nothing to name in the 目录 yet: the headings have no words.');
    case 'noSalutation':
      return l10n.t(
        'A 目录 stands before the salutation, and this speech has none in a line of its own. Write it first, such as 同志们：',
      );
    case 'structure':
      return l10n.t(
        'So long a 目录 would be read as the speech itself, so nothing was changed. Choose fewer levels, or shorten the headings.',
      );
  }
}

function nameOf(document: TextDocument): string {
  return document.uri.path.split('/').at(-1) ?? '';
}
