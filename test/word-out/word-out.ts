// Word files out, all of them: every template in every profile, every pair of elements, and 10,000 drafts that have each
// code point of Unicode once. Well-formed, in the order of ECMA-376, opened by python-docx, some of them by LibreOffice,
// and read as the text that the draft has. Ends with 1 where one of them is not. `npm run word-out -- [COUNT [SEED]]`
import { canRender } from '../support/libre-office.ts'
import { hasPythonDocx } from '../support/other-readers.ts'
import { unicodeDrafts } from '../support/unicode-drafts.ts'
import { neighbourDrafts, pairwiseDrafts, templateDrafts, type WholeDraft } from '../support/whole-drafts.ts'
import { type Exported, exported, officeFaults, pythonFaults, xmlFaults } from '../support/word-out.ts'

const count = Number(process.argv[2] ?? 10_000)
const seed = Number(process.argv[3] ?? 1)
/** Files that one start of another program reads. */
const batch = 200
/** One generated draft in so many goes to LibreOffice too, which takes a tenth of a second for each. */
const officeShare = 20
const profiles = ['general', 'gb33476', 'grid', 'reading', 'reading-18', 'reading-22']
let failed = false

if (!hasPythonDocx) console.log('没有安装 python3-docx，未用它读')
if (!canRender) console.log('没有安装 LibreOffice，未用它读')
const templates = Object.entries(await templateDrafts()).flatMap(([name, content]) =>
  profiles.map((profile): WholeDraft => ({ name: `${name} ${profile}`, content, profile, fontSet: 'gb2312' })),
)
await check(`${templates.length / profiles.length} 个模板，各 ${profiles.length} 种版式`, templates, 1)
await check('两两组合的要素、格式、印章、版式和字体', pairwiseDrafts(), 1)
await check('每一要素排在每一要素之前', neighbourDrafts(), 1)
await check(
  `${count.toLocaleString('en')} 篇涵盖全部 Unicode 的稿件（种子 ${seed}）`,
  unicodeDrafts(count, seed),
  officeShare,
)
process.exitCode = failed ? 1 : 0

/** Exports drafts batch by batch, reads them every way, and says what came of it; one in `share` goes to LibreOffice. */
async function check(name: string, drafts: Iterable<WholeDraft>, share: number): Promise<void> {
  const start = performance.now()
  const faults: string[] = []
  const read = { files: 0, office: 0 }
  let waiting: Exported[] = []
  let forOffice: Exported[] = []
  const readWaiting = async (isLast: boolean) => {
    if (hasPythonDocx && waiting.length > 0) faults.push(...(await told(() => pythonFaults(waiting))))
    waiting = []
    if (!canRender || forOffice.length < (isLast ? 1 : batch)) return
    faults.push(...(await told(() => officeFaults(forOffice))))
    read.office += forOffice.length
    forOffice = []
  }
  for (const draft of drafts) {
    const file = await exported(draft)
    faults.push(...xmlFaults(file))
    waiting.push(file)
    if (read.files++ % share === 0) forOffice.push(file)
    if (waiting.length === batch) await readWaiting(false)
  }
  await readWaiting(true)
  failed ||= faults.length > 0 || read.files === 0
  const seconds = Math.round((performance.now() - start) / 1000)
  console.log(`${name}：`)
  console.log(
    `  ${read.files} 个文件，python-docx 读 ${hasPythonDocx ? read.files : 0} 个，LibreOffice 读 ${read.office} 个，${seconds} 秒`,
  )
  for (const fault of faults.slice(0, 20)) console.log(`  ✗ ${fault}`)
  console.log(faults.length === 0 ? '  ✓ 全部打开，次序正确，文字与稿件相同' : `  ✗ ${faults.length} 处不合要求`)
}

/** What a reader complains of; that it does not open one of the files is a complaint too. */
async function told(reading: () => readonly string[] | Promise<readonly string[]>): Promise<readonly string[]> {
  try {
    return await reading()
  } catch (error) {
    return [`not opened: ${String(error).slice(-400)}`]
  }
}
