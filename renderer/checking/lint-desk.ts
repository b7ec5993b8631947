import { applySplice, type Splice } from '../../core/document/block-edit.ts'
import { Linter } from '../../core/lint/linter.ts'
import { knownDocuments } from '../../core/lint/reference/known-documents.ts'
import type { Diagnostic, LintBlock } from '../../core/lint/rule.ts'
import { countText } from '../../core/text/count.ts'
import type { CheckedBlock, KeyedBlock, LintReply, LintRequest } from './lint-protocol.ts'
import { outlineOf } from './outline.ts'

const nothing: readonly Diagnostic[] = []

/** The worker's side of checking, without the worker: takes requests, answers with what is new since the last answer. */
export class LintDesk {
  readonly #linter = new Linter()
  readonly #characters = new WeakMap<LintBlock, number>()
  #blocks: readonly KeyedBlock[] = []
  /** What was last said of each block, '' where nothing was. */
  #said: readonly string[] = []
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
    const byBlock = new Map<number, Diagnostic[]>()
    for (const diagnostic of diagnostics) {
      const group = byBlock.get(diagnostic.paragraph)
      if (group) group.push(diagnostic)
      else byBlock.set(diagnostic.paragraph, [diagnostic])
    }
    const changed: CheckedBlock[] = []
    this.#said = this.#blocks.map(({ key, block }, index) => {
      const group = byBlock.get(index) ?? nothing
      const saying =
        group.length === 0 ? '' : JSON.stringify(group.map(({ paragraph: _, related: __, ...rest }) => rest))
      if (saying !== this.#said[index]) changed.push({ key, text: block.text, diagnostics: group })
      return saying
    })
    return {
      revision: this.#revision,
      changed,
      counts,
      limits,
      outline: outlineOf(this.#blocks, block => this.#countOf(block)),
      failures: failures.map(failure => `${failure.ruleId}: ${failure.message}`),
    }
  }

  #replace(splice: Splice<KeyedBlock>): void {
    this.#linter.replace({ ...splice, insert: splice.insert.map(({ block }) => block) })
    this.#blocks = applySplice(this.#blocks, splice)
    // A changed block may show findings of its earlier text: even 'nothing' is news for it.
    this.#said = applySplice(this.#said, { ...splice, insert: splice.insert.map(() => 'unknown') })
  }

  #countOf(block: LintBlock): number {
    const known = this.#characters.get(block)
    if (known !== undefined) return known
    const { characters } = countText(block.text)
    this.#characters.set(block, characters)
    return characters
  }
}
