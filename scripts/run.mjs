// Usage: node scripts/run.mjs FILE.ts [arguments…]
import process from 'node:process';
import { runScript } from './bootstrap.mjs';

const [script, ...args] = process.argv.slice(2);
if (script === undefined) {
  console.error('Usage: node scripts/run.mjs FILE.ts [arguments…]');
  process.exit(2);
}
runScript(script, args);
