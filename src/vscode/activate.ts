import type { ExtensionContext } from 'vscode';

/** What differs between the hosts. */
export interface Platform {
  readonly kind: 'node' | 'web';
}

export function activateShared(_context: ExtensionContext, _platform: Platform): void {}
