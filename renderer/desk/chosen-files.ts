import { pathOf } from '../bridge/bridge.ts'

/** A file that a person chose. Its path is where it lies, in a browser from the chosen folder on, or its name alone. */
export interface ChosenFile {
  readonly name: string
  readonly path: string
  /** In bytes. */
  readonly size: number
  /** When it was last changed, in milliseconds since 1970. */
  readonly modified: number
  readonly file: File
}

/** The files of a file input, chosen one by one or as a folder. */
export function chosenFiles(files: Iterable<File>): readonly ChosenFile[] {
  return [...files].map(file => chosen(file, file.webkitRelativePath || file.name))
}

/** The files that were dropped, folders read through. Must be called while the drop is handled; a file that cannot be reached is left out. */
export async function droppedFiles(transfer: DataTransfer): Promise<readonly ChosenFile[]> {
  const entries = [...transfer.items].flatMap(item => item.webkitGetAsEntry() ?? [])
  return (await Promise.all(entries.map(filesOf))).flat()
}

async function filesOf(entry: FileSystemEntry): Promise<readonly ChosenFile[]> {
  if (entry.isDirectory) {
    const inside: FileSystemEntry[] = []
    const reader = (entry as FileSystemDirectoryEntry).createReader()
    for (;;) {
      // A reader hands out a part at a time.
      const part = await new Promise<FileSystemEntry[]>(resolve => reader.readEntries(resolve, () => resolve([])))
      if (part.length === 0) break
      inside.push(...part)
    }
    const files: ChosenFile[] = []
    for (const one of inside) files.push(...(await filesOf(one)))
    return files
  }
  const file = await new Promise<File | null>(resolve =>
    (entry as FileSystemFileEntry).file(resolve, () => resolve(null)),
  )
  return file ? [chosen(file, entry.fullPath.replace(/^\//u, ''))] : []
}

function chosen(file: File, path: string): ChosenFile {
  return { name: file.name, path: pathOf(file) || path, size: file.size, modified: file.lastModified, file }
}
