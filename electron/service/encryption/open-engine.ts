import { createRequire } from 'node:module'
import Plain from 'better-sqlite3'

/** An open database, whichever engine opened it. */
export type Database = Plain.Database

/** The engine that reads and writes encrypted files, as far as it differs from the other. */
interface KeyedDatabase extends Plain.Database {
  key(key: Buffer): number
}

type KeyedEngine = new (path: string, options?: Plain.Options) => KeyedDatabase

let keyedEngine: KeyedEngine | undefined

/**
 * Opens a database file: with a key of 32 bytes by the engine that encrypts every page, in the file as in its logs, else by
 * the usual one. A Buffer is a whole database in memory, never encrypted. No other module loads an engine. A wrong key
 * shows at the first access, as SQLITE_NOTADB. Throws what SQLite throws.
 */
export function openEngine(path: string | Buffer, key: Uint8Array | null, options: Plain.Options = {}): Database {
  if (key === null || typeof path !== 'string') return new Plain(path, options)
  // Loaded where it is needed alone: most data folders are not encrypted.
  keyedEngine ??= createRequire(import.meta.url)('better-sqlite3-multiple-ciphers') as KeyedEngine
  const database = new keyedEngine(path, options)
  try {
    // As bytes and not in the text of a statement, which SQLite would keep. The default cipher, ChaCha20 with Poly1305.
    database.key(Buffer.from(`raw:${Buffer.from(key).toString('hex')}`))
    // What SQLite sets aside while it sorts would lie in a file of its own, unencrypted.
    database.pragma('temp_store = MEMORY')
    return database
  } catch (error) {
    database.close()
    throw error
  }
}
