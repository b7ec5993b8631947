import { appendFile, mkdir, open, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** How many files are kept, and how large each becomes, in bytes. */
export const mostFiles = 10
export const largestFile = 1_000_000

/** How much of the end of a file is read for its last line: more than any line is long. */
const tail = 8192

const pattern = /^run-(\d{6,})\.log$/

/** The files of a log, the latest last; none where there is no folder. */
export async function logFiles(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => [])
  return names
    .filter(name => pattern.test(name))
    .toSorted((one, other) => numberOf(one) - numberOf(other))
    .map(name => join(folder, name))
}

/**
 * Appends lines to the latest file, or begins another where it is full and deletes those that are too many. Nothing waits
 * for the disk's sync. Rejects with the error of the file system.
 */
export async function appendLines(folder: string, lines: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const files = await logFiles(folder)
  const last = files.at(-1)
  const isFull = last !== undefined && (await stat(last)).size + Buffer.byteLength(lines) > largestFile
  const number = last === undefined ? 1 : numberOf(last) + (isFull ? 1 : 0)
  // A line that a power cut left without its end must not take the next one with it.
  const start = last !== undefined && !isFull && !(await endsLine(last)) ? '\n' : ''
  await appendFile(join(folder, `run-${String(number).padStart(6, '0')}.log`), start + lines, { mode: 0o600 })
  const superfluous = files.slice(0, Math.max(0, files.length + (isFull ? 1 : 0) - mostFiles))
  for (const old of superfluous) await rm(old, { force: true })
}

/** The last lines of the latest file; the first of them may be cut. Empty where there is none. */
export async function endOfLog(folder: string): Promise<string> {
  const last = (await logFiles(folder)).at(-1)
  if (last === undefined) return ''
  const handle = await open(last, 'r')
  try {
    const { size } = await handle.stat()
    const from = Math.max(0, size - tail)
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(size - from), 0, size - from, from)
    return buffer.toString('utf8', 0, bytesRead)
  } finally {
    await handle.close()
  }
}

async function endsLine(path: string): Promise<boolean> {
  const handle = await open(path, 'r')
  try {
    const { size } = await handle.stat()
    if (size === 0) return true
    const { buffer } = await handle.read(Buffer.alloc(1), 0, 1, size - 1)
    return buffer[0] === 0x0a
  } finally {
    await handle.close()
  }
}

function numberOf(path: string): number {
  return Number(/run-(\d+)\.log$/.exec(path)?.[1])
}
