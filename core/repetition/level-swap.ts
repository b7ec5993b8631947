import { type Difference, differences } from './differences.ts'

/** Words of the source and those that stand in the draft in their place. */
export interface LevelSwap {
  readonly from: string
  readonly to: string
}

/** 行政层级, as 全省 and 本市 have it, and the bodies of each level, as 教育厅 and 教育局. */
const levelWord =
  /^(?:国|省|自治区|市|地|州|盟|县|区|旗|镇|乡|乡镇|街道|村|社区)(?:级|直|委|(?:人民)?政府)?$|^街道办事处$/u
const bodyWord = /^(?:部|委|厅|局|署|办|科|站|所|国务院|(?:省|市|县|区|镇|乡)(?:人民)?政府)$/u
const levelName = /(?:省|自治区|市|自治州|州|盟|县|区|旗|镇|乡|街道)$/u
const before = /[全我本各该]$/u
/** A name of a place before 省 or 市 has this many characters at most. */
const longestName = 4
/** Words that do not belong to a name that follows them. */
const noName = /[在由为对向和与及的于从至到经将把各本我全该是、，。；：（）“”]/u

/**
 * The levels or places by which alone a passage differs from its source: 全省 became 全市, 青禾省 became 云溪市. Undefined
 * where it differs in nothing or in anything else. Marks and blanks are no difference.
 */
export function levelSwaps(ours: string, theirs: string): readonly LevelSwap[] | undefined {
  const a = bare(ours)
  const b = bare(theirs)
  const found = differences(a, b)
  if (found.length === 0) return undefined
  const swaps = found.map(difference => swapOf(difference, a))
  if (swaps.some(swap => swap === undefined)) return undefined
  const all = (swaps as readonly LevelSwap[]).filter(({ from, to }) => from !== to)
  if (!all.some(({ from, to }) => !bodyWord.test(from) || !bodyWord.test(to))) return undefined
  return [...new Map(all.map(swap => [`${swap.from} ${swap.to}`, swap])).values()]
}

function bare(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '')
}

function swapOf({ ours, theirs, at }: Difference, text: string): LevelSwap | undefined {
  const lead = text.slice(Math.max(0, at - 1), at)
  const tail = text.slice(at + ours.length, at + ours.length + 2)
  if (ours === '' || theirs === '') return narrowed(ours, theirs, tail)
  if (levelWord.test(ours) && levelWord.test(theirs)) {
    const shared = before.test(lead) ? lead : ''
    const kind = /^[级直委]/u.test(tail) ? tail[0] : ''
    return { from: shared + theirs + kind, to: shared + ours + kind }
  }
  if (bodyWord.test(ours) && bodyWord.test(theirs)) return { from: theirs, to: ours }
  return placeSwap(ours, theirs, nameBefore(text, at), tail)
}

/** 乡镇 that became 镇, or the reverse: one of two levels was left out. */
function narrowed(ours: string, theirs: string, [next = '']: string): LevelSwap | undefined {
  if (!levelWord.test(ours + theirs) || !levelWord.test(next)) return undefined
  return { from: theirs + next, to: ours + next }
}

/** 青禾省 and 云溪市, or 河南 and 河北 before 省, of which the difference is one character. */
function placeSwap(ours: string, theirs: string, lead: string, tail: string): LevelSwap | undefined {
  const after = levelName.exec(tail[0] ?? '')?.[0] ?? ''
  const isNamed = (name: string) => levelName.test(name + after)
  if (!isNamed(ours) || !isNamed(theirs)) return undefined
  if (ours.length > longestName + 2 || theirs.length > longestName + 2) return undefined
  if (noName.test(ours) || noName.test(theirs)) return undefined
  const missing = (name: string) => name.replace(levelName, '').length < 2
  const shared = missing(ours) || missing(theirs) ? lead : ''
  return { from: shared + theirs + after, to: shared + ours + after }
}

/** The character before a place that may belong to the same name. */
function nameBefore(text: string, at: number): string {
  const character = text.slice(Math.max(0, at - 1), at)
  return noName.test(character) ? '' : character
}
