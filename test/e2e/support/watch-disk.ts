import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'

/** How often the disk is tried, in milliseconds. */
const pause = 20

/**
 * Tries all the while how long this machine takes to bring a few bytes to disk. The returned function ends that and
 * answers with the longest time in milliseconds, waiting for a processor included.
 */
export function watchDisk(folder: string): () => Promise<number> {
  let isOver = false
  const watching = (async () => {
    const file = await open(join(folder, 'disk-probe'), 'a')
    let longest = 0
    while (!isOver) {
      const start = performance.now()
      await file.write('x')
      await file.sync()
      await setTimeout(pause)
      longest = Math.max(longest, performance.now() - start - pause)
    }
    await file.close()
    return longest
  })()
  return () => {
    isOver = true
    return watching
  }
}
