import type { FieldId } from './draft.ts'
import { elements } from './elements.ts'
import type { RawParagraph } from './recognise-lines.ts'
import { isOrganisation } from './recognise-words.ts'

/** An element of the header or imprint that a line holds. */
export interface FieldValue {
  readonly field: FieldId
  readonly value: string
}

const documentNumber = /^[\p{Script=Han}×]{1,14}\s*[〔［[（(【][0-9×X]{2,4}[〕］\]）)】]\s*第?[0-9×X]+号/u

/** What stands above the title (版头), GB/T 9704-2012 7.2. Undefined for every other line. */
export function headerField(line: string): readonly FieldValue[] | undefined {
  const numbered = documentNumber.exec(line)?.[0]
  if (numbered) {
    const rest = line.slice(numbered.length).trim()
    if (rest === '') return [{ field: 'documentNumber', value: numbered }]
    const signatory = signatoryOf(rest)
    return signatory === undefined
      ? undefined
      : [
          { field: 'documentNumber', value: numbered },
          { field: 'signatory', value: signatory },
        ]
  }
  const signatory = signatoryOf(line)
  if (signatory !== undefined) return [{ field: 'signatory', value: signatory }]
  if (/^(?:绝密|机密|秘密)(?:★.{1,10})?$/u.test(line)) return [{ field: 'securityClassification', value: line }]
  if (/^(?:特提|特急|加急|平急)$/u.test(line)) return [{ field: 'urgency', value: line }]
  if (/^[0-9]{6}$/u.test(line)) return [{ field: 'copyNumber', value: line }]
  if (/^[\p{Script=Han}×（）\s]{3,40}文\s*件$/u.test(line)) return [{ field: 'issuingAuthorityMark', value: line }]
  return undefined
}

/** The longest line that may hold 印发机关 and 印发日期, in UTF-16 units. */
const longestImprint = 200

/** What stands at the foot of the last page (版记), GB/T 9704-2012 7.4. */
export function imprintField(line: string): readonly FieldValue[] | undefined {
  const copies = /^抄送\s*[：:]\s*(.+)$/u.exec(line)?.[1]
  if (copies) return [{ field: 'ccRecipients', value: copies }]
  if (line.length > longestImprint) return undefined
  const [, authority, date] = /^(?:(\S.*?)\s+)?([0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日)\s*印发$/u.exec(line) ?? []
  if (date === undefined) return undefined
  const printed: FieldValue = { field: 'printDate', value: date }
  return authority === undefined ? [printed] : [{ field: 'printingAuthority', value: authority }, printed]
}

/** A row of the imprint's table: a line of the imprint, or 印发机关 without a date. */
export function imprintRow(line: string): readonly FieldValue[] | undefined {
  const values = imprintField(line)
  if (values || line.length > longestImprint) return values
  return isOrganisation(line) ? [{ field: 'printingAuthority', value: line }] : undefined
}

/** Names of the styles that exported files give the rows of an imprint. */
const imprintStyles = new Set<string | undefined>(
  elements.filter(({ zone }) => zone === 'imprint').map(({ label }) => label),
)

/**
 * Whether a table is the imprint of a document: every row is 抄送, 印发机关 or 印发日期, and one of them is certain, by
 * its words or by its style.
 */
export function isImprintTable(rows: readonly Pick<RawParagraph, 'text' | 'style'>[]): boolean {
  const isCertain = ({ text, style }: Pick<RawParagraph, 'text' | 'style'>) =>
    imprintField(text.trim()) !== undefined || imprintStyles.has(style)
  return rows.some(isCertain) && rows.every(row => imprintRow(row.text.trim()) !== undefined)
}

function signatoryOf(line: string): string | undefined {
  return /^签发人\s*[：:]\s*(\S.{0,29})$/u.exec(line)?.[1]
}
