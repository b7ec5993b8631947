import { type ErrorCode, ServiceError } from '../../../core/contract/errors.ts'
import type { PackageView } from '../../../core/contract/exchange.ts'
import type { DraftContent } from '../../../core/document/draft.ts'
import { sharedMoves, statusAfter } from '../../../core/document/status-log.ts'
import type { ExchangePackage } from '../../../core/exchange/exchange-package.ts'
import { meetingOf } from '../../../core/exchange/meeting.ts'
import { readFileInWorker } from '../files/file-client.ts'
import { assertReadableSize } from '../files/readable-size.ts'
import { countCharacters } from '../storage/draft-counts.ts'
import type { Storage } from '../storage/storage.ts'

/** What went wrong with the thread that reads, as it is said of a package. */
const codes: { readonly [C in ErrorCode]?: ErrorCode } = {
  'file-too-slow': 'package-too-slow',
  'file-too-large': 'package-too-large',
  'file-damaged': 'package-damaged',
  'file-empty': 'not-a-package',
}

/** Reads an exchange package in a thread of its own. Throws as `readPackage`, and package-too-slow. */
export async function openPackage(name: string, bytes: Uint8Array): Promise<ExchangePackage> {
  try {
    assertReadableSize(name, bytes.length)
    return await readFileInWorker({ reading: 'package', name, bytes })
  } catch (error) {
    const code = error instanceof ServiceError && codes[error.code]
    throw code ? new ServiceError(code, name, { cause: error }) : error
  }
}

/** The draft of a package as it is here, and the state that both went on from; null where the draft is not here. */
export async function metDraft(storage: Storage, received: ExchangePackage) {
  const [summary] = await storage.namedDrafts([received.draft])
  if (!summary) return null
  const { content, seq } = await storage.open(summary.id)
  const moves = await storage.log(summary.id)
  const kept = sharedMoves(moves, received.moves).findLast(({ version }) => version !== null)
  const base = kept ? await versionOf(storage, summary.id, kept.version as number) : undefined
  const meeting = meetingOf({ content, moves }, received, base)
  return { summary, content, seq, moves, base, meeting }
}

/** What a package brings, for a person to decide. */
export async function viewPackage(storage: Storage, received: ExchangePackage): Promise<PackageView> {
  const { title, author, note, at, content, moves, versions } = received
  const met = await metDraft(storage, received)
  return {
    title,
    status: statusAfter(moves),
    author,
    note,
    at,
    content,
    characters: countCharacters(content.blocks),
    moves,
    versions: versions.length,
    known: met && { summary: met.summary, meeting: met.meeting },
  }
}

/** A version that is damaged or gone is none to start from. */
async function versionOf(storage: Storage, id: string, number: number): Promise<DraftContent | undefined> {
  try {
    return await storage.readVersion(id, number)
  } catch (error) {
    if (error instanceof ServiceError) return undefined
    throw error
  }
}
