/** A member of a parallel list that leaves its pattern. */
export interface OddMember {
  readonly index: number
  /** The words at its beginning or end that differ from the others. */
  readonly odd: string
  /** What stands there in all the others. */
  readonly shared: string
  readonly at: 'start' | 'end'
}

/** Words that lists vary on purpose: 加强…、加强…、强化…. */
const interchangeable = new Set(
  '加强 强化 增强 提升 提高 推进 推动 促进 加快 加大 扩大 健全 完善 建立 建设 创建 构建 落实 抓实 抓好 做好 做实 深化 优化 坚持 坚定 坚决 严格 从严 严控 严肃 严明 发展 开展 扩展 保障 确保 保证 建好 建成 全面 全力 大力 着力 努力 实施 实行 落细 改善 改进 改革 管理 治理 管控 服务 工作 能力 水平 体系 机制 制度'.split(
    ' ',
  ),
)

const numeral = /[\d一二三四五六七八九十百千上下前后左右东西南北]/

/**
 * The one member of a list of three or more that breaks an otherwise strict pattern: all members are of one length and
 * all but one share their first or last words, while the odd one has a character of those words in another place
 * (俭朴办会、俭朴接待、节俭办公), or differs in a single character of four or more. Undefined where there is none.
 */
export function findOddMember(members: readonly string[]): OddMember | undefined {
  const length = members[0]?.length ?? 0
  if (members.length < 3 || length < 4 || length > 20 || members.some(member => member.length !== length))
    return undefined
  const reversed = members.map(reverse)
  const candidates = [loneAt(members), loneAt(reversed)].filter(index => index !== undefined)
  for (const index of candidates.sort((a, b) => a - b)) {
    const own = members[index] as string
    const others = members.filter((_, other) => other !== index)
    const start = sharedStart(others)
    const first = {
      index,
      odd: own.slice(0, start),
      shared: (others[0] as string).slice(0, start),
      at: 'start',
    } as const
    if (start >= 2 && isSlip(first.odd, first.shared)) return first
    const end = sharedStart(reversed.filter((_, other) => other !== index))
    const last = { index, odd: own.slice(-end), shared: (others[0] as string).slice(-end), at: 'end' } as const
    if (end >= 2 && isSlip(last.odd, last.shared)) return last
  }
  return undefined
}

/** The one text that differs from all others where they first differ: only that can be the odd one. */
function loneAt(texts: readonly string[]): number | undefined {
  const place = sharedStart(texts)
  const [first = ''] = texts
  const others = texts.flatMap((text, index) => (text[place] === first[place] ? [] : [index]))
  if (others.length === 1) return others[0]
  const isFirstAlone = others.length === texts.length - 1
  return isFirstAlone && others.every(index => texts[index]![place] === texts[1]![place]) ? 0 : undefined
}

/** How many characters all texts have in common at their beginning. */
export function sharedStart(texts: readonly string[]): number {
  const [first = '', ...others] = texts
  let length = 0
  while (length < first.length && others.every(other => other[length] === first[length])) length++
  return length
}

/** A text from its end to its beginning, by UTF-16 units. */
export function reverse(text: string): string {
  return text.split('').reverse().join('')
}

function isSlip(odd: string, shared: string): boolean {
  if (odd === shared || interchangeable.has(odd) || interchangeable.has(shared)) return false
  const differing = [...shared].flatMap((character, index) => (odd[index] === character ? [] : [character, odd[index]]))
  if (differing.some(character => numeral.test(character ?? ''))) return false
  const different = differing.length / 2
  if (shared.length >= 4 && different === 1) return true
  return shared.length <= 3 && different === shared.length && [...shared].some(character => odd.includes(character))
}
