import type { LintBlock } from '../../core/lint/rule.ts'
import { countText } from '../../core/text/count.ts'
import type { KeyedBlock, KeyedOutlineEntry } from './lint-protocol.ts'

/**
 * The outline of a draft: its title, whose lines are one entry, and its headings. A section's characters (字数) are those
 * of all text up to the next heading of its own level or above; the title's are those of the whole draft.
 */
export function outlineOf(
  blocks: readonly KeyedBlock[],
  characters: (block: LintBlock, index: number) => number = block => countText(block.text).characters,
): readonly KeyedOutlineEntry[] {
  const entries: { key: string; level: KeyedOutlineEntry['level']; text: string; characters: number }[] = []
  let open: typeof entries = []
  let total = 0
  let isTitle = false
  for (const [index, { key, block }] of blocks.entries()) {
    const count = characters(block, index)
    total += count
    const level: KeyedOutlineEntry['level'] | undefined =
      block.type === 'title' ? 0 : block.type === 'heading' ? (block.level ?? 1) : undefined
    if (isTitle && level === 0) {
      const title = entries[entries.length - 1] as (typeof entries)[number]
      title.text += block.text
    } else if (level !== undefined && block.text.trim() !== '') {
      const entry = { key, level, text: block.text, characters: 0 }
      entries.push(entry)
      open = [...open.filter(other => other.level > 0 && other.level < level), entry]
    }
    isTitle = level === 0 && entries[entries.length - 1]?.level === 0
    for (const entry of open) entry.characters += count
  }
  return entries.map(entry => (entry.level === 0 ? { ...entry, characters: total } : entry))
}
