import type { ShownFinding } from '../state/desk.ts'
import { libraryRepetitions } from './finding-groups.ts'

/** What the draft says twice itself, in its order. */
export function draftRepetitions(findings: readonly ShownFinding[]): readonly ShownFinding[] {
  return findings.filter(
    ({ kind, match, related }) => kind === 'repetition' && !match && related !== undefined && related.length > 0,
  )
}

/** All repetitions as the panel lists them: those of the library, then those inside the draft. */
export function repetitionsInOrder(findings: readonly ShownFinding[]): readonly ShownFinding[] {
  return [...libraryRepetitions(findings), ...draftRepetitions(findings)]
}

/**
 * The repetition that stands open: the one that was gone to, unless the caret stands in another paragraph that repeats
 * something; then the first there. Without either the first of all.
 */
export function activeRepetition(
  repetitions: readonly ShownFinding[],
  activeFinding: string | null,
  caretBlock: number | null,
): ShownFinding | undefined {
  const active = repetitions.find(finding => finding.id === activeFinding)
  if (active && (active.block === caretBlock || !repetitions.some(({ block }) => block === caretBlock))) return active
  return repetitions.find(({ block }) => block === caretBlock) ?? repetitions[0]
}
