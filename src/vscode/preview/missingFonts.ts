import { l10n, type Memento, window } from 'vscode';
import type { MissingFace, PreviewFace } from '../../preview/protocol.ts';
import { stopTellingMissingFonts, tellsMissingFonts } from '../config.ts';
import { joinedSeries } from '../joinedTexts.ts';

/** Of this computer: which fonts there are is no matter of a workspace. */
const KEY = 'rostrum.preview.missingFontsTold';

/** Whether the page is to find out which fonts are missing. */
export function wantsMissingFonts(state: Memento): boolean {
  return tellsMissingFonts() && state.get<unknown>(KEY) !== true;
}

/** Tells it once on a computer, however many previews find it out. */
export async function tellMissingFonts(missing: readonly MissingFace[], state: Memento): Promise<void> {
  if (missing.length === 0 || !wantsMissingFonts(state)) return;
  await state.update(KEY, true);
  const never = l10n.t("Don't Show Again");
  if ((await window.showInformationMessage(messageOf(missing), never)) === never) await stopTellingMissingFonts();
}

function messageOf(missing: readonly MissingFace[]): string {
  const each = missing.map(({ face, instead }) =>
    instead === undefined
      ? l10n.t('{0} (the system’s own font is used instead)', nameOf(face))
      : l10n.t('{0} ({1} is used instead)', nameOf(face), instead),
  );
  return l10n.t(
    'This computer lacks fonts of official documents: {0}. Lines and pages of the preview stay right. Word files name the official fonts and show them where they are installed.',
    joinedSeries(each),
  );
}

function nameOf(face: PreviewFace): string {
  switch (face) {
    case 'title':
      return l10n.t('XiaoBiaoSong of the title');
    case 'text':
      return l10n.t('FangSong of the text');
    case 'black':
      return l10n.t('SimHei of the first headings');
    case 'kai':
      return l10n.t('KaiTi of the second headings');
  }
}
