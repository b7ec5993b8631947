// Entry point of every npm script. Runs on any Node from 20 on: sets up what is missing, then hands over to the
// Node 24 that came with the packages. Plain JavaScript, because Node 20 reads no TypeScript.
import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { SetUpError, setUp } from './set-up.mjs'
import { steadyFlags } from './steady-node.mjs'

const tasks = {
  start: 'build/start.ts',
  test: 'build/test.ts',
  check: 'build/test.ts',
  unit: 'build/test.ts',
  e2e: 'build/test.ts',
  jianwen: 'build/jianwen.ts',
  bench: 'build/bench.ts',
  hostile: 'test/hostile/docx.ts',
  'word-out': 'test/word-out/word-out.ts',
  build: 'build/build.ts',
  'pack:dir': 'build/package/pack.ts',
  audit: 'build/audit.ts',
  format: 'build/format.ts',
  'rules-page': 'build/rules-page.ts',
}

const [name = '', ...args] = process.argv.slice(2)
const root = fileURLToPath(new URL('..', import.meta.url))

if (!Object.hasOwn(tasks, name)) {
  console.error(`没有「${name}」这个命令；可用的有：${Object.keys(tasks).join('、')}。`)
  process.exit(2)
}

try {
  const node = await setUp({ root, task: name, args })
  runTask(node)
} catch (error) {
  if (!(error instanceof SetUpError)) throw error
  console.error(error.message)
  process.exit(1)
}

function runTask(node) {
  const part = tasks[name] === 'build/test.ts' ? [name] : []
  const child = spawn(node, [...steadyFlags, resolve(root, tasks[name]), ...part, ...args], {
    stdio: 'inherit',
    env: { ...process.env, PATH: `${resolve(root, 'node_modules/.bin')}${pathSeparator()}${process.env.PATH ?? ''}` },
  })
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)))
  // When npm is killed outright nobody passes the signal on; end the child rather than leave it holding the data folder.
  const parent = process.ppid
  setInterval(() => process.ppid !== parent && child.kill('SIGTERM'), 250).unref()
}

function pathSeparator() {
  return process.platform === 'win32' ? ';' : ':'
}
