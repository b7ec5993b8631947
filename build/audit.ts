import { spawnSync } from 'node:child_process'
import { root } from './bundle.ts'

/**
 * Asks the registry whether a known weakness is in what is shipped, by npm's own audit. A registry that keeps no such list,
 * or none in reach, is said to be so and ends with 2: that nothing was found would be untrue.
 */
const asked = spawnSync('npm', ['audit', '--omit=dev', '--json'], {
  cwd: root,
  encoding: 'utf8',
  shell: process.platform === 'win32',
})
const found = counts(asked.stdout)
if (!found) {
  console.error('没有核对：所用的软件源不提供漏洞清单，或者连不上；请在能访问公开软件源的机器上运行 npm run audit。')
  process.exit(2)
}
const total = Object.values(found).reduce((sum, count) => sum + count, 0)
console.log(
  total === 0 ? '随软件发布的依赖包没有已知漏洞。' : `随软件发布的依赖包有 ${total} 个已知漏洞：\n${asked.stdout}`,
)
process.exit(total === 0 ? 0 : 1)

/** How many weaknesses of each gravity; undefined where the registry did not answer that. */
function counts(answer: string): Readonly<Record<string, number>> | undefined {
  try {
    const { total: _, ...each } = JSON.parse(answer).metadata.vulnerabilities as Record<string, number>
    return each
  } catch {
    return undefined
  }
}
