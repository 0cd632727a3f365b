import { l10n, type TextDocument, window, workspace } from 'vscode';
import { readForSpeech } from './readForSpeech.ts';

const REPLACEMENT = /\ufffd/g;
/** So many characters lost are a file read in the wrong encoding, no accident. */
const MANY = 5;

/**
 * Whether a file is read in the wrong encoding: then its characters are lost only in the editor, and reading it rightly is
 * offered in place of cleaning what is left of them.
 */
export async function offersEncoding(document: TextDocument): Promise<boolean> {
  const lost = document.getText().match(REPLACEMENT)?.length ?? 0;
  if (lost < MANY || document.isUntitled || document.isDirty) return false;
  const file = await readForSpeech(document.uri);
  if (file.kind !== 'text' || file.encoding === 'utf-8' || file.text.includes('\ufffd')) return false;
  const { encoding } = file;
  const reopen = l10n.t('Reopen as {0}', encoding.toUpperCase());
  const answer = await window.showWarningMessage(
    l10n.t(
      'This file is in {0} and was read in another encoding, so characters are missing. Read it anew?',
      encoding.toUpperCase(),
    ),
    reopen,
  );
  if (answer === reopen) {
    await window.showTextDocument(await workspace.openTextDocument(document.uri, { encoding: EDITOR_NAMES[encoding] }));
  }
  return true;
}

/** The editor's own names for the encodings. */
const EDITOR_NAMES = {
  gb18030: 'gb18030',
  big5: 'big5hkscs',
  'utf-16le': 'utf16le',
  'utf-16be': 'utf16be',
} as const;
