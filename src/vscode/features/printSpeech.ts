import { type Disposable, env, type LogOutputChannel, l10n, type TextDocument, Uri, window, workspace } from 'vscode';
import { readingsWithin } from '../../layout/reading/characterReadings.ts';
import { speechFileName } from '../../services/templates/speechFileName.ts';
import { previewLook } from '../config.ts';
import { download, isHere, tellFault } from '../exportTold.ts';
import { logError } from '../logError.ts';
import type { PreviewPlaces } from '../preview/previewPlaces.ts';
import type { RareReadingsFile } from '../rareReadings.ts';
import { registerRunningCommand } from '../registerRunningCommand.ts';
import { type IsWriteProtected, replaceFile } from '../replaceFile.ts';
import { isSpeechDocument, type SpeechDocuments } from '../speechDocuments.ts';
import { speechMeant } from '../speechMeant.ts';

interface PrintNeeds {
  readonly documents: Pick<SpeechDocuments, 'current' | 'get' | 'layoutOf' | 'podiumLayoutOf'>;
  readonly isWriteProtected?: IsWriteProtected | undefined;
  readonly preview: Pick<PreviewPlaces, 'inFront'>;
  readonly rareReadings: Pick<RareReadingsFile, 'get'>;
  readonly log: LogOutputChannel;
}

/**
 * Print: an editor's page cannot, so the pages are written as one file of HTML, where the writer says, and shown by the
 * browser that prints them.
 */
export function registerPrintSupport(needs: PrintNeeds): Disposable {
  const { documents, isWriteProtected, log } = needs;
  const failed = () => l10n.t('The pages could not be written. Try again in another folder.');
  return registerRunningCommand(log, 'rostrum.print', failed, async (resource) => {
    const document = await speechMeant(resource, needs);
    if (document === undefined || !isSpeechDocument(document)) {
      void window.showInformationMessage(l10n.t('Open a speech first: what is printed is the speech you are editing.'));
      return;
    }
    const suggested = suggestedPlace(document, documents);
    const target = await window.showSaveDialog({
      ...(suggested === undefined ? {} : { defaultUri: suggested }),
      title: l10n.t('Print Speech'),
      saveLabel: l10n.t('Save and Open in Browser'),
      filters: { HTML: ['html'] },
    });
    if (target === undefined) return;
    const html = await pagesOf(document, needs);
    const fault = await replaceFile(target, new TextEncoder().encode(html), isWriteProtected);
    if (fault !== undefined) {
      void tellFault(fault, target);
      return;
    }
    // A browser of this computer cannot open what lies on another, or in the editor's own memory.
    if (isHere(target) && (await env.openExternal(target))) return;
    void tellWritten(target);
  });
}

/** What is seen in the preview is printed: there it may be the large copy. */
async function pagesOf(document: TextDocument, { documents, preview, rareReadings, log }: PrintNeeds): Promise<string> {
  const { printHtml } = await import('../../render/printHtml.ts');
  const speech = documents.get(document);
  const { view, podiumSize } = previewLook();
  if (view !== 'podium' || preview.inFront !== document) return printHtml(speech, documents.layoutOf(document));
  const rare = await rareReadings.get().catch((error: unknown) => {
    logError(log, 'rare readings', error);
    return undefined;
  });
  const layout = documents.podiumLayoutOf(document, podiumSize);
  return printHtml(speech, layout, speech.paragraphs.flatMap(readingsWithin(speech, rare)));
}

/** From elsewhere it is downloaded first. */
async function tellWritten(target: Uri): Promise<void> {
  const message = l10n.t('The pages are in {0}. Open the file in a browser and print it there.', nameOf(target));
  const actions = isHere(target) ? [] : [l10n.t('Download')];
  if ((await window.showInformationMessage(message, ...actions)) !== undefined) await download(target);
}

/** Beside the speech, under its title; one that is nowhere yet goes where the folder is open. */
function suggestedPlace(document: TextDocument, documents: PrintNeeds['documents']): Uri | undefined {
  const folder = document.isUntitled ? workspace.workspaceFolders?.[0]?.uri : Uri.joinPath(document.uri, '..');
  const title = documents.get(document).facts.title?.value.replace(/\s+/g, ' ').trim();
  const name = title || nameOf(document.uri).replace(/\.speech(?:\.txt|\.md)?$|\.[^.]*$/, '');
  return folder === undefined ? undefined : Uri.joinPath(folder, `${speechFileName(name)}.html`);
}

function nameOf(uri: Uri): string {
  return uri.path.split('/').at(-1) || uri.path;
}
