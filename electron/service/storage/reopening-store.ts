import { type BigIntStats, statSync } from 'node:fs'
import { ServiceError } from '../../../core/contract/errors.ts'
import type { DraftStore } from './draft-store.ts'
import { openDatabase } from './open-database.ts'
import { createDraftStore, type SqliteDraftStore } from './sqlite-draft-store.ts'
import { breaksConnection, toServiceError } from './sqlite-errors.ts'

/** A store that opens its file when first asked, and again after a failure. */
export interface ReopeningStore {
  /** Runs one operation. Throws ServiceErrors, and other errors for bugs alone. */
  run<T>(operation: (store: DraftStore) => T): T
  /**
   * Work for a quiet moment. Failures are left to the next operation to find. Answers after how many milliseconds there
   * is more; null where the file is not open.
   */
  rest(): number | null
  close(): void
}

interface OpenFile {
  readonly store: SqliteDraftStore
  readonly identity: string
}

/**
 * Keeps a connection to `file`. Where reading or writing fails, the connection is closed and a new one made with its log
 * settled, and the operation is tried once more: a sync that failed must not be trusted on the same handle. Operations
 * may therefore run twice, which they allow for. A file that cannot be opened is tried again at each operation.
 */
export function createReopeningStore(file: string): ReopeningStore {
  let open: OpenFile | undefined
  let hasFailed = false

  const use = (): SqliteDraftStore => {
    if (!open) {
      const store = createDraftStore(openDatabase(file, hasFailed))
      open = { store, identity: identityOf(file) }
      hasFailed = false
    } else if (identityOf(file) !== open.identity) {
      // The file was moved or deleted under the open handle: SQLite would go on writing to a file without a name.
      throw new ServiceError('write-failed')
    }
    return open.store
  }

  const giveUp = () => {
    open?.store.abandon()
    open = undefined
    hasFailed = true
  }

  const attempt = <T>(operation: (store: DraftStore) => T): T => {
    try {
      return operation(use())
    } catch (error) {
      if (breaksConnection(error)) giveUp()
      throw error
    }
  }

  return {
    run(operation) {
      try {
        return attempt(operation)
      } catch (error) {
        if (!breaksConnection(error)) throw toServiceError(error)
      }
      try {
        return attempt(operation)
      } catch (error) {
        throw toServiceError(error)
      }
    },
    rest() {
      try {
        return open?.store.rest() ?? null
      } catch (error) {
        if (breaksConnection(error)) giveUp()
        return null
      }
    },
    close() {
      try {
        open?.store.close()
      } catch (error) {
        throw toServiceError(error)
      } finally {
        open = undefined
      }
    },
  }
}

function identityOf(file: string): string {
  const stats: BigIntStats | undefined = statSync(file, { bigint: true, throwIfNoEntry: false })
  return stats ? `${stats.dev}:${stats.ino}` : 'missing'
}
