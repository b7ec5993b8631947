import { type Block, blockText } from '../draft.ts'
import { headingNumber } from './heading-number.ts'
import { type Member, numberedRuns, type Run, stretches } from './numbered-runs.ts'

/** Longer runs keep their numbers behind it: no document counts so far. */
const lastOrdinal = 999

/** A heading that is to have another number. */
export interface NewNumber {
  readonly member: Member
  readonly value: number
}

/** What the numbering of a body was before an act. */
export interface EarlierNumbering {
  readonly runs: readonly Run[]
  /** The blocks that were there and held text, by key. */
  readonly keys: ReadonlySet<unknown>
}

/** A stretch of an earlier run, by which its members know each other again. */
interface Stretch {
  readonly members: Run
  /** It began anew with 一 behind others of its run, as in an attachment. */
  readonly isAnew: boolean
}

/**
 * The numbers that change because headings were put in, taken out or moved: those behind the change count on from the one
 * before it. What was typed keeps its number, and where that does not fit, all stays. Blocks put in at the end of a run
 * that begin with 一 and are several keep theirs: they are a text of their own. While a number is half deleted nothing
 * happens. `moved` holds the keys of moved blocks.
 */
export function renumberAfter(
  earlier: EarlierNumbering,
  blocks: readonly Block[],
  keyOf: (index: number) => unknown,
  moved: ReadonlySet<unknown>,
): readonly NewNumber[] {
  const known = new Map<unknown, { readonly member: Member; readonly stretch: Stretch }>()
  for (const run of earlier.runs) {
    for (const [at, members] of stretches(run).entries()) {
      const stretch = { members, isAnew: at > 0 }
      for (const member of members) known.set(member.key, { member, stretch })
    }
  }
  const isBeingWritten = (block: Block, index: number) =>
    block.type === 'heading' &&
    known.has(keyOf(index)) &&
    /\S/u.test(blockText(block)) &&
    !headingNumber(blockText(block))
  if (blocks.some(isBeingWritten)) return []
  const stretchOf = (member: Member) => {
    const found = known.get(member.key)
    return found && found.member.shape === member.shape && !moved.has(member.key) ? found.stretch : undefined
  }
  const isMoved = (member: Member) => moved.has(member.key) || known.has(member.key)
  const begun = new Set<Stretch>()
  const changes: NewNumber[] = []
  for (const run of numberedRuns(blocks, keyOf)) {
    for (const { stretch, members } of joined(run, stretchOf)) {
      if (!stretch) {
        if (members.every(isMoved)) changes.push(...counted(members, 0, 1))
        continue
      }
      const isFirst = !begun.has(stretch)
      begun.add(stretch)
      changes.push(...changesIn(members, isFirst ? stretch.members : []))
    }
  }
  return changes

  function changesIn(members: Run, before: Run): readonly NewNumber[] {
    const from = members.findIndex((member, at) => !isSame(member, before[at]))
    if (from === -1) return []
    const kept = withoutOwnText(members)
    const first = from > 0 ? (members[from - 1] as Member).value + 1 : (before[0]?.value ?? 1)
    const found = counted(kept, from, first)
    const isAgainstTyped = found.some(({ member }) => isTyped(member))
    return isAgainstTyped ? [] : found
  }

  function isTyped({ key }: Member): boolean {
    return earlier.keys.has(key) && !known.has(key)
  }

  /** Leaves out what was put in at the end and counts from 一 by itself. */
  function withoutOwnText(members: Run): Run {
    const last = members.findLastIndex(member => isMoved(member) || isTyped(member))
    const added = members.length - last - 1
    return added > 1 && members[last + 1]?.value === 1 ? members.slice(0, last + 1) : members
  }
}

/** The numbers of a whole body counted anew. A second 一 begins anew only where 二 follows it. */
export function renumberAll(blocks: readonly Block[]): readonly NewNumber[] {
  return numberedRuns(blocks, index => index).flatMap(run => {
    const starts = run.flatMap(({ value }, at) => (at === 0 || (value === 1 && run[at + 1]?.value === 2) ? [at] : []))
    return starts.flatMap((from, at) => counted(run.slice(from, starts[at + 1]), 0, 1))
  })
}

/** Members from `from` on whose number is not the next one, the first of them counting as `first`. */
function counted(members: Run, from: number, first: number): readonly NewNumber[] {
  let next = first
  const changes: NewNumber[] = []
  for (const member of members.slice(from)) {
    if (member.isFixed) next = member.value
    else if (member.value !== next && next <= lastOrdinal) changes.push({ member, value: next })
    next++
  }
  return changes
}

/** Parts a run where a stretch begins that had begun anew before; new members belong to what stands before them. */
function joined(run: Run, stretchOf: (member: Member) => Stretch | undefined) {
  const parts: { stretch: Stretch | undefined; members: Member[] }[] = []
  for (const member of run) {
    const stretch = stretchOf(member)
    const last = parts.at(-1)
    if (last && (!stretch || !last.stretch || last.stretch === stretch || !stretch.isAnew)) {
      last.stretch ??= stretch
      last.members.push(member)
    } else parts.push({ stretch, members: [member] })
  }
  return parts
}

function isSame(member: Member, before: Member | undefined): boolean {
  return !!before && member.key === before.key && member.value === before.value && member.isFixed === before.isFixed
}
