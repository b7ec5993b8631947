// Run as a program: appends numbered paragraphs to a draft of the folder given, as fast as the storage acknowledges
// them, and writes each acknowledged number on stdout, until it is killed.
import { writeSync } from 'node:fs'
import { join } from 'node:path'
import { startStorage } from '../../electron/service/storage/storage.ts'

const storage = startStorage(join(process.argv[2] as string, 'drafts.db'))
const [known] = await storage.list(false)
const draft = known ?? (await storage.create('a', { version: 3, genre: 'speech', fields: {}, blocks: [] }))
let { seq } = await storage.open(draft.id)
for (;;) {
  const text = `第${seq + 1}步：${'抓落实'.repeat(seq % 50)}`
  const insert = [{ type: 'paragraph' as const, children: [{ text }] }]
  seq = (await storage.append({ id: draft.id, seq, edits: [{ type: 'blocks', at: seq, remove: 0, insert }] })).seq
  // Straight to the pipe: what the parent reads was acknowledged before the kill.
  writeSync(1, `${seq}\n`)
}
