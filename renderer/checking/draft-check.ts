import type { Params, Reply } from '../../core/contract/contract.ts'
import { type Splice, spliceBetween } from '../../core/document/block-edit.ts'
import { type Block, blockText, type DraftFacts } from '../../core/document/draft.ts'
import type { LintConfig } from '../../core/lint/config.ts'
import type { DocumentCounts } from '../../core/lint/counts.ts'
import { isIgnored } from '../../core/lint/ignore.ts'
import type { LengthLimit } from '../../core/lint/limits.ts'
import { toLintBlock } from '../../core/lint/lint-block.ts'
import type { DocumentReference } from '../../core/lint/reference/document-reference.ts'
import { repetitionSetting, withSettings } from '../../core/repetition/set-severity.ts'
import type { BlockFinding } from '../findings/block-findings.ts'
import type { FindingSource } from '../findings/finding-store.ts'
import type { Clock } from '../saving/clock.ts'
import { LintClient, type LintWorker } from './lint-client.ts'
import type { KeyedBlock, KeyedOutlineEntry, LintReply } from './lint-protocol.ts'
import { RepeatedShares, type RepeatedTotals } from './repeated-shares.ts'
import { RepetitionClient } from './repetition-client.ts'
import { RepetitionJudge, type StandingBlock } from './repetition-judge.ts'

/** Blocks behind a copied one in which something new is looked for at once; the rest is looked at when all is known. */
const mostFollowing = 8

/** Milliseconds from a change until the checkers hear of it: the frame that shows the key comes first. */
const behindFrame = 20

/** Milliseconds without a change before the whole draft is judged anew: that reads all of it, and no key may wait. */
const judging = 250

const workerTrouble = '检查程序意外停止，问题列表可能不全；请点「检查」重新检查。'
const ruleTrouble = '有检查规则运行出错，其余规则照常；问题列表可能不全。'

export interface DraftCheckOptions {
  readonly clock: Clock
  readonly createWorker: () => LintWorker
  readonly checkRepetition: (params: Params<'repetition.check'>) => Promise<Reply<'repetition.check'>>
  readonly readReferences: () => Promise<Reply<'library.references'>>
  /** The key of block `index` as it stands now. */
  readonly keyAt: (index: number) => string
  /** Where the block with this key stands now; -1 where it is gone. Costs no walk over the body. */
  readonly indexOf: (key: string) => number
  /** What one source says of a block, with the text of which it says so. */
  readonly onFindings: (key: string, text: string, source: FindingSource, findings: readonly BlockFinding[]) => void
  /** Called when numbers, outline or state of checking changed. */
  readonly onNews: () => void
}

/** What is known of the whole draft. */
export interface DraftNumbers {
  readonly counts: DocumentCounts | null
  readonly limits: readonly LengthLimit[]
  readonly outline: readonly KeyedOutlineEntry[]
}

/** Keeps linter and library in step with a draft, and gathers what they say. */
export class DraftCheck {
  readonly #options: DraftCheckOptions
  readonly #lint: LintClient
  readonly #library: RepetitionClient
  readonly #shares = new RepeatedShares()
  readonly #judge = new RepetitionJudge()
  /** The body as the checkers know it, and as the editor holds it. */
  #blocks: readonly Block[]
  #latest: readonly Block[]
  #facts: DraftFacts
  #config: LintConfig
  #references: readonly DocumentReference[] = []
  #asked = 0
  #numbers: DraftNumbers = { counts: null, limits: [], outline: [] }
  #trouble: string | null = null
  /** Ends the wait before the whole draft is judged. */
  #callOff: (() => void) | null = null
  /** Ends the wait before the checkers hear of a change. */
  #untold: (() => void) | null = null

  constructor(
    options: DraftCheckOptions,
    { blocks, facts, config }: { blocks: readonly Block[]; facts: DraftFacts; config: LintConfig },
  ) {
    this.#options = options
    this.#blocks = this.#latest = blocks
    this.#facts = facts
    this.#config = config
    this.#library = new RepetitionClient({
      clock: options.clock,
      check: options.checkRepetition,
      onMatches: (key, text, matches) => {
        this.#catchUp()
        this.#judge.put(key, text, matches)
        this.#tellRepetition(key, text, this.#judge.judgeOne(key, this.#blocksFrom(key)))
        options.onNews()
      },
      onIdle: () => {
        this.#judgeSoon()
        options.onNews()
      },
    })
    this.#lint = new LintClient({
      createWorker: options.createWorker,
      readState: () => {
        this.#takeChange()
        return {
          blocks: this.#keyed(0, this.#blocks),
          facts: this.#facts,
          config: this.#config,
          references: this.#references,
        }
      },
      onReply: reply => this.#receive(reply),
      onTrouble: () => {
        this.#trouble = workerTrouble
        options.onNews()
      },
    })
    this.#lookAll()
    void this.#askReferences()
  }

  get numbers(): DraftNumbers {
    return this.#numbers
  }

  /** A sentence, where checking has stopped, a rule failed or the library could not be read. */
  get trouble(): string | null {
    const { trouble } = this.#library
    return this.#trouble ?? (trouble === null ? null : `没有与资料库比对。${trouble}`)
  }

  get isPending(): boolean {
    return this.#untold !== null || this.#lint.isPending || this.#library.isPending
  }

  /** How much of the draft lies inside repetition findings, and from which sources; the same object until it changes. */
  repeated(): RepeatedTotals {
    this.#catchUp()
    return this.#shares.totals(this.#blocks.map((_, index) => this.#options.keyAt(index)))
  }

  /** Notes that the body changed; the checkers hear of it behind the next frame. Costs nothing. */
  bodyChanged(blocks: readonly Block[]): void {
    this.#latest = blocks
    this.#untold ??= this.#options.clock.after(behindFrame, () => this.#catchUp())
  }

  factsChanged(facts: DraftFacts): void {
    this.#catchUp()
    const isIgnoringChanged = facts.ignored !== this.#facts.ignored
    this.#facts = facts
    this.#lint.setFacts(facts)
    if (isIgnoringChanged) this.#lookAll()
  }

  configChanged(config: LintConfig): void {
    this.#catchUp()
    const { ignoring, rules, genres } = this.#config
    const isChanged = config.ignoring !== ignoring || config.rules !== rules || config.genres !== genres
    this.#config = config
    this.#lint.configure(config)
    if (isChanged) this.#lookAll()
  }

  /** The library is another one: every paragraph is looked up again. */
  libraryChanged(): void {
    this.#catchUp()
    this.#library.forget()
    this.#lookAll()
    void this.#askReferences()
  }

  /** Checks everything afresh. */
  checkNow(): void {
    this.#trouble = null
    this.#lint.restart()
    this.libraryChanged()
    this.#options.onNews()
  }

  close(): void {
    this.#asked++
    this.#callOff?.()
    this.#untold?.()
    this.#lint.close()
    this.#library.close()
  }

  /** Tells the checkers what changed of the body. Costs a walk over references and the changed blocks. */
  #catchUp(): void {
    const change = this.#takeChange()
    if (change) this.#lint.splice(change)
  }

  /** Comes to know the body as the editor holds it, and has the library look; the linter is the caller's to tell. */
  #takeChange(): Splice<KeyedBlock> | undefined {
    this.#untold?.()
    this.#untold = null
    const splice = spliceBetween(this.#blocks, this.#latest)
    this.#blocks = this.#latest
    if (!splice) return undefined
    this.#judgeSoon()
    const insert = this.#keyed(splice.at, splice.insert)
    for (const { key, block } of insert) this.#library.look(key, block.text)
    return { ...splice, insert }
  }

  #receive(reply: LintReply): void {
    const { counts, limits, outline, failures } = reply
    this.#numbers = { counts, limits, outline }
    this.#trouble = failures.length > 0 ? ruleTrouble : null
    if (failures.length > 0) console.error(failures.join('\n'))
    // An answer on its way may still say what has been ignored since.
    const ignoring = this.#ignoring()
    for (const { key, text, diagnostics } of reply.changed) {
      const heeded = diagnostics.filter(one => !isIgnored(one, text, ignoring))
      this.#options.onFindings(key, text, 'lint', heeded)
    }
    this.#options.onNews()
  }

  /** A library that cannot be read says so where paragraphs are looked up; what it told of documents before stands. */
  async #askReferences(): Promise<void> {
    const asked = ++this.#asked
    const reply = await this.#options.readReferences()
    if (!reply.ok || asked !== this.#asked) return
    if (reply.value.length === 0 && this.#references.length === 0) return
    this.#references = reply.value
    this.#lint.setReferences(reply.value)
  }

  /** Says of a block's text what is repeated, save what is off or ignored. */
  #tellRepetition(key: string, text: string, findings: readonly BlockFinding[]): void {
    const ignoring = this.#ignoring()
    const { rules, genres } = this.#config
    const own = genres?.[this.#facts.genre]
    const heeded = withSettings(findings, id => repetitionSetting(own?.[id] ?? rules[id])).filter(
      one => !isIgnored(one, text, ignoring),
    )
    this.#shares.put(
      key,
      text,
      heeded.flatMap(({ at, match }) => (match ? [{ at, source: match.source }] : [])),
    )
    this.#options.onFindings(key, text, 'library', heeded)
  }

  #judgeSoon(): void {
    this.#callOff?.()
    this.#callOff = this.#options.clock.after(judging, () => this.#judgeWhole())
  }

  /** Says what only the whole draft shows: whether something new follows a copy, how much is copied. */
  #judgeWhole(): void {
    this.#callOff = null
    this.#catchUp()
    // What is being looked up is judged when it is known.
    if (this.#library.isPending) return
    for (const [{ key, text }, findings] of this.#judge.judgeAll(this.#standing(0))) {
      this.#tellRepetition(key, text, findings)
    }
    this.#options.onNews()
  }

  *#blocksFrom(key: string): Iterable<StandingBlock> {
    const index = this.#options.indexOf(key)
    if (index >= 0) yield* this.#standing(index, index + mostFollowing)
  }

  #standing(from: number, to?: number): readonly StandingBlock[] {
    return this.#blocks.slice(from, to).map((block, index) => ({
      key: this.#options.keyAt(from + index),
      text: blockText(block),
      isHeading: block.type === 'heading',
    }))
  }

  #lookAll(): void {
    for (const { key, block } of this.#keyed(0, this.#blocks)) this.#library.look(key, block.text)
  }

  #keyed(from: number, blocks: readonly Block[]): readonly KeyedBlock[] {
    return blocks.map((block, index) => ({
      key: this.#options.keyAt(from + index),
      block: toLintBlock(block),
    }))
  }

  #ignoring() {
    const { findings = [], words = [] } = this.#config.ignoring ?? {}
    return { findings: [...findings, ...(this.#facts.ignored ?? [])], words }
  }
}
