import { escaped, scriptSafeJson } from './preview/pageHtml.ts';

/** Where the html of a page takes its files from. Addresses are those of the webview. */
export interface PageFiles {
  readonly cspSource: string;
  readonly scriptUri: string;
  readonly styleUri: string;
  /** Fresh for each page. */
  readonly nonce: string;
  /** Language of the editor. */
  readonly language: string;
}

export interface DataPage extends PageFiles {
  readonly title: string;
  /** As JSON for the script. */
  readonly data: object;
  /** What the script fills, as html. */
  readonly body: string;
}

/** A page that its script makes from the data that it carries. Nothing else may be loaded or run. */
export function dataPageHtml({ cspSource, scriptUri, styleUri, nonce, language, title, data, body }: DataPage): string {
  const policy = `default-src 'none'; base-uri 'none'; form-action 'none'; style-src ${cspSource}; script-src 'nonce-${nonce}'`;
  return `<!DOCTYPE html>
<html lang="${escaped(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escaped(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<link rel="stylesheet" href="${escaped(styleUri)}">
<script type="application/json" id="page-data" nonce="${escaped(nonce)}">${scriptSafeJson(data)}</script>
<script defer nonce="${escaped(nonce)}" src="${escaped(scriptUri)}"></script>
</head>
<body>${body}</body>
</html>`;
}
