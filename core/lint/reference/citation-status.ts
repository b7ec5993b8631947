import { type Day, dayOrder } from '../draft-date.ts'
import { bundledNames, bundledRepeal, isInForce } from './bundled-documents.ts'
import type { Citation } from './citation.ts'
import { numberYear } from './document-number.ts'
import { readTitle, regulationKind, type TitleParts } from './document-title.ts'
import { isLater, type KnownDocuments, type KnownName, type Repeal } from './known-documents.ts'

/** What is to be said against relying on a document. */
export interface CitationStatus {
  /**
   * It was taken back (a central document, or one of which the library says so), it says so of itself, or the library
   * holds what looks like a newer version of it.
   */
  readonly sort: 'replaced' | 'repealed-by' | 'repealed' | 'newer'
  /** What holds in its place, with its marks; absent where that is not known. */
  readonly now?: string
  /** The day from which it no longer held, where known. */
  readonly since?: Day
  /** Keys of the documents that took its place: a draft of that name is the new version itself. */
  readonly by: readonly string[]
}

type Cited = Pick<Citation, 'name' | 'whole' | 'number'>

/** Whether a cited document is out of force or outdated; undefined where nothing speaks against it. */
export function statusOf(citation: Cited, known: KnownDocuments): CitationStatus | undefined {
  const bundled = bundledRepeal(citation.whole)
  if (bundled) {
    return { sort: 'replaced', now: bundled.now, since: bundled.since, by: [readTitle(bundled.now).key] }
  }
  const parts = readTitle(citation.name)
  for (const repeal of known.repealsOf(parts.key)) {
    if (!meets(repeal, citation, parts) || isRevived(repeal, citation, parts, known)) continue
    const { by, since } = repeal
    return {
      sort: by ? 'repealed-by' : 'repealed',
      ...(by ? { now: `《${by.name}》` } : {}),
      ...(since ? { since } : {}),
      by: by ? [by.key] : [],
    }
  }
  return newerVersion(citation, parts, known)
}

/** Whether a repeal speaks of the cited document, not of another version or a namesake. */
function meets(repeal: Repeal, { number }: Cited, { key, isTrial }: TitleParts): boolean {
  if (number !== undefined && repeal.number !== undefined) return number === repeal.number
  if (repeal.by?.key !== key) return true
  return repeal.isTrial && isTrial
}

/** A document of that name that is later than the repeal holds. */
function isRevived(repeal: Repeal, { number }: Cited, { key, isTrial }: TitleParts, known: KnownDocuments): boolean {
  if (number !== undefined && number === repeal.number) return false
  if (!isTrial && isInForce(key, repeal.since)) return true
  return known.named(key).some(({ document, isTrial: trial }) => {
    if (document.isRepealed || (trial && !isTrial) || document === repeal.by?.document) return false
    if (!repeal.since) return true
    return document.version !== undefined && dayOrder(document.version) > dayOrder(repeal.since)
  })
}

function newerVersion(citation: Cited, parts: TitleParts, known: KnownDocuments): CitationStatus | undefined {
  const { key, isTrial, year } = parts
  const versions = known.named(key).filter(one => !one.document.isRepealed)
  if (isTrial) {
    const central = bundledNames.get(key)
    if (central && !readTitle(central.name).isTrial) return newer(`《${central.name}》`, key)
    const trial = versions.find(one => one.isTrial)
    const final = versions.find(one => !one.isTrial)
    if (!final || isLater(trial?.document.version, final.document.version)) return undefined
    return newer(`《${final.name}》`, key, final.document.since)
  }
  const latest = versions.reduce<KnownName | undefined>(
    (last, one) => (yearOf(one) > yearOf(last) ? one : last),
    undefined,
  )
  if (!latest) return undefined
  const citedYear = year ?? yearOfNumber(citation, key)
  if (citedYear === undefined || yearOf(latest) <= citedYear) return undefined
  if (citation.number !== undefined && citation.number === latest.document.number) return undefined
  return newer(`《${latest.name}》（${yearOf(latest)}年）`, key, latest.document.since)
}

function newer(now: string, key: string, since?: Day): CitationStatus {
  return { sort: 'newer', now, ...(since ? { since } : {}), by: [key] }
}

function yearOf(name: KnownName | undefined): number {
  return name ? (name.year ?? name.document.version?.year ?? 0) : -1
}

/** Two notices of one title are two documents; two regulations of one title are two versions. */
function yearOfNumber({ number }: Cited, key: string): number | undefined {
  return number === undefined || regulationKind(key) === '' ? undefined : numberYear(number)
}
