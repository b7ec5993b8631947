import { joinLibrary } from '../desk/join-library.ts'
import { type Command, hasDraft } from './command.ts'

/** Takes a finished draft into the library, so that later drafts are compared with it. */
export const joinLibraryCommand: Command = {
  id: 'join-library',
  label: '本稿入库',
  isEnabled: hasDraft,
  run: joinLibrary,
}
