// Run as a program: a window that types into the draft of the folder given, saves as the product's window does, and writes
// on stdout `key N TIME` when a key is through and `saved N TIME` when the state shown is 已保存. Ends when it is killed.
import { writeSync } from 'node:fs'
import { join } from 'node:path'
import { errorSentence, ServiceError } from '../../core/contract/errors.ts'
import { blockText, textBlock } from '../../core/document/draft.ts'
import { startStorage } from '../../electron/service/storage/storage.ts'
import { Autosave } from '../../renderer/saving/autosave.ts'
import { windowClock } from '../../renderer/saving/clock.ts'

/** Milliseconds between keys: faster than anybody types. */
const keyPause = 15

const words = '一字一句都要落到纸上，断电也好，死机也好，写下的内容不能丢。'
const time = () => performance.timeOrigin + performance.now()

const storage = startStorage(join(process.argv[2] as string, 'drafts.db'))
await storage.create('a', {
  version: 3,
  genre: 'speech',
  fields: {},
  blocks: [textBlock('title', '题'), textBlock('paragraph', '')],
})
const { content, seq } = await storage.open('a')
let latest = content
const typed = () => blockText(latest.blocks[1] ?? textBlock('paragraph', '')).length
const autosave = new Autosave({
  id: 'a',
  seq,
  saved: content,
  clock: windowClock,
  append: append =>
    storage.append(append).then(
      value => ({ ok: true, value }) as const,
      error => {
        const code = error instanceof ServiceError ? error.code : 'internal-error'
        return { ok: false, error: { code, message: errorSentence(code) } } as const
      },
    ),
  report: ({ status }) => {
    if (status === 'saved') writeSync(1, `saved ${typed()} ${time()}\n`)
  },
})
setInterval(() => {
  const text = blockText(latest.blocks[1] ?? textBlock('paragraph', ''))
  const next = textBlock('paragraph', text + words[text.length % words.length])
  latest = { ...latest, blocks: [...latest.blocks.slice(0, 1), next] }
  writeSync(1, `key ${typed()} ${time()}\n`)
  autosave.changed(latest)
}, keyPause)
