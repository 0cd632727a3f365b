import { PODIUM_SIZE } from '../../layout/podiumSetup.ts';
import type { PageData, PagePosition, PreviewBlock, PreviewView } from '../../preview/protocol.ts';

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
  readonly view: PreviewView;
  /** Whether the paper is white in every theme. */
  readonly whitePaper: boolean;
  /** Of the text in the copy for the lectern, in points; the usual one where it is absent. */
  readonly podiumSize?: number;
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
<body class="${classOf(parts.view)}${parts.whitePaper ? ' white-paper' : ''}" data-zoom="${parts.data.zoom}"${sizeOf(parts)}>
<main>${sheetsHtml(parts)}<article id="speech" role="document" tabindex="0" lang="zh-CN" aria-label="${escaped(parts.label)}" data-empty="${escaped(parts.emptyNotice)}">${blocksHtml(blocks, data.pages)}</article><p id="zoom-told" role="status"></p></main>
</body>
</html>`;
}

/** The copy for the lectern is pages too, of another size. */
function classOf(view: PageParts['view']): string {
  return view === 'podium' ? 'pages podium' : view;
}

function sizeOf({ view, podiumSize = PODIUM_SIZE }: PageParts): string {
  return view === 'podium' ? ` data-size="${podiumSize}"` : '';
}

/** The sheets of paper behind the text; their numbers are the style sheet's. */
function sheetsHtml({ view, data }: PageParts): string {
  if (view === 'continuous') return '';
  return `<div id="sheets" aria-hidden="true">${'<div class="sheet"></div>'.repeat(data.pages.length + 1)}</div>`;
}

/** Where a page begins in a block, and its number. */
interface PageMark {
  readonly line: number;
  readonly free: number;
  readonly number: number;
}

/** The blocks with the ends of pages in them, as the page's own program marks them later. */
function blocksHtml(blocks: readonly PreviewBlock[], pages: readonly PagePosition[]): string {
  const marks = new Map<number, PageMark[]>();
  pages.forEach(([block, line, free], page) => {
    // The first page begins with the text and is not among them.
    marks.set(block, [...(marks.get(block) ?? []), { line, free, number: page + 2 }]);
  });
  return blocks.map(({ html }, index) => markedHtml(html, marks.get(index))).join('');
}

const LINE_END = /<w?br>/g;

function markedHtml(html: string, marks: readonly PageMark[] | undefined): string {
  if (marks === undefined) return html;
  let line = 0;
  const gapped = html.replace(LINE_END, (end) => {
    line += 1;
    const mark = marks.find((each) => each.line === line);
    return mark === undefined ? end : `${end}${pageBreak('page-gap', mark.number, mark.free)}<wbr>`;
  });
  const start = marks.find((mark) => mark.line === 0);
  return start === undefined
    ? gapped
    : gapped.replace('>', ` data-page-start="${start.free}">${pageBreak('page-start', start.number)}`);
}

/** Screen readers say the number of the page that begins; what is drawn on the sheets is not read. */
function pageBreak(name: 'page-gap' | 'page-start', number: number, free = 0): string {
  return `<span class="${name}" role="separator" aria-label="第${number}页"${freeOf(free)}></span>`;
}

/** The lines of the page that stay empty above the gap. */
function freeOf(free: number): string {
  return free === 0 ? '' : ` data-free="${free}"`;
}

/** JSON in which no `</script>` and no `<!--` can stand. */
export function scriptSafeJson(data: object): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}

/** Text as it stands in html, also within an attribute. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
