import { type KeyboardEvent, useState } from 'react'
import { useDesk } from '../state/desk.ts'
import type { FindingGroup } from './finding-groups.ts'
import { GroupHeading } from './group-heading.tsx'
import { ProblemStretches } from './problem-stretches.tsx'

/** Up to this many findings are laid out at once; of a longer list only what is in sight. */
const shortList = 200

/** The groups of the problem list, each of which folds. Arrow keys go from line to line. */
export function ProblemGroups({ groups }: { readonly groups: readonly FindingGroup[] }) {
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set())
  const active = useDesk(state => state.activeFinding)
  const toggle = (key: string) => {
    const next = new Set(folded)
    if (!next.delete(key)) next.add(key)
    setFolded(next)
  }
  const isLong = groups.reduce((sum, group) => sum + group.findings.length, 0) > shortList
  return groups.map(group => {
    const holdsActive = group.findings.some(finding => finding.id === active)
    const isOpen = holdsActive || !folded.has(group.key)
    return (
      <div key={group.key} className="finding-group">
        <GroupHeading
          label={group.label}
          count={group.findings.length}
          isOpen={isOpen}
          onToggle={() => toggle(group.key)}
        />
        {isOpen && <ProblemStretches findings={group.findings} active={active} isLong={isLong} />}
      </div>
    )
  })
}

/** The lines that arrow keys step through: headings of groups and findings. */
const lines = '.finding-link, .group-heading button'

/** Moves the keyboard between the lines of the list, as lists in Word and WPS do. */
export function stepLines(event: KeyboardEvent<HTMLElement>): void {
  const from = (event.target as Element).closest(lines)
  if (!from || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>(lines)]
  const at = all.indexOf(from as HTMLElement)
  const target = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key]
  const line = target === undefined ? undefined : all[Math.max(0, Math.min(target, all.length - 1))]
  if (!line) return
  event.preventDefault()
  line.focus()
}
