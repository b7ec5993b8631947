import type { DraftFields } from '../../core/document/draft.ts'
import { elementSpec } from '../../core/document/elements.ts'
import { letterSheet, linePitch, standardPage } from '../../core/document/geometry.ts'
import { type HeaderPlan, hasText } from '../../core/document/header-plan.ts'
import { letterMark } from '../../core/document/letter-mark.ts'
import { customProperties } from './page-gaps.ts'
import { PaperField } from './paper-field.tsx'

/**
 * The header of a letter (信函, 10.1) on the first page: the mark above the 版心 with its double line, 份号, 密级 and
 * 紧急程度 on the left below it, 发文字号 on the right.
 */
export function LetterHeader({ plan, fields }: { readonly plan: HeaderPlan; readonly fields: DraftFields }) {
  const [mark] = plan.mark
  if (!mark) return null
  const { top, space, bottom, spacing } = letterMark(mark)
  const { thick, thin, between } = letterSheet
  const [first, ...others] = plan.labels
  const signatory = plan.signatories.map(names => names.join('　')).join('\n')
  const number = fields.documentNumber?.trim() || <span className="paper-missing">发文字号</span>
  return (
    <section
      className="paper-header paper-letter"
      aria-label="版头"
      data-mark
      style={customProperties({ '--height': plan.height, '--rows': bottom - standardPage.top + spacing })}
    >
      <div
        className="paper-letter-mark"
        style={customProperties({
          '--top': top - standardPage.top,
          '--space': space,
          '--thick': thick / 8,
          '--thin': thin / 8,
          '--between': between,
        })}
      >
        <PaperField id="issuingAuthorityMark">
          <span className="paper-row" style={customProperties({ '--height': mark.pitch, '--size': mark.size / 2 })}>
            {mark.text}
          </span>
        </PaperField>
      </div>
      <div className="paper-letter-rows" style={customProperties({ '--height': linePitch })}>
        <div className="paper-letter-row">
          {first && (
            <span data-font={elementSpec(first).style.font}>
              <PaperField id={first}>{fields[first]}</PaperField>
            </span>
          )}
          {(hasText(fields.documentNumber) || plan.hasNumberLine) && (
            <span className="paper-letter-number" data-font="body">
              <PaperField id="documentNumber">{number}</PaperField>
            </span>
          )}
        </div>
        {others.map(id => (
          <div key={id} className="paper-letter-row" data-font={elementSpec(id).style.font}>
            <PaperField id={id}>{fields[id]}</PaperField>
          </div>
        ))}
        {hasText(signatory) && (
          <div className="paper-letter-row" data-font="body">
            <span className="paper-letter-number">
              <PaperField id="signatory">
                签发人：
                <span className="paper-signatories" data-font="kai">
                  {signatory}
                </span>
              </PaperField>
            </span>
          </div>
        )}
      </div>
    </section>
  )
}
