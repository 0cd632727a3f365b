/** What can make a PDF: a browser prints the pages of the layout, LibreOffice those that it makes of the Word file itself. */
export type PdfProgramKind = 'browser' | 'libreOffice';

/** What the writer wants: the one or the other alone, or whichever does it best. */
export type PdfWith = 'automatic' | PdfProgramKind;

/**
 * Which programs are tried, in this order. A browser breaks lines and pages where the preview does; only LibreOffice can
 * show the template of a house.
 */
export function pdfProgramOrder(wanted: PdfWith, hasTemplate: boolean): readonly PdfProgramKind[] {
  switch (wanted) {
    case 'automatic':
      return hasTemplate ? ['libreOffice', 'browser'] : ['browser', 'libreOffice'];
    case 'browser':
    case 'libreOffice':
      return [wanted];
  }
}
