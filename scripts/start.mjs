// `npm start`: opens a sample speech in a real VS Code. The work is in start.ts; this part runs with nothing installed.
import process from 'node:process';
import { runScript } from './bootstrap.mjs';

runScript('scripts/start.ts', process.argv.slice(2));
