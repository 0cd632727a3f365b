import type { ExtensionContext } from 'vscode';
import { activateShared } from './vscode/activate.ts';

export function activate(context: ExtensionContext): void {
  activateShared(context, {
    kind: 'node',
    // Loaded when the first PDF is wanted.
    isWriteProtected: async (path) => (await import('./node/isWriteProtected.ts')).isWriteProtected(path),
    pdf: {
      find: async (told, order) => (await import('./node/findProgram.ts')).findPdfPrograms(told, order),
      make: async (program, source, signal) => (await import('./node/makePdf.ts')).makePdf(program, source, signal),
    },
  });
}
