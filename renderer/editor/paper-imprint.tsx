import { memo } from 'react'
import { paperFields } from '../../core/document/header-format.ts'
import { hasText, planHeader } from '../../core/document/header-plan.ts'
import { useDesk } from '../state/desk.ts'
import { usePages } from '../state/pages.ts'
import { customProperties } from './page-gaps.ts'
import { PaperField } from './paper-field.tsx'

/** The imprint (版记) at the foot of the last page, as Word export sets it. Nothing where none of its fields is filled in. */
export const PaperImprint = memo(() => {
  const cc = useDesk(desk => desk.draft?.fields.ccRecipients ?? '')
  const authority = useDesk(desk => desk.draft?.fields.printingAuthority ?? '')
  const date = useDesk(desk => (desk.draft?.fields.printDate ?? '').trim())
  const pages = usePages(state => state.map?.pages ?? 1)
  const isLetter = useDesk(
    desk => desk.draft !== null && planHeader(paperFields(desk.draft.genre, desk.draft.fields)).format === 'letter',
  )
  // A letter does not say who printed it (10.1).
  const hasPrinting = !isLetter && (hasText(authority) || date !== '')
  if (!hasText(cc) && !hasPrinting) return null
  const names = cc.trim().replace(/^抄送[:：]\s*/u, '')
  return (
    <section
      className="paper-imprint"
      aria-label="版记"
      data-font="body"
      data-format={isLetter ? 'letter' : undefined}
      style={customProperties({ '--page': pages })}
    >
      {hasText(cc) && (
        <div className="paper-imprint-row">
          <PaperField id="ccRecipients">{`抄送：${/[。.]$/u.test(names) ? names : `${names}。`}`}</PaperField>
        </div>
      )}
      {hasPrinting && (
        <div className="paper-imprint-row">
          {hasText(authority) && <PaperField id="printingAuthority">{authority.trim()}</PaperField>}
          {date !== '' && <PaperField id="printDate">{date.endsWith('印发') ? date : `${date}印发`}</PaperField>}
        </div>
      )}
    </section>
  )
})
