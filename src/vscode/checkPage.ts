import { Uri } from 'vscode';
import type { CheckCode } from '../services/checks/checkValues.ts';

/** The scheme under which the extension shows its own pages: read from its folder, on the desktop as on the web. */
export const PAGE_SCHEME = 'rostrum-check';

/** The page about a check. */
export function checkPage(code: CheckCode | 'lexicon.row'): Uri {
  return Uri.from({ scheme: PAGE_SCHEME, path: `/${code}.md` });
}
