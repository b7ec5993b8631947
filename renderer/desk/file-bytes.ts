import type { FileBytes } from '../../core/contract/contract.ts'
import { ServiceError } from '../../core/contract/errors.ts'
import { largestFile } from '../../core/contract/sizes.ts'

/** Names of files that can be read, as a file input takes them. */
export const acceptedFiles = '.docx,.doc,.wps,.pdf,.txt,.md'

/** Whether a file's name says that it can be read. */
export function isAccepted(name: string): boolean {
  return /\.(docx|docm|dotx|dotm|doc|dot|wps|wpt|pdf|txt|text|md|markdown)$/iu.test(name)
}

/** Whether a file is left behind by an office program or the system, and no document. */
export function isLeftover(name: string): boolean {
  return name.startsWith('~$') || name.startsWith('.')
}

/** A file's name and bytes as the contract carries them. Rejects where the file is too large or cannot be read. */
export function fileBytes(file: File): Promise<FileBytes> {
  if (file.size > largestFile) return Promise.reject(new ServiceError('file-too-large', file.name))
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => {
      const address = reader.result as string
      resolve({ name: file.name, bytes: address.slice(address.indexOf(',') + 1) })
    }
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(file)
  })
}

/** Hands bytes (base64) to the person as a file of that name. */
export function saveFile(fileName: string, bytes: string, type: string): void {
  save(fileName, new Blob([Uint8Array.from(atob(bytes), character => character.charCodeAt(0))], { type }))
}

function save(fileName: string, blob: Blob): void {
  const address = URL.createObjectURL(blob)
  const link = Object.assign(document.createElement('a'), { href: address, download: fileName })
  document.body.append(link)
  link.click()
  link.remove()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

/** Hands a text to the person as a file of that name, UTF-8 with the mark by which Windows knows it. */
export function saveText(fileName: string, text: string): void {
  save(fileName, new Blob([`\ufeff${text}`], { type: 'text/plain;charset=utf-8' }))
}
