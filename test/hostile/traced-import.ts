// Imports the files of a folder one after another as the program does, with marks before and after, so that what an
// import reaches for can be watched from outside: node traced-import.ts FOLDER WARM-UP
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readDraftFile } from '../../electron/service/files/read-file.ts'
import { marks } from '../support/trace.ts'

const [folder = '', warmUp = ''] = process.argv.slice(2)
const importFile = async (path: string) => {
  await readDraftFile(path, readFileSync(path)).catch(() => undefined)
}

// What is loaded once, with the first file, is no concern of the files that follow.
for (const name of readdirSync(warmUp)) await importFile(join(warmUp, name))
const names = readdirSync(folder)
existsSync(join(folder, marks.begin))
for (const name of names) await importFile(join(folder, name))
existsSync(join(folder, marks.end))
