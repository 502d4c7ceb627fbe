import fc from 'fast-check';

/** Properties are tried on the same examples each time, so that a test fails for what was changed; UNGEAR_TEST_SEED tries others. */
fc.configureGlobal({ seed: Number(process.env.UNGEAR_TEST_SEED ?? 20260623) });
