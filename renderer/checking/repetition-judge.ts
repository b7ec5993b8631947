import type { JudgedParagraph } from '../../core/repetition/adds-nothing.ts'
import { judgeDraft } from '../../core/repetition/judge-draft.ts'
import type { RepetitionMatch } from '../../core/repetition/match.ts'
import type { BlockFinding } from '../findings/block-findings.ts'
import { repetitionFindings, toBlockFinding } from './repetition-finding.ts'

/** A block as it stands in the draft. */
export interface StandingBlock {
  readonly key: string
  readonly text: string
  readonly isHeading: boolean
}

interface Answer {
  readonly text: string
  readonly matches: readonly RepetitionMatch[]
  /** What was last said of the block. */
  told: readonly BlockFinding[]
}

const nothing: readonly BlockFinding[] = []

/**
 * Keeps what the library answered for each block, and judges it in the light of the others: whether something new follows
 * a copied paragraph, and how much of the whole is repeated. Findings that say the same stay the same objects.
 */
export class RepetitionJudge {
  #answers = new Map<string, Answer>()

  /** Takes the answer for a block. */
  put(key: string, text: string, matches: readonly RepetitionMatch[]): void {
    const told = this.#answers.get(key)?.told ?? nothing
    this.#answers.set(key, { text, matches, told })
  }

  /** What is to be said of one block at once; `following` gives the blocks from it on, and is asked for few of them. */
  judgeOne(key: string, following: Iterable<StandingBlock>): readonly BlockFinding[] {
    const answer = this.#answers.get(key)
    if (!answer?.matches.some(match => match.alert)) return this.#tell(key, nothing)
    const paragraphs: JudgedParagraph[] = []
    for (const block of following) {
      const paragraph = this.#judged(block)
      paragraphs.push(paragraph)
      const goesOn = paragraph.text.trim() === '' || paragraph.matches.length > 0
      if (paragraphs.length > 1 && (paragraph.isHeading || !goesOn)) break
    }
    return this.#tell(key, repetitionFindings(paragraphs))
  }

  /**
   * Judges the whole draft. Gives the blocks of which something else is to be said than before, with all of it. Forgets
   * what is no block any more.
   */
  *judgeAll(
    blocks: readonly StandingBlock[],
  ): Iterable<readonly [block: StandingBlock, findings: readonly BlockFinding[]]> {
    const kept = new Map<string, Answer>()
    for (const { key } of blocks) {
      const answer = this.#answers.get(key)
      if (answer) kept.set(key, answer)
    }
    this.#answers = kept
    const byParagraph = Map.groupBy(judgeDraft(blocks.map(block => this.#judged(block))), finding => finding.paragraph)
    for (const [index, block] of blocks.entries()) {
      const answer = kept.get(block.key)
      if (!answer || answer.text !== block.text) continue
      const before = answer.told
      const findings = this.#tell(block.key, (byParagraph.get(index) ?? []).map(toBlockFinding))
      if (findings !== before) yield [block, findings]
    }
  }

  #judged({ key, text, isHeading }: StandingBlock): JudgedParagraph {
    const answer = this.#answers.get(key)
    return { text, isHeading, matches: answer?.text === text ? answer.matches : [] }
  }

  #tell(key: string, findings: readonly BlockFinding[]): readonly BlockFinding[] {
    const answer = this.#answers.get(key)
    if (!answer) return findings
    const isSame =
      findings.length === answer.told.length && findings.every((finding, at) => saysSame(finding, answer.told[at]))
    if (!isSame) answer.told = findings
    return answer.told
  }
}

function saysSame(a: BlockFinding, b: BlockFinding | undefined): boolean {
  return (
    a.ruleId === b?.ruleId &&
    a.severity === b.severity &&
    a.message === b.message &&
    a.at.from === b.at.from &&
    a.at.to === b.at.to &&
    a.match?.source === b.match?.source
  )
}
