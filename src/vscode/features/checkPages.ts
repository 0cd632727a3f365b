import { commands, Disposable, type LogOutputChannel, l10n, Uri, window, workspace } from 'vscode';
import { isCheckCode } from '../../services/checks/checks.ts';
import { checkPage, PAGE_SCHEME } from '../checkPage.ts';
import { registerRunningCommand } from '../registerRunningCommand.ts';

interface CheckPageNeeds {
  readonly extensionUri: Uri;
  readonly log: LogOutputChannel;
}

/** `/count.mismatch.md`: a page of the extension's own folder and no other. */
const PAGE = /^\/[a-z]+\.[a-zA-Z]+\.md$/;

/** The pages about the checks: behind the code of a problem, and by command as a preview. */
export function registerCheckPageSupport({ extensionUri, log }: CheckPageNeeds): Disposable {
  return Disposable.from(
    workspace.registerTextDocumentContentProvider(PAGE_SCHEME, {
      provideTextDocumentContent: async ({ path }) => {
        if (!PAGE.test(path)) return undefined;
        const bytes = await workspace.fs.readFile(Uri.joinPath(extensionUri, 'docs', 'checks', path));
        return new TextDecoder().decode(bytes);
      },
    }),
    registerRunningCommand(
      log,
      'rostrum.explainCheck',
      () => l10n.t('The page about this check could not be opened.'),
      async (id) => {
        if (typeof id === 'string' && isCheckCode(id)) await showPage(checkPage(id));
      },
    ),
  );
}

async function showPage(page: Uri): Promise<void> {
  const isPreviewed = (await commands.getCommands(true)).includes('markdown.showPreview');
  if (isPreviewed) await commands.executeCommand('markdown.showPreview', page);
  else await window.showTextDocument(page);
}
