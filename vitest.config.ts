import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    setupFiles: 'test/property-seed.ts',
    // no test changes a module or a global: a worker loads each module once for all its files
    isolate: false,
    // otherwise one core is left idle, on two that is half
    maxWorkers: '100%',
    // the language of a command is asked of the locale
    env: { LC_ALL: 'C.UTF-8' },
    // terminals are waited for on machines that do other things too
    testTimeout: 90_000,
    hookTimeout: 90_000,
  },
});
