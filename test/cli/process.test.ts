import { spawn, spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { notice, unfinished, workplace } from './run-command.ts'

const program = resolve('electron/cli/main.ts')
const start = (folder: string, ...argv: readonly string[]) =>
  spawnSync(process.execPath, [program, ...argv], { cwd: folder, encoding: 'utf8' })

it('the program gives results on stdout and its exit code', () => {
  const { folder } = workplace({ 'a.txt': notice, 'b.txt': unfinished })
  expect(start(folder, 'lint', 'a.txt')).toMatchObject({ status: 0, stderr: '' })
  const found = start(folder, 'lint', 'b.txt', '--format', 'json')
  expect(found).toMatchObject({ status: 1, stderr: '' })
  expect(JSON.parse(found.stdout)[0].messages[0]).toHaveProperty('ruleId')
  expect(start(folder, 'lint', 'none.txt')).toMatchObject({
    status: 2,
    stderr: '没有找到文件「none.txt」；请检查路径。\n',
  })
})

it('the program ends when it has used a library', () => {
  const { folder } = workplace({ 'a.txt': notice })
  expect(start(folder, 'library', 'add', 'a.txt', '--library', 'lib')).toMatchObject({ status: 0 })
  expect(start(folder, 'duplicates', 'a.txt', '--library', 'lib', '--all').stdout).toContain('相同')
})

it('the program ends quietly when nobody reads on', async () => {
  const { folder } = workplace({ 'a.txt': `关于植树的报告\n${'本段有待补数字XX，请核对。\n'.repeat(20_000)}` })
  const child = spawn(process.execPath, [program, 'lint', 'a.txt', '--format', 'json'], { cwd: folder })
  let error = ''
  child.stderr.on('data', data => (error += data))
  child.stdout.once('data', () => child.stdout.destroy())
  const code = await new Promise(done => child.on('close', done))
  expect({ code, error }).toEqual({ code: expect.any(Number), error: '' })
})
