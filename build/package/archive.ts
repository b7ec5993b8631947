import { spawnSync } from 'node:child_process'
import { basename, dirname, join } from 'node:path'
import { manifest } from './stage.ts'

/**
 * Packs an unpacked Linux program as one archive to be laid anywhere, a USB stick included, by the system's `tar`. The
 * same program gives the same bytes. Returns its path. Throws where `tar` is missing or fails.
 */
export function makeArchive(unpacked: string, output: string, arch: 'x64' | 'arm64'): string {
  const name = `jianwen-${manifest().version}-linux-${arch}`
  const file = join(output, `${name}.tar.gz`)
  const flags = [
    '--sort=name',
    '--owner=0',
    '--group=0',
    '--numeric-owner',
    '--mtime=@1',
    `--transform=s,^[^/]*,${name},`,
  ]
  const made = spawnSync('tar', [...flags, '-czf', file, '-C', dirname(unpacked), basename(unpacked)], {
    encoding: 'utf8',
    // gzip writes no time of its own then.
    env: { ...process.env, GZIP: '-n' },
  })
  if (made.status !== 0) throw new Error(`tar failed: ${made.stderr || made.error?.message}`)
  return file
}
