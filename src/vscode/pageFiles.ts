import { env, Uri, type Webview } from 'vscode';
import type { PageFiles } from './dataPageHtml.ts';
import { freshNonce } from './freshNonce.ts';

/** The files of a page of ours, each time with a nonce of its own; `name` is that of its script and of its style. */
export function pageFiles(webview: Webview, extensionUri: Uri, name: string): PageFiles {
  const file = (path: string): string =>
    webview.asWebviewUri(Uri.joinPath(extensionUri, 'dist', 'webview', path)).toString();
  return {
    cspSource: webview.cspSource,
    scriptUri: file(`${name}.js`),
    styleUri: file(`${name}.css`),
    nonce: freshNonce(),
    language: env.language,
  };
}
