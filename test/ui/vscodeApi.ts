import type { Page } from 'playwright-core';

/** Stands for the editor in a webview's page: what it posts is in `pageMessages`, what it keeps in `pageState`. */
export function standForEditor(page: Page, state: unknown): Promise<unknown> {
  return page.addInitScript((remembered) => {
    const messages: unknown[] = [];
    let kept: unknown = remembered;
    Object.assign(window, {
      pageMessages: messages,
      acquireVsCodeApi: () => ({
        postMessage: (message: unknown) => messages.push(message),
        getState: () => kept,
        setState: (value: unknown) => {
          kept = value;
          Object.assign(window, { pageState: value });
        },
      }),
    });
  }, state);
}
