import type { TextDocument } from 'vscode';
import type { PreviewPanel } from './previewPanel.ts';

/** Brings places of a speech that were chosen elsewhere, as in the outline, into view in the preview, where there is one. */
export class PreviewPlaces {
  /** The preview that there is. */
  panel: PreviewPanel | undefined;

  /** The speech of the preview that is in front, as one that is locked while another is edited. */
  get inFront(): TextDocument | undefined {
    return this.panel?.panel.active === true ? this.panel.document : undefined;
  }

  /** As soon as its page runs; nothing while the preview shows another speech. */
  goTo(document: TextDocument, offset: number): void {
    if (this.panel?.isOf(document) === true) this.panel.goTo(offset);
  }

  /**
   * Takes the preview to a place, and the editor by `moveEditor`. Who reads the speech in the preview alone stays there: its
   * editor is then not brought before it.
   */
  async goToBoth(document: TextDocument, offset: number, moveEditor: () => Promise<void>): Promise<void> {
    const { panel } = this;
    if (panel === undefined || !panel.isShowing(document)) return moveEditor();
    panel.goTo(offset);
    if (panel.isWithoutEditor) panel.reveal(undefined, false);
    else await panel.movingWithPage(moveEditor);
  }
}
