import type { DraftContent } from '../../core/document/draft.ts'
import { useDesk } from '../state/desk.ts'
import { versionCause, versionTime } from '../versions/version-words.ts'
import { readImport } from './imports.ts'
import { ask } from './request.ts'
import { listVersions, presentContent, titleOf } from './versions.ts'
import { openDialog } from './window-state.ts'

/** One side of a comparison. */
export type ComparedSource =
  | { readonly kind: 'draft'; readonly id: string }
  | { readonly kind: 'version'; readonly id: string; readonly number: number; readonly label: string }
  | { readonly kind: 'file'; readonly name: string; readonly content: DraftContent }

/** Opens the comparison of a draft, with nothing chosen yet to compare it with. */
export function compareWith(id: string): void {
  openDialog({ kind: 'compare', before: null, after: id })
}

/** Opens the comparison of two drafts, the one that was changed last as the newer. */
export function compareTwo(ids: readonly [string, string]): void {
  const { drafts } = useDesk.getState()
  const changedAt = (id: string) => drafts.find(draft => draft.id === id)?.updatedAt ?? 0
  const [before, after] = ids.toSorted((a, b) => changedAt(a) - changedAt(b)) as [string, string]
  openDialog({ kind: 'compare', before, after })
}

/** What a side is called. */
export function sourceName(source: ComparedSource): string {
  switch (source.kind) {
    case 'draft':
      return titleOf(source.id)
    case 'version':
      return `${titleOf(source.id)}（${source.label}）`
    case 'file':
      return source.name
  }
}

/** The text of a side. Throws RequestFailure. */
export async function sourceContent(source: ComparedSource): Promise<DraftContent> {
  switch (source.kind) {
    case 'draft':
      return presentContent(source.id)
    case 'version':
      return ask('version.read', { id: source.id, number: source.number })
    case 'file':
      return source.content
  }
}

/** A file as a side; a sentence where it cannot be read. */
export async function fileSource(file: File): Promise<ComparedSource | string> {
  const read = await readImport(file)
  return 'failure' in read ? read.failure : { kind: 'file', name: read.name, content: read.imported.content }
}

/** The versions of a draft as sides, the newest first; those that cannot be read are left out. */
export async function versionSources(id: string): Promise<readonly ComparedSource[]> {
  const versions = await listVersions(id)
  return versions
    .filter(({ characters }) => characters !== null)
    .map(version => ({
      kind: 'version',
      id,
      number: version.number,
      label: `${versionTime(version.at)} ${versionCause(version)}`,
    }))
}
