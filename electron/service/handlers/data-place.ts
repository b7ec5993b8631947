import type { Handlers } from '../../../core/contract/contract.ts'
import { ServiceError } from '../../../core/contract/errors.ts'
import { cancelMove, orderedMove, orderMove, sizeOf } from '../data-folder/move-folder.ts'
import type { PlacedFolder } from '../data-folder/place-folder.ts'
import type { SystemFolders } from '../system-folders.ts'

/** Where the data lie, and moving them at the next start. */
export function dataPlaceHandlers({ folder, origin, usual, move }: PlacedFolder, system: SystemFolders | undefined) {
  const folders = () => {
    if (!system) throw new ServiceError('folders-by-hand')
    return system
  }
  let untold = move
  const isMovable = origin === 'usual' || origin === 'moved'
  return {
    'data.place': () => {
      const told = untold
      untold = null
      return { folder, origin, bytes: sizeOf(folder), ordered: isMovable ? orderedMove(usual) : null, move: told }
    },
    'data.orderMove': ({ path }) => {
      if (!isMovable) throw new ServiceError('move-fixed')
      return orderMove(usual, folder, path)
    },
    'data.cancelMove': () => {
      if (isMovable) cancelMove(usual)
      return null
    },
    'data.show': () => {
      folders().show(folder, 'drafts.db')
      return null
    },
    'data.chooseFolder': async () => ({ path: await folders().choose('选择文件夹') }),
  } satisfies Partial<Handlers>
}
