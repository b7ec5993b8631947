import { useEffect, useState } from 'react'
import type { LibraryText } from '../../core/contract/contract.ts'
import { useDesk } from '../state/desk.ts'
import { failureText } from './messages.ts'
import { ask } from './request.ts'

/** Documents whose texts are kept at hand. */
const mostTexts = 6

let kept = new Map<string, Promise<LibraryText>>()
let isListening = false

/** A document of the library with its text, kept at hand until the library changes. Throws RequestFailure. */
function libraryText(id: string): Promise<LibraryText> {
  listen()
  const known = kept.get(id)
  if (known) return known
  const asked = ask('library.text', { id })
  kept.set(id, asked)
  asked.catch(() => kept.delete(id))
  const [oldest] = kept.keys()
  if (kept.size > mostTexts && oldest !== undefined) kept.delete(oldest)
  return asked
}

/** What became of reading a document: neither is there while it is read. */
export interface ReadText {
  readonly document?: LibraryText
  /** Why it cannot be read, a sentence. */
  readonly failure?: string
}

/** Reads a document of the library for a component. */
export function useLibraryText(id: string): ReadText {
  const [read, setRead] = useState<ReadText & { readonly id: string }>({ id })
  useEffect(() => {
    let isOver = false
    libraryText(id).then(
      document => isOver || setRead({ id, document }),
      error => isOver || setRead({ id, failure: failureText(error) }),
    )
    return () => {
      isOver = true
    }
  }, [id])
  return read.id === id ? read : {}
}

function listen(): void {
  if (isListening) return
  isListening = true
  useDesk.subscribe((desk, earlier) => {
    if (desk.library !== earlier.library || desk.libraryStats !== earlier.libraryStats) kept = new Map()
  })
}
