import { bridge } from '../bridge/bridge.ts'
import { startImport } from './imports.ts'
import { reporting, showMessage } from './messages.ts'
import { ask } from './request.ts'
import { useWindow } from './window-state.ts'

let isFollowing = false

/** Shows files that a person opened with the program, now and whenever there are new ones. */
export function followWaitingFiles(): void {
  if (!isFollowing) bridge.on('files.waiting', showWhenFree)
  isFollowing = true
  showWhenFree()
}

/** What a dialog asks is answered first: the files wait for it. */
function showWhenFree(): void {
  const isFree = () => useWindow.getState().dialog === null && useWindow.getState().startup.status === 'ready'
  if (isFree()) {
    void reporting(showWaiting)
    return
  }
  const stop = useWindow.subscribe(() => {
    if (!isFree()) return
    stop()
    void reporting(showWaiting)
  })
}

async function showWaiting(): Promise<void> {
  const waiting = await ask('file.waiting', null)
  for (const file of waiting) if ('failure' in file) showMessage('failure', file.failure)
  const files = waiting.flatMap(file => ('bytes' in file ? [asFile(file.name, file.bytes)] : []))
  if (files.length > 0) startImport(files)
}

function asFile(name: string, bytes: string): File {
  return new File([Uint8Array.from(atob(bytes), character => character.charCodeAt(0))], name)
}
