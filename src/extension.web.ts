import type { ExtensionContext } from 'vscode';
import { activateShared } from './vscode/activate.ts';

export function activate(context: ExtensionContext): void {
  activateShared(context, { kind: 'web', pdf: undefined, isWriteProtected: undefined });
}
