import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    dir: dirname(fileURLToPath(import.meta.url)),
    include: ['**/*.test.ts'],
    // One workbench at a time: two of them would share the cores and tell each other's times.
    fileParallelism: false,
    maxWorkers: 1,
    testTimeout: 90_000,
    hookTimeout: 180_000,
  },
});
