// Usage: bench/workbench.ts [MEASURE …]
// Measures what a writer waits for in a real workbench with the packaged extension; the workbench's own counterpart runs
// beside it in the same window. Nothing is asserted: the figures are for people.
import process from 'node:process';
import { parseArgs } from 'node:util';
import { openWalk } from '../../test/ui/walk.ts';
import { ensureChromium } from '../chromium.ts';
import { packageExtension } from '../package.ts';
import { openScratch } from '../scratch.ts';
import { onStopSignal } from '../stopSignals.ts';
import { ensureWorkbench, workbenchObstacle } from '../workbench/install.ts';
import type { WorkbenchMeasure } from './workbench/measure.ts';
import { outlineLatency } from './workbench/outlineLatency.ts';
import { previewLatency } from './workbench/previewLatency.ts';

const measures: readonly WorkbenchMeasure[] = [outlineLatency, previewLatency];

async function prepare(): Promise<void> {
  const obstacle = workbenchObstacle();
  if (obstacle !== undefined) throw new Error(obstacle);
  const scratch = openScratch('bench');
  onStopSignal(() => scratch.dispose());
  try {
    await ensureChromium(scratch);
    await ensureWorkbench(scratch);
    await packageExtension();
  } finally {
    await scratch.dispose();
  }
}

async function run(chosen: readonly WorkbenchMeasure[]): Promise<void> {
  await prepare();
  for (const { measure } of chosen) {
    // A workbench of its own for each: what one has opened would slow the next.
    const walk = await openWalk({ language: 'en', outlineLabel: 'Speech Outline', containerLabel: 'Rostrum' });
    try {
      for (const { title, table } of await measure(walk)) console.log(`\n${title}\n\n${table}`);
    } finally {
      await walk.close();
    }
  }
}

const { positionals } = parseArgs({ args: process.argv.slice(2), allowPositionals: true });
const strange = positionals.filter((name) => !measures.some((measure) => measure.name === name));
if (strange.length > 0) {
  console.error(`rostrum: no measure ${strange.join(', ')}; there are ${measures.map(({ name }) => name).join(', ')}`);
  process.exit(2);
}
try {
  await run(measures.filter(({ name }) => positionals.length === 0 || positionals.includes(name)));
} catch (error) {
  console.error(`rostrum: the measuring failed: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
