/** The messages between the extension's host and the page of the preview. Imports nothing. */

/** One block of the page: a paragraph of the speech. `html` holds no absolute position, so an unchanged paragraph keeps it. */
export interface PreviewBlock {
  readonly html: string;
  /** Offset of the paragraph's first character in the speech, in UTF-16 code units. */
  readonly offset: number;
  /** Offset just after the paragraph's last character. */
  readonly end: number;
  /** Zero-based line of the paragraph. */
  readonly line: number;
}

/** Where the blocks stand that the page is made with: `[offset, end, line]` each, in the order of its elements. */
export type BlockPosition = readonly [offset: number, end: number, line: number];

/**
 * Where a page of paper begins, the first left out: the index of the block, the line in it, and how many lines of the page
 * before stay empty.
 */
export type PagePosition = readonly [block: number, line: number, free: number];

/** Pages of paper as they will print, the pages of the copy for the lectern, or one column as wide as the window. */
export type PreviewView = 'pages' | 'podium' | 'continuous';

/**
 * The size of the page: a factor of its size on paper; as wide as the window; or `auto`, which is as wide as the window but
 * no larger than on paper. In the continuous view a factor of the letters' size, and 1 without one.
 */
export type PreviewZoom = number | 'width' | 'auto';

export type ZoomChange = 'in' | 'out' | 'width' | 'reset';

/** The typefaces of the page: 小标宋, 仿宋, 黑体, 楷体. */
export type PreviewFace = 'title' | 'text' | 'black' | 'kai';

/** A face whose font is not on this computer, and the name of the font that it is shown in; absent for the system's own. */
export interface MissingFace {
  readonly face: PreviewFace;
  readonly instead?: string;
}

/** What the page is made with, as JSON in an element of its html. */
export interface PageData {
  /** Uri of the speech. */
  readonly uri: string;
  readonly version: PageVersion;
  readonly positions: readonly BlockPosition[];
  /** Empty in the continuous view. */
  readonly pages: readonly PagePosition[];
  /** Whether the preview keeps to this speech while others are edited. */
  readonly locked: boolean;
  readonly zoom: PreviewZoom;
  /** Whether the page is to find out which fonts are missing. */
  readonly asksFonts: boolean;
  /** What stands at the top of the view at first, unless the page remembers better. */
  readonly start: TextPlace;
}

/** A place in the text of the speech. */
export interface TextPlace {
  /** Zero-based. */
  readonly line: number;
  /** In UTF-16 code units from the start of the text. */
  readonly offset: number;
}

/**
 * Counts what a host has sent to its page, over all speeches that it showed. The version of a document would not do: it
 * starts again with each speech and each time it is opened.
 */
export type PageVersion = number;

/** How one page becomes the next; lists in the order of the page. */
export interface PagePatch {
  /** `from` counts in the page as it was before the patch. They do not overlap. */
  readonly hunks: readonly {
    readonly from: number;
    readonly removed: number;
    readonly inserted: readonly PreviewBlock[];
  }[];
  /** `from` counts in the page as it is after the patch; each holds for the kept blocks up to the next one's. */
  readonly shifts: readonly {
    readonly from: number;
    readonly offset: number;
    readonly end: number;
    readonly line: number;
  }[];
}

export type HostMessage =
  /** The whole page: another speech, or the answer to `resync`. */
  | {
      readonly type: 'update';
      readonly uri: string;
      readonly version: PageVersion;
      /** Name of the page for screen readers, in the language of the editor. */
      readonly label: string;
      readonly blocks: readonly PreviewBlock[];
      readonly pages: readonly PagePosition[];
      /** What stands at the top of the view if the page showed another speech before. */
      readonly start: TextPlace;
    }
  /** Applies to the page of version `base` only, and makes it `version`. */
  | {
      readonly type: 'patch';
      readonly base: PageVersion;
      readonly version: PageVersion;
      readonly label: string;
      readonly patch: PagePatch;
      /** Of the page as it is after the patch; absent where they stay the same. */
      readonly pages?: readonly PagePosition[];
    }
  /** The editor scrolled: what stands at this place of the text goes to the top of the view. */
  | { readonly type: 'scrollTo'; readonly version: PageVersion; readonly place: TextPlace }
  /** The cursor moved: its place of the text comes into view by the shortest way, and nothing moves if it is in view. */
  | { readonly type: 'reveal'; readonly version: PageVersion; readonly place: TextPlace }
  /** A place that was chosen elsewhere: it comes to the upper part of the view, and nothing moves if it is in view. */
  | { readonly type: 'goTo'; readonly version: PageVersion; readonly place: TextPlace }
  | { readonly type: 'zoom'; readonly version: PageVersion; readonly change: ZoomChange }
  /** The cursor stands in this sentence, in UTF-16 code units of the speech; an empty one where it stands in none. */
  | { readonly type: 'mark'; readonly version: PageVersion; readonly from: number; readonly to: number };

export type PageMessage =
  /** The page runs, and shows what `version` of the host was. */
  | { readonly type: 'ready'; readonly version: PageVersion }
  /** A patch did not fit; the page asks for the whole. */
  | { readonly type: 'resync' }
  /** The reader clicked the character at this offset of the speech. */
  | { readonly type: 'click'; readonly version: PageVersion; readonly offset: number }
  /** The page has another size from now on. */
  | { readonly type: 'zoomed'; readonly zoom: PreviewZoom }
  /** The faces whose fonts are missing; asked for by the page's data, and told once they are known. */
  | { readonly type: 'fonts'; readonly missing: readonly MissingFace[] }
  /** The reader scrolled: the character at this offset stands at the top of the view. */
  | { readonly type: 'scrolled'; readonly version: PageVersion; readonly offset: number };

/** What the page remembers over a reload. */
export interface PageState {
  readonly uri: string;
  readonly locked: boolean;
  /** Index of the block at the top of the view. */
  readonly block: number;
  /** How far its top was below the view's, in CSS pixels; negative for a block that began above. */
  readonly top: number;
}

export function isHostMessage(value: unknown): value is HostMessage {
  if (!isRecord(value) || typeof value['version'] !== 'number') return false;
  switch (value['type']) {
    case 'update':
      return (
        typeof value['uri'] === 'string' &&
        typeof value['label'] === 'string' &&
        Array.isArray(value['blocks']) &&
        Array.isArray(value['pages']) &&
        isTextPlace(value['start'])
      );
    case 'patch':
      return (
        typeof value['base'] === 'number' &&
        typeof value['label'] === 'string' &&
        isRecord(value['patch']) &&
        Array.isArray(value['patch']['hunks']) &&
        Array.isArray(value['patch']['shifts']) &&
        (value['pages'] === undefined || Array.isArray(value['pages']))
      );
    case 'scrollTo':
    case 'reveal':
    case 'goTo':
      return isTextPlace(value['place']);
    case 'zoom':
      return isZoomChange(value['change']);
    case 'mark':
      return isOffset(value['from']) && isOffset(value['to']);
    default:
      return false;
  }
}

export function isPageMessage(value: unknown): value is PageMessage {
  if (!isRecord(value)) return false;
  switch (value['type']) {
    case 'resync':
      return true;
    case 'ready':
      return typeof value['version'] === 'number';
    case 'fonts':
      return Array.isArray(value['missing']) && value['missing'].every(isMissingFace);
    case 'zoomed':
      return isPreviewZoom(value['zoom']);
    case 'click':
    case 'scrolled':
      return typeof value['version'] === 'number' && isOffset(value['offset']);
    default:
      return false;
  }
}

export function isPageData(value: unknown): value is PageData {
  return (
    isRecord(value) &&
    typeof value['uri'] === 'string' &&
    typeof value['version'] === 'number' &&
    Array.isArray(value['positions']) &&
    Array.isArray(value['pages']) &&
    typeof value['locked'] === 'boolean' &&
    isPreviewZoom(value['zoom']) &&
    typeof value['asksFonts'] === 'boolean' &&
    isTextPlace(value['start'])
  );
}

export function isPageState(value: unknown): value is PageState {
  return (
    isRecord(value) &&
    typeof value['uri'] === 'string' &&
    typeof value['locked'] === 'boolean' &&
    typeof value['block'] === 'number' &&
    typeof value['top'] === 'number'
  );
}

export function isPreviewZoom(value: unknown): value is PreviewZoom {
  return value === 'width' || value === 'auto' || (typeof value === 'number' && value > 0 && value < 100);
}

function isMissingFace(value: unknown): value is MissingFace {
  if (!isRecord(value)) return false;
  const { face, instead } = value;
  const isFace = face === 'title' || face === 'text' || face === 'black' || face === 'kai';
  return isFace && (instead === undefined || (typeof instead === 'string' && instead.length < 100));
}

function isZoomChange(value: unknown): value is ZoomChange {
  return value === 'in' || value === 'out' || value === 'width' || value === 'reset';
}

function isTextPlace(value: unknown): value is TextPlace {
  return isRecord(value) && typeof value['line'] === 'number' && typeof value['offset'] === 'number';
}

function isOffset(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
