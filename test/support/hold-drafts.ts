// Run as a program: opens the drafts of the folder given, says so on stdout, and holds them until it is killed.
import { join } from 'node:path'
import { startStorage } from '../../electron/service/storage/storage.ts'

const storage = startStorage(join(process.argv[2] as string, 'drafts.db'))
await storage.create('held', {
  version: 3,
  genre: 'speech',
  fields: {},
  blocks: [{ type: 'title', children: [{ text: '占用' }] }],
})
process.stdout.write('held\n')
