import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { bundle, root } from './bundle.ts'

/** What a check found. `skipped` names what was not run. */
interface Outcome {
  readonly passed: number
  readonly failed: number
  readonly skipped: readonly string[]
  /** Tests that failed, and passed when their file was run once more. */
  readonly unsteady?: readonly string[]
}

type Check = () => Promise<Outcome>

const bin = (name: string) => join(root, 'node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name)
const results = join(root, 'test-results')
const [task = 'test', ...filters] = process.argv.slice(2)

rmSync(results, { recursive: true, force: true })
mkdirSync(results, { recursive: true })

const staticChecks: readonly Check[] = [
  command('类型 core', bin('tsc'), ['-p', 'core']),
  command('类型 electron', bin('tsc'), ['-p', 'electron']),
  command('类型 renderer', bin('tsc'), ['-p', 'renderer']),
  command('类型 build', bin('tsc'), ['-p', 'build']),
  command('类型 test', bin('tsc'), ['-p', 'test']),
  command('代码规范', bin('biome'), ['ci', '--colors=off', '.']),
]
const unit: readonly Check[] = [suite('unit', 'vitest.config.ts')]
const endToEnd: readonly Check[] = [suite('e2e', 'vitest.e2e.config.ts', 3)]

/** `test` runs everything; `check`, `unit` and `e2e` are its parts. */
const parts: Readonly<Record<string, readonly Check[]>> = {
  test: [...staticChecks, ...unit, ...endToEnd],
  check: staticChecks,
  unit,
  e2e: endToEnd,
}

/** Why a check may be left out on the build machine, where every tool is installed: by words of its name. */
const allowedSkips = ['real Electron runtime', 'root can write everywhere', 'no network namespace']

const started = Date.now()
if (task !== 'check') await bundle()
const outcomes: Outcome[] = []
for (const check of parts[task] ?? []) outcomes.push(await check())
report(outcomes)

/** A program that passes by exiting 0. Counts as one check. */
function command(label: string, program: string, args: readonly string[]): Check {
  return async () => {
    const code = await run(program, args)
    console.log(`${code === 0 ? '✓' : '✗'} ${label}`)
    return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: [] }
  }
}

/** A test file in vitest's report. */
interface FileReport {
  readonly name: string
  readonly status: string
  readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[]
}

/**
 * A vitest suite, counted test by test from its own report. A file whose process ended amid it, which Node's V8 does now
 * and then (see `steady-node.mjs`), is run once more by itself; so are up to `mostAgain` files that failed otherwise, since
 * a browser on a busy machine can be later than a test waits. What fails again has failed, and what did not is named.
 */
function suite(name: string, config: string, mostAgain = 0): Check {
  return async () => {
    const first = await vitest(name, config, filters)
    const failed = first.files.filter(file => file.status === 'failed')
    const again = failed.length <= mostAgain ? failed : failed.filter(isBroken)
    if (again.length === 0) return outcomeOf(first)
    const names = again.map(file => file.name)
    console.log(`\n没有跑完或没有通过，单独再跑一次：\n${names.map(file => `  ${file}`).join('\n')}`)
    const second = await vitest(`${name}-again`, config, names)
    const kept = first.files.filter(file => !again.includes(file))
    const isKeptGood = kept.every(file => file.status === 'passed')
    const outcome = outcomeOf({ code: isKeptGood ? second.code : 1, files: [...kept, ...second.files] })
    return { ...outcome, unsteady: unsteadyTests(again, second.files) }
  }
}

/** Tests that failed in the first run alone. */
function unsteadyTests(first: readonly FileReport[], second: readonly FileReport[]): readonly string[] {
  const still = new Set(second.flatMap(failedTests))
  return first.flatMap(failedTests).filter(test => !still.has(test))
}

function failedTests({ assertionResults }: FileReport): readonly string[] {
  return assertionResults.filter(test => test.status === 'failed').map(test => test.fullName)
}

/** Whether a file failed though none of its tests did: it could not be read, or its process ended. */
function isBroken({ status, assertionResults }: FileReport): boolean {
  return status === 'failed' && assertionResults.every(test => test.status !== 'failed')
}

interface SuiteRun {
  readonly code: number
  readonly files: readonly FileReport[]
}

async function vitest(name: string, config: string, files: readonly string[]): Promise<SuiteRun> {
  const report = join(results, `${name}.json`)
  const code = await run(bin('vitest'), [
    'run',
    '--config',
    config,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...files,
  ])
  return { code, files: existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')).testResults : [] }
}

function outcomeOf({ code, files }: SuiteRun): Outcome {
  const tests = files.flatMap(file => file.assertionResults)
  const failed = tests.filter(test => test.status === 'failed').length
  return {
    passed: tests.filter(test => test.status === 'passed').length,
    // A suite that fails outside a test (a broken import, an unhandled error) must not look green.
    failed: failed === 0 && code !== 0 ? 1 : failed,
    skipped: tests.filter(test => test.status === 'skipped' || test.status === 'pending').map(test => test.fullName),
  }
}

function run(program: string, args: readonly string[]): Promise<number> {
  return new Promise(resolve => {
    const child = spawn(program, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' })
    child.on('error', () => resolve(1))
    child.on('exit', code => resolve(code ?? 1))
  })
}

function report(all: readonly Outcome[]): void {
  const passed = all.reduce((sum, outcome) => sum + outcome.passed, 0)
  const skipped = all.flatMap(outcome => outcome.skipped)
  const unexplained = process.env.CI ? skipped.filter(name => !allowedSkips.some(reason => name.includes(reason))) : []
  const failed = all.reduce((sum, outcome) => sum + outcome.failed, 0) + unexplained.length
  if (skipped.length > 0) console.log(`\n未运行：\n${skipped.map(name => `  ${name}`).join('\n')}`)
  if (unexplained.length > 0) console.log(`\n构建机上不应跳过：\n${unexplained.map(name => `  ${name}`).join('\n')}`)
  const unsteady = all.flatMap(outcome => outcome.unsteady ?? [])
  if (unsteady.length > 0) console.log(`\n再跑一次才通过：\n${unsteady.map(name => `  ${name}`).join('\n')}`)
  console.log(`\n用时 ${Math.round((Date.now() - started) / 1000)} 秒`)
  console.log(`${passed} passed, ${failed} failed, ${skipped.length - unexplained.length} skipped`)
  process.exitCode = failed === 0 ? 0 : 1
}
