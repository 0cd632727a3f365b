// `npm test`: every check and every suite. The work is in test.ts; this part runs with nothing installed.
import process from 'node:process';
import { runScript } from './bootstrap.mjs';

runScript('scripts/test.ts', process.argv.slice(2));
