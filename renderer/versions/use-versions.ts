import { useEffect, useState } from 'react'
import type { DraftVersion } from '../../core/contract/draft-versions.ts'
import type { DraftContent } from '../../core/document/draft.ts'
import { failureText } from '../desk/messages.ts'
import { ask } from '../desk/request.ts'
import { listVersions, presentContent } from '../desk/versions.ts'

/** The versions of a draft and the draft as it stands; null until they are read. */
export interface KnownVersions {
  readonly versions: readonly DraftVersion[] | null
  readonly present: DraftContent | null
  readonly failure: string | null
  /** Reads the list again. */
  readonly refresh: () => Promise<void>
}

/** Reads a draft and the list of its versions. */
export function useVersions(draft: string): KnownVersions {
  const [versions, setVersions] = useState<readonly DraftVersion[] | null>(null)
  const [present, setPresent] = useState<DraftContent | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const refresh = async () => {
    try {
      setVersions(await listVersions(draft))
      setPresent(await presentContent(draft))
      setFailure(null)
    } catch (error) {
      setFailure(failureText(error))
    }
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: read once for a draft
  useEffect(() => void refresh(), [draft])
  return { versions, present, failure, refresh }
}

/** The text of a version: null while it is being read, a sentence where it cannot be. */
export function useVersionContent(draft: string, number: number | null): DraftContent | string | null {
  const [read, setRead] = useState<{ readonly number: number; readonly content: DraftContent | string } | null>(null)
  useEffect(() => {
    if (number === null) return
    let isOver = false
    ask('version.read', { id: draft, number }).then(
      content => isOver || setRead({ number, content }),
      error => isOver || setRead({ number, content: failureText(error) }),
    )
    return () => {
      isOver = true
    }
  }, [draft, number])
  return read?.number === number ? read.content : null
}
