import { readdirSync } from 'node:fs'
import type { MoveOutcome } from '../../../core/contract/data-place.ts'
import { ServiceError } from '../../../core/contract/errors.ts'
import { defaultDataFolder } from '../default-data-folder.ts'
import { type ChosenFolder, chooseFolder } from './choose-folder.ts'
import { performMove } from './move-folder.ts'

/** The data folder of this start, and what became of a move. */
export interface PlacedFolder extends ChosenFolder {
  /** Where data lie that nobody has moved. */
  readonly usual: string
  readonly move: MoveOutcome | null
}

/**
 * Chooses the data folder and moves it where that was ordered. Throws ServiceError `data-folder-gone` where the data were
 * moved to a place that is not there now: an empty folder in its stead would look like a loss.
 */
export function placeFolder(chosen: ChosenFolder, usual: string = defaultDataFolder()): PlacedFolder {
  if (chosen.origin === 'moved' && isEmpty(chosen.folder)) {
    throw new ServiceError('data-folder-gone', chosen.folder)
  }
  const isMovable = chosen.origin === 'usual' || chosen.origin === 'moved'
  const move = isMovable ? performMove(usual, chosen.folder) : null
  return move?.kind === 'moved' ? { folder: move.to, origin: 'moved', usual, move } : { ...chosen, usual, move }
}

/** A disk that is not there may leave the folder it hangs in. A single file that is missing is for the rescue to mend. */
function isEmpty(folder: string): boolean {
  try {
    return readdirSync(folder).length === 0
  } catch {
    return true
  }
}

/** The data folder of a person for whoever only reads there, as the command line; that of a portable program it is not. */
export function folderInUse(usual: string = defaultDataFolder()): string {
  return chooseFolder(undefined, null, usual).folder
}
