import { type TextDocument, Uri, workspace } from 'vscode';
import type { PreviewPlaces } from './preview/previewPlaces.ts';
import type { SpeechDocuments } from './speechDocuments.ts';

interface MeantNeeds {
  readonly documents: Pick<SpeechDocuments, 'current'>;
  readonly preview: Pick<PreviewPlaces, 'inFront'>;
}

/**
 * The document that a command of the palette or of a menu means by `resource`: what is named, from the preview the speech
 * that is seen there, else the one that is edited. Not always a speech; rejects where what is named cannot be opened.
 */
export async function speechMeant(
  resource: unknown,
  { documents, preview }: MeantNeeds,
): Promise<TextDocument | undefined> {
  const named = resource instanceof Uri ? await documentAt(resource) : undefined;
  return named ?? preview.inFront ?? documents.current;
}

/** A tab of the preview has an address too, of no file. */
async function documentAt(uri: Uri): Promise<TextDocument | undefined> {
  const wanted = uri.toString();
  const open = workspace.textDocuments.find((document) => document.uri.toString() === wanted);
  return open ?? (uri.scheme.startsWith('webview') ? undefined : await workspace.openTextDocument(uri));
}
