import { Disposable, type LogOutputChannel, l10n, type Memento, type TextDocument, window } from 'vscode';
import type { OutlinedSpeech } from '../outlinedSpeech.ts';
import { OutlineEditing } from '../outlineEditing.ts';
import type { PreviewPlaces } from '../preview/previewPlaces.ts';
import { registerRunningCommand } from '../registerRunningCommand.ts';
import { revealAtTopThird } from '../revealInEditor.ts';
import { speechLanguage } from '../speechDocuments.ts';
import { registerOutlineCollapsing } from './outlineCollapsing.ts';
import { registerOutlineCommandSupport } from './outlineCommands.ts';
import { registerOutlineDetails } from './outlineDetails.ts';
import { OutlineDragging, registerOutlineDropSupport } from './outlineDragging.ts';
import { OutlineFollowing } from './outlineFollowing.ts';
import { OutlinePacing } from './outlinePacing.ts';
import { registerOutlinePinning } from './outlinePinning.ts';
import { OutlineProvider } from './outlineProvider.ts';
import { revealCommand } from './outlineRows.ts';
import { registerOutlineShowing } from './outlineShowing.ts';

interface OutlineNeeds {
  readonly outlined: OutlinedSpeech;
  readonly workspaceState: Memento;
  readonly preview: PreviewPlaces;
  readonly log: LogOutputChannel;
}

/** The outline in the sidebar. */
export function registerOutlineSupport({ outlined, workspaceState, preview, log }: OutlineNeeds): Disposable {
  const provider = new OutlineProvider(outlined);
  const pacing = new OutlinePacing({
    onDidChangeRows: provider.onDidChangeRows,
    isShown: (id) => provider.isShown(id),
  });
  const dragging = new OutlineDragging({ documents: outlined, log, editing: () => editing });
  const view = window.createTreeView('rostrum.outline', {
    treeDataProvider: {
      onDidChangeTreeData: pacing.onDidChangeTreeData,
      getChildren: (id) => provider.getChildren(id),
      getParent: (id) => provider.getParent(id),
      getTreeItem: (id) => provider.getTreeItem(id),
      resolveTreeItem: (item, id) => provider.resolveTreeItem(item, id),
    },
    showCollapseAll: true,
    canSelectMany: true,
    dragAndDropController: dragging,
  });
  const following = new OutlineFollowing({ documents: outlined, provider, pacing, view, log });
  const editing = new OutlineEditing({ documents: outlined, provider, pacing, view, following, log });
  let updating: ReturnType<typeof setTimeout> | undefined;

  const tell = (): void => {
    const message = messageFor(outlined.current, provider);
    // Setting the same message draws the view anew.
    if ((view.message ?? '') !== message) view.message = message;
  };
  const update = (): void => {
    provider.update();
    tell();
    following.follow();
  };

  // In this order: the rows of a speech, which of them are closed, and only then the one that the cursor stands in, for
  // selecting a row opens those above it.
  const showing = outlined.onDidChangeCurrent(() => provider.showCurrent());
  const collapsing = registerOutlineCollapsing({ outlined, provider, view, workspaceState, log });
  tell();
  following.follow();
  return Disposable.from(
    view,
    provider,
    pacing,
    following,
    registerOutlineCommandSupport({ documents: outlined, view, editing, following, preview, log }),
    registerOutlineDropSupport(),
    showing,
    collapsing,
    pacing.onDidTell(() => following.follow()),
    outlined.onDidChangeCurrent(() => {
      tell();
      following.follow();
    }),
    window.onDidChangeActiveTextEditor(tell),
    outlined.onDidChangeSpeech((document) => {
      if (document !== outlined.current) return;
      // Several changes of one turn (a paste, an undo, a replacement everywhere) are shown as one.
      updating ??= setTimeout(() => {
        updating = undefined;
        update();
      }, 0);
    }),
    registerOutlineDetails({ documents: outlined, provider, view, onDidUpdate: tell }),
    registerOutlineShowing({
      provider,
      workspaceState,
      log,
      onDidShow: () => {
        tell();
        following.follow();
      },
    }),
    registerOutlinePinning({ outlined, view, log }),
    registerRunningCommand(
      log,
      revealCommand,
      () => l10n.t('The place could not be shown. Open the speech again and try once more.'),
      async (id) => {
        const document = outlined.current;
        const row = typeof id === 'string' ? provider.row(id) : undefined;
        if (document === undefined || row === undefined) return;
        const { start } = row.entry.span;
        following.chosen(document, start);
        await preview.goToBoth(document, start, () => revealAtTopThird(document, document.positionAt(start)));
      },
    ),
    new Disposable(() => clearTimeout(updating)),
  );
}

/** What stands above the rows: that there is nothing yet, or whose they are while another file is in front. */
function messageFor(
  speech: TextDocument | undefined,
  { roots, isAllHidden }: Pick<OutlineProvider, 'roots' | 'isAllHidden'>,
): string {
  if (speech === undefined) return '';
  const inFront = window.activeTextEditor?.document;
  if (inFront !== undefined && inFront !== speech && inFront.languageId !== speechLanguage) {
    return l10n.t('Outline of {0}', speech.uri.path.split('/').at(-1) ?? '');
  }
  if (isAllHidden) return l10n.t('No problems. Show All Outline Rows brings the outline back.');
  return roots.length === 0
    ? l10n.t('The outline appears here as soon as the speech has a title, a salutation or a heading.')
    : '';
}
