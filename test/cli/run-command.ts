import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { run } from '../../electron/cli/main.ts'
import { temporaryFolder } from '../support/drafts.ts'

/** What a command left behind. */
export interface Outcome {
  readonly code: number
  readonly out: string
  readonly error: string
}

/** A folder with the given files, in which commands run. */
export function workplace(files: Readonly<Record<string, string | Uint8Array>> = {}) {
  const folder = temporaryFolder()
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  const jianwen = async (...argv: readonly string[]): Promise<Outcome> => {
    let out = ''
    let error = ''
    const code = await run(argv, { out: text => (out += text), error: text => (error += text), folder })
    return { code, out, error }
  }
  return { folder, jianwen }
}

/** A clean notice: nothing in it is an error. */
export const notice = `云溪市人民政府关于做好春季植树工作的通知
各县（市、区）人民政府，市政府各部门：
为改善城乡环境，现就做好春季植树工作通知如下。
一、任务
4月底前，各县（市、区）完成荒坡补植。市林业局每周汇总一次进度。
二、要求
各责任单位要选好苗木，栽一棵、管一棵、活一棵。
特此通知。
云溪市人民政府
2026年3月5日
`

/** A draft that is not finished. */
export const unfinished = notice.replace('荒坡补植', '荒坡补植XX亩')
