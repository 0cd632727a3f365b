import { Uri, type WebviewPanel } from 'vscode';

/** Gives a panel of ours its icon, and its page no more than it needs: its own script and style, no forms. */
export function dressWebview(panel: WebviewPanel, extensionUri: Uri): void {
  panel.webview.options = {
    enableScripts: true,
    enableForms: false,
    localResourceRoots: [Uri.joinPath(extensionUri, 'dist', 'webview')],
  };
  panel.iconPath = {
    light: Uri.joinPath(extensionUri, 'media', 'speech-light.svg'),
    dark: Uri.joinPath(extensionUri, 'media', 'speech-dark.svg'),
  };
}
