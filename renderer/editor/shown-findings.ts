import type { Block } from '../../core/document/draft.ts'
import { blockText } from '../../core/document/draft.ts'
import type { Span } from '../../core/text/span.ts'
import { isSameFinding, type LiveFinding } from '../findings/block-findings.ts'
import { fixPreview, isSamePreview } from '../findings/fix-preview.ts'
import type { ShownFinding } from '../state/desk.ts'

/** UTF-16 units of a finding's text that lists show. */
const excerptLength = 40
/** A shorter passage says nothing by itself; its surroundings are shown with it, up to this many units in all. */
const contextLength = 20

/** What a block showed where it stood, and of which findings. */
interface ShownBlock {
  readonly index: number
  readonly findings: readonly LiveFinding[]
  readonly shown: readonly ShownFinding[]
}

/** Blocks never change, so what one showed holds as long as its place and its findings do. */
const shownBlocks = new WeakMap<Block, ShownBlock>()

/**
 * The findings of a draft as panels show them, in order of place. Objects of `earlier` that still hold are reused, and the
 * array itself where nothing changed, so that lists render only what moved. After a key only its block is worked out.
 */
export function shownFindings(
  blocks: readonly Block[],
  findingsOf: (index: number) => readonly LiveFinding[],
  earlier: readonly ShownFinding[],
): readonly ShownFinding[] {
  const known = new Earlier(earlier)
  const shown: ShownFinding[] = []
  for (const [index, block] of blocks.entries()) {
    const findings = findingsOf(index)
    if (findings.length > 0) shown.push(...shownOfBlock(block, index, findings, known))
  }
  return shown.length === earlier.length && shown.every((finding, at) => finding === earlier[at]) ? earlier : shown
}

function shownOfBlock(
  block: Block,
  index: number,
  findings: readonly LiveFinding[],
  earlier: Earlier,
): readonly ShownFinding[] {
  const known = shownBlocks.get(block)
  if (known?.index === index && hasSame(known.findings, findings)) return known.shown
  const text = blockText(block)
  const shown = findings
    .toSorted((a, b) => a.at.from - b.at.from || a.at.to - b.at.to)
    .map(finding => reuse(earlier.find(finding.id), toShown(finding, index, text)))
  shownBlocks.set(block, { index, findings, shown })
  return shown
}

/** What was shown before, by id; looked through at the first question alone. */
class Earlier {
  readonly #findings: readonly ShownFinding[]
  #byId: ReadonlyMap<string, ShownFinding> | undefined

  constructor(findings: readonly ShownFinding[]) {
    this.#findings = findings
  }

  find(id: string): ShownFinding | undefined {
    this.#byId ??= new Map(this.#findings.map(finding => [finding.id, finding]))
    return this.#byId.get(id)
  }
}

function hasSame(some: readonly LiveFinding[], others: readonly LiveFinding[]): boolean {
  return some === others || (some.length === others.length && some.every((finding, at) => finding === others[at]))
}

function toShown(finding: LiveFinding, block: number, text: string): ShownFinding {
  const { fix, field } = finding
  if (field) return { ...finding, block, excerpt: field.value }
  return { ...finding, block, excerpt: excerptAt(text, finding.at), ...(fix && { change: fixPreview(text, fix) }) }
}

/** The words a list shows for a passage: its beginning where it is long, what stands around it where it is short. */
export function excerptAt(text: string, { from, to }: Span): string {
  if (to - from > excerptLength) return `${text.slice(from, whole(text, from + excerptLength))}……`
  if (to === from || to - from >= contextLength / 2) return text.slice(from, to)
  const around = Math.floor((contextLength - (to - from)) / 2)
  const start = whole(text, Math.max(0, from - around))
  const end = whole(text, Math.min(text.length, to + around))
  return `${start > 0 ? '…' : ''}${text.slice(start, end)}${end < text.length ? '…' : ''}`
}

/** The offset, moved on by one where it would part a surrogate pair. */
function whole(text: string, offset: number): number {
  const unit = text.charCodeAt(offset)
  return unit >= 0xdc00 && unit <= 0xdfff ? offset + 1 : offset
}

function reuse(earlier: ShownFinding | undefined, now: ShownFinding): ShownFinding {
  if (!earlier) return now
  const isSame =
    earlier.block === now.block &&
    earlier.excerpt === now.excerpt &&
    isSameFinding(earlier, now) &&
    isSamePreview(earlier.change, now.change)
  return isSame ? earlier : now
}
