import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'test/unit/**/*.test.ts'],
    setupFiles: ['test/lawSeed.ts'],
    // Property tests and the linter started as a process need more than the default on a slow machine.
    testTimeout: 60_000,
  },
});
