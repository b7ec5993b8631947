import type { PartListener, PartTag } from './part-listener.ts'
import { type Look, noteLook, noteSetting, type Setting } from './properties.ts'

interface Style {
  readonly type: string
  readonly isDefault: boolean
  name?: string
  basedOn?: string
  readonly look: Look
  readonly setting: Setting
}

/** What a style gives, its ancestors and the document's defaults included. */
export interface ResolvedStyle {
  readonly name?: string
  readonly look: Look
  readonly setting: Setting
}

/** Reads word/styles.xml: what paragraphs and runs inherit. */
export class StyleReader implements PartListener {
  readonly #styles = new Map<string, Style>()
  readonly #defaults: { look: Look; setting: Setting } = { look: {}, setting: {} }
  readonly #resolved = new Map<string, ResolvedStyle>()
  readonly #path: string[] = []
  #current: Style | undefined
  #skipped = 0

  open(name: string, tag: PartTag): void {
    const parent = this.#path.at(-1)
    this.#path.push(name)
    if (/Change$/u.test(name) || name === 'tblStylePr') this.#skipped++
    if (!tag.isWord || this.#skipped > 0) return
    if (name === 'style') {
      this.#current = {
        type: tag.attribute('type') ?? 'paragraph',
        isDefault: /^(?:1|true|on)$/u.test(tag.attribute('default') ?? ''),
        look: {},
        setting: {},
      }
      this.#styles.set(tag.attribute('styleId') ?? '', this.#current)
      return
    }
    const target = this.#current ?? this.#defaults
    if (parent === 'style' && this.#current) {
      const value = tag.attribute('val')
      if (name === 'name' && value !== undefined) this.#current.name = value
      if (name === 'basedOn' && value !== undefined) this.#current.basedOn = value
    } else if (parent === 'rPr') noteLook(target.look, name, tag)
    else if (parent === 'pPr' || parent === 'numPr' || parent === 'pBdr') noteSetting(target.setting, name, tag)
  }

  close(name: string): void {
    this.#path.pop()
    if (/Change$/u.test(name) || name === 'tblStylePr') this.#skipped--
    if (name === 'style') this.#current = undefined
  }

  /** The paragraph style with this id, or the default one, over the document's defaults. */
  paragraph(id: string | undefined): ResolvedStyle {
    const fallback = [...this.#styles].find(([, style]) => style.isDefault && style.type === 'paragraph')?.[0]
    return this.#resolve(id !== undefined && this.#styles.has(id) ? id : (fallback ?? ''), this.#defaults)
  }

  /** What a character style says by itself. */
  character(id: string): Look {
    return this.#resolve(id, { look: {}, setting: {} }).look
  }

  #resolve(id: string, base: Pick<ResolvedStyle, 'look' | 'setting'>): ResolvedStyle {
    const known = this.#resolved.get(id)
    if (known) return known
    const chain: Style[] = []
    const seen = new Set<string>()
    for (let key: string | undefined = id; key !== undefined && !seen.has(key); ) {
      seen.add(key)
      const style = this.#styles.get(key)
      if (!style) break
      chain.unshift(style)
      key = style.basedOn
    }
    const name = chain.at(-1)?.name
    const resolved = {
      ...(name !== undefined && { name }),
      look: Object.assign({}, base.look, ...chain.map(style => style.look)) as Look,
      setting: Object.assign({}, base.setting, ...chain.map(style => style.setting)) as Setting,
    }
    this.#resolved.set(id, resolved)
    return resolved
  }
}
