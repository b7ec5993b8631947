import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { GenreId } from '../../../core/document/genres.ts'
import type { Span } from '../../../core/text/span.ts'

const folder = join(import.meta.dirname, 'planted')

/**
 * One planted error. `text` holds paragraphs joined by line feeds, the place to be found between ⟦ and ⟧. `fixed` is
 * what the marked words become, `null` where the rule offers no fix. `{{900}}` stands for sentences of 900 characters.
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

const filler = '各镇街要落实包保责任，逐户走访登记。'

/** Long texts are planted by their length: {{900}} becomes sentences of 900 characters. */
function fill(text: string): string {
  return text.replace(/\{\{(\d+)\}\}/g, (_, count: string) => {
    const length = Number(count) - 1
    return `${filler
      .repeat(Math.ceil(length / filler.length))
      .slice(0, length)
      .replace(/[，。]$/, '户')}。`
  })
}

/** The planted errors of one rule. Throws RangeError for a case that does not mark exactly one place. */
export function plantedCases(ruleId: string): readonly Planted[] {
  const { genre, cases } = JSON.parse(readFileSync(join(folder, `${ruleId}.json`), 'utf8')) as {
    readonly genre: GenreId
    readonly cases: readonly PlantedCase[]
  }
  return cases.map(one => {
    const text = fill(one.text)
    const from = text.indexOf('⟦')
    const to = text.indexOf('⟧') - 1
    if (from < 0 || to < from || text.split(/[⟦⟧]/).length !== 3) throw new RangeError(`Not one mark: ${text}`)
    return { text: text.replace(/[⟦⟧]/g, ''), at: { from, to }, fixed: one.fixed, genre: one.genre ?? genre }
  })
}
