// Converts a folder and kills itself after some portions: `FOLDER PORTIONS`.
import { convertFolder } from '../../../electron/service/encryption/convert-folder.ts'
import { newDataKey } from '../../../electron/service/encryption/envelope.ts'
import { folderKeys } from '../../../electron/service/encryption/folder-keys.ts'

const [folder = '', portions = '0'] = process.argv.slice(2)
let done = 0
convertFolder(folder, { from: null, to: folderKeys(newDataKey()) }, () => {
  if (done++ >= Number(portions)) process.kill(process.pid, 'SIGKILL')
})
