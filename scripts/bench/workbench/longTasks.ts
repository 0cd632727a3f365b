import type { Frame } from 'playwright-core';

/** Milliseconds of each task of more than 50 that the frame's page ran while something was done. */
export async function longTasksWhile(frame: Frame, act: () => Promise<void>): Promise<readonly number[]> {
  const watching = await frame.evaluateHandle(() => {
    const tasks: number[] = [];
    const keep = (entries: readonly PerformanceEntry[]): void => {
      for (const { duration } of entries) tasks.push(duration);
    };
    const observer = new PerformanceObserver((list) => keep(list.getEntries()));
    observer.observe({ type: 'longtask' });
    return {
      stop: () => {
        keep(observer.takeRecords());
        observer.disconnect();
        return tasks;
      },
    };
  });
  await act();
  const tasks = await watching.evaluate((watch) => watch.stop());
  await watching.dispose();
  return tasks;
}
