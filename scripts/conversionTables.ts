import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DictGroup } from 'opencc-js/core';
import { from as fromSimplified, to as toTraditional } from 'opencc-js/preset/cn2t';
import { from, to } from 'opencc-js/preset/t2cn';
import { root } from './bootstrap.mjs';

/** A chain of groups of dictionaries as `converterOf` reads it. */
function tableOf(groups: readonly DictGroup[]): string {
  return groups.map((group) => group.join('\n')).join('\n\n');
}

function chain(...steps: readonly (readonly DictGroup[] | undefined)[]): readonly DictGroup[] {
  return steps.flatMap((step) => step ?? []);
}

/** The tables by the names of their files: those of opencc-js that are used, each direction in a file of its own. */
export const conversionTables: Readonly<Record<string, string>> = {
  'traditional-simplified.txt': tableOf(chain(from['hk'], from['tw'], to['cn'])),
  'simplified-traditional.txt': tableOf(chain(fromSimplified['cn'])),
  'traditional-taiwan.txt': tableOf(chain(toTraditional['tw'])),
  'traditional-hongkong.txt': tableOf(chain(toTraditional['hk'])),
};

/** Writes all that cleaning, and the copy for the lectern, read at their first use into a folder. */
export async function writeCleaningData(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [name, table] of Object.entries(conversionTables)) await writeFile(join(folder, name), table);
  for (const name of ['readings.txt', 'pairs.txt', 'rare.txt']) {
    await writeFile(join(folder, name), await readFile(join(root, 'data', name)));
  }
}
