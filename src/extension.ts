import type { ExtensionContext } from 'vscode';
import { activateShared } from './vscode/activate.ts';

export function activate(context: ExtensionContext): void {
  activateShared(context, {
    kind: 'node',
    // Loaded when the first PDF is wanted.
    toPdf: async (docx, program) => (await import('./node/docxToPdf.ts')).docxToPdf(docx, program),
  });
}
