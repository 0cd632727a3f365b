import { Disposable, type LogOutputChannel, l10n, type TextDocument, window } from 'vscode';
import { registerRunningCommand } from '../registerRunningCommand.ts';
import { revealAtTopThird } from '../revealInEditor.ts';
import { type SpeechDocuments, speechLanguage } from '../speechDocuments.ts';
import { OutlineFollowing } from './outlineFollowing.ts';
import { OutlineProvider } from './outlineProvider.ts';
import { revealCommand } from './outlineRows.ts';

interface OutlineNeeds {
  readonly documents: SpeechDocuments;
  readonly log: LogOutputChannel;
}

/** Milliseconds without a change before the counts follow the text. */
const QUIET = 500;

/** The outline in the sidebar. */
export function registerOutlineSupport({ documents, log }: OutlineNeeds): Disposable {
  const provider = new OutlineProvider(documents);
  const view = window.createTreeView('rostrum.outline', { treeDataProvider: provider, showCollapseAll: true });
  const following = new OutlineFollowing({ documents, provider, view, log });
  let updating: ReturnType<typeof setTimeout> | undefined;
  let resting: ReturnType<typeof setTimeout> | undefined;

  const tell = (): void => {
    const message = messageFor(documents.current, provider.roots.length === 0);
    // Setting the same message draws the view anew.
    if ((view.message ?? '') !== message) view.message = message;
  };
  const update = (): void => {
    provider.update();
    tell();
    following.follow();
  };

  tell();
  following.follow();
  return Disposable.from(
    view,
    provider,
    following,
    documents.onDidChangeCurrent(() => {
      provider.showCurrent();
      tell();
      following.follow();
    }),
    window.onDidChangeActiveTextEditor(tell),
    documents.onDidChangeSpeech((document) => {
      if (document !== documents.current) return;
      // Several changes of one turn (a paste, an undo, a replacement everywhere) are shown as one.
      updating ??= setTimeout(() => {
        updating = undefined;
        update();
      }, 0);
      clearTimeout(resting);
      resting = setTimeout(() => provider.updateDetails(), QUIET);
    }),
    view.onDidCollapseElement(({ element }) => provider.setCollapsed(element, true)),
    view.onDidExpandElement(({ element }) => provider.setCollapsed(element, false)),
    registerRunningCommand(
      log,
      revealCommand,
      () => l10n.t('The place could not be shown. Open the speech again and try once more.'),
      async (id) => {
        const document = documents.current;
        const row = typeof id === 'string' ? provider.row(id) : undefined;
        if (document === undefined || row === undefined) return;
        following.chosen(document, row.entry.span.start);
        await revealAtTopThird(document, document.positionAt(row.entry.span.start));
      },
    ),
    new Disposable(() => {
      clearTimeout(updating);
      clearTimeout(resting);
    }),
  );
}

/** What stands above the rows: that there is nothing yet, or whose they are while another file is in front. */
function messageFor(speech: TextDocument | undefined, empty: boolean): string {
  if (speech === undefined) return '';
  const inFront = window.activeTextEditor?.document;
  if (inFront !== undefined && inFront !== speech && inFront.languageId !== speechLanguage) {
    return l10n.t('Outline of {0}', speech.uri.path.split('/').at(-1) ?? '');
  }
  return empty ? l10n.t('The outline appears here as soon as the speech has a title, a salutation or a heading.') : '';
}
