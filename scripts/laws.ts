// Usage: laws.ts [ROUNDS] [FILE …]
// Runs the property tests on texts drawn anew in each round, until one fails. Its seed makes it fail again.
import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { root } from './bootstrap.mjs';

const [wanted = '10', ...named] = process.argv.slice(2);
const rounds = Number(wanted);
if (!Number.isInteger(rounds) || rounds < 1) {
  console.error(`rostrum: ${wanted} is no number of rounds; say for example: npm run test:laws -- 10`);
  process.exit(2);
}
process.chdir(root);
const files = globSync('src/**/*.test.ts').filter((file) => readFileSync(file, 'utf8').includes("from 'fast-check'"));
const chosen = named.length > 0 ? files.filter((file) => named.some((name) => file.includes(name))) : files;
if (chosen.length === 0) {
  console.error(`rostrum: there is no property test in ${named.join(', ')}`);
  process.exit(2);
}
const vitest = join(root, 'node_modules', 'vitest/vitest.mjs');
for (let round = 1; round <= rounds; round++) {
  const seed = Math.floor(Math.random() * 2 ** 31);
  const { status } = spawnSync(process.execPath, [vitest, 'run', '--reporter=dot', ...chosen], {
    stdio: 'inherit',
    env: { ...process.env, LAW_SEED: String(seed) },
  });
  if (status !== 0) {
    console.error(`rostrum: a law failed in round ${round}; LAW_SEED=${seed} npx vitest run makes it fail again`);
    process.exit(1);
  }
}
console.log(`rostrum: ${rounds} rounds of ${chosen.length} files passed`);
