import { createHash } from 'node:crypto'
import { readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { docxBytes, paragraph } from '../service/files/docx-fixture.ts'
import { notice, workplace } from './run-command.ts'

const body = notice
  .split('\n')
  .map(line => paragraph(line))
  .join('')

/** All by which a changed file would show. */
const stateOf = (path: string) => {
  const { mtimeMs, size, mode, ino } = statSync(path)
  return { hash: createHash('sha256').update(readFileSync(path)).digest('hex'), mtimeMs, size, mode, ino }
}

it('no command changes the file that it reads', async () => {
  const { jianwen, folder } = workplace({ 'a.txt': notice })
  const paths = ['a.txt', 'b.docx'].map(name => join(folder, name))
  writeFileSync(join(folder, 'b.docx'), docxBytes({ body }))
  // A time long past: any write would show, however soon it comes.
  for (const path of paths) utimesSync(path, 1_000_000_000, 1_000_000_000)
  const before = paths.map(stateOf)
  const commands: readonly (readonly string[])[] = [
    ['count', 'a.txt', 'b.docx'],
    ['lint', 'a.txt', 'b.docx'],
    ['export', 'a.txt', '-o', 'x.docx'],
    ['export', 'b.docx', '-o', 'y.docx'],
    ['check-format', 'b.docx'],
    ['library', 'add', 'a.txt', 'b.docx', '--library', 'library'],
    ['duplicates', 'b.docx', '--library', 'library'],
  ]
  for (const command of commands) {
    const { code, error } = await jianwen(...command)
    expect(code, `${command.join(' ')}: ${error}`).toBeLessThan(2)
    expect(paths.map(stateOf), command.join(' ')).toEqual(before)
  }
  expect((await jianwen('export', 'b.docx', '-o', 'b.docx')).code).toBe(2)
  expect(paths.map(stateOf)).toEqual(before)
}, 60_000)
