import table from '../data/regulation-names.json' with { type: 'json' }
import { type Finding, paragraphRule } from '../rule.ts'
import { commonLength, likeness, titleKey } from '../title-likeness.ts'

export const validRegulationName = paragraphRule<{ readonly titles: readonly string[]; readonly least: number }>({
  id: 'valid-regulation-name',
  kind: 'wording',
  severity: 'warning',
  description: '书名号内的法规、文件名称与已知名称相近而不相同时，提示核对。',
  defaults: { titles: [], least: 0.8 },
  optionLabels: {
    least: { label: '名称相似到多少时提示', unit: '%', min: 60, max: 100 },
  },
  *check({ text }, { titles, least }): Iterable<Finding> {
    if (!text.includes('《')) return
    for (const match of text.matchAll(cited)) {
      const cited = match[1] as string
      const right = suggest(cited, titles, least)
      if (right === undefined) continue
      const at = { from: match.index + 1, to: match.index + 1 + cited.length }
      if (titleKey(right) === titleKey(cited)) {
        const fix = { title: `改为《${right}》`, range: at, text: right }
        yield { at, fix, message: `文件名称的标点有误，应为「《${right}》」。` }
      } else {
        yield { at, message: `未见名为「${cited}」的文件，是否为「${right}」？请核对后改正。` }
      }
    }
  },
  examples: {
    valid: [
      '认真落实《党政机关厉行节约反对浪费条例》和《党政机关国内公务接待管理规定》。',
      '根据《中华人民共和国安全生产法》《安徽省安全生产条例》，制定本办法。',
      '印发《庐阳区党政机关国内公务接待管理办法》。',
      '学习《公务员法》《档案法》，落实《信访工作条例》《信访条例实施细则》。',
      '贯彻《条例》和《规定》。',
      '《关于贯彻〈信访工作条例〉的实施意见》已经印发。',
    ],
    invalid: [
      '认真落实《党政机关厉行节约、反对浪费条例》。',
      '严格执行《党政机关国内公务接待》。',
      '按照《党政机关公文处理条例》行文。',
      '学习《中国共产党纪律处份条例》。',
    ],
  },
})

const cited = /《([^《》]{6,60})》/g

interface Known {
  readonly name: string
  readonly key: string
}

const bundled: readonly Known[] = table.names.map(name => ({ name, key: titleKey(name) }))
const keys = new Set(bundled.map(known => known.key))
const kindWord = new RegExp(`(?:${table.genericWords.join('|')})(?:实施(?:细则|办法|条例|意见))?$`)
const notDigit = /[^\d一二三四五六七八九十]+/g
const trial = /(?:试行|暂行|草案|修订|征求意见稿|修正案|解释)+$/

const knownBy = new WeakMap<readonly string[], readonly Known[]>()

function fromOffice(titles: readonly string[]): readonly Known[] {
  const known = knownBy.get(titles) ?? titles.map(name => ({ name, key: titleKey(name) }))
  knownBy.set(titles, known)
  return known
}

/** The known name that a cited one falls short of; undefined where it is right, or a document of its own. */
function suggest(cited: string, titles: readonly string[], least: number): string | undefined {
  const whole = titleKey(cited)
  const key = whole.replace(trial, '')
  const own = fromOffice(titles)
  if (own.some(known => known.key === whole)) return undefined
  if (keys.has(whole) || keys.has(key)) return punctuated(cited, whole)
  let best: { readonly name: string; readonly score: number } | undefined
  for (const { name, key: right } of [...bundled, ...own]) {
    if (Math.abs(right.length - key.length) > 6 || right.length < 6) continue
    const bare = right.replace(trial, '')
    if (!isSlip(key, bare)) continue
    const score = likeness(key, bare)
    if (score >= least && (!best || score > best.score)) best = { name, score }
  }
  return best?.name
}

/** The name with its own marks, where only a mark was put in or left out inside it. */
function punctuated(cited: string, key: string): string | undefined {
  const known = bundled.find(one => one.key === key)
  if (!known || !/[、，,\s·]/.test(cited) === !/[、]/.test(known.name)) return undefined
  return known.name
}

/**
 * Whether a key is the known name misspelt: cut short of its kind (…公务接待), or of the same kind with a character or
 * two left out, put in or mistaken. A name with other words before it belongs to another office's document.
 */
function isSlip(key: string, right: string): boolean {
  if (right.startsWith(key)) return right.length - key.length <= 4 && !kindWord.test(key)
  if (key[0] !== right[0] || kindWord.exec(key)?.[0] !== kindWord.exec(right)?.[0]) return false
  if (key.replace(notDigit, '') !== right.replace(notDigit, '')) return false
  const common = commonLength(key, right)
  const missing = right.length - common
  const added = key.length - common
  return missing <= 2 && added <= 2 && (missing === 0 || added === 0 || missing === added)
}
