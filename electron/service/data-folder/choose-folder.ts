import { existsSync, readFileSync } from 'node:fs'
import { isAbsolute, join, resolve } from 'node:path'
import { z } from 'zod'
import type { FolderOrigin } from '../../../core/contract/data-place.ts'

/** A data folder, and why it is this one. */
export interface ChosenFolder {
  readonly folder: string
  readonly origin: FolderOrigin
}

/** Files beside the program that make it portable, its data in `data` beside them. Windows may hide the ending. */
const portableMarks = ['portable', 'portable.txt']

const place = z.object({ path: z.string().min(1).refine(isAbsolute) })

/** The file in the usual folder that tells where the data were moved to. */
export function placeFile(usual: string): string {
  return join(usual, 'place.json')
}

/**
 * The data folder of this start. What the command line names comes first, then the folder beside a portable program, then
 * where a person moved the data from `usual`. `programFolder` is null where no program stands for a portable one.
 */
export function chooseFolder(named: string | undefined, programFolder: string | null, usual: string): ChosenFolder {
  if (named !== undefined) return { folder: resolve(named), origin: 'named' }
  if (programFolder !== null && portableMarks.some(mark => existsSync(join(programFolder, mark)))) {
    return { folder: join(programFolder, 'data'), origin: 'portable' }
  }
  const moved = movedFolder(usual)
  return moved === undefined ? { folder: usual, origin: 'usual' } : { folder: moved, origin: 'moved' }
}

/** Where the data of the usual folder were moved to; undefined where they were not. */
export function movedFolder(usual: string): string | undefined {
  try {
    return place.parse(JSON.parse(readFileSync(placeFile(usual), 'utf8'))).path
  } catch {
    return undefined
  }
}
