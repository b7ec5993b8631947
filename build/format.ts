import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { root } from './bundle.ts'

const biome = join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'biome.cmd' : 'biome')
process.exit(spawnSync(biome, ['check', '--write', '.'], { cwd: root, stdio: 'inherit' }).status ?? 1)
