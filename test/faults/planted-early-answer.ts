// Loaded by `--import`, it plants the bug that a kill must bring out: an append is answered before it is performed.
import { registerHooks } from 'node:module'

const answered = 'else port.postMessage(answer(store, request))'
const early = `else if (request.operation === 'append') {
    port.postMessage({ id: request.id, value: { seq: request.args[0].seq + request.args[0].edits.length, savedAt: 0 } })
    setTimeout(() => answer(store, request), 400)
  } else port.postMessage(answer(store, request))`

registerHooks({
  load(url, context, next) {
    const loaded = next(url, context)
    if (!url.includes('/storage-worker.') || loaded.source === undefined || loaded.source === null) return loaded
    const source = typeof loaded.source === 'string' ? loaded.source : new TextDecoder().decode(loaded.source)
    if (!source.includes(answered)) throw new Error('storage-worker answers in other words')
    return { ...loaded, source: source.replace(answered, early) }
  },
})
