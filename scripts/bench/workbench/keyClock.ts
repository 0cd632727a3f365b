import type { Page } from 'playwright-core';

/** What is waited for: words that come or go in the part of the page that a selector names. */
export interface Awaited {
  readonly selector: string;
  readonly words: string;
  readonly becomes: 'shown' | 'gone';
  /** The keystroke from which it is timed: how many keys the page got before it. */
  readonly key: number;
}

/** Until then what was awaited must have come. */
const PATIENCE = 5000;

/**
 * Begins to watch, presses the keys, and returns for each thing awaited the milliseconds from its keystroke, as the page
 * got it, until the page's own content had it; before anything is painted. `undefined` for what did not come.
 */
export async function timesAfterKeys(
  page: Page,
  awaited: readonly Awaited[],
  press: () => Promise<void>,
): Promise<readonly (number | undefined)[]> {
  const watching = await page.evaluateHandle(watch, [awaited, PATIENCE] as const);
  await press();
  const times = await watching.evaluate((clock) => clock.times());
  await watching.dispose();
  return times;
}

interface KeyClock {
  readonly times: () => Promise<readonly (number | undefined)[]>;
}

/** Runs in the page. */
function watch([awaited, patience]: readonly [readonly Awaited[], number]): KeyClock {
  const keys: number[] = [];
  const seen: (number | undefined)[] = awaited.map(() => undefined);
  let finish = (): void => {};
  const finished = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const onKey = (event: KeyboardEvent): void => {
    keys.push(event.timeStamp);
  };
  const look = (): void => {
    awaited.forEach(({ selector, words, becomes }, index) => {
      if (seen[index] !== undefined) return;
      const shown = [...document.querySelectorAll(selector)].some((each) => each.textContent.includes(words));
      if (shown === (becomes === 'shown')) seen[index] = performance.now();
    });
    if (!seen.includes(undefined)) finish();
  };
  const observer = new MutationObserver(look);
  observer.observe(document.body, { childList: true, subtree: true, characterData: true });
  window.addEventListener('keydown', onKey, true);
  return {
    times: async () => {
      await Promise.race([finished, new Promise((resolve) => setTimeout(resolve, patience))]);
      observer.disconnect();
      window.removeEventListener('keydown', onKey, true);
      return seen.map((at, index) => {
        const pressed = keys[awaited[index]?.key ?? -1];
        return at === undefined || pressed === undefined ? undefined : at - pressed;
      });
    },
  };
}
