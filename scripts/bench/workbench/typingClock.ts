import type { Frame, JSHandle, Page } from 'playwright-core';

/** Milliseconds from one keystroke, as the page got it; `undefined` for what did not come. */
export interface TypedTimes {
  /** Until the editor had the letter. */
  readonly echoed: number | undefined;
  /** Until the preview's page had it. */
  readonly shown: number | undefined;
  /** Until the frame with it was painted there. */
  readonly painted: number | undefined;
  /** The letter was shown before the next one was: the preview took no two keys at once. */
  readonly own: boolean;
}

const PATIENCE = 5000;

interface Clock {
  /** For each letter when it and all before it first stood in the page, and when that was painted; since the epoch. */
  readonly seen: () => readonly { readonly shown: number | undefined; readonly painted: number | undefined }[];
  readonly stop: () => void;
}

/** Types the letters, so many milliseconds apart, into what has the focus, and watches the editor and a preview. */
export async function timesWhileTyping(
  page: Page,
  frame: Frame,
  letters: string,
  delay: number,
): Promise<readonly TypedTimes[]> {
  const keys = await page.evaluateHandle(keyTimes);
  const editor = await page.evaluateHandle(watchText, [letters, '.view-line'] as const);
  const preview = await frame.evaluateHandle(watchText, [letters, 'p'] as const);
  for (const letter of letters) {
    await page.keyboard.press(letter);
    await page.waitForTimeout(delay);
  }
  await frame.waitForTimeout(delay);
  await untilAllSeen(page, preview);
  const pressed = await keys.evaluate((watch) => watch.stop());
  const [echoes, shows] = [
    await editor.evaluate((clock) => clock.seen()),
    await preview.evaluate((clock) => clock.seen()),
  ];
  for (const clock of [editor, preview]) {
    await clock.evaluate((watch) => watch.stop());
    await clock.dispose();
  }
  await keys.dispose();
  const since = (time: number | undefined, key: number | undefined): number | undefined =>
    time === undefined || key === undefined ? undefined : time - key;
  return pressed.map((key, index) => ({
    echoed: since(echoes[index]?.shown, key),
    shown: since(shows[index]?.shown, key),
    painted: since(shows[index]?.painted, key),
    own: shows[index]?.shown !== undefined && shows[index]?.shown !== shows[index + 1]?.shown,
  }));
}

async function untilAllSeen(page: Page, clock: JSHandle<Clock>): Promise<void> {
  const end = Date.now() + PATIENCE;
  while (Date.now() < end) {
    const seen = await clock.evaluate((watch) => watch.seen());
    if (seen.every(({ painted }) => painted !== undefined)) return;
    await page.waitForTimeout(100);
  }
}

/** Runs in the page. Windows of other processes share the time since the epoch, no other. */
function keyTimes(): { readonly stop: () => readonly number[] } {
  const keys: number[] = [];
  const onKey = (event: KeyboardEvent): void => {
    keys.push(performance.timeOrigin + event.timeStamp);
  };
  window.addEventListener('keydown', onKey, true);
  return {
    stop: () => {
      window.removeEventListener('keydown', onKey, true);
      return keys;
    },
  };
}

/** Runs in the page. Looks only at what has changed: the page may be long. */
function watchText([letters, line]: readonly [string, string]): Clock {
  const seen: { shown: number | undefined; painted: number | undefined }[] = [...letters].map(() => ({
    shown: undefined,
    painted: undefined,
  }));
  const textOf = (node: Node): string => {
    const element = node instanceof Element ? node : node.parentElement;
    return (element?.closest(line) ?? node).textContent ?? '';
  };
  const observer = new MutationObserver((records) => {
    const now = performance.timeOrigin + performance.now();
    const changed = new Set(records.flatMap(({ target, addedNodes }) => [target, ...addedNodes]));
    // What holds the whole text is told by the nodes that were added to it.
    const texts = [...changed].filter((node) => node.childNodes.length < 100).map(textOf);
    for (let index = letters.length - 1; index >= 0; index--) {
      const times = seen[index];
      if (times === undefined || times.shown !== undefined) continue;
      const typed = letters.slice(0, index + 1);
      if (!texts.some((text) => text.includes(typed))) continue;
      for (const earlier of seen.slice(0, index + 1)) earlier.shown ??= now;
      break;
    }
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        const at = performance.timeOrigin + performance.now();
        for (const times of seen) if (times.shown === now) times.painted ??= at;
      };
      port2.postMessage(0);
    });
  });
  observer.observe(document.body, { childList: true, subtree: true, characterData: true });
  return { seen: () => seen, stop: () => observer.disconnect() };
}
