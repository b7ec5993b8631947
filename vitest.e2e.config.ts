import { defineConfig } from 'vitest/config'
import { steadyFlags } from './build/steady-node.mjs'

export default defineConfig({
  test: {
    include: ['test/e2e/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Beside other work a window takes longer than the usual second to show what is waited for.
    expect: { poll: { timeout: 10_000 } },
    pool: 'forks',
    execArgv: steadyFlags,
    // One browser at a time: the suites time what a person waits for.
    maxWorkers: 1,
    fileParallelism: false,
  },
})
