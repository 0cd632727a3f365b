import process from 'node:process';
import fc from 'fast-check';

/**
 * What the property tests draw their texts from. The same in every run, so that a change passes or fails by itself;
 * `npm run test:laws` looks for new texts.
 */
const DRAWN_FROM = 20260105;

fc.configureGlobal({ seed: Number(process.env['LAW_SEED'] ?? DRAWN_FROM) });
