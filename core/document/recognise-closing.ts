import type { BlockType } from './draft.ts'
import { headingMarker } from './recognise-line.ts'
import type { Line } from './recognise-lines.ts'
import {
  isAttachmentHead,
  isAttachmentStart,
  isBareDate,
  isNote,
  isOrganisation,
  isSignatureShaped,
  isWebsiteLine,
} from './recognise-words.ts'

/** How far from the end of a text its date of issue may stand, in lines. */
const reach = 12

/**
 * Finds what closes a document from line `from` on: attachment note, signature, date of issue and note. Attachments
 * that follow the document are left alone.
 */
export function recogniseClosing(lines: readonly Line[], from: number): ReadonlyMap<number, BlockType> {
  const found = new Map<number, BlockType>()
  const end = documentEnd(lines, from)
  for (let index = from; index < end; index++) {
    const text = lines[index]?.text ?? ''
    if (isAttachmentStart(text)) found.set(index, 'attachmentNote')
    else if (found.get(index - 1) === 'attachmentNote' && headingMarker(text)?.level === 3 && text.length <= 80) {
      found.set(index, 'attachmentNote')
    } else if (isNote(text)) found.set(index, 'note')
  }
  const dated = lastDate(lines, from, end)
  if (dated === undefined) {
    const last = lastOwnLine(lines, end)
    if (last > from && isSignature(lines[last]?.text ?? '') && isOrganisation(lines[last]?.text ?? '')) {
      found.set(last, 'signature')
    }
    return found
  }
  let signed = dated
  while (signed > from && dated - signed < 6 && !found.has(signed - 1)) {
    const text = lines[signed - 1]?.text ?? ''
    if (!isSignature(text) || (signed < dated && !isOrganisation(text))) break
    signed--
  }
  for (let index = signed; index < dated; index++) found.set(index, 'signature')
  if (signed < dated || end - dated <= 3) found.set(dated, 'dateOfIssue')
  return found
}

/** The index behind the document itself: an attachment begins there, or the text ends. */
function documentEnd(lines: readonly Line[], from: number): number {
  const attachment = lines.findIndex(
    (line, index) => index > from && isAttachmentHead(line.text) && !isAttachmentStart(line.text),
  )
  return attachment < 0 ? lines.length : attachment
}

function lastDate(lines: readonly Line[], from: number, end: number): number | undefined {
  for (let index = end - 1; index > from && index >= end - reach; index--) {
    if (isBareDate(lines[index]?.text ?? '')) return index
  }
  return undefined
}

function lastOwnLine(lines: readonly Line[], end: number): number {
  let index = end - 1
  while (index >= 0 && isWebsiteLine(lines[index]?.text ?? '')) index--
  return index
}

function isSignature(text: string): boolean {
  return isSignatureShaped(text) && !headingMarker(text)
}
