// Loaded by `--import`, it plants the bug that two programs on one folder must show: neither takes a lock.
import { registerHooks } from 'node:module'

registerHooks({
  load(url, context, next) {
    const loaded = next(url, context)
    if (!url.includes('/electron/service/storage/') || !loaded.source) return loaded
    const source = typeof loaded.source === 'string' ? loaded.source : new TextDecoder().decode(loaded.source)
    const unlocked = source.replaceAll('locking_mode = EXCLUSIVE', 'locking_mode = NORMAL')
    return { ...loaded, source: unlocked.replaceAll('BEGIN EXCLUSIVE', 'BEGIN DEFERRED') }
  },
})
