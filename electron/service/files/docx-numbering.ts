import { assertFewDefinitions } from './docx-size.ts'
import type { NumberReference } from './docx-styles.ts'
import { formatNumber } from './number-format.ts'
import { readXml } from './xml.ts'
import type { ZipPackage } from './zip.ts'

interface Level {
  format: string
  text: string
  start: number
  style?: string
  isLegal?: boolean
}

interface Instance {
  abstract: string
  readonly levels: Map<number, Level>
  readonly starts: Map<number, number>
}

/** Gives each numbered paragraph, asked in order, the number that Word shows in front of it, e.g. 「（一）」. */
export type Numbering = (reference: NumberReference, styleId: string | undefined) => string

/** Reads numbering.xml and counts along. Bullets give an empty text. */
export function readNumbering(zip: ZipPackage, part: string | undefined, file: string): Numbering {
  const abstracts = new Map<string, Map<number, Level>>()
  const instances = new Map<string, Instance>()
  if (part) readDefinitions(zip, part, file, abstracts, instances)
  const counters = new Map<string, number[]>()
  const begun = new Set<string>()
  return (reference, styleId) => {
    const instance = instances.get(reference.numId ?? '')
    if (!instance) return ''
    const shared = abstracts.get(instance.abstract) ?? new Map<number, Level>()
    const level = (at: number) => instance.levels.get(at) ?? shared.get(at)
    const linked = [...shared].find(([, own]) => styleId !== undefined && own.style === styleId)?.[0]
    const at = reference.level ?? linked ?? 0
    const own = level(at)
    if (!own || at < 0 || at > 8) return ''
    const counts = counters.get(instance.abstract) ?? []
    counters.set(instance.abstract, counts)
    const key = `${reference.numId} ${at}`
    const restart = begun.has(key) ? undefined : instance.starts.get(at)
    begun.add(key)
    counts[at] = restart ?? (counts[at] === undefined ? own.start : counts[at] + 1)
    counts.length = at + 1
    return own.text.replace(/%([1-9])/gu, (_, digit: string) => {
      const source = level(Number(digit) - 1)
      const count = counts[Number(digit) - 1] ?? source?.start ?? 1
      return formatNumber(count, own.isLegal ? 'decimal' : (source?.format ?? 'decimal'))
    })
  }
}

function readDefinitions(
  zip: ZipPackage,
  part: string,
  file: string,
  abstracts: Map<string, Map<number, Level>>,
  instances: Map<string, Instance>,
): void {
  let levels: Map<number, Level> | undefined
  let instance: Instance | undefined
  let override = 0
  let current: Level | undefined
  readXml(zip, part, file, {
    open(name, tag) {
      if (!tag.isWord) return
      assertFewDefinitions(abstracts.size + instances.size, file)
      const value = tag.attribute('val') ?? ''
      if (name === 'abstractNum') abstracts.set(tag.attribute('abstractNumId') ?? '', (levels = new Map()))
      else if (name === 'num') {
        instance = { abstract: '', levels: new Map(), starts: new Map() }
        levels = instance.levels
        instances.set(tag.attribute('numId') ?? '', instance)
      } else if (name === 'abstractNumId' && instance) instance.abstract = value
      else if (name === 'lvlOverride') override = Number(tag.attribute('ilvl') ?? 0)
      else if (name === 'startOverride') instance?.starts.set(override, Number(value))
      else if (name === 'lvl' && levels) {
        current = { format: 'decimal', text: '', start: 1 }
        levels.set(Number(tag.attribute('ilvl') ?? 0), current)
      } else if (!current) return
      else if (name === 'numFmt') current.format = value
      else if (name === 'lvlText') current.text = value
      else if (name === 'start') current.start = Number(value)
      else if (name === 'pStyle') current.style = value
      else if (name === 'isLgl') current.isLegal = value === '' || /^(?:1|true|on)$/u.test(value)
    },
    close(name, tag) {
      if (!tag.isWord) return
      if (name === 'lvl') {
        // A bullet's text is a symbol of its font, not a number.
        if (current?.format === 'bullet') current.text = ''
        current = undefined
      }
      if (name === 'num') instance = undefined
    },
  })
}
