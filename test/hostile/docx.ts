// Hostile Word files, all of them, through the service's own import: 25 or more of every class, and real files of any
// folders that are named. Ends with 1 where one of them does what it must not. `npm run hostile -- [FOLDER…]`
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { FilePool } from '../../electron/service/files/file-pool.ts'
import { craftedFiles, makers } from './crafted.ts'
import { type Examination, examine, type OfferedFile } from './examine.ts'

const each = 25
// The threads of the service, one file at a time; here a thread reads many files in turn, so that what one leaves behind
// would be seen in the next.
const pool = new FilePool(1)
const read = (name: string, bytes: Uint8Array) => pool.readAs({ reading: 'draft', name, bytes })
const folders = process.argv.slice(2)
const shared = '../shared/corpus/docx'
if (folders.length === 0 && existsSync(shared)) folders.push(shared)

console.log(`手工造的 ${Object.keys(makers).length} 类，每类 ${each} 个：`)
const crafted = await examine(read, bait => craftedFiles(each, bait))
report(crafted)
console.log('同样这些文件，保留批注和修订：')
const kept = await examine(
  (name, bytes) => pool.readAs({ reading: 'draft', name, bytes, revisions: 'suggestions' }),
  bait => craftedFiles(each, bait),
)
report(kept)
let failed = crafted.complaints.length + kept.complaints.length > 0 || crafted.files < 1_000
for (const folder of folders) {
  console.log(`${folder}：`)
  const real = await examine(read, () => filesIn(folder), false)
  report(real)
  failed ||= real.complaints.length > 0 || real.files === 0
}
pool.close()
process.exitCode = failed ? 1 : 0

function* filesIn(folder: string): Generator<OfferedFile> {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.(?:docx|docm|dotx|dotm)$/iu.test(entry.name)) continue
    yield { name: entry.name, bytes: readFileSync(join(entry.parentPath, entry.name)) }
  }
}

function report({ files, drafts, refused, slowest, memory, complaints }: Examination): void {
  const reasons = Object.entries(refused).map(([code, count]) => `${code} ${count}`)
  console.log(`  ${files} 个文件，读成稿件 ${drafts} 个，拒绝 ${files - drafts} 个（${reasons.join('，')}）`)
  console.log(
    `  最慢 ${Math.round(slowest.time)} 毫秒（${slowest.name}），内存最多增加 ${memory.megabytes} MB（${memory.name}）`,
  )
  for (const complaint of complaints) console.log(`  ✗ ${complaint}`)
  console.log(
    complaints.length === 0 ? '  ✓ 没有崩溃、超时、越界，结果中没有链接和脚本' : `  ✗ ${complaints.length} 处不合要求`,
  )
}
