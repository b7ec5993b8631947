import lists from '../data/doubled-words.json' with { type: 'json' }
import { isQuoted } from '../quotation.ts'
import { type Finding, paragraphRule } from '../rule.ts'

export const noDoubledCharacters = paragraphRule({
  id: 'no-doubled-characters',
  kind: 'wording',
  severity: 'warning',
  description: '找出误打了两遍的字、词和短语，如「的的」「工作工作」。',
  defaults: {},
  *check({ type, text, quotations }): Iterable<Finding> {
    if (type === 'signature' || type === 'speaker') return
    for (const { from, length, isCertain } of findDoubled(text)) {
      const at = { from, to: from + length * 2 }
      if (isQuoted(quotations, at)) continue
      const once = text.slice(from, from + length)
      const fix = { title: `删去一个「${once}」`, range: at, text: once }
      yield { at, message: `「${once}」连写了两遍，请删去一个。`, ...(isCertain ? { fix } : {}) }
    }
  },
  examples: {
    valid: [
      '为了了解情况、实现预期的目的的确需要时间，这是是非问题。',
      '现在在建项目12个，存在在职人员不足的问题，参与与会人员座谈。',
      '研究研究、学习学习、讨论讨论，一代一代接着干，一件一件抓落实。',
      '根据根据地建设的经验，加强领导领导小组办公室建设，做好工作工作组进驻准备。',
      '营造温和和谐的氛围，涵养从从容容的心态。',
      '好日子好日子长，抓落实、抓落实、再抓落实。',
    ],
    invalid: [
      '全面落实党中央的的决策部署。',
      '扎实做好各项工作工作，确保完成任务。',
      '各部门要加强协调配合加强协调配合，形成合力。',
      '取得了了明显成效。',
      '提高思想思想认识，做好做好迎检准备。',
    ],
  },
})

interface Doubled {
  readonly from: number
  /** Of one of the two, in UTF-16 units. */
  readonly length: number
  readonly isCertain: boolean
}

const characters = new Map(lists.characters.map(entry => [entry.character, entry]))
const words = new Set(lists.words)
const notAfterWord = new Set(lists.wordsNotAfter)
const shortestPhrase = 4
const longestPhrase = 12
const han = /\p{Script=Han}/u
const prose = /^\p{Script=Han}+$/u

function findDoubled(text: string): readonly Doubled[] {
  const found: Doubled[] = []
  for (let at = 0; at + 1 < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === text.charCodeAt(at + 1) && isSlip(text, at)) found.push({ from: at, length: 1, isCertain: true })
    if (
      code === text.charCodeAt(at + 2) &&
      text.charCodeAt(at + 1) === text.charCodeAt(at + 3) &&
      isWordTwice(text, at)
    ) {
      found.push({ from: at, length: 2, isCertain: true })
    }
  }
  for (let length = shortestPhrase; length <= longestPhrase; length++) {
    if (!mayRepeat(text, length)) continue
    let run = 0
    for (let at = 0; at + length < text.length; at++) {
      run = text.charCodeAt(at) === text.charCodeAt(at + length) ? run + 1 : 0
      if (run < length) continue
      const from = at - length + 1
      if (isPhrase(text, from, length)) found.push({ from, length, isCertain: false })
      run = 0
    }
  }
  return found.sort((a, b) => a.from - b.from)
}

/** Whether a stretch of `length` may stand twice in a row: of any four units one after the other it would repeat them all. */
function mayRepeat(text: string, length: number): boolean {
  for (let at = shortestPhrase - 1; at + length < text.length; at += shortestPhrase) {
    if (text.charCodeAt(at) !== text.charCodeAt(at + length)) continue
    // A run of four or more around this place takes in one of its neighbours and the one beyond or the other.
    if (text.charCodeAt(at - 1) === text.charCodeAt(at + length - 1)) return true
    if (text.charCodeAt(at + 1) === text.charCodeAt(at + length + 1)) return true
  }
  return false
}

/** A character that is doubled only by mistake, unless one of the two belongs to a word beside it. */
function isSlip(text: string, at: number): boolean {
  const character = text[at] as string
  const entry = characters.get(character)
  if (!entry || text[at + 2] === character || text[at - 1] === character) return false
  return !has(entry.notBefore, text[at - 1]) && !has(entry.notAfter, text[at + 2])
}

function has(list: string, character: string | undefined): boolean {
  return character !== undefined && list.includes(character)
}

function isWordTwice(text: string, at: number): boolean {
  const word = text.slice(at, at + 2)
  if (!words.has(word) || text.startsWith(word, at + 4) || (at >= 2 && text.startsWith(word, at - 2))) return false
  return !notAfterWord.has(text[at + 4] ?? '')
}

/** A phrase of Han that is neither rhythm (一步一步一步一步) nor itself a repetition. */
function isPhrase(text: string, from: number, length: number): boolean {
  const phrase = text.slice(from, from + length)
  const half = phrase.slice(0, length / 2)
  // Four characters after others are often the end of one name and the start of the next: 最高人民法院人民法院.
  if (length === shortestPhrase && han.test(text[from - 1] ?? '')) return false
  if (!prose.test(phrase) || phrase.includes('一') || half + half === phrase) return false
  return !text.startsWith(phrase, from + length * 2) && text.slice(from - length, from) !== phrase
}
