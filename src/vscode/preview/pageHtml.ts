import type { PageData, PreviewBlock } from '../../preview/protocol.ts';

/** What the html of the page is made of. Addresses are those of the webview. */
export interface PageParts {
  readonly cspSource: string;
  readonly scriptUri: string;
  readonly styleUri: string;
  /** Fresh for each page. */
  readonly nonce: string;
  /** Language of the editor, for the words that are not the speech's. */
  readonly language: string;
  /** Name of the page for screen readers. */
  readonly label: string;
  /** Shown where the speech has no text. */
  readonly emptyNotice: string;
  readonly blocks: readonly PreviewBlock[];
  readonly data: Omit<PageData, 'positions'>;
}

/**
 * The whole page, with the speech already in it, so that it is complete when it is first painted. Nothing may be loaded or
 * run but the two files named, and nothing comes from the text but what the blocks hold.
 */
export function pageHtml(parts: PageParts): string {
  const { cspSource, nonce, blocks } = parts;
  const policy = `default-src 'none'; base-uri 'none'; form-action 'none'; style-src ${cspSource}; script-src 'nonce-${nonce}'`;
  const data: PageData = { ...parts.data, positions: blocks.map(({ offset, end, line }) => [offset, end, line]) };
  return `<!DOCTYPE html>
<html lang="${escaped(parts.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escaped(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(parts.label)}</title>
<link rel="stylesheet" href="${escaped(parts.styleUri)}">
<script type="application/json" id="page-data" nonce="${escaped(nonce)}">${scriptSafeJson(data)}</script>
<script defer nonce="${escaped(nonce)}" src="${escaped(parts.scriptUri)}"></script>
</head>
<body>
<main><article id="speech" role="document" tabindex="0" lang="zh-CN" aria-label="${escaped(parts.label)}" data-empty="${escaped(parts.emptyNotice)}">${blocks.map(({ html }) => html).join('')}</article></main>
</body>
</html>`;
}

/** JSON in which no `</script>` and no `<!--` can stand. */
export function scriptSafeJson(data: object): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}

/** Text as it stands in html, also within an attribute. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
