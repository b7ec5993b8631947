import type { ChangeMark, DraftPage, DraftSummary } from '../../core/contract/contract.ts'
import { largestPage } from '../../core/contract/draft-list.ts'
import { useDesk } from '../state/desk.ts'
import { ask } from './request.ts'

/** Drafts of the first page: what a window shows of a long list, and little more. */
const firstPage = 300

/** Up to where the lists are known; null before they have been read whole. */
let known: ChangeMark | null = null
let underWay: Promise<void> | null = null

/**
 * Brings both lists of drafts up to date. Only what has changed is asked for, once they have been read whole: a hundred
 * thousand drafts take a second, a change of them none. Throws RequestFailure.
 */
export async function refreshDrafts(): Promise<void> {
  // What is being read may be older than what this call is to show.
  await underWay?.catch(() => undefined)
  underWay ??= readLists().finally(() => {
    underWay = null
  })
  await underWay
}

/**
 * Reads the lists at the start: resolves once the drafts changed last are there, and to the rest of the reading. Throws
 * RequestFailure.
 */
export async function startLists(): Promise<{ readonly whole: Promise<void> }> {
  const first = await ask('draft.page', { before: null, most: firstPage })
  show(first.drafts)
  const rest = readRest(first)
  underWay = rest.finally(() => {
    underWay = null
  })
  // Whoever waits for the whole is told of its failure.
  underWay.catch(() => undefined)
  return { whole: rest }
}

async function readLists(): Promise<void> {
  const changes = known && (await ask('draft.changes', { mark: known }))
  if (!changes) {
    await readRest(await ask('draft.page', { before: null, most: largestPage }))
    return
  }
  known = changes.mark
  if (changes.drafts.length === 0 && changes.removed.length === 0) return
  const gone = new Set([...changes.removed, ...changes.drafts.map(({ id }) => id)])
  const { drafts, trashed } = useDesk.getState()
  const keep = (list: readonly DraftSummary[]) => list.filter(({ id }) => !gone.has(id))
  show([...changes.drafts, ...keep(drafts), ...keep(trashed)])
}

/** Reads the pages behind the first, each in a request of its own, so that saving goes between them. */
async function readRest(first: DraftPage): Promise<void> {
  const found = new Map(first.drafts.map(draft => [draft.id, draft]))
  for (let { next } = first; next !== null; ) {
    const page = await ask('draft.page', { before: next, most: largestPage })
    for (const draft of page.drafts) if (!found.has(draft.id)) found.set(draft.id, draft)
    next = page.next
  }
  show([...found.values()])
  known = first.mark
  // What was changed while the pages were read may stand in none of them, or as it was.
  if (first.next !== null) await readLists()
}

function show(all: readonly DraftSummary[]): void {
  useDesk.setState({
    drafts: all.filter(({ trashedAt }) => trashedAt === null),
    trashed: all.filter(({ trashedAt }) => trashedAt !== null),
  })
}
