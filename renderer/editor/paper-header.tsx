import { memo } from 'react'
import type { DraftFields } from '../../core/document/draft.ts'
import { elementSpec } from '../../core/document/elements.ts'
import { genreSpec } from '../../core/document/genres.ts'
import { redLine, textWidth } from '../../core/document/geometry.ts'
import { paperFields } from '../../core/document/header-format.ts'
import { type HeaderPlan, hasText, planHeader } from '../../core/document/header-plan.ts'
import { mayWrite } from '../commands/writing.ts'
import { usualSetting } from '../desk/profiles.ts'
import { showField } from '../desk/show-field.ts'
import { useDesk } from '../state/desk.ts'
import { LetterHeader } from './letter-header.tsx'
import { customProperties } from './page-gaps.ts'
import { PaperField } from './paper-field.tsx'

const noFields: DraftFields = {}

/** The header (版头) on the first page, with the measures of Word export. A genre without one shows nothing. */
export const PaperHeader = memo(() => {
  const fields = useDesk(desk => desk.draft?.fields ?? noFields)
  const isStatutory = useDesk(desk => desk.draft !== null && genreSpec(desk.draft.genre).statutory)
  const genre = useDesk(desk => desk.draft?.genre ?? 'notice')
  const isOpen = useDesk(mayWrite)
  const { linePitch, page } = useDesk(desk => usualSetting(desk.settings))
  const plan = planHeader(paperFields(genre, fields), linePitch, textWidth(page))
  if (plan.format === 'letter') return <LetterHeader plan={plan} fields={fields} />
  if (plan.height > 0) return <Header plan={plan} fields={fields} linePitch={linePitch} />
  return isStatutory && isOpen ? (
    <button type="button" className="paper-invitation" onClick={() => showField('issuingAuthorityMark')}>
      填写版头：发文机关标志、发文字号…
    </button>
  ) : null
})

interface HeaderProps {
  readonly plan: HeaderPlan
  readonly fields: DraftFields
  /** Twips. */
  readonly linePitch: number
}

function Header({ plan, fields, linePitch }: HeaderProps) {
  return (
    <section
      className="paper-header"
      aria-label="版头"
      data-line={plan.hasRedLine || undefined}
      data-mark={plan.mark.length > 0 || undefined}
    >
      {plan.labels.map(id => (
        <div key={id} className="paper-row" data-font={elementSpec(id).style.font} style={row(linePitch, 32)}>
          <PaperField id={id}>{fields[id]}</PaperField>
        </div>
      ))}
      {plan.mark.length > 0 && (
        <div className="paper-mark" style={customProperties({ '--above': plan.markSpacing })}>
          <PaperField id="issuingAuthorityMark">
            <span className="paper-mark-names" data-shared={plan.sharedWord !== undefined || undefined}>
              {plan.mark.map((line, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: lines of one name have no other key
                <span key={index} className="paper-row" style={row(line.pitch, line.size)}>
                  {line.text}
                </span>
              ))}
            </span>
            {plan.sharedWord && (
              <span className="paper-mark-word" style={row(plan.sharedWord.pitch, plan.sharedWord.size)}>
                {plan.sharedWord.text}
              </span>
            )}
          </PaperField>
        </div>
      )}
      {plan.hasNumberLine && <NumberLine plan={plan} fields={fields} linePitch={linePitch} />}
    </section>
  )
}

/** 发文字号, in the middle or, beside a 签发人, one character from the left edge; under it the red line. */
function NumberLine({ plan, fields, linePitch }: HeaderProps) {
  const above = plan.mark.length > 0 ? elementSpec('documentNumber').style.linesBefore * linePitch : 0
  const signatory = plan.signatories.map(names => names.join('　')).join('\n')
  return (
    <div
      className="paper-number-line"
      data-signed={hasText(signatory) || undefined}
      style={customProperties({ '--above': above, '--space': redLine.space, '--thick': redLine.size / 8 })}
    >
      <div
        className="paper-row"
        data-font="body"
        style={{
          ...row(linePitch * Math.max(1, plan.signatories.length), 32),
          ...customProperties({ '--line': linePitch }),
        }}
      >
        <PaperField id="documentNumber">
          {fields.documentNumber?.trim() || <span className="paper-missing">发文字号</span>}
        </PaperField>
        {hasText(signatory) && (
          <PaperField id="signatory">
            签发人：
            <span className="paper-signatories" data-font="kai">
              {signatory}
            </span>
          </PaperField>
        )}
      </div>
    </div>
  )
}

/** Height in twips and font size in half-points, for pages.css. */
function row(height: number, size: number) {
  return customProperties({ '--height': height, '--size': size / 2 })
}
