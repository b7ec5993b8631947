import { Buffer } from 'node:buffer'
import type { FileBytes, Handlers } from '../../../core/contract/contract.ts'
import { statusNames } from '../../../core/document/draft-status.ts'
import { statusAfter } from '../../../core/document/status-log.ts'
import { safeFileName } from '../../../core/docx/file-name.ts'
import { exchangeEnding } from '../../../core/exchange/exchange-package.ts'
import { openPackage, viewPackage } from '../exchange/meet-package.ts'
import { packDraft } from '../exchange/pack-draft.ts'
import { takePackage } from '../exchange/take-package.ts'
import { writePackage } from '../exchange/write-package.ts'
import type { Storage } from '../storage/storage.ts'
import type { SaveFile } from './files.ts'

/** Drafts that travel between computers as files. `onTaken` is told of drafts that a package was taken into. */
export function exchangeHandlers(storage: Storage, saveFile: SaveFile, onTaken: (ids: readonly string[]) => void) {
  const open = ({ name, bytes }: FileBytes) => openPackage(name, Buffer.from(bytes, 'base64'))
  return {
    'exchange.pack': async request => {
      const sent = await packDraft(storage, request, Date.now())
      const name = safeFileName(`${sent.title}（${statusNames[statusAfter(sent.moves)]}）`, exchangeEnding)
      return saveFile(name, await writePackage(sent))
    },
    'exchange.look': async file => viewPackage(storage, await open(file)),
    'exchange.take': async ({ file, ...taking }) => {
      const taken = await takePackage(storage, await open(file), taking)
      onTaken([taken.summary.id])
      return taken
    },
  } satisfies Partial<Handlers>
}
