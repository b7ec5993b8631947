import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { GenreId } from '../../../core/document/genres.ts'
import type { Span } from '../../../core/text/span.ts'

const folder = join(import.meta.dirname, 'planted')

/**
 * One planted error. `text` holds paragraphs joined by line feeds, the place to be found between ⟦ and ⟧. `fixed` is
 * what the marked words become, `null` where the rule offers no fix.
 */
interface PlantedCase {
  readonly text: string
  readonly fixed: string | null
  readonly genre?: GenreId
}

/** A case with its marks taken out. */
export interface Planted {
  readonly text: string
  readonly at: Span
  readonly fixed: string | null
  readonly genre: GenreId
}

/** The rules that have planted errors. */
export function plantedRules(): readonly string[] {
  return existsSync(folder) ? readdirSync(folder).map(name => name.replace(/\.json$/, '')) : []
}

/** The planted errors of one rule. Throws RangeError for a case that does not mark exactly one place. */
export function plantedCases(ruleId: string): readonly Planted[] {
  const { genre, cases } = JSON.parse(readFileSync(join(folder, `${ruleId}.json`), 'utf8')) as {
    readonly genre: GenreId
    readonly cases: readonly PlantedCase[]
  }
  return cases.map(one => {
    const from = one.text.indexOf('⟦')
    const to = one.text.indexOf('⟧') - 1
    if (from < 0 || to < from || one.text.split(/[⟦⟧]/).length !== 3) throw new RangeError(`Not one mark: ${one.text}`)
    return { text: one.text.replace(/[⟦⟧]/g, ''), at: { from, to }, fixed: one.fixed, genre: one.genre ?? genre }
  })
}
