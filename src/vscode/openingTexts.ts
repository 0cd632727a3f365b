import { l10n } from 'vscode';
import type { OpenedFile, OpeningFault } from '../services/opening/openedFile.ts';

/** Why a file cannot become a speech, and what to do. */
export function openingFaultText(name: string, fault: OpeningFault): string {
  switch (fault) {
    case 'oldWord':
      return l10n.t(
        '“{0}” is a file of Word 97–2003 (.doc). Open it in Word or WPS, save it as .docx, and open that.',
        name,
      );
    case 'notAZip':
    case 'noDocument':
      return l10n.t('“{0}” is not a Word document (.docx), whatever its name says.', name);
    case 'broken':
    case 'brokenXml':
      return l10n.t(
        '“{0}” is damaged and cannot be read. Open it in Word or WPS, which may repair it, and save it anew.',
        name,
      );
    case 'tooLarge':
      return l10n.t(
        '“{0}” is too large: a file may have 50 MB, and 200 MB unpacked. Take the pictures out of it, or copy the text.',
        name,
      );
    case 'encrypted':
      return l10n.t('“{0}” is protected by a password. Open it in Word or WPS and save it without one.', name);
    case 'imagesOnly':
      return l10n.t('“{0}” holds pictures only, no text. A text recognition program can make text of them.', name);
    case 'empty':
      return l10n.t('“{0}” holds no text.', name);
    case 'noText':
      return l10n.t('“{0}” is neither a text, a web page nor a Word document.', name);
  }
}

/** What of a file did not become text; empty where all did. */
export function openingRemarks(file: OpenedFile): readonly string[] {
  switch (file.kind) {
    case 'docx': {
      const { comments, insertions, deletions, images, tables, hasMacros } = file.docx;
      return [
        ...(insertions + deletions > 0
          ? [l10n.t('Tracked changes were taken as accepted ({0} insertions, {1} deletions).', insertions, deletions)]
          : []),
        ...(comments > 0 ? [l10n.t('{0} comments were left out.', comments)] : []),
        ...(images > 0 ? [l10n.t('{0} pictures were left out.', images)] : []),
        ...(tables > 0 ? [l10n.t('{0} tables became text, a line for each row.', tables)] : []),
        ...(hasMacros ? [l10n.t('Its macros were not looked at.')] : []),
      ];
    }
    case 'html':
      return file.images > 0 ? [l10n.t('{0} pictures were left out.', file.images)] : [];
    case 'text':
      return file.encoding === 'utf-8' ? [] : [l10n.t('Its encoding was {0}.', file.encoding.toUpperCase())];
    case 'fault':
      return [];
  }
}
