import {
  type HostMessage,
  isHostMessage,
  isPageData,
  isPageState,
  type PageMessage,
  type PageState,
  type PageVersion,
  type TextPlace,
} from '../preview/protocol.ts';
import { measurePage } from './attributeMeasures.ts';
import { BlockList, type PlacedBlock } from './blockList.ts';
import { copiedText } from './copiedText.ts';
import { missingFaces } from './missingFaces.ts';
import { PageMarks } from './pageMarks.ts';
import { PageZoom } from './pageZoom.ts';
import { markSentence } from './sentenceMark.ts';
import { caretAt, SteadyView } from './steadyView.ts';
import { lineRect, offsetOfPosition, textPositionAt } from './textPosition.ts';

interface EditorApi {
  postMessage(message: PageMessage): void;
  getState(): unknown;
  setState(state: PageState): void;
}

declare function acquireVsCodeApi(): EditorApi;

/** Quiet time after which the place that the reader is at is remembered. */
const rememberAfter = 150;
/** Room left above or below a place that was brought into view, as a part of its height: what is typed next fits in. */
const revealMargin = 0.25;
/** Where the line at the top of the view is looked for, in CSS pixels. */
const topLine = 8;

function start(article: HTMLElement, told: HTMLElement, json: string): void {
  const data: unknown = JSON.parse(json);
  if (!isPageData(data)) throw new Error('The page of the preview was made without its data.');
  const editor = acquireVsCodeApi();
  measurePage(document);
  const blocks = new BlockList(article, data.positions);
  const view = new SteadyView(blocks);
  const sheets = document.getElementById('sheets');
  const pages = sheets === null ? undefined : new PageMarks(sheets, blocks.all, data.pages);
  blocks.onChanged = (element) => pages?.forget(element);
  let { uri } = data;
  let version: PageVersion = data.version;
  let waitsForWhole = false;
  let shownPages = data.pages;

  const remember = (): void => {
    const block = view.topBlock();
    if (block === undefined) return;
    const { top } = block.element.getBoundingClientRect();
    editor.setState({ uri, locked: data.locked, block: blocks.all.indexOf(block), top });
  };
  let remembering = 0;
  const rememberSoon = (): void => {
    window.clearTimeout(remembering);
    remembering = window.setTimeout(remember, rememberAfter);
  };

  const state = editor.getState();
  const remembered = isPageState(state) && state.uri === uri ? blocks.all[state.block] : undefined;
  if (isPageState(state) && remembered !== undefined) {
    window.scrollBy({ top: remembered.element.getBoundingClientRect().top - state.top, behavior: 'instant' });
  } else {
    scrollToPlace(blocks, data.start);
  }
  view.settle();
  // The state names the speech, so that it is found again after a reload even if the page was never scrolled.
  remember();

  const zoom = new PageZoom(view, told, data.zoom, (changed) => {
    editor.postMessage({ type: 'zoomed', zoom: changed });
    rememberSoon();
  });

  const receive = (message: HostMessage): void => {
    switch (message.type) {
      case 'update': {
        const another = message.uri !== uri;
        uri = message.uri;
        version = message.version;
        waitsForWhole = false;
        shownPages = message.pages;
        article.setAttribute('aria-label', message.label);
        if (another) {
          blocks.replaceAll(message.blocks);
          pages?.set(blocks.all, message.pages);
          scrollToPlace(blocks, message.start);
          view.settle();
        } else {
          view.during(() => {
            blocks.replaceAll(message.blocks);
            pages?.set(blocks.all, message.pages);
          });
        }
        rememberSoon();
        return;
      }
      case 'patch': {
        if (waitsForWhole || message.version <= version) return;
        let fits = message.base === version;
        if (fits) {
          view.during(() => {
            fits = blocks.apply(message.patch);
            if (!fits) return;
            shownPages = message.pages ?? shownPages;
            pages?.set(blocks.all, shownPages);
          });
        }
        if (!fits) {
          waitsForWhole = true;
          editor.postMessage({ type: 'resync' });
          return;
        }
        version = message.version;
        if (article.getAttribute('aria-label') !== message.label) article.setAttribute('aria-label', message.label);
        return;
      }
      case 'scrollTo':
        if (message.version !== version) return;
        scrollToPlace(blocks, message.place);
        view.settle();
        return;
      case 'reveal':
        if (message.version !== version) return;
        revealPlace(blocks, message.place);
        view.settle();
        return;
      case 'goTo':
        if (message.version !== version) return;
        goToPlace(blocks, message.place);
        view.settle();
        return;
      case 'zoom':
        zoom.change(message.change);
        return;
      case 'mark':
        if (message.version === version) markSentence(blocks, message.from, message.to);
        return;
    }
  };

  window.addEventListener('message', (event: MessageEvent<unknown>) => {
    if (isHostMessage(event.data)) receive(event.data);
  });
  let telling = 0;
  const tellScrolledSoon = (): void => {
    if (telling !== 0) return;
    telling = window.requestAnimationFrame(() => {
      telling = 0;
      const offset = offsetAtTop(view);
      if (offset !== undefined) editor.postMessage({ type: 'scrolled', version, offset });
    });
  };
  window.addEventListener(
    'scroll',
    () => {
      // What the host or the view itself moved is settled already: only the reader's own scrolling is told.
      if (view.settleIfScrolled()) tellScrolledSoon();
      rememberSoon();
    },
    { passive: true },
  );
  article.addEventListener('copy', (event) => {
    const selection = document.getSelection();
    const range = selection === null || selection.rangeCount === 0 ? undefined : selection.getRangeAt(0);
    const copied = range === undefined || range.collapsed ? undefined : copiedText(blocks, range);
    if (copied === undefined || event.clipboardData === null) return;
    event.clipboardData.setData('text/html', copied.html);
    event.clipboardData.setData('text/plain', copied.plain);
    event.preventDefault();
  });
  article.addEventListener('click', (event) => {
    // Who selects text to copy it does not want to leave the page.
    if (event.button !== 0 || event.detail > 1 || document.getSelection()?.isCollapsed === false) return;
    const caret = caretAt(event.clientX, event.clientY);
    const block = caret === undefined ? undefined : blocks.around(caret.node);
    const offset = caret === undefined || block === undefined ? undefined : offsetOfPosition(block, caret);
    if (offset !== undefined) editor.postMessage({ type: 'click', version, offset });
  });
  new ResizeObserver(() => view.restore()).observe(article);
  editor.postMessage({ type: 'ready', version });
  if (data.asksFonts) void tellMissing(editor);
}

async function tellMissing(editor: EditorApi): Promise<void> {
  const missing = await missingFaces();
  if (missing !== undefined) editor.postMessage({ type: 'fonts', missing });
}

/** The first character of the first line in view. */
function offsetAtTop(view: SteadyView): number | undefined {
  const block = view.topBlock();
  if (block === undefined) return undefined;
  const { top, left } = block.element.getBoundingClientRect();
  if (top >= 0) return block.offset;
  const caret = caretAt(Math.max(left, 0) + 1, topLine);
  if (caret === undefined || !block.element.contains(caret.node)) return block.offset;
  return offsetOfPosition(block, caret) ?? block.offset;
}

/** Brings a place of the text to the top of the view; one above all blocks brings the top of the page. */
function scrollToPlace(blocks: BlockList, place: TextPlace): void {
  const block = blocks.at(place);
  if (block === undefined || (block === blocks.all[0] && place.offset <= block.offset)) {
    window.scrollTo({ top: 0, behavior: 'instant' });
    return;
  }
  const { top, bottom } = block.element.getBoundingClientRect();
  let moved = top;
  if (place.offset >= block.end) moved = bottom;
  else if (place.offset > block.offset) moved = lineOf(block, place)?.top ?? top;
  if (Math.abs(moved) >= 1) window.scrollBy({ top: moved, behavior: 'instant' });
}

function revealPlace(blocks: BlockList, place: TextPlace): void {
  const block = blocks.at(place);
  if (block === undefined) return;
  const { top, bottom } = lineOf(block, place) ?? block.element.getBoundingClientRect();
  if (top < 0) window.scrollBy({ top: top - revealMargin * window.innerHeight, behavior: 'instant' });
  else if (bottom > window.innerHeight) {
    window.scrollBy({ top: bottom - (1 - revealMargin) * window.innerHeight, behavior: 'instant' });
  }
}

/** What was chosen is read on from there: it stands where the eye begins. */
function goToPlace(blocks: BlockList, place: TextPlace): void {
  const block = blocks.at(place);
  if (block === undefined) return;
  const { top, bottom } = lineOf(block, place) ?? block.element.getBoundingClientRect();
  if (top >= 0 && bottom <= window.innerHeight) return;
  window.scrollBy({ top: top - revealMargin * window.innerHeight, behavior: 'instant' });
}

function lineOf(block: PlacedBlock, place: TextPlace): DOMRect | undefined {
  const position = textPositionAt(block, place.offset);
  return position === undefined ? undefined : lineRect(position);
}

const article = document.getElementById('speech');
const told = document.getElementById('zoom-told');
const data = document.getElementById('page-data');
if (article !== null && told !== null && data !== null) start(article, told, data.textContent);
