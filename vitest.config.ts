import { defineConfig } from 'vitest/config'
import { steadyFlags } from './build/steady-node.mjs'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    exclude: ['test/e2e/**', 'node_modules/**'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    pool: 'forks',
    execArgv: steadyFlags,
    maxWorkers: 2,
  },
})
