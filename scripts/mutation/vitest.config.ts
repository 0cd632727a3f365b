import { configDefaults, defineConfig } from 'vitest/config';

/** The tests that a mutant of the core must not pass: those beside it. */
export default defineConfig({
  test: {
    include: ['src/core/**/*.test.ts'],
    // Property tests take seconds for every mutant they meet, draw other texts each time, so that the score would
    // waver, and kill what no row states: a construct is held by its rows.
    exclude: [...configDefaults.exclude, '**/laws.test.ts', '**/*.laws.test.ts'],
  },
});
