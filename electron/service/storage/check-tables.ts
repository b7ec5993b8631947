import { ServiceError } from '../../../core/contract/errors.ts'
import { type Database, openEngine } from '../encryption/open-engine.ts'
import { migrate, schemaVersion } from './migrations/index.ts'

const listing = 'SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL'

interface Definition {
  readonly name: string
  readonly sql: string
}

/**
 * Compares the tables of a database of this program's schema with those that the migrations make, since an altered byte
 * there gives another column or none. Throws ServiceError `database-damaged`. Reads only.
 */
export function checkTables(database: Database): void {
  if (database.pragma('user_version', { simple: true }) !== schemaVersion) return
  const pattern = openEngine(':memory:', null)
  try {
    migrate(pattern)
    const found = new Map(definitions(database).map(({ name, sql }) => [name, sql]))
    const isWhole = definitions(pattern).every(({ name, sql }) => found.get(name) === sql)
    if (!isWhole) throw new ServiceError('database-damaged')
  } finally {
    pattern.close()
  }
}

function definitions(database: Database): readonly Definition[] {
  return database.prepare(listing).all() as readonly Definition[]
}
