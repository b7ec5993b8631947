import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { hasTool } from './tools.ts'

/** The names of files that a traced program looks for, so that what it does in between can be told from its start and end. */
export const marks = { begin: 'trace-begin', end: 'trace-end' } as const

/** Whether strace is there and may watch a program here. Tests that need it are skipped elsewhere. */
export const canTrace =
  process.platform === 'linux' &&
  hasTool('strace') &&
  spawnSync('strace', ['-qq', '-o', '/dev/null', process.execPath, '-e', '0']).status === 0

/** Calls by which a program reaches for files, programs or networks; asking whether a file is there is not among them. */
const calls =
  'open,openat,openat2,creat,rename,renameat,renameat2,unlink,unlinkat,mkdir,mkdirat,link,linkat,symlink,symlinkat,' +
  'chmod,fchmodat,chown,fchownat,truncate,utimensat,mknodat,execve,execveat,socket,connect,bind,listen,sendto,sendmsg'

/** Runs a program of this Node under strace, threads and children too; the calls between its two marks, a line each. */
export function tracedCalls(nodeArguments: readonly string[]): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'jianwen-trace-'))
  const log = join(folder, 'log')
  try {
    const options = ['-f', '-qq', '-s', '4096', '-e', `trace=${calls},access,faccessat,faccessat2`, '-e', 'signal=none']
    execFileSync('strace', [...options, '-o', log, process.execPath, ...nodeArguments], { timeout: 120_000 })
    const lines = readFileSync(log, 'utf8').split('\n')
    const from = lines.findIndex(line => line.includes(marks.begin))
    const to = lines.findLastIndex(line => line.includes(marks.end))
    if (from === -1 || to <= from) throw new Error('The traced program set no marks.')
    return lines.slice(from + 1, to).filter(line => !/^\d+\s+f?access|\bresumed>/u.test(line))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The calls among `lines` that do anything but read a file of `readable`: folders with a slash at the end, or files. */
export function reachingOutside(lines: readonly string[], readable: readonly string[]): readonly string[] {
  const isReadable = (path: string) =>
    readable.some(allowed => (allowed.endsWith('/') ? path.startsWith(allowed) : path === allowed))
  return lines.filter(line => {
    const [, path = '', flags = ''] =
      /^\d+\s+open(?:at2?)?\((?:[A-Z_0-9]+, )?"([^"]*)", (?:\{flags=)?([A-Z_|]+)/u.exec(line) ?? []
    const reads = flags !== '' && !/WRONLY|RDWR|CREAT|TRUNC|APPEND/u.test(flags)
    return !(reads && isReadable(path) && !/(?:^|\/)\.\.(?:\/|$)/u.test(path))
  })
}
