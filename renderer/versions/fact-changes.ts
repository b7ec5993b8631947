import type { DraftContent } from '../../core/document/draft.ts'
import { fieldIds } from '../../core/document/draft.ts'
import { elementSpec } from '../../core/document/elements.ts'
import { genreSpec } from '../../core/document/genres.ts'

/** Something beside the body that differs between two states of a draft. */
export interface FactChange {
  readonly label: string
  readonly before: string
  readonly after: string
}

const none = '（空）'

/** What differs in genre and 公文要素 between a version and the present draft. */
export function factChanges(before: DraftContent, after: DraftContent): readonly FactChange[] {
  const changes: FactChange[] = []
  if (before.genre !== after.genre)
    changes.push({ label: '文种', before: genreSpec(before.genre).name, after: genreSpec(after.genre).name })
  for (const id of fieldIds) {
    const [old, present] = [before.fields[id] ?? '', after.fields[id] ?? '']
    if (old !== present) changes.push({ label: elementSpec(id).label, before: old || none, after: present || none })
  }
  return changes
}
