import { type LogOutputChannel, type TextDocument, Uri, workspace } from 'vscode';
import { logError } from './logError.ts';
import { isSpeechDocument, type SpeechDocuments } from './speechDocuments.ts';

/**
 * The speech of a page that is loaded anew, by the uri that the page has remembered; where it remembers none, or there is no
 * speech any more, the current one. `page` names it in the log.
 */
export async function rememberedSpeech(
  uri: string | undefined,
  { current }: Pick<SpeechDocuments, 'current'>,
  log: LogOutputChannel,
  page: string,
): Promise<TextDocument | undefined> {
  if (uri === undefined) return current;
  try {
    const open = workspace.textDocuments.find((document) => document.uri.toString() === uri);
    const document = open ?? (await workspace.openTextDocument(Uri.parse(uri, true)));
    return isSpeechDocument(document) ? document : current;
  } catch (error) {
    // The file may have been deleted or renamed since.
    logError(log, `restore ${page}`, error);
    return current;
  }
}
