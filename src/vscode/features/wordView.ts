import {
  type CustomDocument,
  type CustomReadonlyEditorProvider,
  type Disposable,
  l10n,
  type Uri,
  type WebviewPanel,
  window,
} from 'vscode';
import { parseSpeech } from '../../core/parser/parseSpeech.ts';
import { openingFaultText, openingRemarks } from '../openingTexts.ts';
import { readForSpeech } from '../readForSpeech.ts';

/** Shows the text of a Word file that was reopened with it; nothing is changed, and the file stays as it is. */
export function registerWordViewSupport(): Disposable {
  const provider: CustomReadonlyEditorProvider = {
    openCustomDocument: (uri: Uri): CustomDocument => ({ uri, dispose: () => {} }),
    resolveCustomEditor: async ({ uri }: CustomDocument, panel: WebviewPanel) => {
      panel.webview.options = {
        enableScripts: false,
        enableCommandUris: ['rostrum.openAsSpeech'],
        localResourceRoots: [],
      };
      panel.webview.html = await pageOf(uri);
    },
  };
  return window.registerCustomEditorProvider('rostrum.wordView', provider);
}

async function pageOf(uri: Uri): Promise<string> {
  const name = uri.path.split('/').at(-1) ?? '';
  try {
    const file = await readForSpeech(uri);
    if (file.kind === 'fault') return page(`<p>${escaped(openingFaultText(name, file.fault))}</p>`);
    const command = `command:rostrum.openAsSpeech?${encodeURIComponent(JSON.stringify([uri.toString()]))}`;
    const link = `<p class="note"><a href="${escaped(command)}">${escaped(l10n.t('Open as a Speech'))}</a></p>`;
    const remarks = openingRemarks(file).map((remark) => `<p class="note">${escaped(remark)}</p>`);
    const { paragraphs, text } = parseSpeech(file.text);
    const lines = paragraphs.map(
      ({ kind, span }) => `<p class="${kind}">${escaped(text.slice(span.start, span.end).replace(/^#+ /, ''))}</p>`,
    );
    return page([link, ...remarks, '<hr>', ...lines].join('\n'));
  } catch {
    // Gone, or not to be read: that is all there is to say here.
    return page(`<p>${escaped(l10n.t('The file could not be read.'))}</p>`);
  }
}

const STYLE = `body { max-width: 42em; margin: 2em auto; padding: 0 1em; line-height: 1.8; font-size: 1.1em; }
p { margin: 0.4em 0; text-indent: 2em; }
.title, .subtitle, .date, .speaker { text-align: center; text-indent: 0; }
.title { font-size: 1.4em; font-weight: bold; }
.salutation, .address, .note { text-indent: 0; }
.note { color: var(--vscode-descriptionForeground); }
.heading { font-weight: bold; }`;

function page(body: string): string {
  return `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><style>${STYLE}</style></head><body>${body}</body></html>`;
}

function escaped(text: string): string {
  return text.replace(
    /[&<>"]/g,
    (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[character] ?? character,
  );
}
