import { expect, test } from 'vitest';
import { whileOpen } from './whileOpen.ts';

/** The part of a panel that tells when it is closed. */
function closablePanel() {
  const listeners = new Set<() => void>();
  return {
    listeners,
    close: () => {
      for (const listener of listeners) listener();
    },
    onDidDispose: (listener: () => void) => {
      listeners.add(listener);
      return { dispose: () => listeners.delete(listener) };
    },
  };
}

test('what is ready is given while the panel is open', async () => {
  const panel = closablePanel();
  expect(await whileOpen(panel, Promise.resolve('稿'))).toBe('稿');
  expect(panel.listeners.size).toBe(0);
});

test('nothing is given for a panel that was closed meanwhile', async () => {
  const panel = closablePanel();
  const waiting = whileOpen(panel, new Promise((resolve) => setTimeout(() => resolve('稿'), 10)));
  panel.close();
  expect(await waiting).toBeUndefined();
});

test('a failure is passed on, and the panel is listened to no longer', async () => {
  const panel = closablePanel();
  await expect(whileOpen(panel, Promise.reject(new Error('gone')))).rejects.toThrow('gone');
  expect(panel.listeners.size).toBe(0);
});
