import {
  commands,
  type Disposable,
  l10n,
  type TextDocument,
  type TextDocumentContentProvider,
  Uri,
  ViewColumn,
  window,
  workspace,
} from 'vscode';

/** The scheme of texts as they were, which are there to be compared with alone. */
export const BEFORE_SCHEME = 'rostrum-before';
/** Older texts are let go. */
const MOST_TEXTS = 5;

/** Texts as they were before they were cleaned, for a comparison, and what was dropped of them. They are kept in memory alone. */
export class TextsBefore implements Disposable, TextDocumentContentProvider {
  readonly #texts = new Map<string, string>();
  readonly #registration = workspace.registerTextDocumentContentProvider(BEFORE_SCHEME, this);
  #count = 0;

  keep(document: TextDocument, text: string): Uri {
    return this.#keep(document.uri.path.split('/').at(-1) ?? '', text);
  }

  /** Shows a text beside; it cannot be edited. */
  async show(name: string, text: string): Promise<void> {
    const document = await workspace.openTextDocument(this.#keep(name, text));
    await window.showTextDocument(document, { viewColumn: ViewColumn.Beside, preview: true });
  }

  #keep(name: string, text: string): Uri {
    const uri = Uri.from({ scheme: BEFORE_SCHEME, path: `/${name}`, query: String(++this.#count) });
    this.#texts.set(uri.toString(), text);
    const [oldest] = this.#texts.keys();
    if (this.#texts.size > MOST_TEXTS && oldest !== undefined) this.#texts.delete(oldest);
    return uri;
  }

  async compare(before: Uri, document: TextDocument): Promise<void> {
    const name = document.uri.path.split('/').at(-1) ?? '';
    await commands.executeCommand('vscode.diff', before, document.uri, l10n.t('{0} (before and after cleaning)', name));
  }

  provideTextDocumentContent(uri: Uri): string {
    return this.#texts.get(uri.toString()) ?? '';
  }

  dispose(): void {
    this.#registration.dispose();
  }
}
