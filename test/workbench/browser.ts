import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { findChromium } from '../../scripts/chromium.ts';
import type { Scratch } from '../../scripts/scratch.ts';

export interface BrowserOptions {
  readonly scratch: Scratch;
  readonly width?: number;
  readonly height?: number;
  readonly locale?: string;
}

export interface Browser {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What the pages wanted from outside of this machine; each request was aborted. */
  outside(): readonly string[];
  close(): Promise<void>;
}

function isLoopback(url: URL): boolean {
  if (url.protocol === 'data:' || url.protocol === 'blob:') return true;
  const { hostname } = url;
  return hostname === '127.0.0.1' || hostname === 'localhost' || hostname.endsWith('.localhost');
}

/** Starts a headless Chromium with an empty profile whose pages reach this machine only. */
export async function openBrowser(options: BrowserOptions): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('no Chromium: install one or name it in CHROME_PATH');
  const { width = 1280, height = 800, locale = 'en-US' } = options;
  const profile = mkdtempSync(join(options.scratch.folder, 'chromium-'));
  mkdirSync(join(profile, 'Default'));
  // A profile of its own, not an incognito context: there third-party storage is blocked, and with it the service
  // worker of a webview that is served from another origin.
  const cookies = {
    cookie_controls_mode: 0,
    block_third_party_cookies: false,
    default_content_setting_values: { cookies: 1, clipboard: 1 },
  };
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify({ profile: cookies }));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: true,
    viewport: { width, height },
    locale,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-dev-shm-usage',
      `--lang=${locale}`,
      // What no route sees (sockets, the browser itself) finds no address.
      '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost , EXCLUDE *.localhost , EXCLUDE 127.0.0.1',
    ],
  });
  const seen = new Set<string>();
  await context.route(
    (url) => !isLoopback(url),
    (route) => {
      seen.add(route.request().url());
      return route.abort();
    },
  );
  const page = context.pages()[0] ?? (await context.newPage());
  page.on('websocket', (socket) => {
    if (!isLoopback(new URL(socket.url()))) seen.add(socket.url());
  });
  return {
    page,
    context,
    outside: () => [...seen],
    close: async () => {
      // Leaving the workbench first lets it save its state and asks no question.
      await page.goto('about:blank', { timeout: 5000 }).catch(() => {});
      await context.close();
    },
  };
}
