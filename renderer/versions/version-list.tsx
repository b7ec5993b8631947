import { useEffect, useRef } from 'react'
import type { DraftVersion } from '../../core/contract/draft-versions.ts'
import { numberText } from '../panels/number-text.ts'
import { clockText } from '../panels/time-text.ts'
import { versionCause, versionDays, versionTime } from './version-words.ts'

interface VersionListProps {
  readonly versions: readonly DraftVersion[]
  readonly chosen: number | null
  readonly choose: (number: number) => void
}

/** Versions by day, the newest first: time, what made it, and its length. The arrow keys go from one to the next. */
export function VersionList({ versions, chosen, choose }: VersionListProps) {
  const list = useRef<HTMLDivElement>(null)
  // The list is read after the dialog has opened: only now can it have the keyboard.
  useEffect(() => list.current?.querySelector<HTMLElement>('input:checked')?.focus({ preventScroll: true }), [])
  return (
    <div ref={list} className="version-list" role="radiogroup" aria-label="版本">
      {versionDays(versions, Date.now()).map(({ heading, versions }) => (
        <section key={heading} aria-label={heading}>
          <h3 className="version-day">{heading}</h3>
          {versions.map(version => (
            <label key={version.number} className="version-row">
              <input
                type="radio"
                name="version"
                checked={version.number === chosen}
                aria-label={labelOf(version)}
                onChange={() => choose(version.number)}
              />
              <span className="version-time">{clockText(version.at)}</span>
              <span className="version-cause" data-named={version.name !== null || undefined}>
                {versionCause(version)}
              </span>
              <span className="version-length">{lengthOf(version)}</span>
            </label>
          ))}
        </section>
      ))}
    </div>
  )
}

function lengthOf({ characters }: DraftVersion): string {
  return characters === null ? '不能读取' : `${numberText(characters)} 字`
}

function labelOf(version: DraftVersion): string {
  return `${versionTime(version.at)}，${versionCause(version)}，${lengthOf(version)}`
}
