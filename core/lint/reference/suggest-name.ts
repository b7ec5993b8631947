import table from '../data/regulation-names.json' with { type: 'json' }
import { likeness } from '../title-likeness.ts'
import { bundledNames, bundledRepeal } from './bundled-documents.ts'
import type { Citation } from './citation.ts'
import { readTitle, regulationKind } from './document-title.ts'
import type { KnownDocuments } from './known-documents.ts'
import type { SlipIndex } from './slip-index.ts'
import { TitleIndex } from './title-index.ts'
import { differInMarks, keyDifference, slipBehind } from './title-slip.ts'

/** A known name that a citation seems to mean. */
export interface Suggestion {
  readonly right: string
  /**
   * How it differs: in a mark alone; in its title, while its number is right; by what is surely a slip (its end cut off,
   * a character taken for another); or by what may be another document's name.
   */
  readonly sort: 'marks' | 'number' | 'likely' | 'possible'
  readonly number?: string
  /** Known from the library, where several offices' documents of like names may meet. */
  readonly isLibrary: boolean
}

/** What names are compared with, and how closely. */
export interface Knowledge {
  /** Names that an office adds by itself. */
  readonly titles: readonly string[]
  /** The least likeness, 0 to 1, of a central document's name and its misspelling. */
  readonly least: number
  readonly known: KnownDocuments
}

interface Named {
  readonly name: string
  readonly key: string
}

const completeName = new RegExp(
  `(?:${table.genericWords.join('|')}|报告|计划|要点|预案|目录|清单|标准|指南|白皮书|公报|宣言|协定|公约)$`,
)
const remainder =
  /^(?:管理|工作|监督|实施|若干|暂行|试行|处理|保护){0,3}(?:条例|规定|办法|准则|规则|细则)(?:试行|暂行)?$/

/** The known name that a cited one falls short of; undefined where it is right, or a document of its own. */
export function suggestName(citation: Citation, { titles, least, known }: Knowledge): Suggestion | undefined {
  const { name, whole, number } = citation
  const { key } = readTitle(name)
  if (key.length < 5) return undefined
  const own = fromOffice(titles)
  if (own.get(key)) return undefined
  const central = bundledNames.get(key)
  if (central) return inMarks(name, central.name, false)
  if (bundledRepeal(whole) || known.repealsOf(key).length > 0) return undefined
  const stored = known.named(key)
  if (stored.length > 0) {
    return stored.every(one => differInMarks(name, one.name)) ? inMarks(name, stored[0]!.name, true) : undefined
  }
  return (
    byNumber(key, number, known) ??
    closest(key, [own, bundledNames], least) ??
    cutShort(key, known.names, true) ??
    slipped(key, known.slips)
  )
}

const offices = new WeakMap<readonly string[], TitleIndex<Named>>()

function fromOffice(titles: readonly string[]): TitleIndex<Named> {
  const known = offices.get(titles) ?? new TitleIndex(titles.map(name => ({ name, key: readTitle(name).key })))
  offices.set(titles, known)
  return known
}

function inMarks(cited: string, right: string, isLibrary: boolean): Suggestion | undefined {
  return differInMarks(cited, right) ? { right, sort: 'marks', isLibrary } : undefined
}

/** The library holds a document of that very number under another title. A shortened title is right as well. */
function byNumber(key: string, number: string | undefined, known: KnownDocuments): Suggestion | undefined {
  const stored = number === undefined ? undefined : known.numbered(number)
  if (number === undefined || !stored) return undefined
  const keys = [stored.document.title, stored.document.passedOn ?? stored.document.title].map(one => readTitle(one).key)
  if (keys.some(one => one.includes(key) || key.includes(one))) return undefined
  const alike = keys.find(one => likeness(one, key) >= 0.6)
  return alike === undefined ? undefined : { right: stored.name, sort: 'number', number, isLibrary: true }
}

/** A central document's name, misspelt: these names are few and far apart. */
function closest(key: string, indexes: readonly TitleIndex<Named>[], least: number): Suggestion | undefined {
  let best: { readonly name: string; readonly score: number } | undefined
  for (const index of indexes) {
    const cut = cutShort(key, index, false)
    if (cut) return cut
    for (const { name, key: right } of index.near(key)) {
      if (!isSlip(key, right)) continue
      const score = likeness(key, right)
      if (score >= least && (!best || score > best.score)) best = { name, score }
    }
  }
  return best && { right: best.name, sort: 'likely', isLibrary: false }
}

/** A name that lacks its last words: 《党政机关国内公务接待》. */
function cutShort(key: string, index: TitleIndex<Named>, isLibrary: boolean): Suggestion | undefined {
  if (key.length < 6 || completeName.test(key)) return undefined
  for (const { name, key: right } of index.continuing(key, 8)) {
    if (remainder.test(right.slice(key.length))) return { right: name, sort: 'likely', isLibrary }
  }
  // …管理办 for …管理办法: half of the last word.
  const [next] = index.continuing(key, 1)
  return next && next.key.length === key.length + 1 ? { right: next.name, sort: 'likely', isLibrary } : undefined
}

const notDigit = /[^\d一二三四五六七八九十]+/g

/**
 * Whether a key is the known name with a character or two left out, put in or mistaken. One word in the place of another
 * (会议费, 培训费) makes another document's name, unless the words share a character (汇报, 报告).
 */
function isSlip(key: string, right: string): boolean {
  if (key[0] !== right[0] || key.replace(notDigit, '') !== right.replace(notDigit, '')) return false
  const difference = keyDifference(key, right)
  const slip = slipBehind(difference)
  if (slip === undefined || slip === 'marks') return false
  if (slip !== 'other') return true
  const { cited, known } = difference
  const isShort = key.length < 8
  if (cited === '' || known === '') return !isShort
  if (cited.length === 1 && known.length === 1) return key.length >= 10
  return [...cited].some(character => known.includes(character))
}

/**
 * A library holds many documents whose names differ by a word and are all right (供水条例, 供热条例; 河南省, 河北省),
 * so only what no two documents are told apart by counts here.
 */
function slipped(key: string, names: SlipIndex<Named>): Suggestion | undefined {
  if (key.length < 8 || regulationKind(key) === '') return undefined
  let possible: Suggestion | undefined
  for (const { name, key: right } of names.near(key)) {
    if (key.slice(0, 2) !== right.slice(0, 2) || key.replace(notDigit, '') !== right.replace(notDigit, '')) continue
    const difference = keyDifference(key, right)
    const slip = slipBehind(difference)
    if (slip === 'typo') return { right: name, sort: 'likely', isLibrary: true }
    const isOneCharacter = difference.cited.length + difference.known.length === 1
    if (slip === 'word' || (slip === 'other' && isOneCharacter)) {
      possible ??= { right: name, sort: 'possible', isLibrary: true }
    }
  }
  return possible
}
