import { isSameLook } from './add-run.ts'
import type { Block } from './draft.ts'

/** One change of a body as the journal kept it, with what stood there before, so that it can be taken back. */
export interface PastStep {
  /** Index of the first block that changed. */
  readonly at: number
  readonly removed: readonly Block[]
  readonly inserted: readonly Block[]
}

const sentenceEnd = /[。！？；!?;]$/

/**
 * The acts of a person in a journal's steps, the last ones last: what was typed on end becomes one act, up to the end of a
 * sentence, and an act that was undone since is none.
 */
export function actsOf(steps: readonly PastStep[]): readonly PastStep[] {
  const acts: PastStep[] = []
  for (const step of steps) {
    const undone = undoneBy(acts, step)
    const last = acts.at(-1)
    if (undone !== -1) acts.length = undone
    else if (last && goesOn(last, step)) acts[acts.length - 1] = { ...last, inserted: step.inserted }
    else acts.push(step)
  }
  return acts
}

/** Where the acts begin that a step takes back; -1 where it takes none back. */
function undoneBy(acts: readonly PastStep[], step: PastStep): number {
  for (let index = acts.length - 1; index >= 0; index--) {
    const act = acts[index] as PastStep
    if (act.at !== step.at || act.inserted.length !== step.removed.length) return -1
    if (isSame(act.removed, step.inserted)) return index
    // Beyond the last act only others of the very same block can be part of it.
    if (act.removed.length !== act.inserted.length) return -1
  }
  return -1
}

/** Whether a step types on where the one before it stopped, in the same sentence. */
function goesOn(last: PastStep, step: PastStep): boolean {
  const earlier = typedBetween(last)
  const now = typedBetween(step)
  return (
    earlier !== undefined &&
    now !== undefined &&
    last.at === step.at &&
    earlier.at + earlier.text.length === now.at &&
    !sentenceEnd.test(earlier.text)
  )
}

/** The text that a step inserted into one run of a block and where, if it did nothing else. UTF-16 offset. */
function typedBetween({ removed, inserted }: PastStep): { readonly at: number; readonly text: string } | undefined {
  const change = textChange({ removed, inserted })
  return change && change.removed === '' ? { at: change.at, text: change.inserted } : undefined
}

/** What became of the text of a block of one run that stayed otherwise as it was; undefined for any other change. */
export function textChange({
  removed,
  inserted,
}: Pick<PastStep, 'removed' | 'inserted'>):
  | { readonly at: number; readonly removed: string; readonly inserted: string }
  | undefined {
  const [before] = removed
  const [after] = inserted
  if (!before || !after || removed.length !== 1 || inserted.length !== 1) return undefined
  if (before.type === 'table' || before.type !== after.type || before.level !== after.level) return undefined
  const [from] = before.children
  const [to] = after.children
  if (!from || !to || before.children.length !== 1 || after.children.length !== 1) return undefined
  if (!isSameLook(from, to)) return undefined
  const shorter = Math.min(from.text.length, to.text.length)
  let at = 0
  while (at < shorter && from.text[at] === to.text[at]) at++
  let same = 0
  while (same < shorter - at && from.text.at(-1 - same) === to.text.at(-1 - same)) same++
  return {
    at,
    removed: from.text.slice(at, from.text.length - same),
    inserted: to.text.slice(at, to.text.length - same),
  }
}

function isSame(a: readonly Block[], b: readonly Block[]): boolean {
  return a.length === b.length && JSON.stringify(a) === JSON.stringify(b)
}
