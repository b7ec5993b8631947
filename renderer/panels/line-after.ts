import type { ListRow } from './draft-groups.ts'

/**
 * The draft that gets the keyboard once drafts have left the list: the next one below the line `at` that stays, else the
 * next one above. Each line is asked about once at most, however many leave.
 */
export function lineAfter(rows: readonly ListRow[], at: number, gone: ReadonlySet<string>): ListRow | undefined {
  const stays = (row: ListRow) => row.kind === 'draft' && !gone.has(row.key)
  return rows.slice(at).find(stays) ?? rows.slice(0, at).findLast(stays)
}
