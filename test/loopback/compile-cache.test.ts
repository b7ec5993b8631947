import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { temporaryFolder } from '../support/drafts.ts'

const module = new URL('../../electron/loopback/compile-cache.ts', import.meta.url).href

/** Runs a program that keeps its compiled code, and says where threads look for theirs. */
function run(home: string): string {
  const code = `const { keepCompiledCode } = await import(${JSON.stringify(module)}); keepCompiledCode(); await import('node:module').then(m => m.flushCompileCache()); console.log(process.env.NODE_COMPILE_CACHE ?? '')`
  const env = { PATH: process.env.PATH, HOME: home, XDG_CACHE_HOME: join(home, 'cache') }
  return spawnSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8', env }).stdout.trim()
}

it('keeps compiled code where only its owner may write', () => {
  const home = temporaryFolder()
  const folder = join(home, 'cache', 'jianwen', 'compiled')
  expect(run(home)).toBe(folder)
  expect(statSync(folder).mode & 0o777).toBe(0o700)
  expect(readdirSync(folder).length).toBeGreaterThan(0)
})

it('starts without where there is no place for it', () => {
  const home = temporaryFolder()
  writeFileSync(join(home, 'cache'), '')
  expect(run(home)).toBe('')
  expect(existsSync(join(home, 'cache', 'jianwen'))).toBe(false)
})
