import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { parseSpeech } from '../../src/core/parser/parseSpeech.ts';
import { layoutSpeech } from '../../src/layout/layoutSpeech.ts';
import { officialSetup } from '../../src/layout/pageSetup.ts';
import { PODIUM_SIZE, podiumSetup } from '../../src/layout/podiumSetup.ts';
import { readingsWithin } from '../../src/layout/reading/characterReadings.ts';
import { readRareReadings } from '../../src/layout/reading/rareReadings.ts';
import type {
  HostMessage,
  PageMessage,
  PagePosition,
  PreviewBlock,
  PreviewView,
  PreviewZoom,
  TextPlace,
} from '../../src/preview/protocol.ts';
import { pagePositions } from '../../src/render/blockLines.ts';
import { speechBlocks } from '../../src/render/speechHtml.ts';
import { pageHtml } from '../../src/vscode/preview/pageHtml.ts';
import { SentPage } from '../../src/vscode/preview/sentPage.ts';
import { standForEditor } from './vscodeApi.ts';

const origin = 'http://preview.test';
const source = fileURLToPath(new URL('../../src/webview/', import.meta.url));

/** The page of the preview in a browser without the editor, and a host that feeds it as the extension does. */
export interface PreviewPage {
  readonly page: Page;
  /** The speech as the host knows it. */
  text(): string;
  /** The editor's text changes; resolves when the page has taken it in. */
  change(text: string): Promise<void>;
  send(message: HostMessage): Promise<void>;
  scrollTo(place: TextPlace): Promise<void>;
  reveal(place: TextPlace): Promise<void>;
  /** What the page has sent so far. */
  received(): Promise<readonly PageMessage[]>;
  /** What the page has complained about: violations of its policy, errors of its script. */
  readonly complaints: readonly string[];
  /** Addresses that the page has asked for, its own files included. */
  readonly requests: readonly string[];
  readonly sent: SentPage;
}

export interface PreviewPageOptions {
  readonly width?: number;
  readonly height?: number;
  readonly uri?: string;
  readonly start?: TextPlace;
  readonly state?: unknown;
  readonly scripts?: boolean;
  readonly view?: PreviewView;
  readonly whitePaper?: boolean;
  readonly zoom?: PreviewZoom;
  readonly asksFonts?: boolean;
  /** Whether the browser reads numbers out of attributes for its styles; Firefox and Safari do not. */
  readonly typedAttributes?: boolean;
}

const rare = readRareReadings(readFileSync(new URL('../../data/rare.txt', import.meta.url), 'utf8'));

let bundles: Promise<ReadonlyMap<string, string>> | undefined;

async function bundle(): Promise<ReadonlyMap<string, string>> {
  const { outputFiles } = await build({
    entryPoints: [`${source}preview.ts`, `${source}preview.css`],
    bundle: true,
    write: false,
    outdir: 'out',
    format: 'iife',
    charset: 'utf8',
    logLevel: 'silent',
  });
  return new Map(outputFiles.map((file) => [file.path.endsWith('.css') ? 'preview.css' : 'preview.js', file.text]));
}

/** A file of the page as a browser takes it that knows no typed `attr()`: what it says is nothing. */
function withoutTypedAttributes(file: string): string {
  return file.replace(/attr\((data-[\w-]+ type\()/g, 'unknown-attr($1');
}

/** What the host shows of a text. */
export function shownOf(
  text: string,
  view: PreviewView,
): { readonly blocks: readonly PreviewBlock[]; readonly pages: readonly PagePosition[] } {
  const speech = parseSpeech(text);
  const podium = view === 'podium';
  const layout =
    view === 'continuous' ? undefined : layoutSpeech(speech, podium ? podiumSetup(PODIUM_SIZE) : officialSetup);
  const blocks = speechBlocks(speech, layout, podium ? readingsWithin(speech, rare) : undefined);
  return { blocks, pages: layout === undefined ? [] : pagePositions(layout, blocks) };
}

export async function openPreviewPage(
  browser: Browser,
  text: string,
  {
    width = 560,
    height = 600,
    uri = 'file:///speech.speech',
    start,
    state,
    scripts = true,
    view = 'continuous',
    whitePaper = false,
    zoom = 'auto',
    asksFonts = false,
    typedAttributes = true,
  }: PreviewPageOptions = {},
): Promise<PreviewPage> {
  bundles ??= bundle();
  const files = await bundles;
  const context = await browser.newContext({ viewport: { width, height }, javaScriptEnabled: scripts });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  const sent = new SentPage();
  const { blocks, pages } = shownOf(text, view);
  const html = pageHtml({
    cspSource: origin,
    scriptUri: `${origin}/preview.js`,
    styleUri: `${origin}/preview.css`,
    nonce: 'nonce',
    language: 'en',
    label: 'Preview',
    emptyNotice: 'Empty',
    blocks,
    view,
    whitePaper,
    data: {
      uri,
      version: sent.restart(uri, blocks, pages),
      pages,
      locked: false,
      zoom,
      asksFonts,
      start: start ?? { line: 0, offset: 0 },
    },
  });
  await page.route(`${origin}/**`, (route) => {
    const name = new URL(route.request().url()).pathname.slice(1);
    if (name === 'page.html') return route.fulfill({ contentType: 'text/html; charset=utf-8', body: html });
    const file = files.get(name);
    if (file === undefined) return route.abort();
    const body = typedAttributes ? file : withoutTypedAttributes(file);
    return route.fulfill({ contentType: name.endsWith('.css') ? 'text/css' : 'text/javascript', body });
  });
  await standForEditor(page, state);
  await page.goto(`${origin}/page.html`);
  let current = text;
  const send = async (message: HostMessage): Promise<void> => {
    await page.evaluate(async (data) => {
      window.postMessage(data, '*');
      // Messages are taken in order: when this one has come, so has the one before it.
      const channel = new MessageChannel();
      const come = new Promise((resolve) => {
        channel.port1.onmessage = resolve;
      });
      window.addEventListener('message', () => channel.port2.postMessage(0), { once: true });
      await come;
    }, message);
  };
  return {
    page,
    sent,
    complaints,
    requests,
    text: () => current,
    send,
    change: async (next) => {
      current = next;
      const shown = shownOf(next, view);
      const message = sent.next(uri, shown.blocks, 'Preview', { line: 0, offset: 0 }, shown.pages);
      if (message !== undefined) await send(message);
    },
    scrollTo: (place) => send({ type: 'scrollTo', version: sent.version, place }),
    reveal: (place) => send({ type: 'reveal', version: sent.version, place }),
    received: () => page.evaluate(() => Reflect.get(window, 'pageMessages')),
  };
}
