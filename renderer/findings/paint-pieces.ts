import type { Severity } from '../../core/lint/rule.ts'
import type { LiveFinding } from './block-findings.ts'

/** The registered highlights, the gravest first. */
export const markNames = ['finding-error', 'finding-warning', 'finding-repetition', 'finding-info'] as const
export type MarkName = (typeof markNames)[number]

/** A stretch of a block's text under one mark. */
export interface PaintPiece {
  readonly name: MarkName
  readonly from: number
  readonly to: number
}

const bySeverity: Readonly<Record<Severity, MarkName>> = {
  error: 'finding-error',
  warning: 'finding-warning',
  info: 'finding-info',
}

/** The mark of a finding: by its gravity, repetition by its own. */
export function markOf(finding: Pick<LiveFinding, 'kind' | 'severity'>): MarkName {
  if (finding.kind === 'repetition' && finding.severity !== 'error') return 'finding-repetition'
  return bySeverity[finding.severity]
}

/** How grave a mark is: 0 is the gravest. */
export function rank(name: MarkName): number {
  return markNames.indexOf(name)
}

/**
 * Clips findings to stretches that do not overlap, in order of place: where two overlap the graver one shows, because
 * underlines of several highlights would all be drawn. Neighbouring stretches of one mark join only where findings overlap.
 */
export function paintPieces(findings: readonly LiveFinding[]): readonly PaintPiece[] {
  const graded = findings
    .filter(finding => finding.at.to > finding.at.from)
    .map(finding => ({ name: markOf(finding), from: finding.at.from, to: finding.at.to }))
  if (graded.length < 2) return graded
  graded.sort((a, b) => rank(a.name) - rank(b.name) || a.from - b.from || b.to - a.to)
  const pieces: PaintPiece[] = []
  for (const piece of graded) pieces.push(...uncovered(piece, pieces))
  return pieces.sort((a, b) => a.from - b.from)
}

/** The parts of a piece that no piece before it covers. */
function uncovered(piece: PaintPiece, covering: readonly PaintPiece[]): readonly PaintPiece[] {
  let parts: readonly PaintPiece[] = [piece]
  for (const cover of covering) {
    parts = parts.flatMap(part => {
      if (cover.to <= part.from || cover.from >= part.to) return [part]
      return [
        { ...part, to: Math.min(part.to, cover.from) },
        { ...part, from: Math.max(part.from, cover.to) },
      ].filter(rest => rest.to > rest.from)
    })
  }
  return parts
}
