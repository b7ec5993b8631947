import { readFileSync } from 'node:fs'

/** Another checker of Chinese text, run in this process. */
export interface Peer {
  readonly name: string
  check(text: string): unknown
}

/** What one expression finds, as a rule for textlint. */
const patterns = [
  /布署|拔款|松驰|幅射|既使/g,
  /[，。；：！？]{2,}/g,
  /[一-龥][,;:!?]/g,
  /[Xx×]{2,}|某某/g,
  /(?:19|20)\d{2}[.-]\d{1,2}[.-]\d{1,2}/g,
  /大约[^，。]{0,8}左右|近[^，。]{0,8}以上/g,
  /[^。！？]{120,}[。！？]/g,
  /凯旋归来|亲眼目睹|涉及到/g,
  /[（(][^）)]{80,}[）)]/g,
  /微信公众号|会员专享|仅供学习/g,
]

/** zhlint and autocorrect with their own rules, textlint with ten of one expression each; those not installed are named. */
export async function openPeers(): Promise<{ readonly peers: readonly Peer[]; readonly missing: readonly string[] }> {
  const opened = await Promise.all([
    open('zhlint', zhlint),
    open('autocorrect-node', autocorrect),
    open('@textlint/kernel', textlint),
  ])
  return {
    peers: opened.filter(one => typeof one !== 'string'),
    missing: opened.filter(one => typeof one === 'string'),
  }
}

/** The peer, or a sentence that says why it cannot be run. */
async function open(module: string, start: () => Promise<Peer['check']>): Promise<Peer | string> {
  try {
    const check = await start()
    return { name: `${module.replace('@textlint/kernel', 'textlint')} ${versionOf(module)}`, check }
  } catch (error) {
    return `${module} cannot be run here: ${error instanceof Error ? error.message.split('\n')[0] : error}`
  }
}

function versionOf(module: string): string {
  const file = new URL(`../../node_modules/${module}/package.json`, import.meta.url)
  return JSON.parse(readFileSync(file, 'utf8')).version
}

async function zhlint(): Promise<Peer['check']> {
  const { run } = await import('zhlint')
  return text => run(text, { rules: { preset: 'default' } })
}

async function autocorrect(): Promise<Peer['check']> {
  const { lintFor } = await import('autocorrect-node')
  return text => lintFor(text, 'text')
}

async function textlint(): Promise<Peer['check']> {
  const { TextlintKernel } = await import('@textlint/kernel')
  const { default: plugin } = await import('@textlint/textlint-plugin-text')
  const kernel = new TextlintKernel()
  const options: Parameters<typeof kernel.lintText>[1] = {
    ext: '.txt',
    // Bundled for CommonJS: the plugin stands one step deeper for a module than its types say.
    plugins: [{ pluginId: 'text', plugin: 'default' in plugin ? (plugin.default as typeof plugin) : plugin }],
    rules: patterns.map((pattern, index) => ({
      ruleId: `pattern-${index}`,
      rule: context => ({
        [context.Syntax.Str](node) {
          for (const match of context.getSource(node).matchAll(pattern)) {
            const padding = context.locator.range([match.index, match.index + match[0].length])
            context.report(node, new context.RuleError('请核对。', { padding }))
          }
        },
      }),
    })),
  }
  return text => kernel.lintText(text, options)
}
