import { applySplice, type Splice } from '../../core/document/block-edit.ts'
import { Linter } from '../../core/lint/linter.ts'
import { knownDocuments } from '../../core/lint/reference/known-documents.ts'
import type { Diagnostic } from '../../core/lint/rule.ts'
import { isSameValue } from '../../core/lint/same-value.ts'
import { countText } from '../../core/text/count.ts'
import type { CheckedBlock, CheckedDiagnostic, KeyedBlock, LintReply, LintRequest } from './lint-protocol.ts'
import { outlineOf } from './outline.ts'

const nothing: readonly Diagnostic[] = []

/** The worker's side of checking, without the worker: takes requests, answers with what is new since the last answer. */
export class LintDesk {
  readonly #linter = new Linter()
  #blocks: readonly KeyedBlock[] = []
  /** What was last said of each block; undefined where something has to be said in any case. */
  #said: readonly (readonly Diagnostic[] | undefined)[] = []
  /** Each block's 字数. */
  #characters: readonly number[] = []
  #revision = 0

  receive(request: LintRequest): void {
    this.#revision = request.revision
    switch (request.type) {
      case 'reset':
        this.#replace({ at: 0, remove: this.#blocks.length, insert: request.blocks })
        return
      case 'splice':
        this.#replace(request.splice)
        return
      case 'facts':
        this.#linter.setFacts(request.facts)
        return
      case 'configure':
        this.#linter.configure(request.config)
        return
      case 'references':
        this.#linter.setKnown(knownDocuments(request.references))
    }
  }

  /** Checks the draft as it stands. */
  check(): LintReply {
    const { diagnostics, counts, limits, failures } = this.#linter.check()
    const changed: CheckedBlock[] = []
    // Findings come in the order of the blocks.
    let next = 0
    this.#said = this.#blocks.map(({ key, block }, index) => {
      const from = next
      while (diagnostics[next]?.paragraph === index) next++
      const group = next === from ? nothing : diagnostics.slice(from, next)
      const said = this.#said[index]
      if (said && isSaid(said, group)) return group
      changed.push({ key, text: block.text, diagnostics: group.map(one => this.#checked(one)) })
      return group
    })
    return {
      revision: this.#revision,
      changed,
      counts,
      limits,
      outline: outlineOf(this.#blocks, (_, index) => this.#characters[index] as number),
      failures: failures.map(failure => `${failure.ruleId}: ${failure.message}`),
    }
  }

  /** A diagnostic with the keys and words of the places that it speaks of. */
  #checked(diagnostic: Diagnostic): CheckedDiagnostic {
    const { related, ...rest } = diagnostic
    if (!related) return rest
    const places = related.flatMap(({ paragraph, at, note }) => {
      const other = this.#blocks[paragraph]
      return other ? [{ key: other.key, at, note, text: other.block.text.slice(at.from, at.to) }] : []
    })
    return { ...rest, related: places }
  }

  #replace(splice: Splice<KeyedBlock>): void {
    this.#linter.replace({ ...splice, insert: splice.insert.map(({ block }) => block) })
    this.#blocks = applySplice(this.#blocks, splice)
    // A changed block may show findings of its earlier text: even 'nothing' is news for it.
    this.#said = applySplice(this.#said, { ...splice, insert: splice.insert.map(() => undefined) })
    const counts = splice.insert.map(({ block }) => countText(block.text).characters)
    this.#characters = applySplice(this.#characters, { ...splice, insert: counts })
  }
}

/** Whether two lists of findings say the same of a block, wherever it stands. The linter keeps what has not changed. */
function isSaid(before: readonly Diagnostic[], after: readonly Diagnostic[]): boolean {
  return (
    before.length === after.length &&
    before.every((one, order) => one === after[order] || isSameValue(saying(one), saying(after[order] as Diagnostic)))
  )
}

function saying({ paragraph: _, related: __, ...rest }: Diagnostic): unknown {
  return rest
}
