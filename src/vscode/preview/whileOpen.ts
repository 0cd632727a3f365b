import type { WebviewPanel } from 'vscode';

/**
 * What is made ready for a panel, or `undefined` when its tab was closed meanwhile: a panel that is gone throws at every
 * touch.
 */
export async function whileOpen<T>(
  panel: Pick<WebviewPanel, 'onDidDispose'>,
  ready: Promise<T>,
): Promise<T | undefined> {
  let closed = false;
  const watch = panel.onDidDispose(() => {
    closed = true;
  });
  try {
    const made = await ready;
    return closed ? undefined : made;
  } finally {
    watch.dispose();
  }
}
