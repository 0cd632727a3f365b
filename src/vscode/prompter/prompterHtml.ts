import type { PrompterPageData } from '../../prompting/protocol.ts';
import { escaped, scriptSafeJson } from '../preview/pageHtml.ts';

/** What the html of the page is made of. Addresses are those of the webview. */
export interface PrompterParts {
  readonly cspSource: string;
  readonly scriptUri: string;
  readonly styleUri: string;
  /** Fresh for each page. */
  readonly nonce: string;
  /** Language of the editor. */
  readonly language: string;
  readonly data: PrompterPageData;
}

/** The page of the teleprompter: its script makes all of it from the data that it carries. Nothing else may be loaded or run. */
export function prompterHtml({ cspSource, scriptUri, styleUri, nonce, language, data }: PrompterParts): string {
  const policy = `default-src 'none'; base-uri 'none'; form-action 'none'; style-src ${cspSource}; script-src 'nonce-${nonce}'`;
  return `<!DOCTYPE html>
<html lang="${escaped(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escaped(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(data.speech.title)}</title>
<link rel="stylesheet" href="${escaped(styleUri)}">
<script type="application/json" id="page-data" nonce="${escaped(nonce)}">${scriptSafeJson(data)}</script>
<script defer nonce="${escaped(nonce)}" src="${escaped(scriptUri)}"></script>
</head>
<body></body>
</html>`;
}
