// Run as a program: opens the drafts of the folder given, which brings them to the newest schema, and closes them.
import { join } from 'node:path'
import { createReopeningStore } from '../../electron/service/storage/reopening-store.ts'

const store = createReopeningStore(join(process.argv[2] as string, 'drafts.db'))
store.run(open => open.open('a'))
store.close()
