// Loaded by `--import`, it plants the bug that a power cut must bring out: commits are not synced.
import { registerHooks } from 'node:module'

registerHooks({
  load(url, context, next) {
    const loaded = next(url, context)
    if (!url.includes('/electron/service/') || loaded.source === undefined || loaded.source === null) return loaded
    const source = typeof loaded.source === 'string' ? loaded.source : new TextDecoder().decode(loaded.source)
    return { ...loaded, source: source.replaceAll('synchronous = FULL', 'synchronous = NORMAL') }
  },
})
