import type { DraftContent } from '../document/draft.ts'
import { markLines } from '../document/header-format.ts'
import { hasText } from '../document/header-plan.ts'

/** The header (版头) as lines of text, in the order of paper; recognition reads each of them back. */
export function headerLines({ fields }: DraftContent): readonly string[] {
  const signatory = (fields.signatory ?? '').trim().replaceAll('\n', ' ')
  return [
    ...[fields.copyNumber, fields.securityClassification, fields.urgency].map(oneLine),
    ...markLines(fields.issuingAuthorityMark),
    oneLine(fields.documentNumber),
    signatory === '' ? '' : `签发人：${signatory.replace(/^签发人[:：]\s*/u, '')}`,
  ].filter(hasText)
}

/** The imprint (版记) as lines of text. */
export function imprintLines({ fields }: DraftContent): readonly string[] {
  const copies = oneLine(fields.ccRecipients).replace(/^抄送[:：]\s*/u, '')
  const date = oneLine(fields.printDate).replace(/印发$/u, '')
  const printed = [oneLine(fields.printingAuthority), date === '' ? '' : `${date}印发`].filter(hasText)
  return [copies === '' ? '' : `抄送：${copies}`, printed.join('　　')].filter(hasText)
}

function oneLine(field: string | undefined): string {
  return (field ?? '').trim().replace(/\s*\n\s*/gu, '')
}
