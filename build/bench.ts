import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { bundle, root } from './bundle.ts'

/** Benchmarks in the order in which they print. Each is a script that prints its figures beside its peer's of the same run. */
const benches = ['start', 'typing', 'lint', 'repetition', 'word', 'drafts', 'report', 'ledger']

await bundle()
const chosen = process.argv.slice(2)
let failed = false
for (const name of chosen.length > 0 ? chosen : benches) {
  console.log(`\n## ${name}`)
  const result = spawnSync(process.execPath, [join(root, 'test', 'bench', `${name}.ts`)], {
    cwd: root,
    stdio: 'inherit',
  })
  failed ||= result.status !== 0
}
process.exitCode = failed ? 1 : 0
