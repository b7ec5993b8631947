import type { Span } from '../../text/span.ts'
import { titleKey } from '../title-likeness.ts'
import { readNumber } from './document-number.ts'

/** A document named in a paragraph: 《X》, with the number behind it. */
export interface Citation {
  /** The name without its marks. */
  readonly at: Span
  readonly name: string
  /** Key of the whole name, （试行） included. */
  readonly whole: string
  readonly number?: string
}

const titles = /《((?:[^《》]|《[^《》]*》)+)》/g
const behind = /^[（(]([^（）()]{2,40})[）)]/

/** The documents that a paragraph names, in order; names of fewer than 3 or more than 80 characters are none. */
export function readCitations(text: string): readonly Citation[] {
  if (!text.includes('《')) return none
  return [...text.matchAll(titles)].flatMap(match => {
    const name = match[1] as string
    if (name.length < 3 || name.length > 80) return []
    const from = match.index + 1
    const at = { from, to: from + name.length }
    const bracket = behind.exec(text.slice(at.to + 1, at.to + 50))?.[1]
    const number = bracket === undefined ? undefined : readNumber(bracket)
    return [{ at, name, whole: titleKey(name), ...(number === undefined ? {} : { number }) }]
  })
}

const none: readonly Citation[] = []
