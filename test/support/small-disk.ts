import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A file system in memory, of a few megabytes. */
export interface SmallDisk {
  readonly folder: string
  /** Turns writing off and on. */
  setReadOnly(isReadOnly: boolean): void
  remove(): void
}

/** Mounts a small disk; undefined where this process may not mount. */
export function mountSmallDisk(megabytes: number): SmallDisk | undefined {
  if (process.platform !== 'linux') return undefined
  const folder = mkdtempSync(join(tmpdir(), 'jianwen-disk-'))
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder], { stdio: 'ignore' })
  if (mounted.status !== 0) {
    rmSync(folder, { recursive: true })
    return undefined
  }
  return {
    folder,
    setReadOnly(isReadOnly) {
      spawnSync('mount', ['-o', `remount,${isReadOnly ? 'ro' : 'rw'}`, folder], { stdio: 'ignore' })
    },
    remove() {
      // Even one that a process which went wrong still uses, so that what went wrong can be told.
      spawnSync('umount', ['--lazy', folder], { stdio: 'ignore' })
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
