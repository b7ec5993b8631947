import { headingMarker } from '../document/recognise-line.ts'
import { isDateLine, isMainRecipient, isOrganisation, isSalutation } from '../document/recognise-words.ts'

/** The longest line that is a signature, in UTF-16 units. */
const longestSignature = 40

/** Whether a line, without blanks around it, is 主送机关, 称谓, 署名 or 成文日期, as every document of an office has them. */
export function isAddressOrClosing(line: string): boolean {
  if (isMainRecipient(line) || isSalutation(line) || isDateLine(line)) return true
  if (line.length > longestSignature || headingMarker(line)) return false
  return !/[，。；：！？,;:!?]/u.test(line) && isOrganisation(line)
}
