import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { bundle, root } from './bundle.ts'

/** What a check found. `skipped` names what was not run. */
interface Outcome {
  readonly passed: number
  readonly failed: number
  readonly skipped: readonly string[]
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
const endToEnd: readonly Check[] = [suite('e2e', 'vitest.e2e.config.ts')]

/** `test` runs everything; `check`, `unit` and `e2e` are its parts. */
const parts: Readonly<Record<string, readonly Check[]>> = {
  test: [...staticChecks, ...unit, ...endToEnd],
  check: staticChecks,
  unit,
  e2e: endToEnd,
}

/** Why a check may be left out on the build machine, where every tool is installed: by words of its name. */
const allowedSkips = ['real Electron runtime', 'root can write everywhere']

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

/** A vitest suite, counted test by test from its own report. */
function suite(name: string, config: string): Check {
  return async () => {
    const file = join(results, `${name}.json`)
    const code = await run(bin('vitest'), [
      'run',
      '--config',
      config,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
      ...filters,
    ])
    if (!existsSync(file)) return { passed: 0, failed: 1, skipped: [] }
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(file, 'utf8'))
    const skipped = testResults.flatMap((result: { assertionResults: { status: string; fullName: string }[] }) =>
      result.assertionResults
        .filter(test => test.status === 'skipped' || test.status === 'pending')
        .map(test => test.fullName),
    )
    // A suite that fails outside a test (a broken import, an unhandled error) must not look green.
    const failed = numFailedTests === 0 && code !== 0 ? 1 : numFailedTests
    return { passed: numPassedTests, failed, skipped }
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
  console.log(`\n用时 ${Math.round((Date.now() - started) / 1000)} 秒`)
  console.log(`${passed} passed, ${failed} failed, ${skipped.length - unexplained.length} skipped`)
  process.exitCode = failed === 0 ? 0 : 1
}
