import type { Page } from 'playwright-core';

/** So long the workbench may take: it stores every five seconds, and only while nothing else is to be done. */
const patience = 60_000;

/** All that the workbench has stored in the browser, one `key value` a line, quotes within values not escaped. */
async function storedState(page: Page): Promise<string> {
  const stored = await page.evaluate(async () => {
    const settled = <Result>(request: IDBRequest<Result>): Promise<Result> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const lines: string[] = [];
    for (const { name } of await indexedDB.databases()) {
      if (name === undefined) continue;
      const database = await settled(indexedDB.open(name));
      for (const each of database.objectStoreNames) {
        const store = database.transaction(each).objectStore(each);
        const [keys, values] = await Promise.all([settled(store.getAllKeys()), settled(store.getAll())]);
        keys.forEach((key, index) => {
          lines.push(`${String(key)} ${String(values[index])}`);
        });
      }
      database.close();
    }
    return lines.join('\n');
  });
  return stored.replaceAll('\\', '');
}

/**
 * Loads the window again as soon as the workbench has stored what these patterns name. In a browser it stores at
 * intervals and not when it is left, so that what was done right before is lost with a reload.
 */
export async function reloadWhenStored(page: Page, patterns: readonly RegExp[]): Promise<void> {
  const end = Date.now() + patience;
  for (;;) {
    const stored = await storedState(page);
    const missing = patterns.filter((pattern) => !pattern.test(stored));
    if (missing.length === 0) break;
    if (Date.now() > end) throw new Error(`the workbench did not store ${missing.join(' and ')}`);
    await page.waitForTimeout(200);
  }
  await page.reload();
  await page.locator('.monaco-workbench .part.statusbar').waitFor({ timeout: 60_000 });
}
